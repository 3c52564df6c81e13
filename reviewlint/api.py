"""What other programs call: `check_text` and `check_paths`.

    >>> from reviewlint.api import check_text
    >>> page = check_text("This herb cures diabetes.", path="herb.md")
    >>> [(finding.rule, finding.line, finding.column) for finding in page.findings]

The values are those of the JSON report, under the same names: a page has `path`, `kind`, `elements`, `findings` and
`set_aside`.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from reviewlint.config import Config, Finder, from_mapping, load
from reviewlint.engine.discover import discover
from reviewlint.engine.judge import rulebook_for
from reviewlint.engine.lint import lint
from reviewlint.engine.run import run
from reviewlint.errors import ReviewlintError
from reviewlint.model.finding import Edit, Element, Finding, Fix, Note, SetAside
from reviewlint.model.report import Page, Report, Skipped
from reviewlint.model.rule import Rule, Severity
from reviewlint.model.source import Excerpt, Position, Source, Span

__all__ = [
    "Config",
    "Edit",
    "Element",
    "Excerpt",
    "Finding",
    "Fix",
    "Note",
    "Page",
    "Position",
    "Report",
    "ReviewlintError",
    "Rule",
    "SetAside",
    "Settings",
    "Severity",
    "Skipped",
    "Source",
    "Span",
    "check_paths",
    "check_text",
    "clock",
]

#: Settings: as a value, the path of a configuration file, or what such a file would hold.
Settings = Config | str | os.PathLike[str] | Mapping[str, object]


def check_text(text: str, path: str = "page.md", config: Settings | None = None, *, today: str = "") -> Page:
    """The page that a text is, as judged.

    The suffix of `path` tells how to read it (`.md`, `.html`, `.txt`, `.yaml`, `.json` …); nothing is read from there.
    Without `config`, the settings are those of the nearest configuration file upwards from `path`. Dates are judged as
    on the day `today` (YYYY-MM-DD; by default the clock's). Raises ReviewlintError if a configuration or rule is wrong.
    """
    settings = _finder(config)(path)
    return lint(Source(path, text), settings, rulebook_for(settings), today or clock())


def check_paths(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    config: Settings | None = None,
    *,
    today: str = "",
    jobs: int | None = None,
) -> Report:
    """The report on files, folders and globs.

    Without `config`, each page has the settings of the nearest configuration file upwards. Dates are judged as on the
    day `today` (YYYY-MM-DD; by default the clock's); `jobs` processes share the work (by default, as many as pay).
    Raises ReviewlintError if a path is not there, or a configuration or rule is wrong.
    """
    config_for = _finder(config)
    named = (paths,) if isinstance(paths, (str, os.PathLike)) else paths
    found = discover([os.fspath(path) for path in named], config_for)
    for path in found.missing:
        raise ReviewlintError("there is no such file or folder", path)
    report = run(found.files, config_for, today or clock(), jobs)
    return replace(report, skipped=(*found.skipped, *report.skipped))


def clock() -> str:
    """The day of today, here."""
    return datetime.now().astimezone().date().isoformat()


def _finder(config: Settings | None) -> Finder:
    match config:
        case None | Config():
            return Finder(config)
        case Mapping():
            return Finder(from_mapping(config))
    return Finder(load(os.fspath(config)))

"""What other programs call: `check_text` and `check_paths`.

    >>> from reviewlint.api import check_text
    >>> page = check_text("This herb cures diabetes.", path="herb.md")
    >>> [(finding.rule, finding.line, finding.column) for finding in page.findings]

The values are those of the JSON report, under the same names: a page has `path`, `kind`, `elements`, `findings` and
`set_aside`.
"""

import os
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reviewlint.config import Config, Finder, from_mapping, load
from reviewlint.engine.clock import clock
from reviewlint.engine.discover import discover
from reviewlint.engine.judge import rulebook_for
from reviewlint.engine.lint import lint
from reviewlint.engine.run import run
from reviewlint.errors import ReviewlintError
from reviewlint.language import claims, sentences, vocabulary
from reviewlint.language.claims import Around, Claim
from reviewlint.language.strength import Strength, strength
from reviewlint.model.finding import Edit, Element, Finding, Fix, Note, SetAside
from reviewlint.model.prose import fold
from reviewlint.model.report import Page, Report, Skipped
from reviewlint.model.rule import Rule, Severity
from reviewlint.model.source import Excerpt, Position, Source, Span

__all__ = [
    "Claim",
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
    "Strength",
    "check_paths",
    "check_text",
    "claim_status",
    "claim_strength",
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


def _finder(config: Settings | None) -> Finder:
    match config:
        case None | Config():
            return Finder(config)
        case Mapping():
            return Finder(from_mapping(config))
    return Finder(load(os.fspath(config)))


def claim_status(text: str, start: int, end: int) -> Claim:
    """What a text does with its words from start to end: asserts, denies, asks, quotes … them, and by which cue.

    The text may have several sentences: the one that holds the words is judged, those beside it may answer it. The
    offsets of the cue are those of the text. Words that begin with a denial (“no side effects”) are the claim itself,
    so that their own denial does not count. Raises ValueError if the stretch does not lie in the text.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"there are no words from {start} to {end} in a text of {len(text)} characters")
    words = vocabulary.shipped()
    first, last, around = _sentence_at(text, start)
    last = max(last, end)
    denial = words.pattern("negation").match(fold(text[start:end]).lstrip()) is not None
    claim = claims.status(text[first:last], start - first, end - first, words, around, denial=denial)
    return claim._replace(cue=(claim.cue[0] + first, claim.cue[1] + first)) if claim.cue else claim


def _sentence_at(text: str, offset: int) -> tuple[int, int, Around]:
    """The start and end of the sentence that holds an offset, and what stands around it."""
    places = list(sentences.split(text))
    index = max(bisect_right([start for start, _ in places], offset) - 1, 0)
    if not places or offset < places[0][0]:
        return 0, len(text), Around()
    before = text[slice(*places[index - 1])] if index else ""
    after = text[slice(*places[index + 1])] if index + 1 < len(places) else ""
    return *places[index], Around(before, after)


def claim_strength(sentence: str) -> Strength:
    """How strongly a sentence ties one thing to another: none, association, conditional cause or direct cause."""
    return strength(sentence, vocabulary.shipped())

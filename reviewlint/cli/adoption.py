"""What a run leaves out because it was asked to look at what is new: known findings, unchanged pages and lines."""

import os
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from reviewlint.config import Finder
from reviewlint.engine import baseline_file, revision
from reviewlint.engine.baseline import absences, hide
from reviewlint.engine.changed import narrow, structural
from reviewlint.engine.changes import Changes
from reviewlint.engine.judge import rules_for
from reviewlint.model.report import Report


class Base(NamedTuple):
    """What --changed was given: the name of a revision, or none; and a path, if it was followed by one."""

    name: str = ""
    paths: tuple[str, ...] = ()


def base(given: str, paths: tuple[str, ...]) -> Base:
    """The revision and the paths of a command line: what follows --changed may be a path already."""
    if given and os.path.exists(given) and not revision.is_known(os.getcwd(), given):  # noqa: PTH109, PTH110
        return Base("", (given, *paths))
    return Base(given, paths)


def settled(report: Report, changed: Changes | None, baseline: str | None, config_for: Finder) -> Report:
    """The report without findings on unchanged lines, and without those of a baseline: that given, else each page's."""
    files = {page.path: baseline or config_for(page.path).baseline for page in report.pages if page.findings}
    for file in dict.fromkeys(filter(None, files.values())):
        report = _hidden(report, file, {path for path, own in files.items() if own == file}, config_for)
    # Last, so that what a baseline knows of unchanged lines cannot stand for what is new.
    if not changed:
        return report
    return narrow(report, changed, structural(rules_for((page.path for page in report.pages), config_for)))


def _hidden(report: Report, file: str, paths: Collection[str], config_for: Finder) -> Report:
    """The report without the findings that a baseline knows on some of the pages."""
    pages = tuple(page for page in report.pages if page.path in paths)
    known = hide(Report(pages), baseline_file.load(file), absences(rules_for(paths, config_for)))
    settled_pages = {page.path: page for page in known.report.pages}
    return replace(report, pages=tuple(settled_pages.get(page.path, page) for page in report.pages))

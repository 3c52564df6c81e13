"""The lines that changed in the pages of a repository."""

import os
import sys
from collections.abc import Collection, Mapping
from typing import NamedTuple

from reviewlint.errors import ReviewlintError
from reviewlint.model.report import Skipped


class Lines(NamedTuple):
    """Lines of a page, from the first to the last, counted from 1; only line feeds end a line, as git sees it."""

    first: int
    last: int


ALL = (Lines(1, sys.maxsize),)


class Changes(NamedTuple):
    """The lines that changed in each page of a repository, and the pages that git knows."""

    root: str
    since: str
    lines: Mapping[str, tuple[Lines, ...]]
    tracked: Collection[str]

    def of(self, path: str) -> tuple[Lines, ...]:
        """The lines of a page that changed; all of them if git does not know it, none if nothing did."""
        name = os.path.relpath(os.path.realpath(path), self.root).replace(os.sep, "/")
        if name.startswith("../"):
            raise ReviewlintError("is not in the git repository of this folder, so what changed cannot be told", path)
        return self.lines.get(name, ()) if name in self.tracked else ALL

    def skipped(self, path: str) -> Skipped:
        """What to say of a page that did not change."""
        return Skipped(path, f"not changed since {self.since}")

"""Globs as `.gitignore` has them, counted from a folder."""

# Over many thousands of paths, os.path is several times faster than pathlib.
# ruff: noqa: PTH100, PTH109, PTH118

import os
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from reviewlint.expressions import expression


class Origin(NamedTuple):
    """Where a setting was given: a file (or an option of the command line), line and column."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{shown(self.path)}:{self.line}" if self.line else shown(self.path)


class Glob(NamedTuple):
    """A pattern, and the folders that it may count from: the first of them that holds the path."""

    pattern: str
    folders: tuple[str, ...] = ()
    origin: Origin = Origin("")

    def matches(self, path: str) -> bool:
        """Whether the pattern names a file, or a folder (written with a slash at its end) that it is in."""
        return _matcher((self.pattern,))(below(path, self.folders)).named


class _Verdict(NamedTuple):
    """Whether patterns name a path, and the index of the one that decided (none did if it is None)."""

    named: bool
    decided: int | None


def excluder(globs: Iterable[Glob]) -> Callable[[str], Glob | None]:
    """Path → the glob that excludes it, if none after that one brings it back (`!…`): later globs win."""
    groups = [(folders, tuple(group)) for folders, group in groupby(globs, attrgetter("folders"))]
    matchers = [
        (folders, group, _matcher(tuple(each.pattern for each in group))) for folders, group in reversed(groups)
    ]

    def excluded_by(path: str) -> Glob | None:
        verdicts = ((group, matcher(below(path, folders)).decided) for folders, group, matcher in matchers)
        glob = next((group[index] for group, index in verdicts if index is not None), None)
        return glob if glob and not glob.pattern.startswith("!") else None

    return excluded_by


def below(path: str, folders: Iterable[str]) -> str:
    """A path as seen from the first folder that holds it, else from the working folder, with forward slashes."""
    full = os.path.abspath(path) + ("/" if path.endswith("/") else "")
    for folder in (*folders, os.getcwd()):
        root = os.path.join(folder, "")
        if os.path.normcase(full).startswith(os.path.normcase(root)):
            return full[len(root) :].replace(os.sep, "/")
    return full.replace(os.sep, "/").lstrip("/")


def shown(path: str) -> str:
    """A path as people see it: from the working folder if it is below, with forward slashes."""
    root = os.path.join(os.getcwd(), "")
    return path.removeprefix(root).replace(os.sep, "/")


def _unnamed(pattern: str) -> str:
    """A regular expression with groups that have no names, so that it can stand beside others."""
    return pattern.replace("(?P<ps_d>", "(?:")


_NONE = _Verdict(named=False, decided=None)


@lru_cache(maxsize=1024)
def _matcher(patterns: tuple[str, ...]) -> Callable[[str], _Verdict]:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - slow to import, and not every run has a glob

    spec = GitIgnoreSpec.from_lines(patterns)
    any_of_them = expression("|".join(_unnamed(each.regex.pattern) for each in spec.patterns if each.regex))

    def verdict(path: str) -> _Verdict:
        # Nearly every path is named by none, and they are many.
        if not any_of_them.search(path):
            return _NONE
        found = spec.check_file(path)
        return _Verdict(bool(found.include), found.index)

    return verdict

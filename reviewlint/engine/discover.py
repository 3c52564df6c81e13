"""Paths → the pages to check, and what was passed over."""

# Over many thousands of paths, os.path is several times faster than pathlib.
# ruff: noqa: PTH112, PTH113, PTH114, PTH118, PTH120, PTH122, PTH207

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from reviewlint.config import Config, Glob
from reviewlint.config.globs import below, excluder
from reviewlint.engine import gitignore
from reviewlint.engine.recognise import is_page, is_page_text
from reviewlint.model.report import Skipped
from reviewlint.parsing import PARSERS

NOT_A_PAGE = "not a review page"
#: A link whose end is not there, or itself.
NOWHERE = "a link that leads nowhere"
CIRCLE = "a link to a folder that is read anyway"
_IGNORED = "ignored by git"
#: Files that are not all pages; their beginning tells.
_TO_OPEN = frozenset({".yaml", ".yml", ".json", ".html", ".htm"})
_NEVER = frozenset({"node_modules", "bower_components", "__pycache__", "venv", "site-packages"})

ConfigFor = Callable[[str], Config]
Excluder = Callable[[str], Glob | None]


class Found(NamedTuple):
    """The pages to check, in order and each once; what was passed over; and the paths that are not there."""

    files: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    missing: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()


class _Candidate(NamedTuple):
    path: str
    reason: str = ""


class _Folder(NamedTuple):
    """A folder still to read, with the globs of `.gitignore` that hold in it."""

    path: str
    ignore: tuple[Glob, ...]


def discover(paths: Iterable[str], config_for: ConfigFor, *, force_exclude: bool = False) -> Found:
    """The pages that paths lead to.

    A file that is named is a page, whatever it is called, unless `force_exclude` holds named files to the rules for
    found ones. Folders are read through, in the order of their names. A path that is not there may be a glob.
    """
    named = tuple(dict.fromkeys(paths))
    expanded = {path: _expanded(path) for path in named}
    candidates = [
        candidate
        for path in named
        for place in expanded[path]
        for candidate in _candidates(place, config_for, named=place == path and not force_exclude)
    ]
    files = _once(candidate for candidate in candidates if not candidate.reason)
    skipped = _once(candidate for candidate in candidates if candidate.reason)
    return Found(
        tuple(candidate.path for candidate in files.values()),
        tuple(Skipped(candidate.path, candidate.reason) for real, candidate in skipped.items() if real not in files),
        tuple(path for path in named if not expanded[path]),
        tuple(place for places in expanded.values() for place in places if os.path.isdir(place)),
    )


def unwanted(path: str, text: str, config: Config, roots: Iterable[str] = ()) -> str:
    """Why a page with a text would be passed over below one of some folders, if it would; nothing is read of it.

    It is for pages that are not on the disk, or not as they stand.
    """
    if any(map(_passed_over, below(path, roots).split("/"))) or not _may_be_page(path):
        return NOT_A_PAGE
    folder = os.path.dirname(path)
    if excluder((*gitignore.inherited(folder), *gitignore.own(folder)))(path):
        return _IGNORED
    if found := _excluder(config)(path):
        return _excluded(found)
    return NOT_A_PAGE if _to_open(path) and not is_page_text(path, text) else ""


def _expanded(path: str) -> tuple[str, ...]:
    """The path itself if something is there, else what it matches as a glob."""
    if os.path.lexists(path):
        return (path,)
    return tuple(sorted(glob.iglob(path, recursive=True))) if glob.has_magic(path) else ()


def _once(candidates: Iterable[_Candidate]) -> dict[str, _Candidate]:
    """Each file by its real path; of two ways to it, the first."""
    found: dict[str, _Candidate] = {}
    folders: dict[str, str] = {}
    for candidate in candidates:
        found.setdefault(_real(candidate.path, folders), candidate)
    return found


def _real(path: str, folders: dict[str, str]) -> str:
    """The real path of a file; those of folders are kept in `folders`."""
    folder, name = os.path.split(path)
    if not name or name == ".." or os.path.islink(path):
        return os.path.realpath(path)
    if folder not in folders:
        folders[folder] = os.path.join(os.path.realpath(folder), "")
    return folders[folder] + name


def _candidates(path: str, config_for: ConfigFor, *, named: bool) -> Iterator[_Candidate]:
    place = os.path.normpath(path)
    if os.path.isdir(place):
        yield from _walk(place, config_for)
    elif named:
        yield _Candidate(place)
    else:
        yield _Candidate(place, _named_reason(place, config_for))


def _named_reason(path: str, config_for: ConfigFor) -> str:
    """Why a file that was named would not have been found."""
    if any(_passed_over(part) for part in below(path, ()).split("/")) or not _may_be_page(path):
        return NOT_A_PAGE
    return _reason(path, _excluder(config_for(path)))


def _walk(root: str, config_for: ConfigFor) -> Iterator[_Candidate]:
    """The files below a folder, in the order of their names; those that cannot be pages are left out."""
    roots = [os.path.realpath(root)]
    pending: list[_Folder | _Candidate] = [_Folder(root, _above(root))]
    while pending:
        place = pending.pop()
        if isinstance(place, _Candidate):
            yield place
        else:
            pending += reversed([*_children(place, config_for, roots)])


def _above(root: str) -> tuple[Glob, ...]:
    """The globs of `.gitignore` from above a folder; none if they would hide the folder itself, which was asked for."""
    ignore = gitignore.inherited(root)
    return () if excluder(ignore)(f"{root}/") else ignore


def _children(folder: _Folder, config_for: ConfigFor, roots: list[str]) -> Iterator[_Folder | _Candidate]:
    """What stands in a folder, by name. `roots` grows by the folders outside that links lead to."""
    try:
        entries = sorted(os.scandir(folder.path), key=attrgetter("name"))
    except OSError as error:
        yield _Candidate(folder.path, (error.strerror or "cannot be read").lower())
        return
    ignore = (*folder.ignore, *gitignore.own(folder.path))
    ignored_by, excluded_by = excluder(ignore), _excluder(config_for(os.path.join(folder.path, "page")))
    for entry in entries:
        if _passed_over(entry.name):
            continue
        path = os.path.normpath(os.path.join(folder.path, entry.name))
        folder_there = _is_folder(entry)
        if folder_there is None:
            yield _Candidate(path, NOWHERE)
        elif folder_there:
            reason = _folder_reason(path, ignored_by, excluded_by) or _link_reason(entry, roots)
            yield _Candidate(f"{path}/", reason) if reason else _Folder(path, ignore)
        elif _may_be_page(path):
            yield _Candidate(path, _IGNORED if ignored_by(path) else _reason(path, excluded_by))


def _is_folder(entry: os.DirEntry[str]) -> bool | None:
    """Whether an entry is a folder, or a link to one; none if the link leads nowhere but to itself."""
    try:
        return entry.is_dir()
    except OSError:
        return None


def _passed_over(name: str) -> bool:
    return name in _NEVER or (name.startswith(".") and name not in {".", ".."})


def _may_be_page(path: str) -> bool:
    return os.path.splitext(path)[1].lower() in PARSERS


def _folder_reason(path: str, ignored_by: Excluder, excluded_by: Excluder) -> str:
    if ignored_by(f"{path}/"):
        return _IGNORED
    found = excluded_by(f"{path}/")
    return _excluded(found) if found else ""


def _link_reason(entry: os.DirEntry[str], roots: list[str]) -> str:
    """Why a link to a folder is not followed: what it leads to is read anyway, or holds the link."""
    if not entry.is_symlink():
        return ""
    target = os.path.realpath(entry.path)
    if any(_holds(root, target) or _holds(target, root) for root in roots):
        return CIRCLE
    roots.append(target)
    return ""


def _holds(folder: str, path: str) -> bool:
    return os.path.join(path, "").startswith(os.path.join(folder, ""))


def _reason(path: str, excluded_by: Excluder) -> str:
    """Why a file is passed over, if it is."""
    if found := excluded_by(path):
        return _excluded(found)
    if not os.path.isfile(path):
        return "a link to nothing" if os.path.islink(path) else "not a regular file"
    return NOT_A_PAGE if _to_open(path) and not is_page(path) else ""


def _to_open(path: str) -> bool:
    return os.path.splitext(path)[1].lower() in _TO_OPEN


def _excluded(found: Glob) -> str:
    return f"excluded by {found.origin}" if found.origin.path else NOT_A_PAGE


def _excluder(config: Config) -> Excluder:
    return excluder((*config.not_pages, *config.exclude))

"""What `reviewlint init` can find out by itself: the repository, the folders of pages, the CI."""

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from reviewlint.config import Config
from reviewlint.engine.discover import discover
from reviewlint.engine.git import asked
from reviewlint.engine.read import read
from reviewlint.language.subject import kind_of
from reviewlint.parsing import parse

Service = Literal["github", "gitlab", ""]

#: No more pages than this are looked into.
_ENOUGH = 3000
_REVIEWS = frozenset(("safety", "evidence-level", "overview", "does-it-work"))


class Surroundings(NamedTuple):
    """The top folder of the repository, the folders that hold review pages, their number, and where CI runs."""

    root: Path
    folders: tuple[str, ...]
    pages: int
    service: Service
    branch: str


def surroundings(folder: Path) -> Surroundings:
    """What is found in the repository that a folder is in, or in the folder if it is in none."""
    root = _root(folder)
    reviews = _reviews(root)
    return Surroundings(root, folders_of(reviews), len(reviews), _service(root), _branch(root))


def folders_of(pages: Iterable[str]) -> tuple[str, ...]:
    """The folders that hold pages: the one that holds all, else those at the top; `.` if pages lie right there."""
    parents = sorted({os.path.dirname(page) for page in pages})  # noqa: PTH120
    if not parents or "" in parents:
        return (".",)
    common = os.path.commonpath(parents)
    return (common,) if common else tuple(dict.fromkeys(parent.split("/")[0] for parent in parents))


def _root(folder: Path) -> Path:
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), folder)


def _reviews(root: Path) -> Sequence[str]:
    """The review pages below a folder; if none is one for certain, all that could be pages."""
    settings = Config(folder=str(root))
    found = discover([str(root)], lambda _: settings).files
    pages = [os.path.relpath(path, root).replace(os.sep, "/") for path in found]
    certain = [page for page, path in zip(pages[:_ENOUGH], found, strict=False) if _is_review(path, settings)]
    folders = {os.path.dirname(page) for page in certain}  # noqa: PTH120
    return [page for page in pages if os.path.dirname(page) in folders] or pages  # noqa: PTH120


def _is_review(path: str, settings: Config) -> bool:
    reading = read(path, settings.max_page_size)
    return not reading.problem and kind_of(parse(reading.source))[0] in _REVIEWS


def _service(root: Path) -> Service:
    """Where CI runs: as the files say, else as the address of the origin does."""
    if (root / ".github").is_dir():
        return "github"
    if (root / ".gitlab-ci.yml").exists():
        return "gitlab"
    address = asked(str(root), "remote", "get-url", "origin")
    host = re.search(r"github|gitlab", address)
    return "gitlab" if host and host[0] == "gitlab" else "github" if host else ""


def _branch(root: Path) -> str:
    """The default branch: that of the origin, else the one that is checked out."""
    name = asked(str(root), "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD").removeprefix("origin/")
    return name or asked(str(root), "symbolic-ref", "--quiet", "--short", "HEAD") or "main"

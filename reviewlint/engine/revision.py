"""The revision that changes are counted from."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from reviewlint.engine.git import asked, git, is_shallow
from reviewlint.errors import ReviewlintError

#: Where CI says which branch a pull or merge request goes to.
_TARGETS = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
_USUAL = ("origin/main", "origin/master", "main", "master")
_DEEPEN = "fetch more of it (fetch-depth: 0, GIT_DEPTH: 0, or git fetch --unshallow)"


class Revision(NamedTuple):
    """A commit (or tree), and what people call it."""

    commit: str
    name: str


def since(folder: str, name: str) -> Revision:
    """Where the current branch left a revision; without a name, where it left the default branch, else the last commit.

    A ReviewlintError says what is not there, and how to get it in a shallow clone.
    """
    return _named(folder, name) if name else _default(folder)


def is_known(folder: str, name: str) -> bool:
    """Whether a name is that of a revision, here or at the origin."""
    return bool(_commit(folder, name) or _commit(folder, f"origin/{name}"))


def _named(folder: str, name: str) -> Revision:
    commit = _commit(folder, name) or _commit(folder, f"origin/{name}")
    if not commit:
        hint = f"; this clone is shallow: {_DEEPEN}" if is_shallow(folder) else ""
        raise ReviewlintError(f"there is no revision “{name}”{hint}")
    # Without a common ancestor the revision itself is what was asked for.
    return Revision(_fork(folder, commit) or commit, name)


def _default(folder: str) -> Revision:
    for name in _targets():
        if not _commit(folder, f"origin/{name}"):
            how = f"git fetch origin {name}:refs/remotes/origin/{name}, or fetch-depth: 0"
            raise ReviewlintError(
                f"the branch “{name}” that this request goes to is not in this clone; fetch it ({how})"
            )
    candidates = (*(f"origin/{name}" for name in _targets()), *_head_of_origin(folder), *_USUAL)
    name = next((name for name in candidates if _commit(folder, name)), "")
    commit = _fork(folder, name) if name else ""
    if commit:
        return Revision(commit, name)
    if is_shallow(folder):
        where = f"where it left {name}" if name else "what to compare it with"
        raise ReviewlintError(f"this clone is shallow and does not know {where}; {_DEEPEN}, or name a revision")
    if _commit(folder, "HEAD"):
        return Revision("HEAD", "HEAD")
    return Revision(_nothing(folder), "the beginning")


def _targets() -> Iterator[str]:
    return (value for value in map(os.environ.get, _TARGETS) if value)


def _head_of_origin(folder: str) -> Iterator[str]:
    name = asked(folder, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")
    yield from (name,) if name else ()


def _commit(folder: str, name: str) -> str:
    return asked(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")


def _fork(folder: str, commit: str) -> str:
    """Where the current branch left a commit; nothing if they have no common ancestor here."""
    return asked(folder, "merge-base", commit, "HEAD")


def _nothing(folder: str) -> str:
    """The tree that holds nothing."""
    return os.fsdecode(git(folder, "hash-object", "-t", "tree", os.devnull)).strip()

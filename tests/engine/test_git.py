import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewlint.engine.git import asked, git, is_shallow, root, shallow_commits
from reviewlint.errors import ReviewlintError


def test_git_answers(git: Callable[..., str]) -> None:
    (Path("sub")).mkdir()
    assert root("sub") == os.path.realpath(".")
    assert asked(".", "rev-parse", "--is-inside-work-tree") == "true"
    assert asked(".", "rev-parse", "--verify", "none") == ""
    assert not is_shallow(".")
    assert shallow_commits(".") == frozenset()


def test_a_shallow_clone_is_known(git: Callable[..., str], tmp_path: Path) -> None:
    for _ in range(2):
        git("commit", "--quiet", "--allow-empty", "--message=x")
    git("clone", "--quiet", "--depth=1", Path.cwd().as_uri(), str(tmp_path / "clone"))
    assert is_shallow(str(tmp_path / "clone"))
    assert shallow_commits(str(tmp_path / "clone")) == {git("rev-parse", "HEAD")}


def test_what_git_complains_of_is_told(git: Callable[..., str], tmp_path: Path) -> None:
    with pytest.raises(ReviewlintError, match=r"^git cannot tell: not a git repository"):
        root(str(tmp_path))
    with pytest.raises(ReviewlintError, match=r"^git cannot tell: .*must be run in a work tree"):
        root(".git")


def test_git_may_be_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReviewlintError, match=r"^git is needed for this, and it is not installed$"):
        git(str(tmp_path), "version")

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewlint.engine.revision import is_known, since
from reviewlint.errors import ReviewlintError

Git = Callable[..., str]


@pytest.fixture
def history(git: Git) -> Git:
    """Two commits on main, one on a branch that left it after the first, which is checked out."""
    for branch, name in (("main", "one"), ("main", "two"), ("work", "three")):
        if name == "three":
            git("checkout", "--quiet", "-b", branch, "main~1")
        git("commit", "--quiet", "--allow-empty", f"--message={name}")
    return git


def message(git: Git, name: str) -> str:
    """The message of the commit that changes are counted from."""
    return git("log", "-1", "--format=%s", since(".", name).commit)


@pytest.mark.parametrize(
    ("name", "expected"), [("", "one"), ("main", "one"), ("work", "three"), ("HEAD~1", "one"), ("HEAD", "three")]
)
def test_changes_count_from_where_the_branch_left(history: Git, name: str, expected: str) -> None:
    assert message(history, name) == expected
    assert since(".", name).name == (name or "main")


def test_without_a_default_branch_they_count_from_the_last_commit(history: Git) -> None:
    history("branch", "--quiet", "-D", "main")
    assert since(".", "").commit == "HEAD"


def test_without_a_commit_they_count_from_nothing(git: Git) -> None:
    name, said = since(".", "")
    assert git("cat-file", "-t", git("hash-object", "-w", "-t", "tree", "/dev/null")) == "tree"
    assert (name, said) == (git("hash-object", "-t", "tree", "/dev/null"), "the beginning")


def test_without_a_common_ancestor_they_count_from_the_revision(history: Git) -> None:
    history("checkout", "--quiet", "--orphan", "other")
    history("commit", "--quiet", "--allow-empty", "--message=other")
    assert message(history, "main") == "two"
    assert since(".", "").commit == "HEAD"


@pytest.mark.parametrize("name", ["none", "--help", "HEAD~9", "main:file"])
def test_a_revision_that_is_not_there_is_an_error(history: Git, name: str) -> None:
    assert not is_known(".", name)
    with pytest.raises(ReviewlintError, match=f"^there is no revision “{name}”$"):
        since(".", name)


@pytest.fixture
def clone(history: Git, tmp_path: Path) -> Callable[..., str]:
    """What clones the repository in part, and gives the folder of the clone."""

    def cloned(*options: str) -> str:
        history("clone", "--quiet", *options, Path.cwd().as_uri(), str(tmp_path / "clone"))
        return str(tmp_path / "clone")

    return cloned


def test_branches_of_the_origin_are_known_by_their_own_names(history: Git, clone: Callable[..., str]) -> None:
    folder = clone()
    assert is_known(folder, "main")
    assert history("log", "-1", "--format=%s", since(folder, "main").commit) == "one"
    # The head of the origin is the branch that is checked out there.
    assert since(folder, "").name == "origin/work"


def test_a_shallow_clone_that_does_not_know_says_how_to_mend_that(clone: Callable[..., str]) -> None:
    folder = clone("--depth=1", "--no-single-branch")
    with pytest.raises(ReviewlintError, match=r"^there is no revision “HEAD~1”; this clone is shallow: fetch more"):
        since(folder, "HEAD~1")
    # What is named and is here is compared with as it is.
    assert since(folder, "main").name == "main"


def test_a_shallow_clone_without_a_default_branch_says_so(
    history: Git, clone: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(clone("--depth=1"))
    history("checkout", "--quiet", "--detach", cwd=folder)
    history("branch", "--quiet", "-D", "work", cwd=folder)
    history("remote", "remove", "origin", cwd=folder)
    with pytest.raises(
        ReviewlintError, match=r"^this clone is shallow and does not know what to compare it with; fetch"
    ):
        since(str(folder), "")


def test_a_shallow_clone_that_does_not_know_the_fork_says_so(history: Git, clone: Callable[..., str]) -> None:
    history("checkout", "--quiet", "main")
    folder = Path(clone("--depth=1", "--no-single-branch"))
    history("checkout", "--quiet", "work", cwd=folder)
    with pytest.raises(
        ReviewlintError, match=r"^this clone is shallow and does not know where it left origin/main; fetch"
    ):
        since(str(folder), "")


@pytest.mark.parametrize("variable", ["GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME"])
def test_the_branch_that_a_request_goes_to_is_known_from_ci(
    clone: Callable[..., str], monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    folder = clone()
    monkeypatch.setenv(variable, "main")
    assert since(folder, "").name == "origin/main"
    monkeypatch.setenv(variable, "release")
    with pytest.raises(ReviewlintError, match="“release” that this request goes to is not in this clone; fetch it"):
        since(folder, "")

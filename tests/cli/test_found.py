from collections.abc import Callable
from pathlib import Path

import pytest

from reviewlint.cli.found import folders_of, surroundings

Git = Callable[..., str]
REVIEW = "# Is Zinc Safe for Asthma Patients?\n\nThere is little evidence.\n"


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([], (".",)),
        (["a.md", "docs/b.md"], (".",)),
        (["docs/a.md", "docs/x/b.md"], ("docs",)),
        (["src/content/a.md", "src/content/b.md"], ("src/content",)),
        (["src/content/a/a.md", "src/content/b/b.md"], ("src/content",)),
        (["src/a/a.md", "docs/b/b.md", "docs/c/c.md"], ("docs", "src")),
    ],
)
def test_folders_are_those_that_hold_all_pages(pages: list[str], expected: tuple[str, ...]) -> None:
    assert folders_of(pages) == expected


def write(path: str, text: str = "") -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def test_review_pages_are_told_from_others(git: Git) -> None:
    write("content/a.md", REVIEW)
    write("content/about.md", "# About us\n")
    write("docs/install.md", "# How to install\n")
    found = surroundings(Path.cwd() / "content")
    assert (found.root, found.folders, found.pages) == (Path.cwd(), ("content",), 2)


def test_without_a_certain_review_all_pages_count(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("# How\n")
    (tmp_path / "docs" / "b.md").write_bytes(b"\xe9")
    found = surroundings(tmp_path)
    assert (found.root, found.folders, found.pages, found.service) == (tmp_path, ("docs",), 2, "")


@pytest.mark.parametrize(
    ("files", "origin", "service"),
    [
        ([".github/dependabot.yml"], "", "github"),
        ([".gitlab-ci.yml"], "git@github.com:x/y.git", "gitlab"),
        ([], "https://github.com/x/y.git", "github"),
        ([], "git@gitlab.example.org:x/y.git", "gitlab"),
        ([], "https://example.org/y.git", ""),
        ([], "", ""),
    ],
)
def test_ci_runs_where_the_files_or_the_origin_say(git: Git, files: list[str], origin: str, service: str) -> None:
    for path in files:
        write(path)
    if origin:
        git("remote", "add", "origin", origin)
    assert surroundings(Path.cwd()).service == service


def test_the_default_branch_is_that_of_the_origin(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git("checkout", "--quiet", "-b", "trunk")
    assert surroundings(Path.cwd()).branch == "trunk"
    git("commit", "--quiet", "--allow-empty", "--message=x")
    git("clone", "--quiet", Path.cwd().as_uri(), str(tmp_path / "clone"))
    git("checkout", "--quiet", "-b", "work", cwd=tmp_path / "clone")
    assert surroundings(tmp_path / "clone").branch == "trunk"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert surroundings(tmp_path / "clone").branch == "main"

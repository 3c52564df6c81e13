from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewlint.cli import adoption

CURE = "This herb cures diabetes.\n"
Git = Callable[..., str]


@pytest.fixture
def pages(repository: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> Git:
    """The repository of pages, known to git; the working folder is its top."""
    monkeypatch.chdir(repository)

    def run(*arguments: str) -> str:
        return git(*arguments, cwd=repository)

    run("init", "--quiet", "--initial-branch=main")
    run("add", "docs", ".reviewlint.yaml")
    run("commit", "--quiet", "--message=one")
    return run


def places(out: str) -> list[str]:
    return [line.split(" ")[0] for line in out.splitlines() if " error[" in line]


def test_nothing_new_is_fine(run: Callable[..., Any], pages: Git) -> None:
    ran = run("check", "--changed", "--format", "concise")
    assert (ran.code, ran.err) == (0, "")
    assert "2 pages found, none checked: 2 skipped (2 not changed since main)." in ran.out
    (Path("docs") / "empty").mkdir()
    assert run("check", "docs/empty", "--changed").code == 2


@pytest.mark.parametrize(
    "arguments", [["--changed"], ["--changed", "docs"], ["--changed=HEAD", "docs"], ["docs", "--changed", "main"]]
)
def test_what_is_new_is_reported(run: Callable[..., Any], pages: Git, arguments: list[str]) -> None:
    path = Path("docs/bad.md")
    path.write_text(CURE + "\nFine.\n\nMint cures the flu.\n")
    ran = run("check", *arguments, "--format", "concise")
    assert (ran.code, ran.err) == (1, "")
    assert places(ran.out) == ["docs/bad.md:5:6:"]
    assert "1 set aside (1 unchanged)." in ran.out


def test_changes_are_told_from_below(run: Callable[..., Any], pages: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("docs/new.md").write_text(CURE)
    monkeypatch.chdir("docs")
    assert places(run("check", "--changed", "--format", "concise", ".").out) == ["new.md:1:11:"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--changed=none"], "there is no revision “none”"),
        (["--changed", "none", "docs"], "there is no revision “none”"),
        (["--changed", "HEAD", "-"], "standard input"),
        (["--changed=HEAD", "--stdin-filename", "a.md"], "standard input"),
        (["--changed=HEAD", ".."], "../"),
    ],
)
def test_what_cannot_be_told_is_one_line(
    run: Callable[..., Any], pages: Git, arguments: list[str], message: str
) -> None:
    (Path("..") / "other.md").write_text(CURE)
    ran = run("check", *arguments)
    assert ran.code == 2
    assert message in ran.err


def test_outside_of_a_repository_there_are_no_changes(run: Callable[..., Any]) -> None:
    ran = run("check", "--changed")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert ran.err.startswith("reviewlint: git cannot tell: not a git repository")


def test_a_revision_wins_over_a_path_of_its_name(pages: Git) -> None:
    Path("main").mkdir()
    assert adoption.base("main", ("a",)) == adoption.Base("main", ("a",))
    assert adoption.base("docs", ("a",)) == adoption.Base("", ("docs", "a"))
    assert adoption.base("", ()) == adoption.Base("", ())


def test_what_a_baseline_knows_is_counted_and_not_reported(run: Callable[..., Any]) -> None:
    assert run("baseline", "write").code == 0
    ran = run("check", "--baseline", ".reviewlint-baseline.json")
    assert ran.code == 0
    assert "1 set aside (1 baselined)." in ran.out
    assert run("check").code == 1
    audited = run("check", "--audit", "--baseline", ".reviewlint-baseline.json").out
    assert "baselined: in .reviewlint-baseline.json" in audited


def test_the_baseline_of_the_configuration_is_used(run: Callable[..., Any], repository: Path) -> None:
    with (repository / ".reviewlint.yaml").open("a") as file:
        file.write("baseline: known.json\n")
    ran = run("check")
    assert (ran.code, ran.err.startswith("reviewlint: known.json: there is no such baseline")) == (2, True)
    assert run("baseline", "write").out == "known.json: 1 finding on 1 page will not be reported.\n"
    assert run("check").code == 0
    (repository / "docs" / "more.md").write_text(CURE)
    assert run("check").code == 1


def test_each_page_has_the_baseline_of_its_configuration(run: Callable[..., Any], repository: Path) -> None:
    run("baseline", "write")
    (repository / "docs" / ".reviewlint.yaml").write_text(
        "select: [cure-claim]\nbaseline: ../.reviewlint-baseline.json\n"
    )
    ran = run("check", "docs", "README.md", "--format", "concise")
    assert places(ran.out) == ["README.md:1:11:"]


def test_what_is_known_of_unchanged_lines_does_not_stand_for_what_is_new(run: Callable[..., Any], pages: Git) -> None:
    run("baseline", "write")
    Path("docs/bad.md").write_text(CURE + "\nFine.\n\n" + CURE)
    ran = run("check", "--changed", "--baseline", ".reviewlint-baseline.json", "--format", "concise")
    assert places(ran.out) == ["docs/bad.md:5:11:"]

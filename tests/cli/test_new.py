import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ABOUT = ("--compound", "zinc", "--condition", "lupus")


@pytest.fixture(autouse=True)
def _settings(repository: Path) -> None:
    (repository / ".reviewlint.yaml").write_text("paths: [docs]\n")


def test_a_page_is_written_that_passes(run: Callable[..., Any], repository: Path) -> None:
    written = run("new", *ABOUT, "--output", "docs/zinc.md")
    assert (written.code, written.out) == (0, "")
    assert written.err == "Wrote docs/zinc.md; what to complete stands in 6 comments.\n"
    assert run("check", "docs/zinc.md", "--fail-on", "info").code == 0


@pytest.mark.parametrize("kind", ["safety", "evidence-level", "overview", "does-it-work"])
def test_without_a_file_it_goes_to_the_terminal(run: Callable[..., Any], kind: str) -> None:
    ran = run("new", *ABOUT, "--kind", kind)
    assert ran.out.startswith("---\ntitle: ")
    assert f'\nkind: "{kind}"\n' in ran.out
    assert (ran.code, ran.err) == (0, "")


def test_what_is_said_is_in_the_page(run: Callable[..., Any]) -> None:
    out = run("new", *ABOUT, "--author", " Amina  Rahman ", "--specialist", "rheumatologist").out
    assert 'author: "Amina Rahman"' in out
    assert "Ask your rheumatologist first" in out


def test_the_author_is_the_one_of_git(run: Callable[..., Any], repository: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True, cwd=repository)
    subprocess.run(["git", "config", "user.name", "Ann Lee"], check=True, cwd=repository)
    assert 'author: "Ann Lee"' in run("new", *ABOUT).out


def test_without_git_the_author_is_nobody(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert 'author: "Editorial team"' in run("new", *ABOUT).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--compound", "zinc"), "--condition"),
        (("--compound", " ", "--condition", "lupus"), "Give a name."),
        (("--compound", "a\0b", "--condition", "lupus"), "Give a name."),
        ((*ABOUT, "--kind", "poem"), "poem"),
        ((*ABOUT, "--output", "docs/bad.md"), "is there already"),
        ((*ABOUT, "--output", "docs/new.html"), "The page is Markdown"),
        ((*ABOUT, "--output", "nowhere/new.md"), "there is no such folder"),
    ],
)
def test_what_cannot_be_written(
    run: Callable[..., Any], repository: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = (repository / "docs/bad.md").read_bytes()
    ran = run("new", *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert (repository / "docs/bad.md").read_bytes() == before


def test_the_configuration_is_heard(run: Callable[..., Any], repository: Path) -> None:
    (repository / ".reviewlint.yaml").write_text("insert:\n  disclaimer: Enjoy your {compound}.\n")
    ran = run("new", *ABOUT)
    assert "Enjoy your zinc." in ran.out
    assert ran.err == "Under this configuration there is more to do: missing-disclaimer.\n"

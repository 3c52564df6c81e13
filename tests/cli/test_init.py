from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewlint.config import load

Git = Callable[..., str]
HOOK = "repos:\n  - repo: local\n    hooks:\n      - id: reviewlint\n"


@pytest.fixture
def bare(repository: Path) -> Path:
    """The repository of pages before anybody has set reviewlint up."""
    (repository / ".reviewlint.yaml").unlink()
    return repository


def texts(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_everything_is_written_and_nothing_twice(run: Callable[..., Any], bare: Path) -> None:
    (bare / ".github").mkdir()
    before = texts(bare)
    ran = run("init")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Wrote .reviewlint.yaml.",
        "Wrote .pre-commit-config.yaml.",
        "Wrote .github/workflows/reviewlint.yml.",
        "",
        "Next: reviewlint check",
        "And if that is too much to mend at once: reviewlint baseline write",
    ]
    assert load(".reviewlint.yaml").paths == (str(bare / "docs"),)
    after = texts(bare)
    assert before.items() <= after.items()
    ran = run("init")
    assert ran.out.count("has reviewlint already; it stays as it is.") == 3
    assert texts(bare) == after
    assert run("check").code == 1


def test_what_is_there_is_added_to_or_shown(run: Callable[..., Any], bare: Path) -> None:
    (bare / "pyproject.toml").write_text("[tool.reviewlint]\n")
    (bare / ".pre-commit-config.yaml").write_text(HOOK.replace("reviewlint", "other") + "# ours\n")
    (bare / ".gitlab-ci.yml").write_text("test:\n  script: [make]\n")
    before = texts(bare)
    out = run("init").out
    assert "pyproject.toml has reviewlint already" in out
    assert "Added the hook to .pre-commit-config.yaml." in out
    assert ".gitlab-ci.yml is there already; add this job to it:\n\n    reviewlint:\n" in out
    changed = {name for name, text in texts(bare).items() if before.get(name) != text}
    assert changed == {".pre-commit-config.yaml"}
    assert (bare / ".pre-commit-config.yaml").read_text().endswith("# ours\n")


@pytest.mark.parametrize("name", [".pre-commit-config.yaml", ".pre-commit-config.yml"])
def test_what_is_not_plain_is_shown(run: Callable[..., Any], bare: Path, name: str) -> None:
    (bare / name).write_text("repos: []\n")
    out = run("init").out
    assert f"{name} is there already; add this to its repos:\n\n    - repo: local\n" in out
    assert (bare / name).read_text() == "repos: []\n"


def test_what_is_set_up_stays(run: Callable[..., Any], bare: Path) -> None:
    files = {
        ".pre-commit-config.yaml": HOOK,
        ".github/workflows/pages.yaml": "jobs: {x: {steps: [{run: reviewlint check}]}}\n",
    }
    for name, text in files.items():
        (bare / name).parent.mkdir(parents=True, exist_ok=True)
        (bare / name).write_text(text)
    out = run("init").out
    assert ".pre-commit-config.yaml has reviewlint already" in out
    assert ".github/workflows/pages.yaml has reviewlint already" in out
    assert sorted(path.name for path in (bare / ".github" / "workflows").iterdir()) == ["pages.yaml"]


@pytest.mark.parametrize(
    ("text", "told"),
    [(None, "Wrote .gitlab-ci.yml."), ("reviewlint: {script: [x]}\n", ".gitlab-ci.yml has reviewlint")],
)
def test_gitlab_has_one_file(
    run: Callable[..., Any], bare: Path, git: Git, monkeypatch: pytest.MonkeyPatch, text: str | None, told: str
) -> None:
    monkeypatch.chdir(bare)
    git("init", "--quiet", cwd=bare)
    git("remote", "add", "origin", "git@gitlab.com:x/y.git", cwd=bare)
    if text:
        (bare / ".gitlab-ci.yml").write_text(text)
    assert told in run("init").out


def test_where_ci_is_unknown_the_step_is_shown(run: Callable[..., Any], bare: Path) -> None:
    assert "let it run this:\n\n    pip install reviewlint\n    reviewlint check\n" in run("init").out


def test_from_below_the_files_go_to_the_top(
    run: Callable[..., Any], bare: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("init", "--quiet", cwd=bare)
    monkeypatch.chdir(bare / "docs")
    run("init")
    assert (bare / ".reviewlint.yaml").is_file()
    assert not (bare / "docs" / ".reviewlint.yaml").exists()


@pytest.mark.parametrize("name", [".reviewlint.yaml", ".pre-commit-config.yaml"])
def test_what_cannot_be_read_or_written_is_one_line(run: Callable[..., Any], bare: Path, name: str) -> None:
    (bare / name).symlink_to("none/there")
    ran = run("init")
    assert "already" in ran.out
    (bare / name).unlink()
    (bare / ".pre-commit-config.yaml").unlink(missing_ok=True)
    (bare / ".pre-commit-config.yaml").write_bytes(b"\xe9")
    ran = run("init")
    assert (ran.code, ran.err) == (2, "reviewlint: .pre-commit-config.yaml: cannot be read\n")


def test_a_folder_that_cannot_be_made_is_one_line(run: Callable[..., Any], bare: Path) -> None:
    (bare / ".github").mkdir()
    (bare / ".github" / "workflows").write_text("")
    ran = run("init")
    assert (ran.code, ran.err.startswith("reviewlint: .github/workflows")) == (2, True)

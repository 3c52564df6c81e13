from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CURE = "This herb cures diabetes.\n"


@pytest.fixture
def summary(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The summary of a job in GitHub Actions."""
    file = repository / "summary"
    file.touch()
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    return file


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ([], True),
        (["--format", "github", "--format", "text"], True),
        (["--format", "text"], False),
        (["--no-summary"], False),
        (["--format", "text", "--summary"], True),
        (["--fail-on", "never"], True),
    ],
)
def test_the_summary_is_written_when_github_reads_or_when_asked(
    run: Callable[..., Any], summary: Path, arguments: list[str], written: bool
) -> None:
    ran = run("check", *arguments)
    assert ran.err == ""
    assert ("## reviewlint: 1 error\n" in summary.read_text("utf-8")) is written


def test_what_is_not_annotated_is_in_the_summary(run: Callable[..., Any], summary: Path, repository: Path) -> None:
    for number in range(12):
        (repository / f"docs/page-{number:02}.md").write_text(CURE)
    told = "3 findings on 3 pages not annotated. "
    out = run("check").out
    assert out.splitlines()[-1].endswith(f"{told}The summary of this job lists them.")
    assert [line for line in out.splitlines() if line.startswith("::error")][-1].startswith("::error file=docs/page-08")
    assert "docs/page-11.md" in summary.read_text("utf-8")
    out = run("check", "--no-summary").out
    assert out.splitlines()[-1].endswith(f"{told}The formats text, json and markdown show everything.")


@pytest.mark.parametrize(("arguments", "linked"), [([], False), (["--hyperlinks"], True), (["--no-hyperlinks"], False)])
def test_links_are_there_as_asked(run: Callable[..., Any], arguments: list[str], linked: bool) -> None:
    out = run("check", "--no-color", *arguments).out
    assert ("docs/rules/cure-claim.md\x1b\\cure-claim" in out) is linked
    assert ("/docs/bad.md\x1b\\docs/bad.md:1:11" in out) is linked

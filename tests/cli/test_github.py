from pathlib import Path

import pytest

from reviewlint.cli.github import LIMIT, summarise
from reviewlint.model.finding import Finding
from reviewlint.model.report import Page, Report
from reviewlint.model.source import Source, Span
from reviewlint.reporters.style import Style


def report(pages: int) -> Report:
    source = Source("a.md", "words")
    finding = Finding(source, Span(0, 5), "rule", "error", "A message – of some length. " * 20)
    return Report(tuple(Page(f"{number}.md", "other", findings=(finding,)) for number in range(pages)))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    return tmp_path / "summary"


def test_outside_of_a_job_there_is_no_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    assert summarise(report(1), Style()) is False


def test_the_report_comes_after_what_is_there(file: Path) -> None:
    assert summarise(report(1), Style())
    assert file.read_text("utf-8").startswith("## reviewlint: 1 error\n\n")
    file.write_text("Built.")
    assert summarise(report(1), Style())
    assert file.read_text("utf-8").startswith("Built.\n\n## reviewlint: 1 error\n\n")


@pytest.mark.parametrize(("taken", "fits"), [(0, True), (500_000, True), (LIMIT - 30_000, True), (LIMIT - 99, False)])
def test_a_step_never_has_more_than_github_takes(file: Path, taken: int, fits: bool) -> None:
    file.write_bytes(b"x" * taken)
    assert summarise(report(3000), Style()) is fits
    assert taken <= file.stat().st_size <= LIMIT
    assert (file.stat().st_size > taken) is fits
    # What room there is, is used.
    assert file.stat().st_size > LIMIT * 0.9


def test_a_summary_that_cannot_be_written_is_told_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "none" / "summary"))
    assert summarise(report(1), Style()) is False
    assert capsys.readouterr().err.endswith("/none/summary: the summary cannot be written: No such file or directory\n")

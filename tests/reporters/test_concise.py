from reviewlint.model.report import Page, Report
from reviewlint.reporters.concise import to_concise
from reviewlint.reporters.style import Style


def test_each_finding_is_one_line(report: Report) -> None:
    lines = to_concise(report, Style()).splitlines()
    assert len(lines) == sum(len(page.findings) for page in report.pages) + 1
    assert lines[2] == "docs/berberine.md:8:59: error[cure-claim] “cures” promises a cure; say what the evidence shows."


def test_quiet_says_nothing_about_clean_pages() -> None:
    assert to_concise(Report((Page("a.md", "other"),)), Style(quiet=True)) == ""


def test_quiet_shows_errors_only(report: Report) -> None:
    lines = to_concise(report, Style(quiet=True)).splitlines()[:-1]
    assert len(lines) == report.count("error")


def test_audit_says_why(report: Report) -> None:
    text = to_concise(report, Style(audit=True))
    assert (
        'docs/berberine.md:12:29: set aside[absolute-safety] “universally "safe"”: negated, by “No compound” at 12:1\n'
    ) in text
    assert "docs/logo.md: skipped: not UTF-8 text\n" in text

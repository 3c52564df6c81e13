import json

from reviewlint.model.report import Page, Report
from reviewlint.reporters.gitlab import to_gitlab
from reviewlint.reporters.style import Style


def test_severities(report: Report) -> None:
    issues = json.loads(to_gitlab(report, Style()))
    assert [issue["severity"] for issue in issues[:4]] == ["info", "major", "major", "minor"]


def test_fingerprints_are_unique(report: Report) -> None:
    page = report.pages[0]
    copy = Page("./copy.md", page.kind, page.elements, page.findings + page.findings)
    issues = json.loads(to_gitlab(Report((page, copy)), Style()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 15
    assert issues[-1]["location"]["path"] == "copy.md"


def test_no_findings_is_an_empty_array() -> None:
    assert to_gitlab(Report(()), Style()) == "[]\n"

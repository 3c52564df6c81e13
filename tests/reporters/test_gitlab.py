import json

from jsonschema import Draft202012Validator

from reviewlint.model.report import Page, Report
from reviewlint.reporters.gitlab import to_gitlab
from reviewlint.reporters.style import Style

#: What GitLab's documents say that an entry of the report must have.
ENTRY = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "location", "severity"],
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "minLength": 1},
        "fingerprint": {"type": "string", "minLength": 1},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "positions"],
            "properties": {
                "path": {"type": "string", "pattern": r"^(?!\./|/)."},
                "positions": {
                    "required": ["begin"],
                    "properties": {
                        "begin": {"required": ["line"], "properties": {"line": {"type": "integer", "minimum": 1}}}
                    },
                },
            },
        },
    },
}


def test_every_entry_has_what_gitlab_asks_for(report: Report) -> None:
    text = to_gitlab(report, Style())
    assert not text.startswith("\ufeff")
    Draft202012Validator({"type": "array", "minItems": 5, "items": ENTRY}).validate(json.loads(text))


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

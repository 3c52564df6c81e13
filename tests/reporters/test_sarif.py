import json
from typing import Any

import pytest

from reviewlint.model.finding import Finding, Fix
from reviewlint.model.report import Page, Report
from reviewlint.model.rule import Rule
from reviewlint.model.source import Source, Span
from reviewlint.reporters.sarif import to_sarif
from reviewlint.reporters.style import Style


def run(report: Report, style: Style) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(to_sarif(report, style))
    return dict(log["runs"][0])


def test_columns_count_characters(report: Report) -> None:
    result = run(report, Style())["results"][6]
    assert run(report, Style())["columnKind"] == "unicodeCodePoints"
    assert result["locations"][0]["physicalLocation"]["region"] | {"snippet": None} == {
        "startLine": 3,
        "startColumn": 20,
        "endLine": 3,
        "endColumn": 44,
        "charOffset": 38,
        "charLength": 24,
        "snippet": None,
    }


def test_every_result_points_at_its_rule(report: Report, rules: dict[str, Rule]) -> None:
    log = run(report, Style(rules=rules, audit=True))
    ids = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
    assert ids == sorted(set(ids))
    assert [ids[result["ruleIndex"]] for result in log["results"]] == [result["ruleId"] for result in log["results"]]
    assert set(rules) <= set(ids)


def test_levels(report: Report) -> None:
    assert [result["level"] for result in run(report, Style())["results"][:4]] == ["note", "error", "error", "warning"]


def test_a_second_place_is_a_related_location(report: Report) -> None:
    (related,) = run(report, Style())["results"][2]["relatedLocations"]
    assert related["message"]["text"].startswith("but the front matter says")
    assert related["physicalLocation"]["region"]["startLine"] == 3


def test_what_was_set_aside_is_there_on_request_only(report: Report) -> None:
    asked = [
        result["suppressions"][0] for result in run(report, Style(audit=True))["results"] if "suppressions" in result
    ]
    assert asked == [
        {"kind": "inSource", "status": "accepted", "justification": "allowed: the editor agreed in May"},
        {"kind": "external", "status": "accepted", "justification": "negated"},
        {"kind": "external", "status": "accepted", "justification": "asked"},
    ]
    assert not any("suppressions" in result for result in run(report, Style())["results"])


def test_skipped_files_are_notifications(report: Report) -> None:
    (invocation,) = run(report, Style())["invocations"]
    assert [each["message"]["text"] for each in invocation["toolExecutionNotifications"]] == [
        "Skipped: not UTF-8 text",
        "Skipped: excluded by the configuration",
    ]


def test_the_words_of_a_page_make_no_link(report: Report) -> None:
    assert "\\[a](http://b.example)" in run(report, Style())["results"][-1]["message"]["text"]


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("docs/a b.md", {"uri": "docs/a%20b.md", "uriBaseId": "%SRCROOT%"}),
        ("/srv/a.md", {"uri": "file:///srv/a.md"}),
    ],
)
def test_a_location_is_an_address(path: str, location: dict[str, str]) -> None:
    # A fix that edits nothing says nothing to SARIF.
    finding = Finding(Source(path, "x"), Span(0, 1), "rule", "error", "Message.", fix=Fix("nothing", ()))
    (result,) = run(Report((Page(path, "other", {}, (finding,)),)), Style())["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == location
    assert "fixes" not in result


def test_fingerprints_do_not_depend_on_the_path(report: Report) -> None:
    finding = Finding(Source("b.md", "x"), Span(0, 1), "rule", "error", "Message.")
    moved = Finding(Source("c.md", "\n\nx"), Span(2, 3), "rule", "error", "Message.")
    results = run(Report((Page("b.md", "", {}, (finding,)), Page("c.md", "", {}, (moved,)))), Style())["results"]
    assert results[0]["partialFingerprints"] == results[1]["partialFingerprints"]

import json

import pytest

from reviewlint.model.report import ELEMENTS, Report
from reviewlint.reporters.json import to_json
from reviewlint.reporters.style import Style


def test_the_summary_counts_what_the_pages_hold(report: Report) -> None:
    document = json.loads(to_json(report, Style(version="1.2.3")))
    assert document["tool"] == {"name": "reviewlint", "version": "1.2.3"}
    assert document["summary"] == {
        "pages": 6,
        "checked": 4,
        "skipped": [
            {"path": "docs/logo.md", "reason": "not UTF-8 text"},
            {"path": "docs/old.md", "reason": "excluded by the configuration"},
        ],
        "errors": 5,
        "warnings": 3,
        "infos": 2,
        "set_aside": {"allowed": 1, "negated": 1, "asked": 1},
    }


def test_each_page_has_five_elements(report: Report) -> None:
    pages = json.loads(to_json(report, Style()))["pages"]
    assert {tuple(page["elements"]) for page in pages} == {ELEMENTS}
    assert pages[0]["elements"]["evidence-level"]["details"] == {"level": "preclinical"}
    assert pages[1]["elements"]["disclaimer"] is None


def test_offsets_and_columns_count_characters(report: Report) -> None:
    pages = json.loads(to_json(report, Style()))["pages"]
    text = report.pages[2].findings[1].source.text
    found = pages[2]["findings"][1]
    assert text[found["start"] : found["end"]] == found["text"] == "100% safe 👩‍⚕️ for cafe\u0301"
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (3, 20, 3, 44)


def test_a_finding_has_its_notes_fix_and_advice(report: Report) -> None:
    findings = json.loads(to_json(report, Style()))["pages"][0]["findings"]
    assert findings[2]["notes"][0]["text"] == "preclinical"
    assert findings[2]["fix"] is None
    assert findings[1]["fix"]["edits"] == [{"start": 140, "end": 174, "text": "tolerated by most people"}]
    assert findings[1]["instead"].startswith("In trials")


@pytest.mark.parametrize(("index", "cue"), [(0, None), (1, "No compound"), (2, None)])
def test_what_was_set_aside_has_its_cue(report: Report, index: int, cue: str | None) -> None:
    aside = json.loads(to_json(report, Style()))["pages"][0]["set_aside"][index]
    assert (aside["cue"] and aside["cue"]["text"]) == cue

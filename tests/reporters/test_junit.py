import xml.etree.ElementTree as ET

import pytest

from reviewlint.model.finding import Finding
from reviewlint.model.report import Page, Report
from reviewlint.model.source import Source, Span
from reviewlint.reporters.junit import to_junit
from reviewlint.reporters.style import Style


def test_counts(report: Report) -> None:
    root = ET.fromstring(to_junit(report, Style()))
    assert root.attrib == {"name": "reviewlint", "tests": "13", "failures": "10", "errors": "0", "skipped": "2"}
    assert [suite.attrib["tests"] for suite in root] == ["5", "1", "4", "1", "1", "1"]


def test_a_clean_page_is_a_case_that_passed(report: Report) -> None:
    (case,) = ET.fromstring(to_junit(report, Style()))[1]
    assert (case.attrib["name"], len(case)) == ("no findings", 0)


@pytest.mark.parametrize(
    ("message", "read"),
    [
        ("a < b & \"c\" 'd' ]]> e", "a < b & \"c\" 'd' ]]> e"),
        ("a\nb\tc", "a\nb\tc"),
        ("\x00\x1b[31m\x0b", "␀␛[31m␋"),
        ("\ud800 \ufffe", "<U+D800> <U+FFFE>"),
        ("安 😀", "安 😀"),
    ],
)
def test_messages_are_legal_xml(message: str, read: str) -> None:
    finding = Finding(Source("a.md", "x"), Span(0, 1), "rule", "error", message)
    root = ET.fromstring(to_junit(Report((Page("a.md", "", {}, (finding,)),)), Style()))
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.attrib == {"message": read, "type": "error"}
    assert failure.text == f"a.md:1:1: error: {read}\nWords: x"

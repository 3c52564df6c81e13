"""What holds for every reporter."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.finding import Edit, Element, Finding, Fix, Note, SetAside
from reviewlint.model.report import ELEMENTS, STATES, Page, Report, Skipped
from reviewlint.model.rule import SEVERITIES
from reviewlint.model.source import Excerpt, Source, Span
from reviewlint.reporters import REPORTERS, reporter
from reviewlint.reporters.links import Links
from reviewlint.reporters.style import Style
from reviewlint.resources import SCHEMAS

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("\r\n\t \x1b`|<>&]:,%\ud800\udc80\u202e安\ufeff")))
SARIF = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text("utf-8"))
IS_SARIF = jsonschema.Draft7Validator(SARIF)
IS_REPORT = jsonschema.Draft202012Validator(json.loads((SCHEMAS / "report.schema.json").read_text("utf-8")))


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """A page with any text in every place that can hold text."""
    source = Source(draw(TEXTS), draw(TEXTS))

    def span() -> Span:
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(source.text))] * 2)))
        return Span(start, end)

    def finding() -> Finding:
        fix = Fix(draw(TEXTS), (Edit(span(), draw(TEXTS)),) * draw(st.integers(0, 2)), draw(st.booleans()))
        notes = (Note(source, span(), draw(TEXTS)),) * draw(st.integers(0, 2))
        severity = draw(st.sampled_from(SEVERITIES))
        return Finding(source, span(), "some-rule", severity, draw(TEXTS), notes, fix, draw(TEXTS))

    def aside() -> SetAside:
        return SetAside(source, span(), "a-rule", "info", "allowed", draw(TEXTS), draw(st.sampled_from((None, span()))))

    element = Element(ELEMENTS[0], draw(st.sampled_from(STATES)), (Excerpt(source, span()),), (draw(TEXTS),))
    findings = tuple(finding() for _ in range(draw(st.integers(0, 3))))
    set_aside = tuple(aside() for _ in range(draw(st.integers(0, 2))))
    return Page(source.path, draw(TEXTS), {element.name: element}, findings, set_aside)


REPORTS = st.builds(
    Report,
    st.lists(pages(), max_size=3).map(tuple),
    st.lists(st.builds(Skipped, TEXTS, TEXTS), max_size=2).map(tuple),
)
LINKS = st.sampled_from((None, Links("/here", "desk", {"a-rule": "https://example.org/a-rule"})))
STYLES = st.builds(Style, st.integers(1, 120), *[st.booleans()] * 4, LINKS, version=st.just("1.2.3"))


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        reporter("morse")


@pytest.mark.parametrize("name", REPORTERS)
@given(report=REPORTS, style=STYLES)
def test_any_text_can_be_reported_and_written(name: str, report: Report, style: Style) -> None:
    text = reporter(name)(report, style)
    text.encode("utf-8")
    assert not text or text.endswith("\n")


@given(report=REPORTS, style=STYLES)
def test_json_keeps_its_contract(report: Report, style: Style) -> None:
    document = json.loads(reporter("json")(report, style))
    IS_REPORT.validate(document)
    shown = [finding["text"] for page in document["pages"] for finding in page["findings"]]
    assert [len(text) for text in shown] == [
        finding.end - finding.start for page in report.pages for finding in page.findings
    ]


@given(report=REPORTS, style=STYLES)
def test_sarif_is_valid(report: Report, style: Style) -> None:
    IS_SARIF.validate(json.loads(reporter("sarif")(report, style)))


@given(report=REPORTS, style=STYLES)
def test_gitlab_names_every_finding_once(report: Report, style: Style) -> None:
    issues = json.loads(reporter("gitlab")(report, style))
    assert len(issues) == sum(len(page.findings) for page in report.pages)


@given(report=REPORTS, style=STYLES)
def test_junit_is_xml(report: Report, style: Style) -> None:
    root = ET.fromstring(reporter("junit")(report, style))
    cases = root.findall("testsuite/testcase")
    assert len(cases) == int(root.attrib["tests"])
    assert len(root.findall("testsuite/testcase/failure")) == int(root.attrib["failures"])


@pytest.mark.parametrize("name", ["text", "concise"])
@given(report=REPORTS, style=STYLES)
def test_no_page_drives_the_terminal(name: str, report: Report, style: Style) -> None:
    plain = Style(style.width, audit=style.audit, statistics=style.statistics, quiet=style.quiet)
    text = reporter(name)(report, plain)
    assert not any(character < " " and character != "\n" for character in text)
    assert not set(text) & set("\x9b\u202e\u2066")


@pytest.mark.parametrize("name", ["text", "concise", "github", "markdown"])
def test_a_run_without_pages_says_so(name: str) -> None:
    assert "No pages found, so nothing was checked." in reporter(name)(Report(()), Style(quiet=True))

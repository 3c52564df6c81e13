"""The page of a report as text."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from reviewlint.engine.recognise import is_page_text
from reviewlint.model.finding import Finding
from reviewlint.model.report import STATES, Page, Report
from reviewlint.model.rule import Rule
from reviewlint.model.source import Source, Span
from reviewlint.reporters import html
from reviewlint.reporters.html import to_html
from reviewlint.reporters.html.charts import NOT_JUDGED
from reviewlint.reporters.style import Style

VOID = {"meta", "input", "br", "img", "link", "hr", "rect"}


class Outline(HTMLParser):
    """The elements of a page, with whatever is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.styled: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.targets += [given["href"] or ""] if "href" in given else []
        self.styled += [name for name in given if name == "style" or name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("known", [True, False])
def test_every_element_is_closed_and_every_link_leads_somewhere(
    report: Report, rules: dict[str, Rule], known: bool
) -> None:
    outline = Outline(to_html(report, Style(rules=rules if known else {})))
    assert outline.open == []
    assert len(set(outline.ids)) == len(outline.ids)
    assert {target.removeprefix("#") for target in outline.targets} <= set(outline.ids)
    assert outline.styled == []


def test_the_policy_names_what_may_run(report: Report) -> None:
    text = to_html(report, Style())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    for element, directive in (("script", "script-src"), ("style", "style-src")):
        inside = re.search(rf"<{element}>(.*?)</{element}>", text, re.DOTALL)
        assert inside
        digest = b64encode(sha256(inside[1].encode()).digest()).decode()
        assert f"{directive} &#39;sha256-{digest}&#39;" in policy[1]


def test_the_scope_is_told(report: Report) -> None:
    assert "reviewlint checks wording and structure, not medical accuracy." in to_html(report, Style())


def test_nothing_makes_a_page_too() -> None:
    text = to_html(Report(()), Style())
    assert "No pages found, so nothing was checked." in text
    assert Outline(text).open == []


@pytest.mark.parametrize(
    ("offered", "told"),
    [
        (("another",), True),
        ((), True),
        # The rule says it, and the page puts it beside each finding.
        (("“20 in 100 people”",), False),
    ],
)
def test_what_to_write_instead_is_told_once(offered: tuple[str, ...], told: bool) -> None:
    source = Source("a.md", "abc")
    finding = Finding(source, Span(0, 1), "a-rule", "error", "No.", instead="“20 in 100 people”")
    rules = {"a-rule": Rule("a-rule", "phrase", "error", "", "", "", instead=offered)}
    text = to_html(Report((Page("a.md", "", {}, (finding,)),)), Style(rules=rules))
    assert text.count("“20 in 100 people”") == 1
    assert (text.index("“20 in 100 people”") < text.index('id="rules"')) is told


def test_every_state_has_its_place_and_its_colours() -> None:
    script, sheet = (files(html).joinpath(name).read_text("utf-8") for name in ("report.js", "report.css"))
    for state in (*STATES, NOT_JUDGED):
        assert f'"{state}"' in script
        assert f".{state.replace(' ', '-')} " in sheet


def test_a_report_is_no_page_to_check() -> None:
    assert not is_page_text("report.html", to_html(Report(()), Style()))


def test_a_large_report_stays_moderate() -> None:
    source = Source("a.md", f"{'word ' * 40}cures{' word' * 40}\n" * 10)
    places = [Span(start, start + 5) for start in range(200, len(source.text), 406)]
    findings = tuple(Finding(source, place, "a-rule", "error", "m" * 90, instead="i" * 80) for place in places)
    rules = {"a-rule": Rule("a-rule", "phrase", "error", "", "", "", instead=("i" * 80,))}
    pages = tuple(Page(f"docs/a-page-with-a-long-name-{number}.md", "safety", {}, findings) for number in range(50))
    assert len(findings) == 10
    assert len(to_html(Report(pages), Style(rules=rules))) < 50 * 6_000

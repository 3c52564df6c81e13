"""The page of a report as text."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

from reviewlint.model.report import Report
from reviewlint.model.rule import Rule
from reviewlint.reporters.html import to_html
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


def test_every_element_is_closed_and_every_link_leads_somewhere(report: Report, rules: dict[str, Rule]) -> None:
    named = {finding.rule for page in report.pages for finding in page.findings}
    known = {name: Rule(name, "phrase", "error", "", "", "") for name in named} | rules
    outline = Outline(to_html(report, Style(rules=known)))
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

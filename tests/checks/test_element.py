"""Kind `element`: the remarks of a judge, as findings."""

import pytest

from reviewlint.checks.base import Remark, Review, Verdict
from reviewlint.checks.element import build
from reviewlint.config import Config
from reviewlint.language import vocabulary
from reviewlint.model.finding import Element
from reviewlint.model.rule import Rule
from reviewlint.model.source import Source, Span
from reviewlint.parsing import parse

VERDICT = Verdict(
    Element("monitoring", "missing"),
    (Remark("missing", Span(0, 4), {"lacks": "tests"}), Remark("denied", Span(5, 9)), Remark("vague", Span(0, 1))),
)


def reported(aspect: str, *, required: bool = True) -> list[tuple[str, str]]:
    rule = Rule(
        "r", "element", "error", "", "", "It lacks {lacks}.", options={"element": "monitoring", "aspect": aspect}
    )
    if aspect == "denied":
        rule = Rule("r", "element", "error", "", "", "No.", options=rule.options)
    document = parse(Source("page.md", "Some text.\n"))
    needed = ("monitoring",) if required else ()
    review = Review(
        document, Config(), vocabulary.shipped(), "2026-11-22", required=needed, verdicts={"monitoring": VERDICT}
    )
    return [(each.text, getattr(each, "message", "")) for each in build(rule, vocabulary.shipped())(review)]


@pytest.mark.parametrize(
    ("aspect", "required", "expected"),
    [
        ("missing", True, [("Some", "It lacks tests.")]),
        ("missing", False, []),
        ("denied", True, [("text", "No.")]),
        # What a page says wrongly is wrong on a page of any kind.
        ("denied", False, [("text", "No.")]),
        ("buried", True, []),
    ],
)
def test_an_aspect_is_reported(aspect: str, required: bool, expected: list[tuple[str, str]]) -> None:
    assert reported(aspect, required=required) == expected


def test_a_page_that_is_not_judged() -> None:
    rule = Rule("r", "element", "error", "", "", "", options={"element": "monitoring", "aspect": "missing"})
    review = Review(parse(Source("page.md", "")), Config(), vocabulary.shipped(), "2026-11-22")
    assert list(build(rule, vocabulary.shipped())(review)) == []

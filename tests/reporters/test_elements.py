"""The five required elements, as shown."""

from reviewlint.model.finding import Element
from reviewlint.model.report import Page, Report
from reviewlint.model.source import Excerpt, Source, Span
from reviewlint.reporters.elements import elements
from reviewlint.reporters.style import Style

SOURCE = Source("page.md", "Not medical advice.\n" + "ALT and more. " * 20)
PAGE = Page(
    "page.md",
    "safety",
    {
        "disclaimer": Element(
            "disclaimer", "incomplete", (Excerpt(SOURCE, Span(0, 19)),), ("whom to consult", "dates")
        ),
        "monitoring": Element(
            "monitoring", "present", (Excerpt(SOURCE, Span(20, 300)),), (), (("level", "M2"), ("x", "y"))
        ),
        "pubmed-pointer": Element("pubmed-pointer", "missing"),
    },
)


def test_each_element_with_its_places_and_what_it_lacks() -> None:
    shown = list(elements(Report((PAGE, Page("bare.md", "none"))), Style()))
    assert len(shown) == 1
    lines = shown[0].splitlines()
    assert lines[:4] == [
        "Elements of page.md",
        "  disclaimer      incomplete",
        "      1:1 Not medical advice.",
        "      lacks: whom to consult; dates",
    ]
    assert lines[4:6] == ["  monitoring      present", "      level M2"]
    assert lines[-1] == "  pubmed-pointer  missing"
    assert any(line.endswith("…") for line in lines)
    assert max(map(len, lines)) <= 80

"""What the page of a report shows, before it is a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.finding import Element, Finding, SetAside
from reviewlint.model.report import Page, Report, Skipped
from reviewlint.model.source import Source, Span
from reviewlint.reporters.html.view import Quote, View, view
from reviewlint.reporters.style import Style

LONG = "word " * 100


def shown(text: str, words: str, path: str = "docs/a.md") -> View:
    """The view of one page with one finding."""
    start = text.index(words)
    source = Source(path, text)
    finding = Finding(source, Span(start, start + len(words)), "cure-claim", "error", "No.")
    return view(Report((Page(path, "other", {}, (finding,)),)), Style())


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("# T\n\nIt cures colds.\n", "cures", Quote(3, 4, "It ", "cures", " colds.")),
        ("It cures\ncolds today.\n", "cures\ncolds", Quote(1, 4, "It ", "cures colds", " today.")),
        ("cures", "cures", Quote(1, 1, "", "cures", "")),
        ("\ufeffIt cures.\r\n", "cures", Quote(1, 4, "It ", "cures", ".")),
        (f"{LONG}cures {LONG}\n", "cures", Quote(1, 501, "…" + LONG[-90:], "cures", " " + LONG[:89] + "…")),
    ],
)
def test_words_stand_in_their_line(text: str, words: str, expected: Quote) -> None:
    assert shown(text, words).rows[0].findings[0].quote == expected


def test_long_words_are_cut() -> None:
    quote = shown("x" * 900, "x" * 900).rows[0].findings[0].quote
    assert (len(quote.words), quote.words[-1]) == (401, "…")


def test_findings_are_counted_by_rule_folder_and_severity() -> None:
    source = Source("x", "abc")
    grave, light = (Finding(source, Span(0, 1), name, name, "") for name in ("error", "info"))
    pages = (Page("a/one.md", "other", {}, (grave, grave, light)), Page("b/two.md", "other", {}, (light,)))
    found = view(Report((*pages, Page("a/three.md", "other"))), Style())
    assert found.counts == {"error": 2, "warning": 0, "info": 2}
    assert [(rule, severity, bar.total) for rule, severity, bar in found.by_rule] == [
        ("error", "error", 2),
        ("info", "info", 2),
    ]
    assert [(bar.label, bar.parts) for bar in found.by_folder] == [
        ("a", (("error", 2, 0.0, 66.67), ("info", 1, 66.67, 33.33))),
        ("b", (("info", 1, 0.0, 33.33),)),
    ]
    assert [row.rules for row in found.rows] == [("error", "info"), ("info",), ()]


def test_coverage_counts_pages_by_state() -> None:
    elements = [{"monitoring": Element("monitoring", state)} for state in ("present", "missing", "present")]
    pages = tuple(Page(f"{number}.md", "other", each) for number, each in enumerate(elements))
    coverage = {bar.label: bar.parts for bar in view(Report(pages), Style()).coverage}
    assert coverage["monitoring"] == (("present", 2, 0.0, 66.67), ("missing", 1, 66.67, 33.33))
    assert coverage["disclaimer"] == (("not judged", 3, 0.0, 100.0),)


def test_much_that_was_set_aside_is_counted() -> None:
    aside = SetAside(Source("a.md", "abc"), Span(0, 1), "cure-claim", "error", "negated")
    row = view(Report((Page("a.md", "other", set_aside=(aside,) * 100),)), Style()).rows[0]
    assert (len(row.asides), row.more_asides) == (40, 60)


def test_what_was_skipped_is_told() -> None:
    assert view(Report((), (Skipped("./a.md", "empty"),)), Style()).skipped == (("a.md", "empty"),)


def test_nothing_has_a_view() -> None:
    found = view(Report(()), Style())
    assert (found.rows, found.by_rule, found.by_folder, found.rules) == ((), (), (), ())


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_any_place_of_any_text_can_be_quoted(text: str, start: int, length: int) -> None:
    source = Source("a.md", text)
    first = min(start, len(text))
    finding = Finding(source, Span(first, min(first + length, len(text))), "rule", "info", "")
    quote = view(Report((Page("a.md", "", {}, (finding,)),)), Style()).rows[0].findings[0].quote
    assert (quote.line, quote.column) == source.position(first)

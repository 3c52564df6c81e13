"""What the page of a report shows, before it is a page."""

import pytest

from reviewlint.model.finding import Element, Finding, Note, SetAside
from reviewlint.model.report import STATES, Page, Report, Skipped
from reviewlint.model.rule import Rule
from reviewlint.model.source import Excerpt, Source, Span
from reviewlint.reporters.html.view import Judged, Row, view
from reviewlint.reporters.style import Style

SOURCE = Source("x", "abc " * 100)


def row(page: Page) -> Row:
    return view(Report((page,)), Style()).rows[0]


@pytest.mark.parametrize(
    ("path", "folder", "name", "folders"),
    [
        ("a.md", "", "a.md", ("./",)),
        ("./a.md", "", "a.md", ("./",)),
        ("docs/a.md", "docs/", "a.md", ("docs/",)),
        ("docs/x/y/a.md", "docs/x/y/", "a.md", ("docs/", "docs/x/", "docs/x/y/")),
        ("/a.md", "/", "a.md", ("/",)),
        ("/docs/a.md", "/docs/", "a.md", ("/", "/docs/")),
        ("d\u202e/a\udcff.md", "d<U+202E>/", "a<U+DCFF>.md", ("d<U+202E>/",)),
    ],
)
def test_a_page_stands_in_its_folder_and_those_around_it(
    path: str, folder: str, name: str, folders: tuple[str, ...]
) -> None:
    found = view(Report((Page(path, "other"),)), Style())
    assert (found.rows[0].folder, found.rows[0].name, found.folders) == (folder, name, folders)


def test_pages_are_counted() -> None:
    findings = tuple(Finding(SOURCE, Span(0, 1), name, name, "") for name in ("error", "error", "info"))
    found = view(Report((Page("a/one.md", "other", {}, findings), Page("two.md", "other"))), Style())
    assert found.counts == {"error": 2, "warning": 0, "info": 1}
    assert [each.counts["error"] for each in found.rows] == [2, 0]
    assert [bar.label for bar in found.by_folder] == ["a/", "./"]


def test_an_element_is_told_with_the_first_words_that_carry_it() -> None:
    element = Element("monitoring", "incomplete", (Excerpt(SOURCE, Span(4, 300)),), ("when", "who"))
    judged = row(Page("a.md", "safety", {"monitoring": element})).elements
    assert judged[0] == Judged("disclaimer", "not judged", None, "")
    assert (judged[3].state, judged[3].lacks) == ("incomplete", "when; who")
    assert judged[3].quote
    assert (judged[3].quote.before, judged[3].quote.words, judged[3].quote.behind) == ("", ("abc " * 20)[:-1] + "…", "")


@pytest.mark.parametrize(("elements", "states"), [((), (*STATES, "not judged")), (None, STATES)])
def test_what_was_not_judged_is_only_told_where_there_is_such_a_page(
    elements: tuple[str, ...] | None, states: tuple[str, ...]
) -> None:
    names = (each.name for each in row(Page("a.md", "")).elements) if elements is None else elements
    page = Page("a.md", "safety", {name: Element(name, "present") for name in names})
    assert view(Report((page,)), Style()).states == states


@pytest.mark.parametrize(("path", "told"), [("x", "but"), ("docs/y.md", "but (docs/y.md)")])
def test_a_note_on_another_page_names_it(path: str, told: str) -> None:
    note = Note(Source(path, "abc"), Span(0, 1), "but")
    finding = Finding(SOURCE, Span(0, 1), "a-rule", "error", "", (note,))
    assert row(Page("x", "", {}, (finding,))).findings[0].notes[0][0] == told


def test_a_page_that_is_no_review_misses_nothing() -> None:
    page = Page("a.md", "none", {"monitoring": Element("monitoring", "missing")})
    assert {each.state for each in row(page).elements} == {"not judged"}


def test_much_that_was_set_aside_is_counted() -> None:
    aside = SetAside(SOURCE, Span(0, 1), "cure-claim", "error", "negated")
    found = row(Page("a.md", "other", set_aside=(aside,) * 100))
    assert (len(found.asides), found.more_asides) == (40, 60)


def test_what_was_skipped_stands_under_its_reason() -> None:
    skipped = (Skipped("./a.md", "empty"), Skipped("b.md", "not text"), Skipped("c.md", "not text"))
    assert [*view(Report((), skipped), Style()).skipped.items()] == [
        ("not text", ("b.md", "c.md")),
        ("empty", ("a.md",)),
    ]


def test_only_rules_that_reported_something_are_told() -> None:
    rules = {name: Rule(name, "phrase", "error", "", "", "") for name in ("b", "a", "unused")}
    findings = tuple(Finding(SOURCE, Span(0, 1), name, "error", "") for name in ("b", "a", "unknown"))
    assert [*view(Report((Page("a.md", "", {}, findings),)), Style(rules=rules)).rules] == ["a", "b"]


def test_nothing_has_a_view() -> None:
    found = view(Report(()), Style())
    assert (found.rows, found.by_rule, found.by_folder, found.folders, found.rules) == ((), (), (), (), {})
    assert found.closing == "No pages found, so nothing was checked."

import re
from dataclasses import replace

import pytest

from reviewlint.model.finding import Finding, Note
from reviewlint.model.report import Page, Report
from reviewlint.model.source import Source, Span
from reviewlint.reporters import reporter
from reviewlint.reporters.links import Links
from reviewlint.reporters.screen import width
from reviewlint.reporters.style import Style
from reviewlint.reporters.text import to_text

ANSI = re.compile(r"\x1b\[[0-9;]*m")
LINK = re.compile(r"\x1b\]8;;[^\x1b]*\x1b\\")


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_lines_fit_the_terminal(report: Report, columns: int) -> None:
    lines = to_text(report, Style(columns, audit=True, statistics=True)).splitlines()
    # A path is never cut: it can be clicked.
    assert [line for line in lines if width(line) > columns and not line.startswith("docs/")] == []


def test_colors_change_nothing_else(report: Report) -> None:
    colored = to_text(report, Style(color=True, audit=True, statistics=True))
    assert ANSI.sub("", colored) == to_text(report, Style(audit=True, statistics=True))


def test_links_open_the_page(report: Report) -> None:
    text = to_text(report, Style(links=Links("/here", "desk")))
    assert "\x1b]8;;file://desk/here/docs/berberine.md\x1b\\docs/berberine.md:8:16\x1b]8;;\x1b\\  error" in text


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("name", ["text", "concise"])
def test_links_change_nothing_else(report: Report, name: str, columns: int) -> None:
    plain = Style(columns, audit=True, statistics=True)
    links = Links("/here", "desk", {"absolute-safety": "https://example.org/absolute-safety", "cure-claim": "x:y"})
    linked = reporter(name)(report, replace(plain, links=links))
    assert linked.count("\x1b]8;;https://example.org/absolute-safety\x1b\\") >= 3
    assert LINK.sub("", linked) == reporter(name)(report, plain)


def test_quiet_shows_errors_only(report: Report) -> None:
    text = to_text(report, Style(quiet=True))
    assert "absolute-safety" in text
    assert "guaranteed-effect" not in text
    assert "5 errors, 3 warnings, 2 infos." in text


def test_quiet_says_nothing_about_clean_pages() -> None:
    assert to_text(Report((Page("a.md", "other"),)), Style(quiet=True)) == ""


def test_a_clean_run_promises_no_more_than_it_did() -> None:
    assert to_text(Report((Page("a.md", "other"),)), Style()) == (
        "1 page found, 1 checked. No findings. Wording and structure were checked, not\nmedical accuracy.\n"
    )


def test_a_page_without_text_has_no_excerpt() -> None:
    source = Source("a.md", "")
    finding = Finding(source, Span(0, 0), "unreadable-page", "error", "The page is not UTF-8.")
    text = to_text(Report((Page("a.md", "other", {}, (finding,)),)), Style())
    assert text.startswith("a.md:1:1  error  unreadable-page\n  The page is not UTF-8.\n\n1 page found")


def test_a_short_label_stands_beside_its_marks() -> None:
    source = Source("a.md", "level: low\n\nIt cures.\n")
    note = Note(source, Span(7, 10), "but this says\n“low”")
    finding = Finding(source, Span(15, 20), "cure-claim", "error", "No.", (note,))
    text = to_text(Report((Page("a.md", "other", {}, (finding,)),)), Style())
    assert "  |    ^^^^^\n  |\n1 | level: low\n  |        --- but this says “low”\n" in text

"""Pages that are kept out of the way."""

import pytest

from reviewlint.engine.held import Held
from reviewlint.engine.packing import Packed, packed
from reviewlint.model.finding import Finding
from reviewlint.model.report import Page, Report, Tally
from reviewlint.model.source import Source, Span


def page(path: str, text: str) -> Page:
    return Page(path, "overview", findings=(Finding(Source(path, text), Span(0, 1), "rule", "error", "Mend it."),))


PAGES = (page("b.md", "Ginger \U0001f33f \ud800"), page("a.md", ""), Page("c.md", "other"))


@pytest.fixture(params=[0, 5_000], ids=["in memory", "in a file"])
def held(request: pytest.FixtureRequest) -> Held:
    found = Held(request.param)
    for each in PAGES:
        text = each.findings[0].source.text if each.findings else "clean"
        found.add(each.path, packed(each, text))
    return found


def test_pages_come_back_as_they_were_in_the_order_that_is_asked_for(held: Held) -> None:
    pages = held.pages(["a.md", "b.md", "c.md"])
    assert [*pages] == [PAGES[1], PAGES[0], PAGES[2]]
    assert pages[1:] == (PAGES[0], PAGES[2])
    assert pages[-1] == PAGES[2]


def test_a_page_is_there_or_not(held: Held) -> None:
    assert "a.md" in held
    assert "d.md" not in held


def test_what_is_counted_is_known_without_making_a_page(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(held.pages(["b.md", "c.md"]))
    monkeypatch.setattr(Packed, "page", lambda _: pytest.fail("a page is made"))
    assert report.tallies == [Tally("b.md", ("error",)), Tally("c.md")]
    assert (report.count("error"), report.count("info"), report.reasons()) == (1, 0, {})
    assert len(report.pages) == 2
    assert not [*report.with_set_aside()]


def test_the_pages_with_findings_are_made_when_they_are_asked_for(held: Held) -> None:
    assert [*Report(held.pages(["c.md", "b.md"])).with_findings()] == [PAGES[0]]

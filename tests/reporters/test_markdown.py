import mistune
import pytest

from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.report import Page, Report
from reviewlint.model.source import Source, Span
from reviewlint.reporters.markdown import to_markdown
from reviewlint.reporters.style import Style


def page(findings: int, message: str = "Message.", path: str = "a<b>.md") -> Page:
    source = Source(path, "words\n" * findings)
    spans = [Span(6 * at, 6 * at + 5) for at in range(findings)]
    found = tuple(Finding(source, span, "rule", "error", message) for span in spans)
    return Page(
        source.path, "other", {}, found, tuple(SetAside(source, span, "rule", "error", "asked") for span in spans)
    )


def test_the_coverage_counts_pages(report: Report) -> None:
    text = to_markdown(report, Style())
    assert "| regulatory-status |  | 1 |  |  |  |" in text


@pytest.mark.parametrize(("findings", "folded"), [(5, False), (6, True)])
def test_long_lists_are_folded(findings: int, folded: bool) -> None:
    text = to_markdown(Report((page(findings),)), Style())
    assert ("<details><summary><code>a&lt;b&gt;.md</code>: 6 errors</summary>\n\n- **error**" in text) == folded
    assert ("### `a<b>.md`: 5 errors" in text) != folded


@pytest.mark.parametrize(
    "report",
    [
        Report((page(3), page(1000, "A long message. " * 5))),
        Report(tuple(page(1, path=f"pages/{number}.md") for number in range(2000))),
    ],
    ids=["a page with many findings", "many pages with a finding"],
)
def test_a_summary_fits_into_a_comment(report: Report) -> None:
    text = to_markdown(report, Style(audit=True))
    assert 30_000 < len(text.encode()) < 65_536
    assert " more findings are not listed here: the list would be too long." in text


@pytest.mark.parametrize("room", [0, 100_000, 200_000])
def test_a_summary_takes_the_room_that_it_is_given(room: int) -> None:
    pages = tuple(page(1, "Längere Nachricht. " * 9, path=f"pages/{number}.md") for number in range(2000))
    size = len(to_markdown(Report(pages), Style(audit=True, room=room)).encode())
    assert max(room - 50_000, 0) < size < max(room, 25_000)


def test_a_clean_run_promises_no_more_than_it_did() -> None:
    assert to_markdown(Report((Page("a.md", "other"),)), Style()) == (
        "## reviewlint: no findings\n\n"
        "1 page found, 1 checked. No findings. Wording and structure were checked, not medical accuracy.\n"
    )


def test_a_page_adds_no_html(report: Report) -> None:
    rendered = str(mistune.create_markdown(escape=False, plugins=["table"])(to_markdown(report, Style(audit=True))))
    assert "<script" not in rendered
    assert "<b>" not in rendered
    assert 'href="http' not in rendered


def test_what_was_set_aside_is_listed_on_request(report: Report) -> None:
    assert "Set aside" not in to_markdown(report, Style())
    assert "<details><summary>Set aside: 3</summary>" in to_markdown(report, Style(audit=True))
    assert "Set aside" not in to_markdown(Report(()), Style(audit=True))

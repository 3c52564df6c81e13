import io

import pytest

from reviewlint.cli import progress as module
from reviewlint.cli.progress import line, progress
from reviewlint.engine.packing import packed
from reviewlint.model.finding import Finding
from reviewlint.model.report import Page, Skipped
from reviewlint.model.source import Source, Span

FINDING = Finding(Source("a.md", "x"), Span(0, 1), "cure-claim", "error", "No.")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("pages", "quiet", "stream"),
    [(1000, False, io.StringIO()), (10, False, Terminal()), (1000, True, Terminal())],
    ids=["piped", "few pages", "quiet"],
)
def test_nobody_is_told_where_it_would_not_help(pages: int, quiet: bool, stream: io.StringIO) -> None:
    with progress(pages, quiet=quiet, stream=stream) as told:
        assert told is None
    assert stream.getvalue() == ""


def test_pages_and_findings_are_counted_and_the_line_is_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SECONDS_BETWEEN", 0)
    terminal = Terminal()
    with progress(1000, stream=terminal) as told:
        assert told
        told((packed(Page("a.md", "", findings=(FINDING,)), "x"), Skipped("b.md", "not text")))
        told((packed(Page("c.md", ""), ""),))
    shown = terminal.getvalue().split("\r\x1b[K")
    assert [each.partition(" pages")[0] for each in shown] == ["", "2 of 1,000", "3 of 1,000", ""]
    assert shown[1].endswith("; 1 finding so far")


def test_the_line_is_not_written_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SECONDS_BETWEEN", 1000)
    terminal = Terminal()
    with progress(1000, stream=terminal) as told:
        assert told
        told((packed(Page("a.md", ""), ""),))
    assert terminal.getvalue() == "\r\x1b[K"


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ((1500, 20_000, 2.0, 1), "1,500 of 20,000 pages, 750 a second; 1 finding so far"),
        ((0, 300, 0.0, 0), "0 of 300 pages; 0 findings so far"),
    ],
)
def test_the_words_of_the_line(given: tuple[int, int, float, int], text: str) -> None:
    assert line(*given) == text

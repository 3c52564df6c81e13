import pytest

from reviewlint.model.finding import SetAside
from reviewlint.model.report import Report
from reviewlint.model.source import Source, Span
from reviewlint.reporters.audit import audit, brief, reason
from reviewlint.reporters.style import Style

SOURCE = Source("a.md", "No compound\nis safe.")


@pytest.mark.parametrize(
    ("detail", "cue", "words"),
    [
        ("", None, "negated"),
        ("by\nthe editor", None, "negated: by the editor"),
        ("", Span(0, 11), "negated, by “No compound” at 1:1"),
        ("scope", Span(12, 14), "negated: scope, by “is” at 2:1"),
    ],
)
def test_reason(detail: str, cue: Span | None, words: str) -> None:
    assert reason(SetAside(SOURCE, Span(15, 19), "rule", "error", "negated", detail, cue)) == words


def test_long_words_are_cut() -> None:
    assert brief("x" * 300) == "x" * 199 + "…"


def test_nothing_set_aside_and_nothing_skipped_is_no_section(report: Report) -> None:
    assert list(audit(Report(report.pages[1:]), Style())) == []

"""One finding for each offence."""

import pytest

from reviewlint.engine.merge import merge
from reviewlint.model.finding import Finding
from reviewlint.model.rule import Rule, Severity
from reviewlint.model.source import Source, Span

SOURCE = Source("page.md", "It is safe and natural. It cures. The end.")
SENTENCES = (Span(0, 23), Span(24, 33), Span(34, 42))
RULES = {
    name: Rule(name, kind, "error", "", "", "")
    for name, kind in (("safe", "phrase"), ("natural", "phrase"), ("cure", "strength"), ("date", "structure"))
}


def found(rule: str, start: int, end: int, severity: Severity = "error") -> Finding:
    return Finding(SOURCE, Span(start, end), rule, severity, "")


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([found("safe", 6, 10), found("natural", 15, 22)], [("safe", ["also natural"])]),
        # The gravest is shown, wherever it stands.
        ([found("natural", 0, 2, "warning"), found("safe", 6, 10)], [("safe", ["also natural"])]),
        # Of equals the first, and of those the longest.
        ([found("safe", 6, 10), found("natural", 6, 22)], [("natural", ["also safe"])]),
        ([found("safe", 6, 10), found("cure", 27, 32)], [("safe", []), ("cure", [])]),
        ([found("safe", 6, 10), found("date", 6, 10)], [("date", []), ("safe", [])]),
        ([found("unknown", 6, 10), found("safe", 6, 10)], [("safe", []), ("unknown", [])]),
        ([], []),
    ],
    ids=["same sentence", "gravest", "longest", "two sentences", "not wording", "unknown", "none"],
)
def test_merge(findings: list[Finding], expected: list[tuple[str, list[str]]]) -> None:
    merged = merge(findings, RULES, SENTENCES)
    assert [(each.rule, [note.message for note in each.notes]) for each in merged] == expected

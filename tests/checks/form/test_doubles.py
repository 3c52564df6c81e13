from collections.abc import Callable

import pytest

from reviewlint.engine.fix import apply
from reviewlint.model.finding import Finding


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Safe for for patients.", "Safe for patients."),
        ("Safe for for for patients.", "Safe for patients."),
        ("The the trial.", "The trial."),
        ("Safe for\nfor patients.", "Safe for patients."),
        ("Safe for\r\nfor patients.", "Safe for patients."),
        ("Safe for\rfor patients.", "Safe for patients."),
        ("# Zinc with with food", "# Zinc with food"),
        ("---\ntitle: Zinc for for colds\n---\n", "---\ntitle: Zinc for colds\n---\n"),
    ],
)
def test_the_second_word_is_taken_out(found: Callable[..., list[Finding]], text: str, mended: str) -> None:
    findings = found("doubled-word", text)
    assert apply(text, [edit for each in findings if each.fix for edit in each.fix.edits]) == mended
    assert all(each.fix and each.fix.safe for each in findings)


@pytest.mark.parametrize("text", ["Safe for *for* patients.", "1. Safe for\n   for patients.", "for&#32;for"])
def test_where_there_is_markup_between_the_author_decides(found: Callable[..., list[Finding]], text: str) -> None:
    assert [each.fix for each in found("doubled-word", text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "People had had fevers; that that helps is known. It is very very rare.",
        "Vitamin A a day. WHO who. OR OR. FOR for. Of OF.",
        "the-the, patients patients’, for. For, a-for for-b",
        "> Safe for for patients.",
        "They wrote “safe for for all”.",
        "`for for`",
    ],
)
def test_what_is_left_alone(found: Callable[..., list[Finding]], text: str) -> None:
    assert found("doubled-word", text) == []


@pytest.mark.parametrize("piece", ["for ", "for\n", "the", "a ", "for  "])
def test_long_texts_take_linear_time(found: Callable[..., list[Finding]], piece: str) -> None:
    assert len(found("doubled-word", piece * 5000)) <= 1

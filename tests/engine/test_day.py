"""For how long a judgement holds."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.engine.day import AFTER, BEFORE, Day, holds

DAYS = st.dates().map(str)
QUESTIONS: list[Callable[[str, str], bool]] = [
    lambda day, other: day < other,
    lambda day, other: day <= other,
    lambda day, other: other > day,
    lambda day, other: other >= day,
    lambda day, other: day == other,
    lambda day, other: other == day,
]


@given(DAYS, DAYS, st.lists(st.tuples(DAYS, st.sampled_from(QUESTIONS)), max_size=5))
def test_where_a_judgement_holds_every_question_has_the_same_answer(
    today: str, later: str, asked: list[tuple[str, Callable[[str, str], bool]]]
) -> None:
    day = Day(today)
    answers = [question(day, other) for other, question in asked]
    assert answers == [question(today, other) for other, question in asked]
    if holds(day.span, today, later):
        assert answers == [question(later, other) for other, question in asked]


def test_where_nothing_was_asked_it_holds_for_ever() -> None:
    assert Day("2026-11-27").span == (BEFORE, AFTER)
    assert holds(Day("2026-11-27").span, "2026-11-27", "1999-01-01")


@pytest.mark.parametrize(("day", "expected"), [("2026-11-26", False), ("2026-11-27", True), ("2026-11-28", False)])
def test_on_the_very_day_it_holds_on_that_day_alone(day: str, expected: bool) -> None:
    today = Day("2026-11-27")
    assert today <= "2026-11-27"
    assert holds(today.span, str(today), day) == expected


def test_a_day_is_still_its_text() -> None:
    day = Day("2026-11-27")
    assert f"{day}" == "2026-11-27"
    assert {day: 1}[Day("2026-11-27")] == 1

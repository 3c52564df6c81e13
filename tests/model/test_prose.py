"""Prose, and the places of its characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.prose import Prose, fold, join, relocate
from reviewlint.model.source import Span


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Universally “Safe”", "universally  safe "),
        ("100\u00a0% safe", "100 % safe"),
        ("completely\u2011safe", "completely-safe"),
        ("side–effect—free", "side-effect-free"),
        # A dash with space around it parts two clauses.
        ("safe — for all", "safe — for all"),
        ("don’t ‘trust’ it", "don't  trust  it"),
        ("**bold** _words_", "  bold    words "),
        ("ＩSTANBUL İ", "ｉstanbul i"),
        ("a\r\nb\tc", "a  b c"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


# “a&amp;b”, and what stands behind a quote mark at the beginning of a line
PROSE = join([("a", 0, 1), ("&", 1, 6), ("b\n", 6, 8), ("cd", 10, 12)])


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 1, (0, 1)),
        (1, 2, (1, 6)),
        (0, 3, (0, 7)),
        (2, 6, (6, 12)),
        (4, 5, (10, 11)),
        (5, 5, (11, 11)),
        (9, 9, (11, 11)),
    ],
)
def test_span(start: int, end: int, expected: tuple[int, int]) -> None:
    assert PROSE.span(start, end) == Span(*expected)


def test_prose_of_nothing_has_a_place() -> None:
    assert Prose("", ()).span(0, 0) == Span(0, 0)


def test_every_character_has_a_place() -> None:
    assert list(PROSE.offsets) == [(0, 1), (1, 6), (6, 7), (7, 8), (10, 11), (11, 12)]


@given(st.integers(0, 6), st.integers(0, 6))
def test_pieces_join_to_the_same_places(start: int, end: int) -> None:
    part = join(PROSE.pieces(start, end))
    assert part.text == PROSE.text[start:end]
    assert list(part.offsets) == list(PROSE.offsets)[start:end]


def test_relocated_pieces_stand_in_the_source_of_the_raw_prose() -> None:
    # “&b\nc” of the raw prose, and an entity of two characters in it that stands for one
    pieces = relocate([("x", 1, 3), ("\nc", 3, 5)], PROSE)
    assert list(pieces) == [("x", 1, 7), ("\n", 7, 8), ("c", 10, 11)]

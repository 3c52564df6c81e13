"""A string falls into paragraphs, bullets and headings."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.parsing.passages import passages


@pytest.mark.parametrize(
    ("text", "wrapped", "expected"),
    [
        ("one", True, [("paragraph", "one", 0)]),
        ("one\ntwo\n\nthree\n", True, [("paragraph", "one\ntwo", 0), ("paragraph", "three", 0)]),
        ("one\ntwo", False, [("paragraph", "one", 0), ("paragraph", "two", 0)]),
        ("- a\n- b\n  c\n", True, [("item", "a", 1), ("item", "b\n  c", 1)]),
        ("- a\n  b\n", False, [("item", "a\n  b", 1)]),
        (
            "one\n• a\n  · b\n1. c",
            True,
            [("paragraph", "one", 0), ("item", "a", 1), ("item", "b", 2), ("item", "c", 1)],
        ),
        ("## Head\ntext\n# H", True, [("heading", "Head", 2), ("paragraph", "text", 0), ("heading", "H", 1)]),
        ("-5 mg\n#1\n2024. A\n", True, [("paragraph", "-5 mg\n#1\n2024. A", 0)]),
        ("- a\nb\n# H\n- c", False, [("item", "a\nb", 1), ("heading", "H", 1), ("item", "c", 1)]),
        (" \n\n", True, []),
        ("", False, []),
    ],
)
def test_passages(text: str, wrapped: bool, expected: list[tuple[str, str, int]]) -> None:
    found = [(each.kind, text[each.start : each.end], each.level) for each in passages(text, wrapped=wrapped)]
    assert found == expected


@given(st.text(st.sampled_from("ab -*#\n\t•1.)")), st.booleans())
def test_no_word_is_lost(text: str, wrapped: bool) -> None:
    found = list(passages(text, wrapped=wrapped))
    words = "".join(text[each.start : each.end] for each in found)
    assert [letter for letter in words if letter in "ab"] == [letter for letter in text if letter in "ab"]
    assert all(a.end <= b.start for a, b in pairwise(found))

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.reporters.encode import encode

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
)


@given(VALUES, st.integers(0, 4))
def test_whatever_the_layout_the_value_is_the_same(value: object, depth: int) -> None:
    assert json.loads(encode(value, depth)) == value


@pytest.mark.parametrize(
    ("depth", "text"),
    [
        (0, '{"a": [1, {"b": "安"}], "c": []}\n'),
        (1, '{\n  "a": [1, {"b": "安"}],\n  "c": []\n}\n'),
        (2, '{\n  "a": [\n    1,\n    {"b": "安"}\n  ],\n  "c": []\n}\n'),
    ],
)
def test_the_outer_levels_are_laid_out(depth: int, text: str) -> None:
    assert encode({"a": [1, {"b": "安"}], "c": []}, depth) == text


@pytest.mark.parametrize("text", ["\ud800", "\\\udc80", "a\udfffb"])
def test_half_a_pair_is_spelled(text: str) -> None:
    encoded = encode(text)
    encoded.encode("utf-8")
    assert json.loads(encoded) == text

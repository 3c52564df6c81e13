"""Joined alternatives match what they matched before."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.expressions.branches import joined
from reviewlint.expressions.store import Store
from reviewlint.language import vocabulary

ATOM = st.sampled_from(
    ["a", "b", "c", "ab", "[ab]", "a?", "(?:b|c)", "(?:ab|a)", "(?:ba|c){1,2}", r"\b", ".", "(c)", ""]
)
OPTION = st.lists(ATOM, max_size=4).map("".join)


def parsed(text: str, flags: int = 0) -> object:
    return import_module("re._parser").parse(text, flags)


@given(st.lists(OPTION, min_size=1, max_size=8), st.text("abc ", max_size=12))
def test_the_same_is_matched(tmp_path_factory: pytest.TempPathFactory, options: list[str], text: str) -> None:
    expression = f"(?:{'|'.join(options)})"
    plain, other = re.compile(expression), Store(tmp_path_factory.getbasetemp()).pattern(expression)
    assert [match.regs for match in other.finditer(text)] == [match.regs for match in plain.finditer(text)]


@pytest.mark.parametrize("name", ["product-subject", "exposure", "negation", "consult", "professional", "status-word"])
def test_so_it_is_for_lists_of_words(tmp_path: Path, name: str) -> None:
    words = vocabulary.shipped()
    expression = words.pattern(name).expression
    plain, other = re.compile(expression), Store(tmp_path).pattern(expression)
    text = ". ".join(text for each in words.words for text in words.words[each])
    assert [match.span() for match in other.finditer(text)] == [match.span() for match in plain.finditer(text)]


def test_each_first_letter_is_tried_once() -> None:
    tree = joined(parsed("(?:cure|heal|curb|hold|[xy]|care)"))
    ((_, (_, options)),) = tree
    assert [chr(option[0][1]) for option in options[:2]] == ["c", "h"]
    assert len(options) == 4  # what may begin with anything is not moved past


def test_where_case_does_not_count_nothing_is_moved() -> None:
    tree = parsed("(?:cure|heal|curb)", re.IGNORECASE)
    assert joined(tree) is tree

"""The prose of a scalar is its value, and every character stands in the source at its place."""

import json
from textwrap import dedent

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from reviewlint.model.document import Data
from reviewlint.model.prose import Prose
from reviewlint.model.source import Span
from reviewlint.yaml_reader import read, read_json, scalar_prose

#: What YAML is made of, with every kind of line end and characters beyond the first plane.
YAML_TEXT = st.text(st.sampled_from("ab1é😀 \t\n\n\n\r'\"\\|>+-#:,[]{}&*!?%nux0\x85\u2028\ufeff"), max_size=60)


def strings(data: Data) -> list[tuple[Span, str]]:
    """The strings among the values, with their places; aliases stand elsewhere."""
    found = []
    for path, where in data.places.items():
        value = data.value
        for step in path:
            value = value[step]  # type: ignore[index]
        if isinstance(value, str):
            found.append((where.value, value))
    return found


def assert_stands(text: str, prose: Prose) -> None:
    """Every character of the prose that is not an escape or a fold is the one at its place."""
    for character, place in zip(prose.text, prose.offsets, strict=True):
        written = text[place.start : place.end]
        assert written
        if len(written) == 1 and written not in "\r\n\x85\u2028\u2029":
            assert character == written


def assert_same(text: str, data: Data) -> None:
    """The prose of every string is its value, trailing line ends of block scalars apart."""
    for span, read_value in strings(data):
        written = text[span.start : span.end]
        if written.startswith("*"):
            continue
        prose = scalar_prose(text, span)
        is_block = written[:1] in {"|", ">"}
        # A value shows what YAML forbids as U+FFFD.
        words, value = prose.text.replace("\ufeff", "\ufffd"), read_value.replace("\ufeff", "\ufffd")
        assert words.rstrip() == value.rstrip() if is_block else words == value
        assert_stands(text, prose)


@given(
    value=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff")),
    style=st.sampled_from([None, "'", '"', "|", ">"]),
    width=st.sampled_from([5, 20, 1000]),
    line_break=st.sampled_from(["\n", "\r\n", "\r"]),
)
@example(value=" leading\n\n more", style="|", width=20, line_break="\n")
@example(value="\n\n a\nb\n\n\n", style=">", width=5, line_break="\r\n")
def test_dumped_strings_come_back(value: str, style: str | None, width: int, line_break: str) -> None:
    text = yaml.dump(
        {"a": {"key": [value]}}, default_style=style, width=width, line_break=line_break, allow_unicode=True
    )
    reading = read("# 😀\n" + text)
    assert reading.problems == ()
    read_value = reading.data.value["a"]["key"][0]  # type: ignore[index]
    written = yaml.load(text, Loader=yaml.BaseLoader)["a"]["key"][0]
    assert read_value == written or not isinstance(read_value, str) or set(value) & set("\x85\u2028\u2029")
    assert_same("# 😀\n" + text, reading.data)


@given(YAML_TEXT, st.sampled_from(["k: ", "- ", 'k: "', "k: '", "k: |\n ", "k: >\n  ", "a:\n  - b: >2-\n    ", ""]))
@example("1\n a\n  b\n", "- - k: |")
@example("\n\n  a\n\n   b\n  c\n", "a: # words\n  - >")
@example(" &a !!str\n   |1\n    b\n", "a:\n  b:")
def test_any_yaml_reads_as_its_prose(text: str, before: str) -> None:
    page = before + text
    assert_same(page, read(page).data)


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_any_json_string_reads_as_its_prose(value: object) -> None:
    text = json.dumps(value, indent=2)
    assert_same(text, read_json(text).data)


@pytest.mark.parametrize(
    ("text", "word", "line"),
    [
        ("k: one\n  two\n  bad\n", "bad", 3),
        ("k: |\n  one\n  two\n  bad\n", "bad", 4),
        ("k: >-\n  one\n  two\n\n  bad\n", "bad", 5),
        ('k: "one \\\n  two\\\n  bad"\n', "bad", 3),
        ("k: 'it''s\n  two\n  bad'\n", "bad", 3),
        ("😀: |\r\n  😀 one\r\n  two\r\n  bad\r\n", "bad", 4),
        ("k: one\r  two\r  bad", "bad", 3),
    ],
    ids=["plain", "literal", "folded", "double", "single", "CRLF", "CR"],
)
def test_a_word_on_a_later_line_has_its_own_place(text: str, word: str, line: int) -> None:
    ((span, _),) = strings(read(text).data)
    prose = scalar_prose(text, span)
    at = prose.text.index(word)
    place = prose.span(at, at + len(word))
    assert text[place.start : place.end] == word
    assert len(text[: place.start].splitlines()) == line


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (r'"\u00e9\x41\U0001F600\t\/"', "éA😀\t/"),
        (r'"\ud83d\ude00 \ud83d"', "😀 \ufffd"),
        (r'"\U00110000"', "\ufffd"),
        ('"a \\\n   b"', "a b"),
        ('"a \\\n\n   b"', "a \nb"),
        ('"a\u2028b"', "a\u2028b"),
        ("'a\n\n\n b'", "a\n\nb"),
        ("", ""),
        ('"', ""),
        ("|", ""),
        ("'a\u2028b'", "a\u2028b"),
        (">x", ""),
    ],
)
def test_escapes_and_folds(written: str, value: str) -> None:
    assert scalar_prose(f"k: {written}", Span(3, 3 + len(written))).text == value


def test_an_escape_stands_for_its_whole_spelling() -> None:
    prose = scalar_prose('"a\\u00e9b"', Span(0, 10))
    assert [tuple(place) for place in prose.offsets] == [(1, 2), (2, 8), (8, 9)]


def test_a_fold_stands_at_its_line_end() -> None:
    text = "a  \r\n  b"
    assert [tuple(place) for place in scalar_prose(text, Span(0, len(text))).offsets] == [(0, 1), (3, 5), (7, 8)]


def test_a_long_scalar_is_linear() -> None:
    text = dedent('k: "' + " " * 100_000 + 'x"')
    assert len(scalar_prose(text, Span(3, len(text))).text) == 100_001


def test_in_double_quotes_only_cr_and_lf_end_a_line() -> None:
    text = 'k: "a \x85 b\u2028\n c"'
    ((span, value),) = strings(read(text).data)
    assert scalar_prose(text, span).text == value == "a \x85 b\u2028 c"

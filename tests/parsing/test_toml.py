"""TOML front matter: values, the places of its outermost entries, and its errors."""

import pytest

from reviewlint.model.source import Span
from reviewlint.parsing.toml import read


def test_dates_are_strings() -> None:
    text = "a = 2026-01-02\nb = [2026-01-02T10:00:00Z, 10:00:00]\n[c]\nd = 1"
    data, problems = read(text, Span(0, len(text)))
    assert data.value == {"a": "2026-01-02", "b": ["2026-01-02T10:00:00+00:00", "10:00:00"], "c": {"d": 1}}
    assert problems == ()


def test_the_outermost_entries_have_places() -> None:
    text = '😀\n"a" = "b" # c\r\nd.e = 1\nf = [1, 2]\n[g]\nh = 1'
    data, _ = read(text, Span(2, len(text)))
    written = {path: tuple(text[s.start : s.end] if s else None for s in where) for path, where in data.places.items()}
    assert written == {(): (None, text[2:]), ("a",): ('"a"', '"b"'), ("f",): ("f", "[1, 2]")}


@pytest.mark.parametrize("text", ['a = """\nb = 1\na = "x"\n"""', 'a = """x"""', 'a = """\nb = \'c\'\n"""\n'])
def test_lines_of_a_longer_text_are_no_entries(text: str) -> None:
    data, problems = read(text, Span(0, len(text)))
    assert problems == ()
    assert set(data.places) == {()}


@pytest.mark.parametrize(
    ("text", "at", "words"),
    [
        ("a = \n", 4, "Invalid value"),
        ("a = 1\r\nb = x\r\n", 11, "Invalid value"),
        ("a = 1\rb = x", 10, "Invalid value"),
        ('a = """x\n', 8, "Unterminated string"),
        ("a = 1\na = 2", 11, "Cannot overwrite a value"),
        ("a = " + "[" * 100_000, 0, "nested too deeply"),
        ("a = " + "9" * 5_000, 5_004, "This is not valid TOML"),
    ],
    ids=lambda each: each[:12] if isinstance(each, str) else None,
)
def test_errors_stand_at_their_places(text: str, at: int, words: str) -> None:
    data, (problem,) = read("😀\n" + text, Span(2, 2 + len(text)))
    assert data.value is None
    assert words in problem.message
    assert problem.span.start == 2 + at

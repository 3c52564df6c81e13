"""Places in a source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.source import Excerpt, Position, Source, Span


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("abc", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\r\n\r\nb", 5, (3, 1)),
        # A form feed and a line separator end no line.
        ("a\fb\u2028c", 4, (1, 5)),
        # One character, whatever its width and its bytes.
        ("😀é漢x", 3, (1, 4)),
        # A byte order mark takes no column.
        ("\ufeffabc", 1, (1, 1)),
        ("\ufeffabc", 0, (1, 1)),
        ("\ufeffa\nb", 3, (2, 1)),
    ],
)
def test_position(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Source("page.md", text).position(offset) == Position(*expected)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [("a\nbc\n", 1, "a"), ("a\nbc\n", 2, "bc"), ("a\nbc\n", 3, ""), ("a\r\nbc", 1, "a"), ("a\rbc", 2, "bc")],
)
def test_line(text: str, number: int, expected: str) -> None:
    source = Source("page.md", text)
    assert source.slice(source.line(number)) == expected


@given(st.text(alphabet="a\r\n😀\ufeff"), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    source = Source("page.md", text)
    offset = data.draw(st.integers(source.line_starts[0], len(text)))
    line, column = source.position(offset)
    assert source.line_starts[line - 1] + column - 1 == offset


def test_an_excerpt_names_its_places() -> None:
    excerpt = Excerpt(Source("page.md", "one\ntwo three"), Span(8, 13))
    assert (excerpt.text, excerpt.start, excerpt.end) == ("three", 8, 13)
    assert (excerpt.line, excerpt.column, excerpt.end_line, excerpt.end_column) == (2, 5, 2, 10)

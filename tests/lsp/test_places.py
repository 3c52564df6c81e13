import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range

from reviewlint.lsp.places import Places, split
from reviewlint.model.source import Span

ENCODINGS = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\r\n😀漢é\u2028\ufeff")))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ("",)),
        ("a", ("a",)),
        ("a\n", ("a\n", "")),
        ("a\r\nb\rc\n\nd", ("a\r\n", "b\r", "c\n", "\n", "d")),
        ("\r\r\n", ("\r", "\r\n", "")),
        ("a\u2028b\x0cc\x85d", ("a\u2028b\x0cc\x85d",)),
    ],
)
def test_lines_end_where_editors_end_them(text: str, lines: tuple[str, ...]) -> None:
    assert split(text) == lines


@pytest.mark.parametrize(
    ("encoding", "columns"), [("utf-8", (0, 4, 7, 9, 10)), ("utf-16", (0, 2, 3, 4, 5)), ("utf-32", (0, 1, 2, 3, 4))]
)
def test_columns_are_in_units_of_the_encoding(encoding: str, columns: tuple[int, ...]) -> None:
    places = Places(split("\n😀漢éa\r\n"), encoding)
    assert tuple(places.position(offset) for offset in range(1, 6)) == tuple(Position(1, each) for each in columns)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS, data=st.data())
def test_an_offset_comes_back_from_its_position(encoding: str, text: str, data: st.DataObject) -> None:
    places = Places(split(text), encoding)
    offset = data.draw(st.integers(0, len(text)))
    back = places.offset(places.position(offset))
    within_line_end = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
    assert back == offset - within_line_end


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS, data=st.data())
def test_any_position_is_a_place_in_the_text_and_order_is_kept(encoding: str, text: str, data: st.DataObject) -> None:
    places = Places(split(text), encoding)
    positions = st.builds(Position, st.integers(0, 6), st.integers(0, 40))
    first, second = sorted(data.draw(st.tuples(positions, positions)), key=lambda each: (each.line, each.character))
    assert 0 <= places.offset(first) <= places.offset(second) <= len(text)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS)
def test_lines_are_the_text(encoding: str, text: str) -> None:
    places = Places(split(text), encoding)
    assert places.text == text
    assert places.starts[-1] == len(text)


@pytest.mark.parametrize(
    ("position", "offset"),
    [
        (Position(0, 1), 0),  # within the emoji
        (Position(0, 2), 1),
        (Position(0, 99), 2),
        (Position(1, 99), 5),
        (Position(9, 0), 5),
    ],
)
def test_a_position_that_is_none_is_the_nearest_before(position: Position, offset: int) -> None:
    assert Places(split("😀a\r\nb"), "utf-16").offset(position) == offset


def test_spans_and_ranges_are_the_same_places() -> None:
    places = Places(split("😀\nab"))
    place = Range(Position(0, 2), Position(1, 1))
    assert places.span(place) == Span(1, 3)
    assert places.range(Span(1, 3)) == place

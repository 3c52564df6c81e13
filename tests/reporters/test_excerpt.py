import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.source import Excerpt, Source, Span
from reviewlint.reporters.excerpt import Row, gutter, rows
from reviewlint.reporters.screen import shown, width

LONG = "word " * 40 + "cures " + "more " * 40


def place(text: str, words: str = "", at: int | None = None) -> Excerpt:
    start = text.index(words) if at is None else at
    return Excerpt(Source("page.md", text), Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("It cures all.", "cures", Row(1, "It cures all.", "   ^^^^^"), id="plain"),
        pytest.param("安全 cures", "cures", Row(1, "安全 cures", "     ^^^^^"), id="behind wide characters"),
        pytest.param("x 安全 y", "安全", Row(1, "x 安全 y", "  ^^^^"), id="wide words"),
        pytest.param("cafe\u0301 cures", "cures", Row(1, "cafe\u0301 cures", "     ^^^^^"), id="behind an accent"),
        pytest.param("👩\u200d👧 cures", "cures", Row(1, "👩\u200d👧 cures", "   ^^^^^"), id="behind joined emoji"),
        pytest.param("a\tcures\tb", "cures\tb", Row(1, "a   cures   b", "    ^^^^^^^^^"), id="tabs"),
        pytest.param("\ufeffIt cures", "cures", Row(1, "It cures", "   ^^^^^"), id="byte order mark"),
        pytest.param("a\r\nIt cures\r\nb", "cures", Row(2, "It cures", "   ^^^^^"), id="CRLF"),
        pytest.param("a\rIt cures\rb", "cures", Row(2, "It cures", "   ^^^^^"), id="lone CR"),
        pytest.param("a\x1b[31mcures", "cures", Row(1, "a␛[31mcures", "      ^^^^^"), id="escape"),
        pytest.param("a\n\nb", "\nb", Row(2, "", "^"), id="from a line end"),
        pytest.param("", "", Row(1, "", "^"), id="empty page"),
    ],
)
def test_words_are_marked(text: str, words: str, expected: Row) -> None:
    assert next(rows(place(text, words), 40)) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [(0, Row(1, "ab", "^")), (2, Row(1, "ab", "  ^")), (3, Row(2, "", "^"))],
    ids=["at the start", "at the end of a line", "at the end of the page"],
)
def test_a_place_without_words_has_one_mark(at: int, expected: Row) -> None:
    assert list(rows(place("ab\n", at=at), 40)) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("b\nc", [Row(1, "a b", "  ^"), Row(2, "c d", "^")]),
        ("b\nc d\ne", [Row(1, "a b", "  ^"), Row(0, "", ""), Row(3, "e f", "^")]),
        # The line end belongs to the words, and the line behind it does not.
        ("b\n", [Row(1, "a b", "  ^")]),
    ],
)
def test_long_places_show_their_first_and_last_line(words: str, expected: list[Row]) -> None:
    assert list(rows(place("a b\nc d\ne f\n", words), 40)) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            LONG, "cures", Row(1, "…word word word cures more more more…", " " * 16 + "^" * 5), id="in the middle"
        ),
        pytest.param(LONG, "word", Row(1, "word word word word word word word…", "^" * 4), id="at the start"),
        pytest.param(
            "x" * 60 + "cures", "cures", Row(1, "…" + "x" * 33 + "cures", " " * 34 + "^" * 5), id="at the end"
        ),
        pytest.param("y" * 100, "y" * 100, Row(1, "y" * 38 + "…", "^" * 38), id="words longer than the room"),
    ],
)
def test_long_lines_are_cut_around_the_words(text: str, words: str, expected: Row) -> None:
    assert next(rows(place(text, words), 40)) == expected


@given(st.text(st.sampled_from("ab \t\n\r安é\u0301👩\u200d🏽\x1b\u202e\ufe0f")), st.data(), st.integers(20, 90))
def test_marks_stand_under_the_words(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for row in rows(Excerpt(Source("p", text), Span(start, end)), room):
        assert width(row.text) <= room
        assert len(row.marks) <= room
        assert row.line == 0 or set(row.marks.lstrip()) == {"^"}


@given(st.text(st.sampled_from("ab 安é\u0301")), st.text("xyz安", min_size=1, max_size=8), st.text("cd 安"))
def test_the_marked_columns_show_the_words(before: str, words: str, behind: str) -> None:
    text = f"{before}|{words}|{behind}"
    row = next(rows(place(text, words, len(before) + 1), 40))
    indent = len(row.marks) - len(row.marks.lstrip())
    cut = row.text[: row.text.index(f"|{words}|") + 1]
    assert (width(cut), len(row.marks) - indent) == (indent, width(shown(words)))


def test_the_gutter_fits_the_widest_line_number() -> None:
    text = "\n" * 120
    assert gutter(place(text, at=3), place(text, at=110)) == 3

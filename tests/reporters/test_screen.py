import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.reporters.screen import one_line, shown, width, wrap


@pytest.mark.parametrize(
    ("text", "visible", "columns"),
    [
        pytest.param("plain", "plain", 5, id="ascii"),
        pytest.param("安全", "安全", 4, id="wide"),
        pytest.param("ｱ", "ｱ", 1, id="half width"),
        pytest.param("cafe\u0301", "cafe\u0301", 4, id="combining"),
        pytest.param("\u1112\u1161\u11ab", "\u1112\u1161\u11ab", 2, id="Hangul in parts"),
        pytest.param("👍", "👍", 2, id="emoji"),
        pytest.param("👍🏽", "👍🏽", 2, id="skin tone"),
        pytest.param("👩\u200d👧", "👩\u200d👧", 2, id="joined emoji"),
        pytest.param("❤\ufe0f", "❤", 1, id="emoji style, on which terminals disagree"),
        pytest.param("a\tb", "a   b", 5, id="tab"),
        pytest.param("安\tb", "安  b", 5, id="tab behind a wide character"),
        pytest.param("\x1b[2J", "␛[2J", 4, id="escape"),
        pytest.param("\x7f", "␡", 1, id="delete"),
        pytest.param("\x9b2J", "<U+009B>2J", 10, id="control sequence introducer"),
        pytest.param("\u202eabc", "<U+202E>abc", 11, id="turned text"),
        pytest.param("\udc80", "<U+DC80>", 8, id="a byte that is not UTF-8"),
        pytest.param("so\u00adft\u200b", "soft", 4, id="unseen"),
        pytest.param("a\nb", "a␊b", 3, id="line end"),
        pytest.param("a\u2028b", "a<U+2028>b", 10, id="line separator"),
    ],
)
def test_text_as_a_terminal_shows_it(text: str, visible: str, columns: int) -> None:
    assert (shown(text), width(text)) == (visible, columns)


@given(st.text(st.characters()))
def test_nothing_drives_the_terminal(text: str) -> None:
    visible = shown(text)
    assert not any(character < " " or "\x7f" <= character < "\xa0" for character in visible)
    assert not set(visible) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
    visible.encode("utf-8")


def test_one_line_has_one_space_between_words() -> None:
    assert one_line(" a\r\n\tb\u00a0 c\x1b ") == "a b c␛"


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("a b c", 5, ["a b c"]),
        ("a b c", 3, ["a b", "c"]),
        ("安全 安全", 4, ["安全", "安全"]),
        ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
        ("", 5, []),
        ("  \n ", 5, []),
    ],
)
def test_wrap(text: str, room: int, lines: list[str]) -> None:
    assert list(wrap(text, room)) == lines


def test_wrapped_lines_hang() -> None:
    assert list(wrap("one two three", 9, "- ", "  ")) == ["- one two", "  three"]


@given(st.text(st.characters()), st.integers(10, 100), st.integers(0, 8))
def test_no_line_is_wider_than_the_room(text: str, room: int, indent: int) -> None:
    lines = list(wrap(text, room, " " * indent))
    assert all(width(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == shown("".join(text.split()))

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from reviewlint.lsp.buffers import Buffer, opened, path_of
from reviewlint.lsp.places import Places, split

TEXTS = st.text(st.sampled_from("ab\r\n😀漢\u2028"), max_size=12)


def buffer(text: str, encoding: str = "utf-16") -> Buffer:
    return opened(types.TextDocumentItem("file:///a.md", "markdown", 1, text), encoding)


def partial(text: str, *where: int) -> types.TextDocumentContentChangePartial:
    return types.TextDocumentContentChangePartial(
        types.Range(types.Position(*where[:2]), types.Position(*where[2:])), text
    )


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ("ab\ncd\nef", partial("X", 1, 1, 1, 2), "ab\ncX\nef"),
        ("ab\ncd\nef", partial("", 0, 2, 1, 0), "abcd\nef"),
        ("ab\ncd\nef", partial("X\nY", 0, 1, 2, 1), "aX\nYf"),
        ("😀b", partial("X", 0, 2, 0, 3), "😀X"),
        ("a\u2028b\nc", partial("X", 0, 3, 0, 3), "a\u2028bX\nc"),
        ("a\rb", partial("\n", 1, 0, 1, 0), "a\r\nb"),
        ("", partial("X", 0, 0, 0, 0), "X"),
        ("a\n", partial("X", 1, 0, 1, 0), "a\nX"),
        ("a", partial("X", 7, 0, 9, 9), "aX"),
        ("abc", partial("X", 0, 2, 0, 1), "aXc"),
        ("abc", partial("X\ud800", 0, 1, 0, 2), "aX\ufffdc"),
        ("abc", types.TextDocumentContentChangeWholeDocument("new\n\udc00"), "new\n\ufffd"),
    ],
)
def test_a_change_is_made(before: str, change: types.TextDocumentContentChangeEvent, after: str) -> None:
    changed = buffer(before).changed(2, [change])
    assert (changed.text, changed.version) == (after, 2)
    assert changed.places.lines == split(after)


def test_changes_count_in_the_text_that_those_before_them_made() -> None:
    changed = buffer("abc").changed(5, [partial("X\n", 0, 0, 0, 1), partial("Y", 1, 0, 1, 1)])
    assert changed.text == "X\nYc"


@given(text=TEXTS, new=TEXTS, data=st.data(), encoding=st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_any_change_makes_the_text_that_a_string_would_be(
    text: str, new: str, data: st.DataObject, encoding: str
) -> None:
    places = Places(split(text), encoding)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    first, last = places.position(start), places.position(end)
    start, end = places.offset(first), places.offset(last)
    changed = buffer(text, encoding).changed(2, [types.TextDocumentContentChangePartial(types.Range(first, last), new)])
    assert changed.text == text[:start] + new + text[end:]
    assert changed.places.lines == split(changed.text)


@pytest.mark.parametrize(
    ("uri", "path"),
    [("file:///a/b%20%C3%A9.md", "/a/b é.md"), ("untitled:Untitled-1", "Untitled-1"), ("git:/a/b.md", "/a/b.md")],
)
def test_the_path_of_a_text(uri: str, path: str) -> None:
    assert path_of(uri) == path


def test_half_a_pair_is_replaced() -> None:
    assert buffer("a\ud83d").text == "a\ufffd"

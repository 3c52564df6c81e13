"""Words of a page within their line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.source import Excerpt, Source, Span
from reviewlint.reporters.html.quotes import Quote, quote

LONG = "word " * 100


def excerpt(text: str, words: str) -> Excerpt:
    start = text.index(words)
    return Excerpt(Source("a.md", text), Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("# T\n\nIt cures colds.\n", "cures", Quote(3, 4, "It ", "cures", " colds.")),
        ("It cures\ncolds today.\n", "cures\ncolds", Quote(1, 4, "It ", "cures colds", " today.")),
        ("cures", "cures", Quote(1, 1, "", "cures", "")),
        ("\ufeffIt cures.\r\n", "cures", Quote(1, 4, "It ", "cures", ".")),
        (f"{LONG}cures {LONG}\n", "cures", Quote(1, 501, "…" + LONG[-70:], "cures", " " + LONG[:69] + "…")),
        ("a \u202ecures\u2028b", "cures", Quote(1, 4, "a <U+202E>", "cures", "<U+2028>b")),
    ],
)
def test_words_stand_in_their_line(text: str, words: str, expected: Quote) -> None:
    assert quote(excerpt(text, words)) == expected


def test_words_may_be_quoted_alone_and_cut() -> None:
    assert quote(excerpt("It cures colds today.", "cures colds"), around=0, longest=7) == Quote(
        1, 4, "", "cures c…", ""
    )


def test_long_words_are_cut() -> None:
    found = quote(excerpt("x" * 900, "x" * 900))
    assert (len(found.words), found.words[-1]) == (401, "…")


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_any_place_of_any_text_can_be_quoted(text: str, start: int, length: int) -> None:
    source = Source("a.md", text)
    first = min(start, len(text))
    found = quote(Excerpt(source, Span(first, min(first + length, len(text)))))
    assert (found.line, found.column) == source.position(first)
    assert "\n" not in found.before + found.words + found.behind

"""Addresses and invisible characters in plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.prose import OBJECT, join
from reviewlint.parsing import words

ADDRESSES = [
    ("see https://a.org/x, then", "https://a.org/x"),
    ("(https://a.org/x)", "https://a.org/x"),
    ("https://a.org/x_(y) more", "https://a.org/x_(y)"),
    ("(https://a.org/x_(y))", "https://a.org/x_(y)"),
    ("https://a.org/x_(y).", "https://a.org/x_(y)"),
    ("https://a.org/?q=1&r=2!", "https://a.org/?q=1&r=2"),
    ("**https://a.org**", "https://a.org"),
    ("“HTTPS://A.org”", "HTTPS://A.org"),
    ("<ftp://a.org>", "ftp://a.org"),
    ("https://a.org|b", "https://a.org"),
]


@pytest.mark.parametrize(("text", "address"), ADDRESSES)
def test_an_address_ends_where_a_reader_would_end_it(text: str, address: str) -> None:
    (link,) = words.links(text, 7)
    assert link.target == address
    assert text[link.span.start - 7 : link.span.end - 7] == address


@pytest.mark.parametrize("text", ["pubmed.ncbi.nlm.nih.gov", "a: //b", "xhttp://a", "http:// a"])
def test_what_is_no_address(text: str) -> None:
    assert list(words.links(text, 0)) == []
    assert join(words.pieces(text, 0)).text == text


def test_an_address_is_one_object_that_stands_for_all_of_it() -> None:
    prose = join(words.pieces("Go to https://a.org. Now", 10))
    assert prose.text == f"Go to {OBJECT}. Now"
    assert prose.place(6) == (16, 29)
    assert prose.place(7) == (29, 30)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("nal\u00adtrexone", "naltrexone"),
        ("\ufeffTitle", "Title"),
        ("zero\u200bwidth\u2060", "zerowidth"),
        ("a\r\nb\rc\nd", "a\nb\rc\nd"),
        ("\r\n\r\n", "\n\n"),
    ],
)
def test_what_nobody_sees_is_not_in_the_prose(text: str, seen: str) -> None:
    assert join(words.pieces(text, 0)).text == seen


def test_a_carriage_return_with_its_line_feed_is_one_character() -> None:
    prose = join(words.pieces("a\r\nb", 5))
    assert list(prose.offsets) == [(5, 6), (6, 8), (8, 9)]


@given(st.text("ab \r\n\u00ad()[]https://.,&", max_size=60), st.integers(0, 9))
def test_every_character_stands_where_its_offset_says(text: str, start: int) -> None:
    prose = join(words.pieces(text, start))
    for character, place in zip(prose.text, prose.offsets, strict=True):
        spelling = text[place.start - start : place.end - start]
        assert spelling == character or (character, spelling) == ("\n", "\r\n") or spelling.startswith("http")


@pytest.mark.parametrize("text", ["", "  ", " a", "a\u00a0", "\n a b \n"])
def test_trimmed_prose_has_no_white_space_around_it(text: str) -> None:
    prose = words.trimmed(join([(text, 3, 3 + len(text))]))
    assert prose.text == text.strip()
    assert all(text[place.start - 3] == character for character, place in zip(prose.text, prose.offsets, strict=True))


@pytest.mark.parametrize("tail", ["(" * 40_000 + ")" * 40_000, ")" * 80_000 + "a", "_" * 80_000])
def test_long_tails_of_brackets_are_read_once(tail: str) -> None:
    address = f"https://a{tail}"
    assert words.address_end(address, 0, len(address)) in (9, len(address))

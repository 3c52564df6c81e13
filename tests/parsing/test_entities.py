"""Character references."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.prose import OBJECT, join
from reviewlint.parsing import entities

STRICT = [
    ("a &amp; b", "a & b"),
    ("100&nbsp;%", "100\u00a0%"),
    ("&#8212;&#x2014;&#X2014;", "———"),
    ("&ldquo;safe&rdquo;", "“safe”"),
    ("&amp;lt;", "&lt;"),
    ("&NotEqualTilde;", "≂̸"),
    ("&#0;", "\ufffd"),
    ("&#150;", "–"),
    ("nal&shy;trexone&zwnj;", "naltrexone"),
    ("&unknown; &;", "&unknown; &;"),
    ("&amp &copy", "&amp &copy"),
    ("&#12345678; &#x1234567;", "&#12345678; &#x1234567;"),
    ("AT&T R&D &", "AT&T R&D &"),
]
LEGACY = [
    ("&amp &copy 2024", "& © 2024"),
    ("&notit; &notin;", "¬it; ∉"),
    ("&#8212 &#x2014x", "— —x"),
    ("&unknown; &alpha", "&unknown; &alpha"),
    ("&#99999999999;", "&#99999999999;"),
    ("AT&T; Q&A", "AT&T; Q&A"),
    ("&AMP;&LT", "&<"),
]


@pytest.mark.parametrize(("text", "seen"), STRICT)
def test_references_need_a_semicolon_in_markdown(text: str, seen: str) -> None:
    assert join(entities.pieces(text, 0)).text == seen


@pytest.mark.parametrize(("text", "seen"), LEGACY)
def test_some_references_need_none_in_html(text: str, seen: str) -> None:
    assert join(entities.pieces(text, 0, legacy=True)).text == seen


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("?a=1&copy2", "?a=1&copy2"),
        ("?a=1&amp;copy=2", "?a=1&copy=2"),
        ("a &copy b", "a © b"),
        ("a &lt", "a <"),
        ("&#" + "1" * 9000, "&#" + "1" * 9000),
    ],
    ids=lambda text: text[:12],
)
def test_an_attribute_keeps_what_could_be_a_parameter(text: str, value: str) -> None:
    assert entities.plain(text) == value


def test_a_reference_stands_for_its_spelling() -> None:
    prose = join(entities.pieces("a&nbsp;b &amp; c", 10))
    assert list(prose.offsets)[:3] == [(10, 11), (11, 17), (17, 18)]
    assert prose.span(0, 5) == (10, 24)


@pytest.mark.parametrize(
    ("text", "target", "spelling"),
    [
        ("see https://a.org/?a=1&amp;b=2.", "https://a.org/?a=1&b=2", "https://a.org/?a=1&amp;b=2"),
        ("https://a.org&nbsp;now", "https://a.org", "https://a.org"),
        ("&lt;https://a.org&gt;", "https://a.org", "https://a.org"),
        ("&quot;https://a.org&quot;", "https://a.org", "https://a.org"),
    ],
)
def test_an_address_ends_where_the_decoded_one_does(text: str, target: str, spelling: str) -> None:
    (link,) = entities.links(text, 3)
    assert link.target == target
    assert text[link.span.start - 3 : link.span.end - 3] == spelling
    prose = join(entities.pieces(text, 3))
    assert prose.place(prose.text.index(OBJECT)) == link.span


def test_text_without_addresses_has_no_links() -> None:
    assert list(entities.links("pubmed &amp; more", 0)) == []


@given(st.text(st.sampled_from("&;#xa1mp ltnbs\r\n\u00ad"), max_size=40), st.booleans(), st.booleans())
def test_every_character_is_its_spelling_or_what_that_means(text: str, legacy: bool, attribute: bool) -> None:
    prose = join(entities.pieces(text, 0, legacy=legacy, attribute=attribute))
    for character, place in zip(prose.text, prose.offsets, strict=True):
        spelling = text[place.start : place.end]
        assert spelling == character or spelling[0] in "&\r"


@pytest.mark.parametrize("unit", ["&", "&#", "&amp", "&a", "&#x", "&" + "a" * 40, "&;"])
def test_rows_of_ampersands_give_back_all_they_spell(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    pieces = list(entities.decoded(text, 0, legacy=True))
    assert sum(end - start for _, start, end in pieces) == len(text)

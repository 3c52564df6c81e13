"""HTML cut into tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.parsing import tags
from reviewlint.parsing.tags import Token


def cut(text: str) -> list[tuple[str, str]]:
    return [(token.kind, text[token.start : token.end]) for token in tags.tokens(text)]


def only(text: str) -> Token:
    (token,) = tags.tokens(text)
    return token


CUT = [
    ("a <b>c</b> d", [("text", "a "), ("open", "<b>"), ("text", "c"), ("close", "</b>"), ("text", " d")]),
    ("<!-- a > b -->c", [("comment", "<!-- a > b -->"), ("text", "c")]),
    ("<!-->a", [("comment", "<!-->"), ("text", "a")]),
    ("<!--->a", [("comment", "<!--->"), ("text", "a")]),
    ("<!-- a --!>b", [("comment", "<!-- a --!>"), ("text", "b")]),
    ("<!-- a <b>", [("comment", "<!-- a <b>")]),
    ("<!DOCTYPE html>a", [("declaration", "<!DOCTYPE html>"), ("text", "a")]),
    ("<![CDATA[ <a> ]]>b", [("cdata", "<![CDATA[ <a> ]]>"), ("text", "b")]),
    ("<![endif]>b", [("declaration", "<![endif]>"), ("text", "b")]),
    ("<?php a->b ?>c", [("instruction", "<?php a->b ?>"), ("text", "c")]),
    ("<?xml a>c", [("instruction", "<?xml a>"), ("text", "c")]),
    ("<?a <!b <![CDATA[c", [("text", "<?a <!b <![CDATA[c")]),
    ("p < 0.05 and <3 and <", [("text", "p < 0.05 and <3 and <")]),
    ("</ a> </>", [("text", "</ a> </>")]),
    ("</a <b>", [("text", "</a "), ("open", "<b>")]),
    ("</A\n>", [("close", "</A\n>")]),
    ("a <b and <i>c", [("text", "a <b and "), ("open", "<i>"), ("text", "c")]),
    ("<https://a.org> <a@b.org>", [("text", "<https://a.org> <a@b.org>")]),
    ("<script>a<b></p></script>c", [("open", "<script>"), ("raw", "a<b></p>"), ("close", "</script>"), ("text", "c")]),
    ("<style>a</STYLE >", [("open", "<style>"), ("raw", "a"), ("close", "</STYLE >")]),
    ("<script></script>", [("open", "<script>"), ("close", "</script>")]),
    ("<script>a</scripts>", [("open", "<script>"), ("raw", "a</scripts>")]),
    ("<script/>a", [("open", "<script/>"), ("text", "a")]),
    ("<title>a<b></title>", [("open", "<title>"), ("raw", "a<b>"), ("close", "</title>")]),
    ("<title>a<b>", [("open", "<title>"), ("text", "a"), ("open", "<b>")]),
    ("<a title='a > b'>c", [("open", "<a title='a > b'>"), ("text", "c")]),
    ('<a title="a>b', [("open", '<a title="a>'), ("text", "b")]),
    ('<a title="a', [("text", '<a title="a')]),
    ("<a title=", [("text", "<a title=")]),
    ('<a "b" =c>', [("open", '<a "b" =c>')]),
    ("<svg:path><o:p></o:p>", [("open", "<svg:path>"), ("open", "<o:p>"), ("close", "</o:p>")]),
]


@pytest.mark.parametrize(("text", "tokens"), CUT, ids=[text for text, _ in CUT])
def test_html_is_cut_where_a_browser_would(text: str, tokens: list[tuple[str, str]]) -> None:
    assert cut(text) == tokens


def test_attributes_have_their_values_decoded_and_their_places() -> None:
    text = """<IMG Alt="a &amp; b" src=x.png?a&copy=1 data-x = 'y' hidden e="" />"""
    token = only(text)
    assert (token.name, token.empty) == ("img", True)
    assert [(each.name, each.value) for each in token.attributes] == [
        ("alt", "a & b"),
        ("src", "x.png?a&copy=1"),
        ("data-x", "y"),
        ("hidden", ""),
        ("e", ""),
    ]
    assert [text[slice(*each.span)] for each in token.attributes] == ["a &amp; b", "x.png?a&copy=1", "y", "", ""]


@pytest.mark.parametrize(
    ("text", "empty"), [("<br/>", True), ("<a b=c/>", True), ("<a b=c/d>", False), ("<a/ b>", False)]
)
def test_a_tag_may_end_itself(text: str, empty: bool) -> None:
    assert only(text).empty is empty


def test_a_tag_gives_its_values() -> None:
    token = only("<a href=' x ' b>")
    assert (token.value("href"), token.value("b"), token.value("c")) == ("x", "", "")
    assert token.attribute("c") is None


def test_what_stands_between_delimiters_is_inner() -> None:
    text = "<!-- a --><title>b</title>"
    assert [text[slice(*token.inner)] for token in tags.tokens(text) if token.inner.end] == [" a ", "b"]


def test_a_stretch_is_read_as_if_nothing_stood_around_it() -> None:
    text = "<p><b><i>x</i> --> ]]> >"
    assert [(token.kind, token.start, token.end) for token in tags.tokens(text, 3, 7)] == [
        ("open", 3, 6),
        ("text", 6, 7),
    ]
    assert [token.kind for token in tags.tokens("<!-- a -->", 0, 8)] == ["comment"]


LEFTOVERS = [
    ("<compound>", True),
    ("<condition name>", True),
    ("<DRUG NAME>", True),
    ("<Compound>", True),
    ("<drug-name>", True),
    ("<Callout/>", False),
    ("<callout type=x>", False),
    ("<callout type=''>", False),
    ("<callout></callout>", False),
    ("<o:p>", False),
    ("<P>", False),
    ("<center>", False),
    ("</compound>", False),
]


@pytest.mark.parametrize(("text", "leftover"), LEFTOVERS)
def test_a_slot_that_a_template_left_is_no_element(text: str, leftover: bool) -> None:
    assert tags.is_leftover(next(tags.tokens(text)), tags.closed_names(text)) is leftover


def test_the_names_of_closed_elements_are_in_lower_case() -> None:
    assert tags.closed_names("</A> </b c> </ d> <e>") == {"a", "b"}


WORDS = """
    <!-- --> <!-- <! > < </ /> <a <a> </a> <script> </script> <title> </title> = " ' x= x="y" &amp; <? ?> ]]> <![CDATA[
    a é
""".split()
HTML = st.lists(st.sampled_from([*WORDS, " ", "\n"]), max_size=30).map("".join)


@given(HTML | st.text(max_size=60))
def test_tokens_are_the_text_without_gaps(text: str) -> None:
    assert "".join(spelling for _, spelling in cut(text)) == text


HOSTILE = [
    *("<!--", "<", "<a ", "<a", "</a", '<a x="', '<a x="<a" ', "<a x='\">", "<title>", "<textarea>", "<?", "<!x"),
    *("<![CDATA[", "<script>", "<x y", "<a x=", "<a /", "<a='"),
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_every_character_is_read_a_bounded_number_of_times(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = unit * 3000
    looks: list[int] = []
    markup = tags._Scanner.markup
    monkeypatch.setattr(tags._Scanner, "markup", lambda scanner, at: _counted(markup(scanner, at), at, looks))
    assert "".join(spelling for _, spelling in cut(text)) == text
    assert sum(looks) <= 2 * len(text)


def _counted(token: Token, at: int, looks: list[int]) -> Token:
    looks.append(token.end - at)
    return token

"""Markdown within a block."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reviewlint.model.prose import OBJECT, join
from reviewlint.parsing.inline import References, strip

REFERENCES = References({"REF": "https://example.org/ref"}, {"1"}, {"note", "x-y"})


@pytest.mark.parametrize(
    ("text", "prose", "links"),
    [
        ("plain words", "plain words", []),
        ('a [link *b*](https://x.org "t") c', "a link b c", ["https://x.org"]),
        ("[ref], [words][ref], [ref][]", "ref, words, ref", ["https://example.org/ref"] * 3),
        ("[nowhere] [a][nowhere]", "[nowhere] [a][nowhere]", []),
        ("![the *alt* words](x.png)", "the alt words", []),
        ("[![alt](x.png)](https://x.org)", "alt", ["https://x.org"]),
        ("[a [b](c) d](e)", "[a b d](e)", ["c"]),
        ("![![x](u)](v)", "x", []),
        ("[a](<b c> 'd') [e]() [f](g h", "a e [f](g h", ["b c", ""]),
        ("[a](b(c)d) [e](f\\)g)", "a e", ["b(c)d", "f\\)g"]),
        ("[a](b 'c)", "[a](b 'c)", []),
        ("`code` and ``a`b`` and `open", f"{OBJECT} and {OBJECT} and `open", []),
        ("a&nbsp;b &amp; c &bogus; &#x41;", "a\u00a0b & c &bogus; A", []),
        ("a\\\nb", "a\nb", []),
        ("<https://x.org> <a@b.org> <b>c</b>", f"{OBJECT} {OBJECT} c", ["https://x.org", "a@b.org"]),
        ("see https://x.org/a_(b). Next", f"see {OBJECT}. Next", ["https://x.org/a_(b)"]),
        ("**https://x.org/a**", OBJECT, ["https://x.org/a"]),
        ("a<br>b <!-- c --> d {/* e */} f", "a\nb  d  f", []),
        ("a <!-- open", "a <!-- open", []),
        ("a <?php b ?> c <![CDATA[ d ]]> e <!DOCTYPE x> f <!> g", "a  c  e  f <!> g", []),
        ("press <kbd>Ctrl</kbd> now <code>x", f"press {OBJECT} now x", []),
        ("the <compound> and <CONDITION>", "the <compound> and <CONDITION>", []),
        ("the <note>word</note> <Callout/> <x-y> <X a='b'>", "the word   ", []),
        ("a[^1] b[^2]", "a b[^2]", []),
        ("soft\u00adware zero\u200bwidth", "software zerowidth", []),
        ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2", []),
        ("[" + "x" * 1001 + "]", "[" + "x" * 1001 + "]", []),
        ("[a](" + "(" * 40 + ")" * 40 + ")", "[a](" + "(" * 40 + ")" * 40 + ")", []),
    ],
)
def test_strip(text: str, prose: str, links: list[str]) -> None:
    stripped = strip(join([(text, 0, len(text))]), REFERENCES)
    assert stripped.prose.text == prose
    assert [link.target for link in stripped.links] == links


def test_a_link_stands_where_its_words_do() -> None:
    text = "a [*b* c](d) e"
    link = strip(join([(text, 5, 5 + len(text))])).links[0]
    assert (link.span, link.text) == ((8, 13), "*b* c")


def test_comments_are_kept_with_their_place() -> None:
    text = "a <!-- b --> {/* c */}"
    comments = strip(join([(text, 0, len(text))])).comments
    assert [(comment.span, comment.text) for comment in comments] == [((2, 12), " b "), ((13, 22), " c ")]


ODD = st.text(alphabet="ab *_~`[]()<>!&;\\\"'#^-\n/:{}." + OBJECT)


@given(ODD)
@example('[a](b "c')
@example("<a b='")
def test_every_character_stands_at_its_offset(text: str) -> None:
    prose = strip(join([(text, 0, len(text))]), REFERENCES).prose
    last = 0
    for character, place in zip(prose.text, prose.offsets, strict=True):
        spelling = text[place.start : place.end]
        assert spelling == character or len(spelling) > 1
        assert place.start >= last or len(spelling) > 1
        last = place.start

"""HTML pages and fragments."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.document import Block, Document
from reviewlint.model.prose import OBJECT, Prose, join
from reviewlint.model.source import Source
from reviewlint.parsing import entities, html
from reviewlint.parsing.html import parse_fragment


def page(text: str) -> Document:
    return html.parse(Source("page.html", text))


def told(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.prose.text) for block in page(text).blocks]


class Case(NamedTuple):
    html: str
    blocks: list[tuple[str, str]]


CASES = {
    "headings and paragraphs": Case(
        "<h1>A</h1><p>b <b>c</b>d</p><H2>E</H2>", [("heading", "A"), ("paragraph", "b cd"), ("heading", "E")]
    ),
    "unclosed paragraphs": Case("<p>a<p>b<div>c", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")]),
    "text in a div": Case("<div>a<div>b</div>c</div>", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")]),
    "unclosed headings": Case("<h2>a<h3>b</h2>c", [("heading", "a"), ("heading", "b"), ("paragraph", "c")]),
    "a break is a line break": Case("<p>a<br>b</br>c", [("paragraph", "a\nb\nc")]),
    "two breaks end a paragraph": Case("a<br> <br/>b", [("paragraph", "a"), ("paragraph", "b")]),
    "two breaks do not end a heading": Case("<h1>a<br><br>b</h1>", [("heading", "a\n\nb")]),
    "a rule ends a paragraph": Case("a<hr>b", [("paragraph", "a"), ("paragraph", "b")]),
    "quotes": Case("<blockquote><p>a<p>b</blockquote>c", [("quote", "a"), ("quote", "b"), ("paragraph", "c")]),
    "quotation marks": Case("<p>a <q>b</q></p>", [("paragraph", "a “b”")]),
    "figures": Case(
        "<figure><img src=a alt='b &amp; c'><figcaption>d</figcaption></figure>", [("alt", "b & c"), ("caption", "d")]
    ),
    "an image within words": Case(
        "<p>a <img src=x alt='b'> c <img alt=''></p>", [("paragraph", f"a {OBJECT} c {OBJECT}"), ("alt", "b")]
    ),
    "inline code": Case("<p>a <code>b <i>c</i></code> d <tt>e", [("paragraph", f"a {OBJECT} d {OBJECT}")]),
    "a block of code": Case("<pre>a<br><div>b</div><img alt=c></pre>d", [("code", ""), ("paragraph", "d")]),
    "an empty block of code": Case("<pre> </pre>", []),
    "entities": Case("<p>&ldquo;a&rdquo;&nbsp;&amp b</p>", [("paragraph", "“a”\u00a0& b")]),
    "white space around": Case("<p>\n  a\n  b &nbsp;\n</p>", [("paragraph", "a\n  b")]),
    "nothing to read": Case("<p> &nbsp; <img src=x><code>a</code></p><h2></h2>", []),
    "addresses": Case("<p>see https://a.org/?b&amp;c.</p>", [("paragraph", f"see {OBJECT}.")]),
    "a mark of reference": Case(
        "<p>It helps.<sup><a href=#r>1</a></sup> It is safe<sup>[2, 3]</sup>.", [("paragraph", "It helps. It is safe.")]
    ),
    "powers and ordinals": Case(
        "<p>30 kg/m<sup>2</sup>, 10<sup>6</sup>, 1<sup>st</sup>, a<sup></sup></sup></p>",
        [("paragraph", "30 kg/m2, 106, 1st, a")],
    ),
    "never read": Case(
        "a<script>b</script><style>c</style><template>d</template><noscript>e</noscript><svg><title>f</title></svg>"
        "<select><option>g</select><button>h</button><textarea>i</textarea><iframe>j</iframe><form><p>k</form>l",
        [("paragraph", "a"), ("paragraph", "l")],
    ),
    "a form around the page": Case("<form><h1>a</h1></form>", [("heading", "a")]),
    "hidden": Case(
        "<p hidden>a<p style='color: red; DISPLAY :none'>b</p><p style='visibility:hidden'>c</p>"
        "<span aria-hidden=true>d<span>e</span>f</span>g<div aria-hidden=true><p>h<div>i</div></div>"
        "<p style='display:block'>j",
        [("paragraph", "g"), ("paragraph", "j")],
    ),
    "hidden until found, or for the eye": Case(
        "<p hidden=until-found>a</p><p class=sr-only>b</p>", [("paragraph", "a"), ("paragraph", "b")]
    ),
    "dialogs": Case("<dialog><p>a</dialog><dialog open><p>b</dialog>", [("paragraph", "b")]),
    "menus": Case("<nav><ul><li>a</ul></nav><div role=navigation>b</div>c", [("paragraph", "c")]),
    "the header of the site": Case("<header><p>a</header><main><h1>b</h1></main>", [("heading", "b")]),
    "a header with a name of the site": Case("<header><h1>a</h1></header><main><h1>b</main>", [("heading", "b")]),
    "a header with the title": Case(
        "<header><nav>x</nav><h1>a</h1>by b</header><p>c",
        [("heading", "a"), ("paragraph", "by b"), ("paragraph", "c")],
    ),
    "the header of an article": Case("<article><header>by b</header>c", [("paragraph", "by b"), ("paragraph", "c")]),
    "definitions": Case(
        "<dl><dt>a<dd>b<p>c</dd><dt>d</dt></dl>",
        [("term", "a"), ("definition", "b"), ("definition", "c"), ("term", "d")],
    ),
    "slots of a template": Case(
        "<p>Is <compound> safe for <condition name>? {{ x }} <foo>y</foo></p>",
        [("paragraph", "Is <compound> safe for <condition name>? {{ x }} y")],
    ),
    "stray ends": Case("a</div></span>b</p>c</li></td>d", [("paragraph", text) for text in "abcd"]),
    "a comment in a word": Case("<p>a<!-- x -->b</p>", [("paragraph", "ab")]),
    "an unclosed comment": Case("<p>a</p><!-- <p>b</p>", [("paragraph", "a")]),
    "a heading by role": Case(
        "<div role=heading aria-level=3>a</div><p role=heading>b", [("heading", "a"), ("heading", "b")]
    ),
    "an address in brackets": Case("<p>a <https://a.org> b", [("paragraph", f"a <{OBJECT}> b")]),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_page_is_read_as_its_readers_see_it(case: Case) -> None:
    assert told(case.html) == case.blocks


def grid(text: str, kind: str) -> list[tuple[str, int, int, int, int]]:
    return [
        (block.prose.text, block.level, block.group, block.row, block.column)
        for block in page(text).blocks
        if block.kind == kind
    ]


def test_items_know_their_list_and_depth() -> None:
    text = "<ul><li>a<ol><li>b<li>c</ol><li><p>d<p>e</ul><ol><li>f</ol><li>g"
    assert grid(text, "item") == [
        ("a", 1, 1, 0, 0),
        ("b", 2, 2, 0, 0),
        ("c", 2, 2, 1, 0),
        ("d", 1, 1, 1, 0),
        ("e", 1, 1, 1, 0),
        ("f", 1, 3, 0, 0),
        ("g", 1, 0, 0, 0),
    ]


def test_cells_know_their_table_row_and_column() -> None:
    text = (
        "<table><caption>t</caption><thead><tr><th colspan=2>a<th colspan=x>b<tbody><tr><td>c<td>d<td>e</table>"
        "<table><tr><td>f</td></tr><tr><td>g</table>"
    )
    assert grid(text, "cell") == [
        ("a", 0, 1, 0, 0),
        ("b", 0, 1, 0, 2),
        ("c", 0, 1, 1, 0),
        ("d", 0, 1, 1, 1),
        ("e", 0, 1, 1, 2),
        ("f", 0, 2, 0, 0),
        ("g", 0, 2, 1, 0),
    ]


def test_terms_and_their_definitions_share_a_row() -> None:
    assert grid("<dl><dt>a<dd>b<dd>c<dt>d", "definition") == [("b", 0, 1, 0, 1), ("c", 0, 1, 0, 1)]
    assert grid("<dl><dt>a<dd>b<dd>c<dt>d", "term") == [("a", 0, 1, 0, 0), ("d", 0, 1, 1, 0)]


LAYOUTS = [
    "<table><tr><td><h1>a</h1><p>b</table>",
    "<table role=presentation><tr><td>a<tr><td>b</table>",
    "<table><tr><td><p>a<p>b</table>",
    "<table><tr><td>a<table role=none><tr><td>b</table></table>",
]


@pytest.mark.parametrize("text", LAYOUTS)
def test_a_table_for_layout_is_no_table(text: str) -> None:
    assert [(block.kind in ("paragraph", "heading"), block.prose.text) for block in page(text).blocks] == [
        (True, "a"),
        (True, "b"),
    ]


def test_a_summary_is_a_heading_below_the_last() -> None:
    text = "<h2>a</h2><details><summary>b?</summary><p>c</details><details><summary>d?</summary>e</details>"
    assert [(block.level, block.prose.text) for block in page(text).blocks] == [
        (2, "a"),
        (3, "b?"),
        (0, "c"),
        (3, "d?"),
        (0, "e"),
    ]
    assert [section.parent for section in page(text).sections] == [None, 0, 0]


FOOTERS = [
    ("<p>This is not medical advice.</p>", ["This is not medical advice."]),
    ("<p>Always consult your neurologist</p>", ["Always consult your neurologist"]),
    ("<p>© 2024 Acme. All rights reserved.</p><p>Copyright by the Acme company of 2024</p>", []),
    ("<p>© 2024 Acme. Nothing here is medical advice.</p>", ["© 2024 Acme. Nothing here is medical advice."]),
    ("<ul><li><a href=a>About us and our long history</a></ul>", []),
    ("<h3>Links</h3><ul><li><a href=a>About</a></ul>", []),
    ("<h3>Disclaimer</h3><p>Not a bit of medical advice.</p>", ["Disclaimer", "Not a bit of medical advice."]),
    ("<h2>A</h2><h3>B</h3><p>Not a bit of medical advice.</p>", ["A", "B", "Not a bit of medical advice."]),
    ("<h3>A</h3><h3>B</h3><p>Not a bit of medical advice.</p>", ["B", "Not a bit of medical advice."]),
    ("<p>Contact</p><pre>x</pre>", []),
]


@pytest.mark.parametrize(("text", "kept"), FOOTERS)
@pytest.mark.parametrize("element", ["footer", "div role=contentinfo"])
def test_a_footer_keeps_what_it_says_to_readers(element: str, text: str, kept: list[str]) -> None:
    name = element.partition(" ")[0]
    assert [block.prose.text for block in page(f"<p>a</p><{element}>{text}</{name}>").blocks] == ["a", *kept]


def test_an_aside_keeps_short_words_too_but_no_menus() -> None:
    text = "<aside><h2>Evidence</h2><p>Moderate</p><pre>x</pre><ul><li><a href=x>Read more here</a></ul></aside>"
    assert told(text) == [("heading", "Evidence"), ("paragraph", "Moderate"), ("code", "")]


LINKS = [
    ('<a href="https://a.org/?b=1&amp;c=2"> b <i>c</i> </a>', "https://a.org/?b=1&c=2", "b c", "b <i>c"),
    ("<a href=x><h3>a</h3><p>b</a>", "x", "ab", "a</h3><p>b"),
    ("<p><a href=x>a<p>b", "x", "a", "a"),
    ("<a href=x><img alt=b></a>", "x", "b", "b"),
    ("<a href=x><img></a>", "x", "", "<a href=x>"),
    ("<a href=x></a>", "x", "", "<a href=x>"),
    ("see https://a.org.", "https://a.org", "", "https://a.org"),
    ("<a href=x>https://a.org</a>", "x", OBJECT, "https://a.org"),
    ("<a name=x>b</a> https://a.org", "https://a.org", "", "https://a.org"),
]


@pytest.mark.parametrize(("text", "target", "words", "spelling"), LINKS)
def test_a_link_is_where_its_words_are(text: str, target: str, words: str, spelling: str) -> None:
    document = page(text)
    (link,) = document.links
    assert (link.target, link.text, document.source.slice(link.span)) == (target, words, spelling)


def test_a_link_ends_where_the_next_begins() -> None:
    assert [(link.target, link.text) for link in page("<a href=x>a<a href=y>b</a>").links] == [("x", "a"), ("y", "b")]


def test_comments_are_the_authors_own() -> None:
    document = page("<p>a</p><!-- reviewlint-allow x: y --><nav><!--z--></nav>")
    assert [(comment.text, document.source.slice(comment.span)) for comment in document.comments] == [
        (" reviewlint-allow x: y ", "<!-- reviewlint-allow x: y -->"),
        ("z", "<!--z-->"),
    ]


def test_front_matter_before_a_page_is_its_metadata() -> None:
    text = "---\ntitle: Is it safe?\nlang: de\n---\n<h1>a &amp; b</h1>"
    document = page(text)
    assert document.metadata.mapping()["title"] == "Is it safe?"
    assert [block.prose.text for block in document.fields] == ["Is it safe?"]
    assert [document.source.slice(block.span) for block in document.blocks] == ["a &amp; b"]
    assert document.language == "de"


def test_a_fragment_stands_where_its_lines_do() -> None:
    source = "> <p>a\n> &amp; b <!-- c --><a href=x>d</a></p>\n> <ul><li>e"
    fragment = join(
        [("<p>a", 2, 6), ("\n", 6, 9), (source[9:46], 9, 46), ("\n", 46, 49), (source[49:], 49, len(source))]
    )
    read = parse_fragment(fragment, group=7, level=3)
    assert [(block.kind, block.prose.text, source[slice(*block.span)]) for block in read.blocks] == [
        ("paragraph", "a\n& b d", "a\n> &amp; b <!-- c --><a href=x>d"),
        ("item", "e", "e"),
    ]
    assert [source[slice(*link.span)] for link in read.links] == ["d"]
    assert [source[slice(*comment.span)] for comment in read.comments] == ["<!-- c -->"]
    assert read.blocks[1].group == 7


def test_a_fragment_may_open_what_another_closes() -> None:
    assert [block.prose.text for block in parse_fragment(join([("<Note>a", 0, 7)])).blocks] == ["<Note>a"]
    read = parse_fragment(join([("<Note>a", 0, 7)]), closed=frozenset(["note"]))
    assert [block.prose.text for block in read.blocks] == ["a"]


def test_an_empty_fragment_says_nothing() -> None:
    assert parse_fragment(Prose("", ())) == ((), (), ())


NEXT = """<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/><title>Is LDN safe? | Site</title></head>
<body><div id="__next"><header class="css-1"><a href="/">Site</a><nav><a href="/a">A</a></nav></header>
<main class="css-2"><div class="css-3"><h1 class="css-4">Is LDN safe<!-- -->?</h1>
<div class="css-5"><span>By <!-- -->Jane Doe</span></div>
<div><p>No compound can be declared universally &quot;safe&quot;.</p></div></div></main>
<footer><div><p>This site is not medical advice.</p><p>© <!-- -->2024</p></div></footer></div>
<script id="__NEXT_DATA__" type="application/json">{"a":"<p>no</p>"}</script></body></html>"""
WORDPRESS = """<html><body class="single"><div id="page"><header id="masthead">
<p class="site-title"><a href="/">S</a></p></header>
<article id="post-1"><header class="entry-header"><h1 class="entry-title">Is LDN safe?</h1><div class="meta">
<span class="byline">By <a href="/jane">Jane Doe</a></span></div></header><div class="entry-content">
<!-- wp:paragraph --><p>No compound can be declared universally &#8220;safe&#8221;.</p><!-- /wp:paragraph -->
<!-- wp:list --><ul class="wp-block-list"><li>One</li></ul><!-- /wp:list --></div>
<form class="comment-form"><p>Leave a comment.</p></form></article><aside id="secondary"><section><h2>Recent</h2><ul>
<li><a href="/x">Another post</a></li></ul></section></aside></div></body></html>"""
OLD = """<HTML><BODY BGCOLOR=white><CENTER><TABLE WIDTH=600><TR><TD><FONT SIZE=+2><H1>Is LDN safe?</H1></FONT>
By Jane Doe<BR><BR>No compound can be declared<BR>universally "safe".<P><LI>One</TD></TR></TABLE></CENTER></BODY>"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NEXT, ["Is LDN safe?", "By Jane Doe", 'No compound can be declared universally "safe".',
                "This site is not medical advice."]),
        (WORDPRESS, ["Is LDN safe?", "By Jane Doe", "No compound can be declared universally “safe”.", "One"]),
        (OLD, ["Is LDN safe?", "By Jane Doe", 'No compound can be declared\nuniversally "safe".', "One"]),
    ],
    ids=["next", "wordpress", "old"],
)  # fmt: skip
def test_pages_as_they_are_published(text: str, words: list[str]) -> None:
    assert [block.prose.text for block in page(text).blocks] == words


def obeys(block: Block, text: str) -> bool:
    """Whether every character stands in the source at its offset, or stands for the markup there."""
    return all(
        character == spelling
        or (character == "\n" and (spelling == "\r\n" or spelling[:3].lower() in ("<br", "</b")))
        or (character in "“”" and spelling[:2] in ("<q", "</"))
        or (character == OBJECT and spelling[:2] in ("<i", "<c", "<t", "<s", "ht"))
        or (spelling.startswith("&") and character in join(entities.decoded(spelling, 0, legacy=True)).text)
        for character, place in zip(block.prose.text, block.prose.offsets, strict=True)
        for spelling in [text[place.start : place.end]]
    )


PARTS = """
    <p> </p> <div> </div> <ul> <ol> <li> </li> </ul> <table> <tr> <td> <th> </td> </table> <caption> <h1> </h1> <h2>
    <dl> <dt> <dd> </dl> <blockquote> </blockquote> <pre> </pre> <code> </code> <q> </q> <sup> </sup> <br> </br> <hr>
    <b> </b> <span~hidden> <div~hidden> </span> <header> </header> <footer> </footer> <aside> </aside> <nav> </nav>
    <form> </form> <main> <article> </article> <summary> </summary> <a~href=x> <a~href="https://a.org"> </a>
    <img~alt="a~&amp;b"> <title> </title> <script> </script> <!-- --> &amp; &nbsp; &lt &#8203; https://a.org/(b)
    <compound> </compound> <body> <html~lang=en> <meta~name=author~content=x> <svg> </svg> {{x}} [1] Words~are~here.
    safe 2 < > " ' =
""".split()
TAGS = [part.replace("~", " ") for part in PARTS]
PAGES = st.lists(st.sampled_from([*TAGS, " ", "\n", "\r\n"]), max_size=40).map("".join)


@given(PAGES | st.text(max_size=80))
def test_every_character_stands_where_its_offset_says(text: str) -> None:
    document = page(text)
    for block in (*document.blocks, *document.fields):
        assert obeys(block, text)
        assert 0 <= block.span.start <= block.span.end <= len(text)
    assert list(document.blocks) == sorted(document.blocks, key=lambda block: block.span)
    assert all(0 <= link.span.start <= link.span.end <= len(text) for link in document.links)


@given(PAGES)
def test_a_fragment_is_read_like_a_page(text: str) -> None:
    shifted = [(block.kind, block.prose.text) for block in parse_fragment(join([(text, 50, 50 + len(text))])).blocks]
    if not text.startswith(("---", "{")):
        assert shifted == told(text)


DEEP = [
    *("<div>", "<ul><li>", "<table><tr><td>", "<p hidden><span>", "<b>", "<header>", "<a href=x>a", "<li><ul><div>"),
    *("</div>", "<sup>1", "<br>", "<dl><dt>a<dd>", "<code>a", "<q>", "<aside><h2>a", "<pre>"),
]


@pytest.mark.parametrize("unit", DEEP)
def test_the_work_grows_with_the_page_and_not_faster(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _steps(unit * 2000, monkeypatch) <= 2.2 * _steps(unit * 1000, monkeypatch) + 50


def _steps(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many steps and pieces the reader takes for a page."""
    count = 0
    with monkeypatch.context() as patch:
        for name in ("take", "_draft", "_add"):
            original = getattr(html._Reader, name)

            def counted(*arguments: object, original: object = original, **named: object) -> object:
                nonlocal count
                count += 1 + sum(len(each) for each in arguments if isinstance(each, list))
                return original(*arguments, **named)  # type: ignore[operator]

            patch.setattr(html._Reader, name, counted)
        page(text)
    return count

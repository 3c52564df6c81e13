"""Markdown pages: blocks, and the places of their words."""

from typing import Any, cast

import pyromark
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reviewlint.model.document import Document
from reviewlint.model.prose import OBJECT
from reviewlint.model.source import Source
from reviewlint.parsing.markdown import parse
from reviewlint.parsing.words import ADDRESS


def page(text: str, path: str = "page.md") -> Document:
    return parse(Source(path, text))


def shape(text: str, path: str = "page.md") -> list[tuple[str, str]]:
    return [(block.kind, block.prose.text) for block in page(text, path).blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# One *two* #\n", [("heading", "One two")]),
        ("## Tools {#tools .x}\n", [("heading", "Tools")]),
        ("One\n===\nTwo\n---\n", [("heading", "One"), ("heading", "Two")]),
        ("**Status of it**\n\nText.\n", [("heading", "Status of it"), ("paragraph", "Text.")]),
        ("**This is a sentence.**\n", [("paragraph", "This is a sentence.")]),
        ("a\n  wrapped\n", [("paragraph", "a\nwrapped")]),
        ("> a\n> b\nlazy\n", [("quote", "a\nb\nlazy")]),
        ("> - a\n>   b\n", [("item", "a\nb")]),
        ("- a\n  - b\n\n    c\n- d\n", [("item", "a"), ("item", "b"), ("item", "c"), ("item", "d")]),
        ("-\n  a\n- b\n", [("item", "a"), ("item", "b")]),
        ("1. a\n1. b\n", [("item", "a"), ("item", "b")]),
        ("- [x] done *it*\n- [ ] open\n", [("item", "done it"), ("item", "open")]),
        ("- a\n\n  ```\n  code\n  ```\n", [("item", "a"), ("code", "")]),
        ("-\ttab\n\n \tmore\n", [("item", "tab"), ("item", "more")]),
        ("| a | b \\| c |\n|---|---|\n| *d* | |\n", [("cell", "a"), ("cell", "b | c"), ("cell", "d")]),
        ("a | b\n--- | ---\nc | d\n", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d")]),
        ("Term\n: one\n  two\n: three\n", [("term", "Term"), ("definition", "one\ntwo"), ("definition", "three")]),
        (": no term\n", [("paragraph", ": no term")]),
        ("a[^n] b\n\n[^n]: note *x*\n    more\n", [("paragraph", "a b"), ("footnote", "note x\nmore")]),
        ("[r]: https://x.org\n\na [r]\n", [("paragraph", "a r")]),
        ("    code\n\n```\nfence\n```\n", [("code", ""), ("code", "")]),
        ("<div>\n\nwords\n\n</div>\n", [("paragraph", "words")]),
        ("<p>in <b>html</b></p>\n", [("paragraph", "in html")]),
        ("a\n\n---\n\nb\n", [("paragraph", "a"), ("paragraph", "b")]),
        ("![alt words](x.png)\n", [("paragraph", "alt words")]),
        ("<!-- a comment -->\n\nb\n", [("paragraph", "b")]),
        ("`code only`\n", []),
        ("", []),
        ("last line", [("paragraph", "last line")]),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_blocks(text: str, blocks: list[tuple[str, str]], line_end: str) -> None:
    assert shape(text.replace("\n", line_end)) == blocks


def test_items_and_cells_know_their_list_and_table() -> None:
    blocks = page("- a\n- b\n  - c\n\n|d|e|\n|-|-|\n|f|g|\n").blocks
    assert [(block.group, block.row, block.column, block.level) for block in blocks] == [
        (1, 0, 0, 1),
        (1, 1, 0, 1),
        (2, 0, 0, 2),
        (3, 0, 0, 0),
        (3, 0, 1, 0),
        (3, 1, 0, 0),
        (3, 1, 1, 0),
    ]


def test_sections_nest_by_the_level_of_their_headings() -> None:
    sections = page("intro\n\n# A\n\n## B\n\nb\n\n# C\n\nc\n").sections
    assert [(section.heading and section.heading.prose.text, section.parent) for section in sections] == [
        (None, None),
        ("A", None),
        ("B", 1),
        ("C", None),
    ]


def test_modules_of_mdx_are_no_prose() -> None:
    text = "import X from './x'\n\nexport const a = 1\n\n# A\n\n{/* hidden */}\n\nimport duties apply\n"
    assert shape(text, "page.mdx") == [("heading", "A")]
    assert ("paragraph", "import duties apply") in shape(text)


def test_front_matter_is_no_prose() -> None:
    document = page("---\ntitle: A title\n---\n\nText.\n")
    assert [block.prose.text for block in document.blocks] == ["Text."]
    assert [field.prose.text for field in document.fields] == ["A title"]


def test_links_and_comments_are_in_order() -> None:
    document = page("<!-- one -->\n\n[a](b)\n\n<p><a href='c'>d</a> <!-- two --></p>\n\nhttps://e.org\n")
    assert [link.target for link in document.links] == ["b", "c", "https://e.org"]
    assert [comment.text.strip() for comment in document.comments] == ["one", "two"]


BLOCKS = st.lists(
    st.sampled_from(
        [
            "# a *b*", "## b #", "word `x` **y**", "  wrapped", "> quote", "> > deep", "- item", "  - nested", "1. one",
            "    code", "```", "~~~", "| a | b |", "|---|---|", "| c \\| d | e |", "---", "===", "[r]: /u",
            "[^n]: note",
            ": def", "<div>", "</div>", "<!-- c -->", "", "", "\t- tab", ">\ttab", "&amp; \\* text", "text[^n]", "-",
            "*",
            "a | b", "- | -", "     five", "+ plus", "10) ten", "https://x.org/a_b", "[a](b", "![c](d)", "* * *",
        ]
    ),
    max_size=16,
)  # fmt: skip


def place_law(text: str, path: str = "page.md") -> set[int]:
    """The offsets of the visible characters, each held against the source."""
    offsets: set[int] = set()
    for block in page(text, path).blocks:
        for character, place in zip(block.prose.text, block.prose.offsets, strict=True):
            spelling = text[place.start : place.end]
            assert spelling == character or len(spelling) > 1 or (character, spelling) == ("\n", "\r")
            if not character.isspace() and character != OBJECT:
                offsets.add(place.start + (spelling[0] == "\\" and len(spelling) == 2))
    return offsets


@given(BLOCKS, st.sampled_from(["\n", "\r\n", "\r"]))
@example(["- a", "  ```", "b"], "\n")
@example(["> - a", "lazy", "- b"], "\n")
def test_every_character_stands_at_its_offset(lines: list[str], line_end: str) -> None:
    place_law(line_end.join(lines))


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    place_law(text)


def judged(text: str) -> set[int]:
    """The offsets of the visible characters, as a CommonMark parser with exact ranges sees them."""
    options = pyromark.Options
    events = pyromark.events_with_range(
        text,
        options=options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_TASKLISTS
        | options.ENABLE_HEADING_ATTRIBUTES,
    )
    encoded = text.encode()
    offsets: set[int] = set()
    hidden = 0
    for event, place in cast("list[tuple[Any, Any]]", events):
        if not isinstance(event, dict):
            continue
        (kind, value), *_ = event.items()
        name = next(iter(value)) if isinstance(value, dict) else value
        if kind in ("Start", "End") and name in ("CodeBlock", "HtmlBlock", "MetadataBlock"):
            hidden += 1 if kind == "Start" else -1
        if kind == "Text" and not hidden:
            start = len(encoded[: place["start"]].decode())
            offsets.update(start + at for at, character in enumerate(value) if not character.isspace())
    return offsets


PAGES = {
    "nested": "# T\n\n- a *b*\n  - c\n\n    d\n  - e\n\n> q **r**\n> > s\n\n1. t\n   u\n2. v\n",
    "inline": 'A [link *x*](u "t"), `code`, ~~old~~ and **b _c_ d**\nover a soft wrap.\n',
    "table": "| a | **b** |\n|:--|--:|\n| c d | e_f_g |\n| `x` | *h* |\n\nafter\n",
    "escapes": "\\*not\\* 1\\. and \\[x\\]\n",
    "setext": "Head *ing*\n=====\n\ntext\nmore\n-----\n",
    "fence with a rule": "a\n\n```yaml\n---\n```\n\nb\n",
    "wide": "日本語 **太字** émoji 😀 end\n",
    "deep quote list": "> - a\n>   - b\n>\n>     c\n> - d\n",
    "ordered gap": "3. a\n\n   b\n\n10. c\n",
    "task": "- [ ] a\n- [x] b *c*\n",
    "attributes": "## Head {#id}\n\ntext\n",
    "footnote": "a[^1] b\n\n[^1]: note **c**\n",
}


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_an_independent_parser_sees_the_same_words(text: str) -> None:
    assert not ADDRESS.search(text)
    assert place_law(text) == judged(text)


@pytest.mark.parametrize(
    "unit", ["*", "[", "> ", "- ", "`", "<!--", "|", "a\n", "#", "1. a\n", "&", "\\", "![", "[^a]: b\n"]
)
def test_a_long_run_of_anything_is_read(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    document = page(text)
    assert sum(len(block.prose.text) for block in document.blocks) <= len(text)

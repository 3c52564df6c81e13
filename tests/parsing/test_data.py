"""A structured page reads like the page that its template makes of it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.document import Document
from reviewlint.model.source import Source
from reviewlint.parsing.data import parse

PAGE = """\
title: Is "Example" Safe for MS?
description: A short summary.
type: safety
last_reviewed: 2026-01-01
author: A. Writer
compound: {name: Example, url: https://example.org/compound}
# reviewlint-allow absolute-safety: quoting
sections:
  - heading: General Profile
    level: 2
    text: |
      First paragraph
      soft wrapped **bold** text.

      Second with https://example.org/x. Done.

      - Interactions: a
      - Risks: b
        goes on
    sections:
      - {title: Deeper, body: "One.\\nTwo."}
  - heading: Bullets
    bullets: [one, two, "three *x*"]
    note: Mind this.
regulatory_status:
  - jurisdiction: US
    status: us.approved
    product: 50 mg tablets
    as_of: 2026-01-01
  - {jurisdiction: EU, status: Off-label}
evidenceLevel: "Level 2: small trials"
evidence: {level: 2, design: [phase 2, RCT]}
monitoring: >
  Baseline liver tests
  every month.

  Then yearly.
pubMed: https://pubmed.ncbi.nlm.nih.gov/?term=example
faq:
  - question: Can it?
    answer: No compound is "safe".
references:
  - {pmid: 123, title: A trial}
  - Smith 2020.
"""


def read(text: str, path: str = "page.yaml") -> Document:
    return parse(Source(path, text))


def outline(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.prose.text) for block in document.blocks]


def test_a_page_of_sections_and_named_fields() -> None:
    document = read(PAGE)
    assert document.problems == ()
    assert outline(document) == [
        ("heading", 1, 'Is "Example" Safe for MS?'),
        ("heading", 2, "General Profile"),
        ("paragraph", 0, "First paragraph\nsoft wrapped bold text."),
        ("paragraph", 0, "Second with \ufffc. Done."),
        ("item", 1, "Interactions: a"),
        ("item", 1, "Risks: b\n  goes on"),
        ("heading", 3, "Deeper"),
        ("paragraph", 0, "One."),
        ("paragraph", 0, "Two."),
        ("heading", 2, "Bullets"),
        ("item", 1, "one"),
        ("item", 1, "two"),
        ("item", 1, "three x"),
        ("heading", 3, "note"),
        ("paragraph", 0, "Mind this."),
        ("heading", 2, "regulatory status"),
        ("paragraph", 0, "jurisdiction: US"),
        ("paragraph", 0, "product: 50 mg tablets"),
        ("paragraph", 0, "jurisdiction: EU"),
        ("paragraph", 0, "status: Off-label"),
        ("heading", 2, "evidence Level"),
        ("paragraph", 0, "Level 2: small trials"),
        ("heading", 2, "evidence"),
        ("paragraph", 0, "level: 2"),
        ("heading", 3, "design"),
        ("item", 1, "phase 2"),
        ("item", 1, "RCT"),
        ("heading", 2, "monitoring"),
        ("paragraph", 0, "Baseline liver tests every month."),
        ("paragraph", 0, "Then yearly."),
        ("heading", 2, "pubMed"),
        ("paragraph", 0, "\ufffc"),
        ("heading", 2, "faq"),
        ("heading", 3, "Can it?"),
        ("paragraph", 0, 'No compound is "safe".'),
        ("heading", 2, "references"),
        ("paragraph", 0, "title: A trial"),
        ("item", 1, "Smith 2020."),
    ]


def test_title_and_description_are_fields_too() -> None:
    assert [(field.kind, field.prose.text) for field in read(PAGE).fields] == [
        ("title", 'Is "Example" Safe for MS?'),
        ("description", "A short summary."),
    ]


def test_metadata_are_the_whole_page() -> None:
    assert read(PAGE).metadata.mapping()["last_reviewed"] == "2026-01-01"


def test_sections_hang_together() -> None:
    sections = read(PAGE).sections
    parents = {
        section.heading.prose.text: sections[section.parent].heading
        for section in sections
        if section.heading and section.parent is not None
    }
    deeper = parents["Deeper"]
    assert deeper
    assert deeper.prose.text == "General Profile"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("before", ["", "\ufeff", "# 😀\n"], ids=["bare", "BOM", "astral"])
def test_every_word_stands_at_its_place(line_end: str, before: str) -> None:
    text = (before + PAGE).replace("\n", line_end)
    document = read(text)
    assert [block.prose.text for block in document.blocks] == [block.prose.text for block in read(PAGE).blocks]
    for block in (*document.blocks, *document.fields):
        for letter, place in zip(block.prose.text, block.prose.offsets, strict=True):
            assert not letter.isalnum() or text[place.start : place.end] == letter
        assert block.span.start <= block.prose.span(0, 1).start


def test_links_stand_at_their_addresses() -> None:
    links = {link.target: PAGE[link.span.start : link.span.end] for link in read(PAGE).links}
    assert links == {
        address: address
        for address in (
            "https://example.org/compound",
            "https://example.org/x",
            "https://pubmed.ncbi.nlm.nih.gov/?term=example",
        )
    }


def test_items_of_a_list_share_a_group() -> None:
    items = [block for block in read(PAGE).blocks if block.kind == "item"]
    by_group: dict[int, list[tuple[int, str]]] = {}
    for item in items:
        by_group.setdefault(item.group, []).append((item.row, item.prose.text))
    assert [(0, "one"), (1, "two"), (2, "three x")] in by_group.values()
    assert [(0, "Interactions: a"), (1, "Risks: b\n  goes on")] in by_group.values()
    assert 0 not in by_group


def test_comments_are_kept() -> None:
    comments = [comment.text for comment in read(PAGE + "text: 'a <!-- reviewlint-allow x: y --> b'\n").comments]
    assert [comment.strip() for comment in comments] == [
        "reviewlint-allow absolute-safety: quoting",
        "reviewlint-allow x: y",
    ]


def test_json_reads_as_yaml_does() -> None:
    import yaml  # noqa: PLC0415 - only here

    value = yaml.safe_load(PAGE)
    value["last_reviewed"] = "2026-01-01"
    for each in value["regulatory_status"]:
        each["as_of"] = "2026-01-01"
    text = json.dumps(value, indent=2, ensure_ascii=True)
    document = read(text, "page.JSON")
    assert document.format == "json"
    assert outline(document) == outline(read(PAGE))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("body: |\n  # A\n  one\n", [("heading", 2, "A"), ("paragraph", 0, "one")]),
        ("text: [one, two]", [("paragraph", 0, "one"), ("paragraph", 0, "two")]),
        ("paragraphs: [one, 2, [three]]", [("paragraph", 0, "one"), ("item", 1, "2"), ("paragraph", 0, "three")]),
        ("disclaimer: {text: one}", [("heading", 2, "disclaimer"), ("paragraph", 0, "one")]),
        ("labs: {ALT: |\n  one\n\n  two\n}", []),
        ("fda-status: x", [("heading", 2, "fda status"), ("paragraph", 0, "x")]),
        ("'quoted key': x", [("heading", 2, "quoted key"), ("paragraph", 0, "x")]),
        ("note: 2026-01-01\ncode: us.approved\nempty:\nflag: true\nlist: []", []),
        ("level: 2", [("heading", 2, "level"), ("paragraph", 0, "2")]),
        ("labs: {a: 1, b: true, c: , slug: x}", [("heading", 2, "labs"), ("paragraph", 0, "a: 1")]),
        ("- title: A\n  text: x\n- title: B", [("heading", 1, "A"), ("paragraph", 0, "x"), ("heading", 1, "B")]),
        ("- title: A\n- words", [("heading", 1, "A"), ("paragraph", 0, "words")]),
        ("text: &x one\nb: *x", [("paragraph", 0, "one"), ("heading", 2, "b"), ("paragraph", 0, "one")]),
        ("subtitle: x\nsummary: y", []),
    ],
)  # fmt: skip
def test_shapes(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert outline(read(text)) == expected


def test_addresses_in_what_is_no_prose_are_links() -> None:
    document = read("image: {src: [https://example.org/a.png, 3]}\nurl: https://example.org/b\nas_of: 3\n")
    assert [link.target for link in document.links] == ["https://example.org/a.png", "https://example.org/b"]
    assert document.blocks == ()


@pytest.mark.parametrize(
    ("path", "text", "topic", "words"),
    [
        ("a.yaml", "", "unreadable", "There is nothing in this file."),
        ("a.yaml", "\ufeff \n", "unreadable", "There is nothing in this file."),
        ("a.yaml", "# words", "unreadable", 'must be "key: value" lines'),
        ("a.yaml", "just words", "unreadable", 'must be "key: value" lines'),
        ("a.yaml", "- a\n- b", "unreadable", 'must be "key: value" lines'),
        ("a.json", "[]", "unreadable", 'must be "key: value" lines'),
        ("a.json", "{", "front-matter", "A key in double quotes is missing here."),
        ("a.yaml", "a: b: c", "front-matter", "must be put in quotes"),
        ("a.yaml", "a: b\n---\nc: d", "front-matter", "A second document starts here"),
    ],
)
def test_what_cannot_be_read_is_a_problem(path: str, text: str, topic: str, words: str) -> None:
    (problem,) = read(text, path).problems
    assert problem.topic == topic
    assert words in problem.message


def test_a_broken_entry_does_not_hide_the_others() -> None:
    document = read("title: Is X: safe\ntext: Every X is safe.\n")
    assert outline(document) == [("paragraph", 0, "Every X is safe.")]
    assert len(document.problems) == 1


@given(
    st.text(st.sampled_from("abtitle:xs \n\r-[]{}\"'|>&*#\\u0😀_A1.,<!?"), max_size=80),
    st.sampled_from(["yml", "json"]),
)
def test_parsing_never_raises_and_words_stand_in_the_text(text: str, suffix: str) -> None:
    document = read(text, f"a.{suffix}")
    for block in (*document.blocks, *document.fields):
        assert 0 <= block.span.start <= block.span.end <= len(text)
        assert all(0 <= place.start <= place.end <= len(text) for place in block.prose.offsets)


VALUES = st.recursive(
    st.text() | st.integers() | st.booleans() | st.none(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["title", "text", "sections", "aB_c", "url", ""]), inner)
    ),
)


@given(VALUES)
def test_any_json_value_is_read(value: object) -> None:
    text = json.dumps({"sections": value})
    for block in read(text, "a.json").blocks:
        assert all(text[place.start : place.end] for place in block.prose.offsets)


@pytest.mark.parametrize("unit", ["a: b\n", "- a: b\n", "text: x\n\n", "t: |\n  - x\n", "['", "k: http://a.b\n"])
def test_hostile_text_is_read_in_no_time(unit: str) -> None:
    assert read(unit * (50_000 // len(unit))).format == "yaml"

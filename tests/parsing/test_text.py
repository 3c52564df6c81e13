"""Plain text."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.document import Document
from reviewlint.model.prose import OBJECT
from reviewlint.model.source import Source
from reviewlint.parsing import text, text_lines

WRAPPED = (
    "No compound can be declared universally safe for all of the patients. The\n"
    "Food and Drug Administration approved it at another dose for another use, in\n"
    "people without the disease."
)
LONG = "This page summarizes what published research says about the safety of the compound."


def page(content: str) -> Document:
    return text.parse(Source("page.txt", content))


def told(content: str) -> list[tuple[str, str]]:
    return [
        (f"h{block.level}" if block.kind == "heading" else block.kind, block.prose.text)
        for block in page(content).blocks
    ]


class Case(NamedTuple):
    text: str
    blocks: list[tuple[str, str]]


CASES = {
    "an empty file": Case("", []),
    "a blank file": Case("\ufeff \n\t\r\n\f\n", []),
    "a title, twice": Case(
        f"Is it safe? — Research Review\n\nBy Jane Doe, MD\n\nIs it safe?\n\n{LONG}",
        [("h1", "Is it safe? — Research Review"), ("paragraph", "By Jane Doe, MD"), ("h1", "Is it safe?"),
         ("paragraph", LONG)],
    ),
    "a title that is a section later": Case(
        f"Safety | LDN\n\nSafety\n\n{LONG}", [("h1", "Safety | LDN"), ("h2", "Safety"), ("paragraph", LONG)]
    ),
    "a title with a colon": Case(
        f"BPC-157 for Crohn's: Evidence Level Assessment\n{LONG}",
        [("h1", "BPC-157 for Crohn's: Evidence Level Assessment"), ("paragraph", LONG)],
    ),
    "a text that begins with a sentence": Case(
        f"{LONG}\nSafety\n{LONG}", [("paragraph", LONG), ("h2", "Safety"), ("paragraph", LONG)]
    ),
    "a text that begins with labels": Case(
        "Compound: LDN\nCondition: MS", [("paragraph", "Compound: LDN"), ("paragraph", "Condition: MS")]
    ),
    "lines do not merge": Case(
        "T\n\nOne is short.\nTwo is not much longer.\nThree", [("h1", "T"), ("paragraph", "One is short."),
        ("paragraph", "Two is not much longer."), ("paragraph", "Three")],
    ),
    "hard-wrapped lines merge": Case(
        f"T\n\n{WRAPPED}\nThe last one.", [("h1", "T"), ("paragraph", WRAPPED), ("paragraph", "The last one.")]
    ),
    "a fragment is a paragraph": Case(
        "T\n\nIt has the following:\n\nMild effects at low doses; avoid with opioids\n\nGenerally safe\n\n" + LONG,
        [("h1", "T"), ("paragraph", "It has the following:"),
         ("paragraph", "Mild effects at low doses; avoid with opioids"), ("h2", "Generally safe"), ("paragraph", LONG)],
    ),
    "what fills a slot is a paragraph": Case(
        f"T\n\nIts known effects include:\n\nVivid dreams\n\n{LONG}",
        [("h1", "T"), ("paragraph", "Its known effects include:"), ("paragraph", "Vivid dreams"), ("paragraph", LONG)],
    ),
    "labels are paragraphs": Case(
        f"T\n\nCurrent regulatory status: off-label\n\n{LONG}",
        [("h1", "T"), ("paragraph", "Current regulatory status: off-label"), ("paragraph", LONG)],
    ),
    "a label that stands alone is a heading": Case(
        "T\n\nSources:\n- A", [("h1", "T"), ("h2", "Sources:"), ("item", "A")]
    ),
    "underlined": Case(
        "TITLE\n=====\nPart\n----\na\n\n-----\nb.\n---\n",
        [("h1", "TITLE"), ("h2", "Part"), ("paragraph", "a"), ("paragraph", "b.")],
    ),
    "overlined": Case("*****\nTITLE\n*****\nsome words.", [("h1", "TITLE"), ("paragraph", "some words.")]),
    "marked": Case("# A #\n## B\n### C", [("h1", "A"), ("h2", "B"), ("h3", "C")]),
    "a first heading that is no title": Case("## A\nb.", [("h2", "A"), ("paragraph", "b.")]),
    "capitals": Case(
        f"T\n\nMEDICAL DISCLAIMER\n{LONG}", [("h1", "T"), ("h2", "MEDICAL DISCLAIMER"), ("paragraph", LONG)]
    ),
    "numbered headings": Case(
        f"T\n\n1. Introduction\n{LONG}\n\n1.1 Background\n{LONG}\n\n2) Methods\n- a\n\n3) Results\n- b",
        [("h1", "T"), ("h2", "Introduction"), ("paragraph", LONG), ("h3", "Background"), ("paragraph", LONG),
         ("h2", "Methods"), ("item", "a"), ("h2", "Results"), ("item", "b")],
    ),
    "numbered lists": Case(
        "T\n\n1. One\n   - a\n2. Two\n(3) Three", [("h1", "T"), ("item", "One"), ("item", "a"), ("item", "Two"),
        ("item", "Three")],
    ),
    "a number is not always a marker": Case(
        "T\n\n12 people took part.\n0.5 mg was given.", [("h1", "T"), ("paragraph", "12 people took part."),
        ("paragraph", "0.5 mg was given.")],
    ),
    "bullets": Case(
        "T\n\n  • a\n·b\n- c\n* d\n– e\n+ f\n-g.", [("h1", "T"), *(("item", letter) for letter in "abcdef"),
        ("paragraph", "-g.")],
    ),
    "wrapped items": Case(
        "T\n\n- An item which is so long that its author broke it\n  In two\nNo more.",
        [("h1", "T"), ("item", "An item which is so long that its author broke it\nIn two"), ("paragraph", "No more.")],
    ),
    "quotations": Case(
        "T\n\n> a\n> b\nc.\n\n> d", [("h1", "T"), ("quote", "a\nb"), ("paragraph", "c."), ("quote", "d")]
    ),
    "questions": Case(
        "T\n\nFrequently Asked Questions\n\nCan I take it with MS if I have been on opioids for a year?\n\nNo.",
        [("h1", "T"), ("h2", "Frequently Asked Questions"),
         ("h2", "Can I take it with MS if I have been on opioids for a year?"), ("paragraph", "No.")],
    ),
    "many short lines are no headings": Case(
        f"T\n\nSafety\nEvidence\nMonitoring\nPrice\n{LONG}",
        [("h1", "T"), ("paragraph", "Safety"), ("paragraph", "Evidence"), ("paragraph", "Monitoring"), ("h2", "Price"),
         ("paragraph", LONG)],
    ),
    "a short line below a heading": Case(
        f"T\n\nSafety\nGenerally safe\n\nEvidence\n{LONG}",
        [("h1", "T"), ("h2", "Safety"), ("paragraph", "Generally safe"), ("h2", "Evidence"), ("paragraph", LONG)],
    ),
    "no headings": Case(
        f"T\n\nlower\n\nhttps://a.org/x\n\nMarch 3, 2024\n\n5 min read\n\nUpdated now\n\nA → B\n\n***\n\n{LONG}\n\nEnd",
        [("h1", "T"), ("paragraph", "lower"), ("paragraph", "March 3, 2024"), ("paragraph", "5 min read"),
         ("paragraph", "Updated now"), ("paragraph", "A → B"), ("paragraph", LONG), ("paragraph", "End")],
    ),
    "a name with a small first letter": Case(
        f"T\n\nmTOR inhibition\n\n{LONG}", [("h1", "T"), ("h2", "mTOR inhibition"), ("paragraph", LONG)]
    ),
    "steps": Case(f"T\n\nStep 1: Ask\n\n{LONG}", [("h1", "T"), ("h2", "Step 1: Ask"), ("paragraph", LONG)]),
    "comments": Case(
        "<!-- reviewlint-allow-file x -->\nT\n\na <!-- b\nc --> d. <!-- e", [("h1", "T"), ("paragraph", "a  d. <!-- e")]
    ),
    "entities are text": Case("T\n\na &amp; b.", [("h1", "T"), ("paragraph", "a &amp; b.")]),
    "line ends": Case("T\r\rone.\rtwo.\r\nthree.\fFour.", [("h1", "T"), ("paragraph", "one."), ("paragraph", "two."),
        ("paragraph", "three."), ("paragraph", "Four.")]),
    "a label with a tab": Case("T\n\nEvidence:\tModerate.", [("h1", "T"), ("paragraph", "Evidence:\tModerate.")]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_text_is_read_as_its_readers_see_it(case: Case) -> None:
    assert told(case.text) == case.blocks


def test_items_know_their_list_and_depth() -> None:
    blocks = page("T\n\n- a\n  - b\n  - c\n- d\n\n- e\n\nx.\n  - f\n- g").blocks
    assert [(block.prose.text, block.level, block.group, block.row) for block in blocks if block.kind == "item"] == [
        ("a", 1, 1, 0),
        ("b", 2, 2, 0),
        ("c", 2, 2, 1),
        ("d", 1, 1, 1),
        ("e", 1, 1, 2),
        ("f", 1, 3, 0),
        ("g", 1, 4, 0),
    ]


def test_lines_with_tabs_are_a_table() -> None:
    blocks = page("T\n\nDrug\tDose\nLDN\t\t4.5 mg\n\nA\tB\nC\tD").blocks
    assert [(block.prose.text, block.group, block.row, block.column) for block in blocks if block.kind == "cell"] == [
        ("Drug", 1, 0, 0),
        ("Dose", 1, 0, 1),
        ("LDN", 1, 1, 0),
        ("4.5 mg", 1, 1, 2),
        ("A", 2, 0, 0),
        ("B", 2, 0, 1),
        ("C", 2, 1, 0),
        ("D", 2, 1, 1),
    ]


BYLINES = [
    ("By Acme Research Team, Medical Advisor: Nikhil Joshi, MD", "Acme Research Team"),
    ("By Jane Doe, MD | 5 min read", "Jane Doe, MD"),
    ("Author: Jane Doe", "Jane Doe"),
    ("Written by Jane Doe", "Jane Doe"),
    ("By reading this you agree", None),
    ("By Reading this you agree to it all.", None),
    ("Bystanders", None),
]


@pytest.mark.parametrize(("line", "author"), BYLINES)
def test_a_byline_names_the_author(line: str, author: str | None) -> None:
    content = f"Is it safe?\n\n{line}\n\n{LONG}"
    metadata = page(content).metadata
    assert metadata.mapping().get("author") == author
    if author:
        where = metadata.places["author",]
        assert where.key is None
        assert content[slice(*where.value)] == author


def test_the_first_line_is_the_title() -> None:
    metadata = page(f"\n Is it safe? — Review \n\n{LONG}").metadata
    assert metadata.value == {"title": "Is it safe? — Review"}
    assert metadata.places["title",].value == metadata.places[()].value == (2, 22)
    assert page(LONG).metadata.value is None


def test_front_matter_is_the_metadata() -> None:
    document = page(f"---\ntitle: A\nlanguage: de\n---\nIs it safe?\n\n{LONG}")
    assert document.metadata.mapping()["title"] == "A"
    assert [block.kind for block in document.fields] == ["title"]
    assert document.language == "de"
    assert document.source.slice(document.blocks[0].span) == "Is it safe?"


def test_addresses_are_links_and_comments_are_comments() -> None:
    document = page("T\n\nSee <!-- a --> https://a.org/x, now.")
    (link,) = document.links
    assert (link.target, document.source.slice(link.span)) == ("https://a.org/x", "https://a.org/x")
    (comment,) = document.comments
    assert (comment.text, document.source.slice(comment.span)) == (" a ", "<!-- a -->")


def test_sections_stand_under_their_headings() -> None:
    sections = page(f"Is it safe?\n\n{LONG}\n\nSafety\n\n{LONG}").sections
    assert [(section.heading and section.heading.prose.text, section.parent) for section in sections] == [
        ("Is it safe?", None),
        ("Safety", 0),
    ]


PARTS = [
    *(
        "Safety",
        "Is it safe?",
        LONG,
        "a sentence.",
        "- ",
        "• ",
        "1. ",
        "2) ",
        "# ",
        "> ",
        "  ",
        "\t",
        "===",
        "---",
        "A: b",
    ),
    *(
        "<!--",
        "-->",
        "https://a.org/x",
        "\u00ad",
        "\ufeff",
        "By Jane",
        " ",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\f",
        "\u2028",
    ),
]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join) | st.text(max_size=80))
def test_every_character_stands_where_its_offset_says(content: str) -> None:
    document = page(content)
    spans = [block.span for block in document.blocks]
    assert spans == sorted(spans)
    assert all(0 <= start <= end <= len(content) for start, end in spans)
    for block in document.blocks:
        for character, place in zip(block.prose.text, block.prose.offsets, strict=True):
            spelling = content[place.start : place.end]
            assert (
                character == spelling
                or (character == "\n" and spelling[0] in "\r\n\f\v\x85\u2028\u2029 \t\u00a0\u3000\ufeff<")
                or (character == OBJECT and spelling[0] == "h")
            )


@pytest.mark.parametrize(
    "unit", ["A\n", "?\n", "a\tb\n", "- a\n", "1. a\n", "> ", "# \n", "=\n", "A b:\n", "<!--", "By A "]
)
def test_the_work_grows_with_the_text_and_not_faster(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _work(unit * 2000, monkeypatch) <= 2.2 * _work(unit * 1000, monkeypatch) + 50


def _work(content: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often a line is looked at."""
    count = 0
    with monkeypatch.context() as patch:
        for name in ("_is_plain", "_goes_on", "_made", "_number"):
            original = getattr(text_lines, name)

            def counted(*arguments: object, original: object = original) -> object:
                nonlocal count
                count += 1
                return original(*arguments)  # type: ignore[operator]

            patch.setattr(text_lines, name, counted)
        page(content)
    return count

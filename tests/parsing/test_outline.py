"""Blocks with their sentences, and sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.document import Block
from reviewlint.model.prose import Prose, join
from reviewlint.model.source import Span
from reviewlint.parsing import outline


def heading(level: int) -> Block:
    return outline.block("heading", Span(0, 1), join([("H", 0, 1)]), level=level)


PARAGRAPH = outline.block("paragraph", Span(0, 1), join([("P", 0, 1)]))


def test_a_block_has_its_sentences_at_their_places() -> None:
    block = outline.block("item", Span(10, 24), join([("One. Two is it", 10, 24)]), level=2, group=3, row=4, column=5)
    assert [sentence.text for sentence in block.sentences] == ["One.", "Two is it"]
    assert block.sentences[1].span() == (15, 24)
    assert (block.level, block.group, block.row, block.column) == (2, 3, 4, 5)


def test_a_block_without_words_has_no_sentences() -> None:
    assert outline.block("code", Span(0, 9), Prose("", ())).sentences == ()


@pytest.mark.parametrize(
    ("levels", "parents"),
    [
        ([1, 2, 2, 3, 2], [None, 0, 0, 2, 0]),
        ([2, 1, 2], [None, None, 1]),
        ([1, 4, 2, 3], [None, 0, 0, 2]),
        ([1, 1], [None, None]),
        ([], []),
    ],
)
def test_a_section_stands_under_the_nearest_higher_heading(levels: list[int], parents: list[int | None]) -> None:
    assert [section.parent for section in outline.sections(map(heading, levels))] == parents


def test_what_stands_before_the_first_heading_is_a_section_without_one() -> None:
    first, second = outline.sections([PARAGRAPH, heading(2), PARAGRAPH, PARAGRAPH])
    assert (first.heading, first.blocks, first.parent) == (None, (PARAGRAPH,), None)
    assert second.heading is not None
    assert (len(second.blocks), second.parent) == (2, None)


def test_a_page_without_blocks_has_no_sections() -> None:
    assert outline.sections([]) == ()


@given(st.lists(st.integers(0, 6)))
def test_sections_hold_every_block_once_and_in_order(levels: list[int]) -> None:
    blocks = [heading(level) if level else PARAGRAPH for level in levels]
    sections = outline.sections(blocks)
    assert [each for section in sections for each in (section.heading, *section.blocks) if each] == blocks
    for index, section in enumerate(sections):
        if section.parent is not None:
            above = sections[section.parent].heading
            assert section.parent < index
            assert above is not None
            assert section.heading is not None
            assert above.level < section.heading.level

"""What footers and asides say."""

import pytest

from reviewlint.model.document import Block, BlockKind
from reviewlint.model.prose import join
from reviewlint.model.source import Span
from reviewlint.parsing import html_regions, outline
from reviewlint.parsing.html_regions import Draft


def block(text: str, kind: BlockKind = "paragraph", level: int = 0) -> Block:
    return outline.block(kind, Span(0, len(text)), join([(text, 0, len(text))]), level=level)


STATEMENT = block("Ask your own neurologist first.")


@pytest.mark.parametrize(
    ("draft", "stays"),
    [
        (Draft(block("Short")), True),
        (Draft(block("Short"), 1, "aside"), True),
        (Draft(block("Short"), 1, "footer"), False),
        (Draft(STATEMENT, 1, "footer"), True),
        (Draft(STATEMENT, 1, "footer", linked=20), False),
        (Draft(STATEMENT, 1, "aside", linked=20), False),
        (Draft(STATEMENT, 1, "footer", linked=5), True),
        (Draft(block("All rights reserved by our company."), 1, "footer"), False),
        (Draft(block("A", "heading", 2), 1, "aside"), False),
    ],
)
def test_a_region_keeps_what_says_something(draft: Draft, stays: bool) -> None:
    assert list(html_regions.kept([draft])) == [draft.block] * stays


def test_a_heading_does_not_wait_for_another_region() -> None:
    heading = Draft(block("A", "heading", 2), 1, "footer")
    assert list(html_regions.kept([heading, Draft(STATEMENT, 2, "footer")])) == [STATEMENT]
    assert list(html_regions.kept([heading, Draft(STATEMENT, 1, "footer")])) == [heading.block, STATEMENT]

"""What footers and asides say to readers, among their menus and small print."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.document import Block, Sentence

_SMALL_PRINT = expression(r"©|\(c\)\s|\bcopyright\b|\ball rights reserved\b|\bpowered by\b", re.IGNORECASE)
_SHORT = 4


class Draft(NamedTuple):
    """A block, the footer or aside that it is in (0 and empty if none), and how many of its characters are links."""

    block: Block
    region: int = 0
    filtered: str = ""
    linked: int = 0


def kept(drafts: Iterable[Draft]) -> Iterator[Block]:
    """The blocks that are part of the page: of footers and asides, those that say something, and their headings."""
    for _, group in groupby(drafts, key=lambda draft: draft.region):
        waiting: list[Block] = []
        for draft in group:
            if not draft.region:
                yield draft.block
            elif draft.block.kind == "heading":
                # A heading stands only with what is under it.
                waiting = [*(above for above in waiting if above.level < draft.block.level), draft.block]
            elif _says_something(draft):
                yield from waiting
                waiting = []
                yield draft.block


def _says_something(draft: Draft) -> bool:
    block = draft.block
    if block.kind == "code":
        return draft.filtered == "aside"
    if 2 * draft.linked > len("".join(block.prose.text.split())):
        return False
    return draft.filtered == "aside" or any(_is_statement(sentence) for sentence in block.sentences)


def _is_statement(sentence: Sentence) -> bool:
    return len(sentence.text.split()) >= _SHORT and not _SMALL_PRINT.search(sentence.text)

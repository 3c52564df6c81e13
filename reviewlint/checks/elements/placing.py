"""Where an element that is missing belongs."""

from collections.abc import Iterator

from reviewlint.checks.elements.reading import Reading
from reviewlint.model.document import Block, Section
from reviewlint.model.source import Span


def belongs(reading: Reading, *names: str, at_end: bool = False) -> Span:
    """The heading or label that a list names, of several lists the first; else the end of the introduction or page."""
    for name in names:
        for kinds in (("heading", "term"), ("cell", "item", "paragraph")):
            for block in _signs(reading, kinds):
                if reading.names(" ".join(block.prose.folded.split()), name):
                    return _span(block)
    blocks = [block for block in reading.review.document.blocks if block.prose.text.strip()]
    if not blocks:
        return Span(0, 0)
    if at_end:
        return _last(blocks[-1])
    return _last(_introduction(reading) or blocks[0])


def _signs(reading: Reading, kinds: tuple[str, ...]) -> Iterator[Block]:
    """What can name an element: headings, terms and short labels; the title of the page is none."""
    for block in reading.review.document.blocks:
        short = len(block.prose.text.split()) <= _SHORT and not block.prose.text.rstrip().endswith((".", "!", ";", ","))
        if block.kind in kinds and id(block) not in reading.titles and (short or block.kind == "heading"):
            yield block


_SHORT = 9


def _title_sections(reading: Reading) -> Iterator[Section]:
    """The sections whose heading is the title of the page."""
    for section in reading.review.document.sections:
        if section.heading and section.heading.level > 1:
            return
        yield section


def _introduction(reading: Reading) -> Block | None:
    """The last paragraph before the first heading that is not a title."""
    found = None
    for section in _title_sections(reading):
        found = next((block for block in reversed(section.blocks) if block.sentences), found)
    return found


def _span(block: Block) -> Span:
    return block.sentences[0].span() if block.sentences else block.span


def _last(block: Block) -> Span:
    return block.sentences[-1].span() if block.sentences else block.span

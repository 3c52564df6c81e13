"""Blocks with their sentences, and the sections that headings make of them."""

from collections.abc import Iterable, Iterator

from reviewlint.language import sentences
from reviewlint.model.document import Block, BlockKind, Section, Sentence
from reviewlint.model.prose import Prose
from reviewlint.model.source import Span


def block(
    kind: BlockKind, span: Span, prose: Prose, *, level: int = 0, group: int = 0, row: int = 0, column: int = 0
) -> Block:
    """A block of a page, its prose split into sentences."""
    split = tuple(Sentence(prose, start, end) for start, end in sentences.split(prose.text))
    return Block(kind, span, prose, split, level, group, row, column)


def sections(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """The sections of a page: each heading with what follows it up to the next heading."""
    return tuple(_with_parents(list(_runs(blocks))))


def _runs(blocks: Iterable[Block]) -> Iterator[tuple[Block | None, tuple[Block, ...]]]:
    heading: Block | None = None
    content: list[Block] = []
    for each in blocks:
        if each.kind == "heading":
            if heading or content:
                yield heading, tuple(content)
            heading, content = each, []
        else:
            content.append(each)
    if heading or content:
        yield heading, tuple(content)


def _with_parents(runs: Iterable[tuple[Block | None, tuple[Block, ...]]]) -> Iterator[Section]:
    above: list[tuple[int, int]] = []
    for index, (heading, content) in enumerate(runs):
        if heading is None:
            yield Section(None, content)
            continue
        while above and above[-1][0] >= heading.level:
            above.pop()
        yield Section(heading, content, above[-1][1] if above else None)
        above.append((heading.level, index))

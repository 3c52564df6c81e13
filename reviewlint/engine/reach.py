"""How far an allowance reaches: the block that follows its comment or holds it, or the entry of metadata."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reviewlint.model.document import Block, Document
from reviewlint.model.source import Span

#: What may stand between a block and the comment at its end.
_GAP = " \t|"


@dataclass(frozen=True)
class Reaches:
    """What the comments of a document speak of."""

    document: Document

    def of(self, comment: Span) -> Span | None:
        """The span of what a comment speaks of, if there is any."""
        return self._entry(comment) if self._after_hash(comment) else self._block(comment)

    def _after_hash(self, comment: Span) -> bool:
        """Whether a comment is one of YAML or TOML."""
        text = self.document.source.text
        before = text[max(0, comment.start - 80) : comment.start].rstrip(" \t")
        return before.endswith("#") and not text.startswith(("<!--", "{/*"), comment.start)

    def _block(self, comment: Span) -> Span | None:
        """The block, or row of a table, that holds a comment; else the block, list or table that follows."""
        index = bisect_right(self._starts, comment.start)
        if index and self._holds(self._blocks[index - 1], comment):
            return self._rows[_row(self._blocks[index - 1])]
        index = bisect_left(self._starts, comment.end)
        if index == len(self._blocks):
            return None
        following = self._blocks[index]
        group = self._groups[_group(following)]
        return group if group.start == following.span.start else following.span

    def _holds(self, block: Block, comment: Span) -> bool:
        """Whether a comment stands within a block or directly behind it."""
        if comment.end <= block.span.end:
            return True
        return not self.document.source.text[block.span.end : comment.start].strip(_GAP)

    def _entry(self, comment: Span) -> Span | None:
        """The entry of metadata on the line of a comment; of a comment on its own line, the entry that follows."""
        index = bisect_left(self._entry_starts, comment.start)
        if index and self._same_line(self._entries[index - 1].start, comment.start):
            return self._entries[index - 1]
        return self._entries[index] if index < len(self._entries) else None

    def _same_line(self, start: int, end: int) -> bool:
        position = self.document.source.position
        return position(start).line == position(end).line

    @cached_property
    def _blocks(self) -> Sequence[Block]:
        return sorted(self.document.blocks, key=lambda block: block.span.start)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [block.span.start for block in self._blocks]

    @cached_property
    def _groups(self) -> dict[Hashable, Span]:
        return _hulls(self._blocks, _group)

    @cached_property
    def _rows(self) -> dict[Hashable, Span]:
        return _hulls(self._blocks, _row)

    @cached_property
    def _entries(self) -> Sequence[Span]:
        """The places of the entries of metadata, by their start; of several at one start, the outermost."""
        places = sorted(self.document.metadata.places.items(), key=lambda item: len(item[0]))
        spans: dict[int, Span] = {}
        for path, (key, value) in places:
            start = (key or value).start
            if path:
                spans.setdefault(start, Span(start, value.end))
        return [spans[start] for start in sorted(spans)]

    @cached_property
    def _entry_starts(self) -> Sequence[int]:
        return [entry.start for entry in self._entries]


def _group(block: Block) -> Hashable:
    """What is one list or table; a block outside of any is one by itself."""
    return block.group or block.span


def _row(block: Block) -> Hashable:
    """What is one row of a table; any other block is one by itself."""
    return (block.group, block.row) if block.kind == "cell" and block.group else block.span


def _hulls(blocks: Sequence[Block], key: Callable[[Block], Hashable]) -> dict[Hashable, Span]:
    """The span from the first to the last block of each key."""
    hulls: dict[Hashable, Span] = {}
    for block in blocks:
        start, end = hulls.get(key(block), block.span)
        hulls[key(block)] = Span(min(start, block.span.start), max(end, block.span.end))
    return hulls

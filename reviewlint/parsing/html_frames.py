"""The tags of HTML as steps through nested frames: what each stretch of text is, and where blocks end."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reviewlint.model.document import BlockKind
from reviewlint.parsing import html_elements
from reviewlint.parsing.html_elements import BLOCKS, HEADINGS, IMPLIED, LISTS, VOID
from reviewlint.parsing.tags import Token

_KINDS: dict[str, BlockKind] = {
    "caption": "caption",
    "figcaption": "caption",
    "blockquote": "quote",
    "pre": "code",
    "listing": "code",
}
#: How far up an end tag looks for its element: further up, it is a stray.
_REACH = 200


class Frame(NamedTuple):
    """An open element, and what the text in it is: `start` is where its content begins.

    `depth` counts the lists around, `items` and `table` are the groups of the innermost list and table, `region`
    numbers footers and asides (0 for what is in none), `filtered` says which of them it is.
    """

    name: str = ""
    start: int = 0
    kind: BlockKind = "paragraph"
    level: int = 0
    group: int = 0
    row: int = 0
    column: int = 0
    depth: int = 0
    items: int = 0
    table: int = 0
    region: int = 0
    filtered: str = ""
    in_content: bool = False
    hidden: bool = False


class Step(NamedTuple):
    """A token that is read as part of a block, or else (without a token) the end of a block.

    The frame is the one around the token, or that of the block that ends; `leaves` if the frame itself ends.
    """

    frame: Frame
    at: int
    token: Token | None = None
    leaves: bool = False


def steps(tokens: Sequence[Token], group: int, level: int) -> Iterator[Step]:
    """The steps through what is visible; groups count from `group`, and `level` is that of the heading before."""
    frames = _Frames(html_elements.inventories(tokens), group, level)
    for index, token in enumerate(tokens):
        if token.kind == "open":
            yield from frames.opened(index, token)
        elif token.kind == "close":
            yield from frames.closed(token)
        elif token.kind == "text" and not frames.top.hidden:
            yield Step(frames.top, token.start, token)
    yield from frames.left(len(frames.stack) - 1, tokens[-1].end if tokens else 0)


@dataclass
class _Frames:
    """The open elements. Inline elements have a frame only if they are hidden, or in something hidden."""

    inventories: dict[int, Counter[str]]
    group: int
    level: int
    stack: list[Frame] = field(default_factory=lambda: [Frame()])
    names: Counter[str] = field(default_factory=Counter)
    #: Rows so far in each list and table; columns so far in the row at hand of each table.
    rows: Counter[int] = field(default_factory=Counter)
    columns: Counter[int] = field(default_factory=Counter)
    regions: int = 0

    @property
    def top(self) -> Frame:
        return self.stack[-1]

    def opened(self, index: int, token: Token) -> Iterator[Step]:
        block = token.name in BLOCKS
        if block or token.name in VOID:
            yield from self._implied(token)
        if token.name in VOID or token.empty:
            if not self.top.hidden:
                yield Step(self.top, token.start, None if block or token.name == "hr" else token)
            return
        hidden = self.top.hidden or self._hides(index, token)
        if block or hidden:
            if not self.top.hidden:
                yield Step(self.top, token.start)
            self.names[token.name] += 1
            frame = self.top._replace(name=token.name, start=token.end, hidden=True)
            self.stack.append(frame if hidden else self._frame(index, token))
        else:
            yield Step(self.top, token.start, token)

    def closed(self, token: Token) -> Iterator[Step]:
        name = token.name
        if name in HEADINGS and self.top.name in HEADINGS:
            name = self.top.name
        if self.names[name] and (above := self._above(frozenset((name,)), frozenset())):
            yield from self.left(above, token.start)
        elif not self.top.hidden:
            yield Step(self.top, token.start, None if name in BLOCKS else token)

    def left(self, count: int, at: int) -> Iterator[Step]:
        """The ends of the innermost frames."""
        for _ in range(count):
            frame = self.stack.pop()
            self.names[frame.name] -= 1
            if not frame.hidden:
                yield Step(frame, at, leaves=True)
        if not count or not self.top.hidden:
            yield Step(self.top, at)

    def _implied(self, token: Token) -> Iterator[Step]:
        """The ends of the elements that a tag ends without saying so."""
        if token.name in BLOCKS or token.name == "hr":
            yield from self._ended(frozenset("p"), BLOCKS, token.start)
        if token.name in HEADINGS and self.top.name in HEADINGS:
            yield from self.left(1, token.start)
        if token.name in IMPLIED:
            yield from self._ended(*IMPLIED[token.name], token.start)

    def _ended(self, sought: frozenset[str], boundary: frozenset[str], at: int) -> Iterator[Step]:
        if any(self.names[name] for name in sought) and (above := self._above(sought, boundary)):
            yield from self.left(above, at)

    def _above(self, sought: frozenset[str], boundary: frozenset[str]) -> int:
        """How many frames end with the nearest of the sought ones; 0 if a boundary is nearer, or all are far away."""
        for count, frame in enumerate(reversed(self.stack[-_REACH:]), 1):
            if frame.name in sought:
                return count
            if frame.name in boundary:
                return 0
        return 0

    def _hides(self, index: int, token: Token) -> bool:
        held, page = self.inventories.get(index, Counter()), self.inventories[-1]
        return html_elements.is_hidden(token, held, page, in_content=self.top.in_content)

    def _frame(self, index: int, token: Token) -> Frame:
        frame = self._region(token)._replace(name=token.name, start=token.end)
        if level := html_elements.heading_level(token):
            self.level = level
            return frame._replace(kind="heading", level=level, group=0, row=0, column=0)
        if token.name == "summary":
            return frame._replace(kind="heading", level=min(self.level + 1, 6), group=0, row=0, column=0)
        if token.name in _KINDS:
            return frame._replace(kind=_KINDS[token.name], level=0, group=0, row=0, column=0)
        if token.name in LISTS or token.name == "dl":
            return self._list(frame)
        if token.name == "table":
            layout = html_elements.is_layout(token, self.inventories[index])
            return frame._replace(table=0 if layout else self._new_group())
        return self._entry(frame, token)

    def _region(self, token: Token) -> Frame:
        in_content = self.top.in_content or token.name in html_elements.CONTENT or token.value("role") == "main"
        kind = html_elements.region(token)
        if not kind:
            return self.top._replace(in_content=in_content)
        self.regions += 1
        return self.top._replace(in_content=in_content, region=self.regions, filtered=self.top.filtered or kind)

    def _list(self, frame: Frame) -> Frame:
        return frame._replace(depth=frame.depth + (frame.name != "dl"), items=self._new_group())

    def _new_group(self) -> int:
        self.group += 1
        return self.group - 1

    def _entry(self, frame: Frame, token: Token) -> Frame:
        """The frame of an item, a cell, a term or its definition; any other element goes on with what it is in."""
        match token.name:
            case "li":
                row = self._next(self.rows, frame.items) if frame.items else 0
                return frame._replace(kind="item", level=max(frame.depth, 1), group=frame.items, row=row, column=0)
            case "dt":
                row = self._next(self.rows, frame.items)
                return frame._replace(kind="term", level=0, group=frame.items, row=row, column=0)
            case "dd":
                row = max(self.rows[frame.items] - 1, 0)
                return frame._replace(kind="definition", level=0, group=frame.items, row=row, column=1)
            case "tr" | "td" | "th" if frame.table:
                return self._cell(frame, token)
            case _:
                return frame

    def _cell(self, frame: Frame, token: Token) -> Frame:
        if token.name == "tr":
            self.columns[frame.table] = 0
            return frame._replace(row=self._next(self.rows, frame.table))
        column = self._next(self.columns, frame.table, html_elements.spanned(token))
        return frame._replace(kind="cell", level=0, group=frame.table, column=column)

    @staticmethod
    def _next(counter: Counter[int], group: int, step: int = 1) -> int:
        counter[group] += step
        return counter[group] - step

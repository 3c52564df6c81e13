"""A source, and places in it."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from reviewlint.expressions import expression

_LINE_END = expression(r"\r\n|\n|\r")
BYTE_ORDER_MARK = "\ufeff"


class Span(NamedTuple):
    """A half-open range of characters in the decoded text of a source."""

    start: int
    end: int


class Position(NamedTuple):
    """A line and a column, both from 1, columns counted in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """The decoded text of one page, and the path that it is reported under."""

    path: str
    text: str

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line starts; LF, CRLF and a lone CR end a line."""
        # A byte order mark takes no column.
        first = len(BYTE_ORDER_MARK) if self.text.startswith(BYTE_ORDER_MARK) else 0
        if "\r" in self.text:
            return (first, *(match.end() for match in _LINE_END.finditer(self.text)))
        lengths = (len(line) + 1 for line in self.text.split("\n")[:-1])
        return (first, *accumulate(lengths))

    def position(self, offset: int) -> Position:
        """The line and column of an offset."""
        line = max(bisect_right(self.line_starts, offset), 1)
        return Position(line, max(offset - self.line_starts[line - 1], 0) + 1)

    def line(self, number: int) -> Span:
        """The span of a line, counted from 1, without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def slice(self, span: Span) -> str:
        """The text within a span."""
        return self.text[span.start : span.end]


@dataclass(frozen=True)
class Excerpt:
    """A span of a source, with the names that reports give to its places."""

    source: Source
    span: Span

    @property
    def text(self) -> str:
        """The words themselves, as they stand in the source."""
        return self.source.slice(self.span)

    @property
    def start(self) -> int:
        """The offset of the first character."""
        return self.span.start

    @property
    def end(self) -> int:
        """The offset behind the last character."""
        return self.span.end

    @property
    def line(self) -> int:
        """The line of the first character, from 1."""
        return self.source.position(self.span.start).line

    @property
    def column(self) -> int:
        """The column of the first character, from 1."""
        return self.source.position(self.span.start).column

    @property
    def end_line(self) -> int:
        """The line of the end, from 1."""
        return self.source.position(self.span.end).line

    @property
    def end_column(self) -> int:
        """The column behind the last character, from 1."""
        return self.source.position(self.span.end).column

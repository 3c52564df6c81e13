"""Places as editors count them: lines from 0, and columns in units of the encoding that was agreed on."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from lsprotocol.types import Position, PositionEncodingKind, Range

from reviewlint.expressions import expression
from reviewlint.model.source import Span

_LINE_START = expression(r"(?<=\n)|(?<=\r)(?!\n)")
#: How each encoding is written, and how many bytes a unit of it has.
_CODECS = {
    PositionEncodingKind.Utf8.value: ("utf-8", 1),
    PositionEncodingKind.Utf16.value: ("utf-16-le", 2),
    PositionEncodingKind.Utf32.value: ("utf-32-le", 4),
}


def split(text: str) -> tuple[str, ...]:
    """The lines of a text with their ends (LF, CRLF or a lone CR); the last has none, and may be empty."""
    return tuple(_LINE_START.split(text))


@dataclass(frozen=True)
class Places:
    """The lines of a text, and the places in it."""

    lines: tuple[str, ...]
    encoding: str = PositionEncodingKind.Utf16.value

    @cached_property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.lines)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset at which each line starts, and that of the end of the text."""
        return tuple(accumulate(map(len, self.lines), initial=0))

    def position(self, offset: int) -> Position:
        """The position of an offset; between CR and LF it is before both."""
        number = min(bisect_right(self.starts, offset), len(self.lines)) - 1
        before = _body(self.lines[number])[: offset - self.starts[number]]
        return Position(number, _units(before, self.encoding))

    def offset(self, position: Position) -> int:
        """The offset of a position; what lies behind the end of a line or of the text is its end."""
        if position.line >= len(self.lines):
            return self.starts[-1]
        return self.starts[position.line] + _characters(
            _body(self.lines[position.line]), position.character, self.encoding
        )

    def range(self, span: Span) -> Range:
        """The range of a span."""
        return Range(self.position(span.start), self.position(span.end))

    def span(self, place: Range) -> Span:
        """The span of a range."""
        return Span(self.offset(place.start), self.offset(place.end))


def _body(line: str) -> str:
    return line.rstrip("\r\n")


def _units(text: str, encoding: str) -> int:
    if text.isascii():
        return len(text)
    codec, width = _CODECS[encoding]
    return len(text.encode(codec)) // width


def _characters(text: str, units: int, encoding: str) -> int:
    """How many whole characters the first units of a text hold."""
    if text.isascii():
        return min(units, len(text))
    codec, width = _CODECS[encoding]
    return len(text.encode(codec)[: units * width].decode(codec, "ignore"))

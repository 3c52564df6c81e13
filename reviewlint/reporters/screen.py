"""Text as a terminal may show it: nothing in it moves the cursor, and its width is known."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, east_asian_width

_TAB = 4
_JOINER = "\u200d"
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
#: They turn the direction of what follows, so that a line reads as it is not.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
#: Terminals disagree on the width that these have or give; a reader sees none of them.
_UNSEEN = frozenset(
    map(chr, (0xAD, 0x180E, 0x200B, *range(0x2060, 0x2065), *range(0xFE00, 0xFE10), 0xFEFF, *range(0xFFF9, 0xFFFC)))
)


class Cell(NamedTuple):
    """One character as shown, and the columns of the terminal that it takes."""

    shown: str
    width: int


@lru_cache(maxsize=4096)
def _cell(character: str) -> Cell:
    """A character on its own; what would drive the terminal is spelled out."""
    kind = category(character)
    if character < " " or character == "\x7f":
        return Cell("\u2421" if character == "\x7f" else chr(0x2400 + ord(character)), 1)
    # The last two of each plane are no characters, and XML refuses the first such pair.
    if kind in {"Cc", "Cs", "Zl", "Zp"} or character in _TURNING or ord(character) & 0xFFFE == 0xFFFE:
        spelled = f"<U+{ord(character):04X}>"
        return Cell(spelled, len(spelled))
    if character in _UNSEEN:
        return Cell("", 0)
    # The vowels and final consonants of Hangul join the syllable before them.
    if kind in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return Cell(character, 0)
    return Cell(character, 2 if east_asian_width(character) in "WF" else 1)


def cells(text: str) -> tuple[Cell, ...]:
    """Each character of a line as shown, with its width; tabs are spaces, and joined emoji are one."""
    return tuple(map(_cell, text) if _plain(text) else _cells(text))


def _plain(text: str) -> bool:
    """Whether every character is shown as it is, in one column."""
    return text.isascii() and text.isprintable()


def _cells(text: str) -> Iterator[Cell]:
    column, previous, joined = 0, 0, False
    for character in text:
        cell = _cell(character)
        if character == "\t":
            width = _TAB - column % _TAB
            cell = Cell(" " * width, width)
        elif previous == 2 and (joined or character in _SKIN_TONES):
            cell = Cell(character, 0)
        joined = character == _JOINER
        previous = cell.width or previous
        column += cell.width
        yield cell


def shown(text: str) -> str:
    """Text as a terminal may show it; line ends are escaped too."""
    return text if _plain(text) else "".join(cell.shown for cell in cells(text))


def width(text: str) -> int:
    """How many columns of the terminal a text takes."""
    return len(text) if _plain(text) else sum(cell.width for cell in cells(text))


def one_line(text: str) -> str:
    """A text on one line, as a terminal may show it: every stretch of white space is one space."""
    return shown(" ".join(text.split()))


def wrap(text: str, room: int, indent: str = "", hanging: str | None = None) -> Iterator[str]:
    """The lines of a text that is filled up to `room` columns; the first is indented, the others hang."""
    return iter(_wrapped(text, room, indent, indent if hanging is None else hanging))


@lru_cache(maxsize=1024)
def _wrapped(text: str, room: int, indent: str, hanging: str) -> tuple[str, ...]:
    """Filled lines; what rules say is shown again and again."""
    return tuple(_filled(text, room, indent, hanging))


def _filled(text: str, room: int, indent: str, hanging: str) -> Iterator[str]:
    line, used, empty = [indent], width(indent), True
    for word in _words(text, max(room - max(width(indent), width(hanging)), 2)):
        size = width(word)
        if not empty and used + 1 + size > room:
            yield "".join(line)
            line, used, empty = [hanging], width(hanging), True
        line.append(word if empty else f" {word}")
        used, empty = used + size + (not empty), False
    if not empty:
        yield "".join(line)


def _words(text: str, room: int) -> Iterator[str]:
    """The words of a text as shown, those that are wider than `room` in pieces."""
    for word in text.split():
        visible = shown(word)
        yield from (visible,) if width(visible) <= room else _pieces(visible, room)


def _pieces(word: str, room: int) -> Iterator[str]:
    piece: list[str] = []
    used = 0
    for cell in cells(word):
        if used + cell.width > room:
            yield "".join(piece)
            piece, used = [], 0
        piece.append(cell.shown)
        used += cell.width
    yield "".join(piece)

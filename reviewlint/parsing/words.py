"""What is not prose even in plain text: addresses, and characters that nobody sees."""

import re
from collections.abc import Iterator

from reviewlint.expressions import expression
from reviewlint.model.document import Link
from reviewlint.model.prose import OBJECT, Prose, join
from reviewlint.model.source import Span

ADDRESS = expression(r"\b(?:https?|ftp)://[^\s<>\"“”|`]++", re.IGNORECASE)
_TRAILING = ".,;:!?*_'’)]}"
_HIDDEN = expression("[\u00ad\u200b-\u200d\u2060\ufeff]++")

Piece = tuple[str, int, int]


def address_end(text: str, start: int, end: int) -> int:
    """Where an address ends that was matched from start to end: full stops and unpaired brackets are not part of it."""
    address = text[start:end]
    inner = address.rstrip(_TRAILING)
    tail = address[len(inner) :]
    # A bracket that was opened inside the address belongs to it.
    unpaired = max(inner.count("(") - inner.count(")"), 0)
    closing = len(tail) - len(tail.lstrip(")"))
    return start + len(inner) + min(unpaired, closing)


def pieces(text: str, start: int) -> Iterator[Piece]:
    """Plain text that stands at an offset, cut up for `prose.join`: addresses become one OBJECT character."""
    at = 0
    for match in ADDRESS.finditer(text):
        end = address_end(text, match.start(), match.end())
        yield from visible(text[at : match.start()], start + at)
        yield OBJECT, start + match.start(), start + end
        at = end
    yield from visible(text[at:], start + at)


def visible(text: str, start: int) -> Iterator[Piece]:
    """Text without soft hyphens, zero-width spaces and the like; a CRLF is one line break."""
    at = 0
    for match in _HIDDEN.finditer(text):
        yield from _lines(text[at : match.start()], start + at)
        at = match.end()
    yield from _lines(text[at:], start + at)


def _lines(text: str, start: int) -> Iterator[Piece]:
    at = 0
    while (end := text.find("\r\n", at)) >= 0:
        yield text[at:end], start + at, start + end
        yield "\n", start + end, start + end + 2
        at = end + 2
    yield text[at:], start + at, start + len(text)


def links(text: str, start: int) -> Iterator[Link]:
    """The bare addresses in plain text that stands at an offset."""
    for match in ADDRESS.finditer(text):
        end = address_end(text, match.start(), match.end())
        yield Link(Span(start + match.start(), start + end), text[match.start() : end])


def trimmed(prose: Prose) -> Prose:
    """The prose without the white space around it."""
    stripped = prose.text.strip()
    first = len(prose.text) - len(prose.text.lstrip())
    return prose if stripped == prose.text else join(prose.pieces(first, first + len(stripped)))

"""The paragraphs, bullets and headings within one string."""

from collections.abc import Iterator
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.document import BlockKind

_HEADING = expression(r"[ \t]*(#{1,6})[ \t]+(?=\S)")
_ITEM = expression(r"(?P<indent>[ \t]*)(?:[-*+•·‣]|\d{1,3}[.)])[ \t]+(?=\S)")
_LINE = expression(r"[^\n]*+\n?")


class Passage(NamedTuple):
    """A stretch of a string that is read as one; `level` is that of a heading or the depth of a bullet."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


def passages(text: str, *, wrapped: bool) -> Iterator[Passage]:
    """The passages of a string; in a wrapped one a line end alone does not end a paragraph."""
    current: Passage | None = None
    # The last match is empty, so that nothing is left over.
    for match in _LINE.finditer(text):
        line = match.group()
        started = _start(line, match.start())
        if current and (started or not line.strip() or (current.kind == "paragraph" and not wrapped)):
            yield current
            current = None
        if not line.strip():
            continue
        end = match.start() + len(line.rstrip())
        current = current._replace(end=end) if current else (started or _paragraph(line, match.start()))
        if current.kind == "heading":
            yield current
            current = None


def _start(line: str, at: int) -> Passage | None:
    """The heading or bullet that a line starts."""
    end = at + len(line.rstrip())
    if heading := _HEADING.match(line):
        return Passage("heading", at + heading.end(), end, len(heading[1]))
    if item := _ITEM.match(line):
        return Passage("item", at + item.end(), end, 1 + len(item["indent"].expandtabs(4)) // 2)
    return None


def _paragraph(line: str, at: int) -> Passage:
    return Passage("paragraph", at + len(line) - len(line.lstrip()), at + len(line.rstrip()))

"""The comments of YAML that speak to reviewlint."""

from collections.abc import Iterator, Sequence

from reviewlint.expressions import expression
from reviewlint.model.document import Comment
from reviewlint.model.source import Span

_COMMENT = expression(r"(?<![^\s])#")
_LINE_END = expression(r"[\r\n]|\Z")
WORD = "reviewlint"


def comments(text: str, span: Span, scalars: Sequence[Span]) -> Iterator[Comment]:
    """The comments within a span that contain the word `reviewlint`; `scalars` are the values there, in order."""
    if text.find(WORD, span.start, span.end) < 0:
        return
    at, index = span.start, 0
    while start := _COMMENT.search(text, at, span.end):
        at = start.end()
        while index < len(scalars) and scalars[index].end <= start.start():
            index += 1
        if index < len(scalars) and scalars[index].start <= start.start():
            at = scalars[index].end
            continue
        line_end = _LINE_END.search(text, at, span.end)
        at = line_end.start() if line_end else span.end
        if WORD in text[start.end() : at]:
            yield _comment(text, start.end(), at)


def _comment(text: str, start: int, end: int) -> Comment:
    """The comment between two offsets, without the spaces around it."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return Comment(Span(first, first + len(words.strip())), words.strip())

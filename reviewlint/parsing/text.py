"""Plain text → blocks: headings are bare lines, and lists and paragraphs are told by their shape."""

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from reviewlint.expressions import expression
from reviewlint.model.document import Block, BlockKind, Comment, Data, Document, Link, Path, Where
from reviewlint.model.prose import OBJECT, Prose, join, relocate
from reviewlint.model.source import Source, Span
from reviewlint.parsing import front_matter, outline, text_lines, words
from reviewlint.parsing.text_headings import headings
from reviewlint.parsing.text_lines import Unit
from reviewlint.parsing.words import Piece

_AUTHOR = expression(
    r"(?:by|written by|author)\b:?\s++(?P<name>\S.*?)(?=\s*+(?:[|·•]|,\s*+(?:[\w-]++\s){0,2}+[\w-]++:|\Z))",
    re.IGNORECASE,
)
_LONGEST_BYLINE = 240
#: A byline is among the first units.
_HEAD = 8
#: An item is deeper if it is indented by this much more.
_INDENT = 2
_CELL = expression(r"[^\t]++")


def parse(source: Source) -> Document:
    """A plain text as read."""
    front = front_matter.split(source.text)
    comments = tuple(_comments(source.text, front.body_start))
    body = join(_outside(source.text, front.body_start, comments))
    units = list(text_lines.units(body.text))
    levels = headings(units)
    blocks = tuple(_blocks(units, levels, body))
    return Document(
        source,
        "text",
        front.data if front.kind else _metadata(units, levels, body),
        fields=front.fields,
        blocks=blocks,
        links=tuple(Link(body.span(*link.span), link.target) for link in words.links(body.text, 0)),
        comments=(*front.comments, *comments),
        problems=front.problems,
        language=_language(front.data),
        sections=outline.sections(blocks),
    )


def _language(metadata: Data) -> str:
    """The language that front matter gives, if it does."""
    found = metadata.mapping()
    return str(found.get("language") or found.get("lang") or "")


def _comments(text: str, at: int) -> Iterator[Comment]:
    """The comments of a text; one that is never closed is text."""
    while (start := text.find("<!--", at)) >= 0 and (close := text.find("-->", start + 4)) >= 0:
        at = close + 3
        yield Comment(Span(start, at), text[start + 4 : close])


def _outside(text: str, at: int, comments: Sequence[Comment]) -> Iterator[Piece]:
    """What is not in comments."""
    for comment in comments:
        yield text[at : comment.span.start], at, comment.span.start
        at = comment.span.end
    yield text[at:], at, len(text)


def _blocks(units: Sequence[Unit], levels: Sequence[int], body: Prose) -> Iterator[Block]:
    """The blocks of the units; a group is a list (with those nested in it closed at its end) or a table."""
    lists: list[tuple[int, int, int]] = []
    row = group = 0
    before = ""
    for unit, level in zip(units, levels, strict=True):
        kind = "heading" if level else unit.kind
        if kind in ("bullet", "number"):
            lists, group = _listed(lists, unit.indent, group)
            yield from _block("item", body, unit, level=len(lists), group=lists[-1][1], row=lists[-1][2])
        elif kind == "row":
            row, group = (row + 1, group) if before == "row" and not unit.blank else (0, group + 1)
            yield from _cells(unit, body, group, row)
        elif kind != "rule":
            found: BlockKind = "heading" if level else "quote" if kind == "quote" else "paragraph"
            yield from _block(found, body, unit, level=level)
        lists = lists if kind in ("bullet", "number") else []
        before = kind


def _listed(lists: list[tuple[int, int, int]], indent: int, group: int) -> tuple[list[tuple[int, int, int]], int]:
    """The lists that are open at an item, each with its indent, group and last row; and the last group given."""
    outer = [each for each in lists if each[0] < indent + _INDENT]
    if outer and indent < outer[-1][0] + _INDENT:
        first, number, row = outer[-1]
        return [*outer[:-1], (first, number, row + 1)], group
    return [*outer, (indent, group + 1, 0)], group + 1


def _cells(unit: Unit, body: Prose, group: int, row: int) -> Iterator[Block]:
    start = unit.lines[0].start
    for match in _CELL.finditer(unit.text):
        column = unit.text.count("\t", 0, match.start())
        place = Span(start + match.start(), start + match.end())
        yield from _made("cell", _prose(body, [place]), group=group, row=row, column=column)


def _block(
    kind: BlockKind, body: Prose, unit: Unit, *, level: int = 0, group: int = 0, row: int = 0
) -> Iterator[Block]:
    yield from _made(kind, _prose(body, unit.lines), level=level, group=group, row=row)


def _made(
    kind: BlockKind, prose: Prose, *, level: int = 0, group: int = 0, row: int = 0, column: int = 0
) -> Iterator[Block]:
    """The block of some prose, if there are words in it."""
    if prose.text.replace(OBJECT, "").strip():
        place = prose.span(0, len(prose.text))
        yield outline.block(kind, place, prose, level=level, group=group, row=row, column=column)


def _prose(body: Prose, lines: Sequence[Span]) -> Prose:
    """The prose of lines: a line break stands for all that is between two of them."""
    return words.trimmed(join(relocate(_pieces(body.text, lines), body)))


def _pieces(text: str, lines: Sequence[Span]) -> Iterator[Piece]:
    end = lines[0].start
    for line in lines:
        yield "\n" * (line.start > end), end, line.start
        yield from words.pieces(text[line.start : line.end], line.start)
        end = line.end


def _metadata(units: Sequence[Unit], levels: Sequence[int], body: Prose) -> Data:
    """The title and the author, as the first lines give them."""
    found = {**_title(units, levels), **_author(units, levels)}
    places: dict[Path, Where] = {(key,): Where(None, body.span(*place)) for key, (_, place) in found.items()}
    if not places:
        return Data()
    starts = [where.value for where in places.values()]
    places[()] = Where(None, Span(min(starts).start, max(starts).end))
    return Data({key: value for key, (value, _) in found.items()}, MappingProxyType(places))


def _title(units: Sequence[Unit], levels: Sequence[int]) -> dict[str, tuple[str, Span]]:
    for unit, level in zip(units, levels, strict=True):
        if unit.kind != "rule":
            return {"title": (unit.text, unit.lines[0])} if level == 1 else {}
    return {}


def _author(units: Sequence[Unit], levels: Sequence[int]) -> dict[str, tuple[str, Span]]:
    for unit, level in zip(units[:_HEAD], levels, strict=False):
        match = _AUTHOR.match(unit.text) if not level and len(unit.text) < _LONGEST_BYLINE else None
        if match and unit.kind == "text" and match["name"][0].isupper() and not unit.text.endswith((".", ":")):
            start = unit.lines[0].start
            return {"author": (match["name"], Span(start + match.start("name"), start + match.end("name")))}
    return {}

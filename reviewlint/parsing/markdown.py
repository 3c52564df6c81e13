"""Markdown: blocks by mistune, places by arithmetic."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.document import Block, BlockKind, Comment, Document, Link
from reviewlint.model.prose import OBJECT, Prose, join
from reviewlint.model.source import Source, Span
from reviewlint.parsing import front_matter, html, inline, lines
from reviewlint.parsing.inline import References, label_key
from reviewlint.parsing.lines import LineState, Token
from reviewlint.parsing.outline import block, sections
from reviewlint.parsing.tags import closed_names

_LINE_END = expression(r"\r\n|\n|\r")
_HEADING = expression(r" {0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_END = expression(r"(?:(?:^|[ \t]+)#+)?[ \t]*(?:\{[#.:][^{}\n]*\})?[ \t]*$")
_TASK = expression(r"\[[ xX]\][ \t]+")
_CELL = expression(r"(?:[^|\\]|\\.)*+")
_MODULE_LINE = expression(r"(?:import|export)\s")
#: A line in bold that stands for a heading is short.
_BOLD_HEADING = expression(r"(?:\*\*(?!\s)[^*\n]{2,80}\*\*|__(?!\s)[^_\n]{2,80}__):?")
_BOLD_HEADING_WORDS = 10


def parse(source: Source) -> Document:
    """The document that a Markdown page holds."""
    front = front_matter.split(source.text)
    body, breaks = _lines(source.text, front.body_start)
    state = lines.read(body, breaks)
    page = _Page(_references(state.env, source.text), mdx=source.path.endswith(".mdx"))
    blocks = tuple(_grouped(page, state.tokens))
    return Document(
        source,
        "markdown",
        metadata=front.data,
        fields=front.fields,
        blocks=blocks,
        links=tuple(sorted(page.links, key=_start)),
        comments=(*front.comments, *sorted(page.comments, key=_start)),
        problems=front.problems,
        sections=sections(blocks),
    )


def _start(part: Link | Comment) -> int:
    return part.span.start


def _lines(text: str, start: int) -> tuple[str, list[Span]]:
    """The body with LF line ends, and the places of its line ends in the page."""
    breaks = [Span(*match.span()) for match in _LINE_END.finditer(text, start)]
    body = text[start:]
    if "\r" in body:
        body = body.replace("\r\n", "\n").replace("\r", "\n")
    end = Span(len(text), len(text))
    return (body, [*breaks, end]) if body.endswith("\n") else (body + "\n", [*breaks, end, end])


def _references(env: Mapping[str, Mapping[str, Mapping[str, str]]], text: str) -> References:
    links = {key: str(link["url"]) for key, link in env.get("ref_links", {}).items()}
    notes = frozenset(label_key(key) for key in env.get("ref_footnotes", {}))
    return References(links, notes, closed_names(text) if "</" in text else frozenset())


@dataclass
class _Page:
    """What is gathered while the blocks of one page are read."""

    references: References
    mdx: bool = False
    links: list[Link] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    groups: int = 0
    level: int = 1

    def prose(self, raw: Prose) -> Prose:
        """The prose of raw Markdown; its links and comments are noted."""
        stripped = inline.strip(raw, self.references)
        self.links.extend(stripped.links)
        self.comments.extend(stripped.comments)
        return _trim(stripped.prose)

    def group(self) -> int:
        """The number of a new list or table."""
        self.groups += 1
        return self.groups


class _Around(NamedTuple):
    """What a block stands in."""

    kind: BlockKind = "paragraph"
    level: int = 0
    group: int = 0
    row: int = 0


_NOTHING = _Around()
_Reader = Callable[[_Page, Token, _Around], Iterator[Block]]


def _trim(prose: Prose) -> Prose:
    text = prose.text
    if not text or not (text[0].isspace() or text[-1].isspace()):
        return prose
    start = len(text) - len(text.lstrip())
    return join(prose.pieces(start, len(text.rstrip())))


def _grouped(page: _Page, tokens: Iterable[Token], around: _Around = _NOTHING) -> Iterator[Block]:
    for token in tokens:
        reader = _READERS.get(token["type"])
        if reader is not None:
            yield from reader(page, token, around)


def _made(kind: BlockKind, prose: Prose, around: _Around, level: int = 0, column: int = 0) -> Iterator[Block]:
    if prose.text.replace(OBJECT, "").strip():
        span = prose.span(0, len(prose.text))
        yield block(kind, span, prose, level=level or around.level, group=around.group, row=around.row, column=column)


def _raw(token: Token) -> Prose:
    state: LineState = token["state"]
    spans = token["spans"]
    return state.raw(spans[0][0], spans[-1][1])


def _paragraph(page: _Page, token: Token, around: _Around) -> Iterator[Block]:
    raw = _raw(token)
    if page.mdx and _MODULE_LINE.match(raw.text):
        return
    if around.kind == "item" and (task := _TASK.match(raw.text)):
        raw = join(raw.pieces(task.end(), len(raw.text)))
    prose = page.prose(raw)
    if around.kind == "paragraph" and _bold_heading(raw.text):
        yield from _made("heading", prose, around, level=6)
    else:
        yield from _made(around.kind, prose, around)


def _bold_heading(raw: str) -> bool:
    text = raw.strip()
    return bool(_BOLD_HEADING.fullmatch(text)) and len(text.split()) <= _BOLD_HEADING_WORDS and text[-3] not in ".!,;"


def _heading(page: _Page, token: Token, around: _Around) -> Iterator[Block]:
    raw = _raw(token)
    if token["style"] == "atx":
        marker = _HEADING.match(raw.text)
        start = marker.end() if marker else 0
        end = _HEADING_END.search(raw.text, start)
        raw = join(raw.pieces(start, end.start() if end else len(raw.text)))
    page.level = token["attrs"]["level"]
    yield from _made("heading", page.prose(raw), _NOTHING, level=page.level)


def _list(page: _Page, token: Token, around: _Around) -> Iterator[Block]:
    group = page.group()
    for row, item in enumerate(token["children"]):
        yield from _grouped(page, item["children"], _Around("item", around.level + 1, group, row))


def _within(kind: BlockKind) -> _Reader:
    def read(page: _Page, token: Token, around: _Around) -> Iterator[Block]:
        yield from _grouped(page, token["children"], _Around(kind, around.level))

    return read


def _term(page: _Page, token: Token, around: _Around) -> Iterator[Block]:
    yield from _made("term", page.prose(_raw(token)), around)


def _table(page: _Page, token: Token, around: _Around) -> Iterator[Block]:
    state: LineState = token["state"]
    start, end = token["spans"][0]
    group = page.group()
    first, last = state.line_at(start), state.line_at(max(end - 1, start))
    rows = [number for number in range(first, last + 1) if number != first + 1]
    for row, number in enumerate(rows):
        raw = state.raw(state.starts[number], state.starts[number] + 1)
        for column, cell in enumerate(_cells(raw)):
            yield from _made("cell", page.prose(cell), _Around("cell", 0, group, row), column=column)


def _cells(raw: Prose) -> Iterator[Prose]:
    """The cells of a table row."""
    text = raw.text.rstrip()
    at = 1 if text.startswith("|") else 0
    while at < len(text):
        match = _CELL.match(text, at)
        end = match.end() if match else len(text)
        yield join(raw.pieces(at, end))
        at = max(end + 1, at + 1)


def _code(page: _Page, token: Token, around: _Around) -> Iterator[Block]:
    raw = _raw(token)
    yield Block("code", raw.span(0, len(raw.text)), Prose("", ()), level=around.level, group=around.group)


def _html(page: _Page, token: Token, around: _Around) -> Iterator[Block]:
    fragment = html.parse_fragment(
        _raw(token), closed=frozenset(page.references.closed), group=page.groups + 1, level=page.level
    )
    page.groups = max((page.groups, *(block.group for block in fragment.blocks)))
    page.links.extend(fragment.links)
    page.comments.extend(fragment.comments)
    yield from fragment.blocks


_READERS: Mapping[str, _Reader] = {
    "paragraph": _paragraph,
    "block_text": _paragraph,
    "heading": _heading,
    "list": _list,
    "block_quote": _within("quote"),
    "footnote": _within("footnote"),
    "definition": _within("definition"),
    "term": _term,
    "table": _table,
    "block_code": _code,
    "block_html": _html,
}

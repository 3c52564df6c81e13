"""Front matter: the metadata before the body of a page, in YAML, TOML or JSON."""

import re
from typing import Literal, NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.document import Block, Comment, Data, Problem
from reviewlint.model.source import BYTE_ORDER_MARK, Span
from reviewlint.parsing import metadata
from reviewlint.yaml_reader import Reading, read, read_json

Kind = Literal["yaml", "toml", "json", ""]

_LINE = r"[ \t]*+(?:\r\n|[\r\n]|\Z)"
_FENCE = expression(rf"(?P<mark>---|\+\+\+|;;;){_LINE}")
_CLOSING = {
    mark: expression(rf"(?:\A|(?<=[\r\n])){closing}{_LINE}")
    for mark, closing in (("---", r"(?:---|\.\.\.)"), ("+++", r"\+\+\+"), (";;;", ";;;"), ("{", r"\}"))
}
_KINDS: dict[str, Kind] = {"---": "yaml", "+++": "toml", ";;;": "json"}
_OBJECT = expression(r'\{\s*+["}]')
_ONE_LINE = expression(rf"\{{[^\r\n]*\}}{_LINE}")
_BLANK = expression(r"[ \t]*+(?:\r\n|[\r\n]|\Z)")
_BLANK_LINE = expression(r"(?:\r\n|[\r\n])(?=[ \t]*+(?:[\r\n]|\Z))|\Z")
_YAML_ENTRY = expression(
    r"""(?:\A|(?<=[\r\n]))(?:[\w$@][\w .$@/-]{0,60}|"[^"\r\n]{1,60}"|'[^'\r\n]{1,60}'):(?=\s|\Z)"""
)
_IDENTIFIER = expression(r"(?:\A|(?<=[\r\n]))[a-z_][\w-]{0,60}:(?=\s|\Z)")
_TOML_ENTRY = expression(r"(?:\A|(?<=[\r\n]))[ \t]*(?:\[|[\w\"'.-]{1,60}[ \t]*=)")
_NOT_ENTRIES = expression(r"\s*+(?:#[^\r\n]*+\s*+)*+")
_JSON_ENTRY = expression(r'\s*+[{"]')

_NOWHERE = Span(0, 0)


class FrontMatter(NamedTuple):
    """The metadata before a page's body: `span` is what stands between the fences, the body starts at `body_start`."""

    kind: Kind = ""
    span: Span = _NOWHERE
    body_start: int = 0
    data: Data = Data()
    problems: tuple[Problem, ...] = ()
    comments: tuple[Comment, ...] = ()
    fields: tuple[Block, ...] = ()


def split(text: str) -> FrontMatter:
    """The front matter of a page; a rule on its first line is none."""
    start = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    if _OBJECT.match(text, start):
        return _bare_object(text, start)
    fence = _FENCE.match(text, start)
    if not fence:
        return FrontMatter(body_start=start)
    closing = _CLOSING[fence["mark"]].search(text, fence.end())
    kind = _KINDS[fence["mark"]]
    if closing and _is_metadata(kind, text, Span(fence.end(), closing.start()), closed=True):
        return _read(kind, text, Span(fence.end(), closing.start()), closing.end())
    return FrontMatter(body_start=start) if closing else _unclosed(kind, text, fence)


def _bare_object(text: str, start: int) -> FrontMatter:
    """JSON without a fence: it ends with a line that is a brace, or on the first line."""
    closing = _ONE_LINE.match(text, start) or _CLOSING["{"].search(text, start)
    if not closing:
        return FrontMatter(body_start=start)
    end = start + len(text[start : closing.end()].rstrip())
    return _read("json", text, Span(start, end), closing.end())


def _is_metadata(kind: Kind, text: str, span: Span, *, closed: bool) -> bool:
    """Whether what stands between two fences is metadata, and not the words between two rules of Markdown."""
    if not text[span.start : span.end].strip():
        return closed
    if kind == "toml":
        return bool(_TOML_ENTRY.search(text, *span))
    if kind == "json":
        return bool(_JSON_ENTRY.match(text, *span))
    if _BLANK.match(text, *span):
        content = _NOT_ENTRIES.match(text, *span)
        return bool(content and _IDENTIFIER.match(text, content.end(), span.end))
    if closed:
        return bool(_YAML_ENTRY.match(text, *span) or _IDENTIFIER.search(text, *span) or text[span.start] == "{")
    first = _YAML_ENTRY.match(text, *span)
    return bool(first and (_IDENTIFIER.match(text, *span) or _YAML_ENTRY.search(text, first.end(), span.end)))


def _unclosed(kind: Kind, text: str, fence: re.Match[str]) -> FrontMatter:
    """Front matter that goes on to the first blank line for want of a closing fence; or none, after a rule."""
    blank = _BLANK_LINE.search(text, fence.end())
    span = Span(fence.end(), blank.end() if blank else len(text))
    if _BLANK.match(text, fence.end()) or not _is_metadata(kind, text, span, closed=False):
        return FrontMatter(body_start=fence.start())
    message = f'The front matter is never closed; put a line "{fence["mark"]}" below it.'
    problem = Problem("front-matter", Span(*fence.span("mark")), message)
    return _read(kind, text, span, span.end, (problem,))


def _read(kind: Kind, text: str, span: Span, body_start: int, problems: tuple[Problem, ...] = ()) -> FrontMatter:
    """The front matter at a span, with the problems there are already."""
    if kind == "toml":
        from reviewlint.parsing import toml  # noqa: PLC0415 - few pages have TOML

        data, found = toml.read(text, span)
        comments: tuple[Comment, ...] = ()
    else:
        reading = read(text, *span) if kind == "yaml" else _json(text, span)
        data, comments = reading.data, reading.comments
        found = tuple(Problem("front-matter", *flaw) for flaw in reading.problems)
    if data.value is not None and not isinstance(data.value, dict):
        where = data.places[()].value
        found = (*found, Problem("front-matter", where, 'Front matter must be "key: value" lines.'))
    fields = tuple(metadata.fields(text, data))
    return FrontMatter(kind, span, body_start, data, (*problems, *found), comments, fields)


def _json(text: str, span: Span) -> Reading:
    """JSON front matter; within `;;;` the braces may be left out."""
    return read_json(text, *span) if text[span.start : span.end].strip() else Reading(Data())

"""The prose of a string in YAML or JSON: each character at its true place."""

import re
from collections.abc import Iterable, Iterator

from reviewlint.expressions import expression
from reviewlint.model.prose import Prose, join
from reviewlint.model.source import Span

Piece = tuple[str, int, int]

_BREAK = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
_BREAKS = expression(_BREAK)
#: Line ends to PyYAML, but not to JSON and YAML 1.2.
FORMER_LINE_ENDS = expression("[\x85\u2028\u2029]")
_FOLD = rf"(?P<fold>[ \t]*+(?:{_BREAK}[ \t]*+)++)"
_PLAIN = expression(rf"{_FOLD}|[ \t]++|[^ \t\r\n\x85\u2028\u2029]++")
_SINGLE = expression(rf"{_FOLD}|(?P<quote>'')|[ \t]++|[^ \t\r\n\x85\u2028\u2029']++")
# As in JSON and YAML 1.2, only these end a line in double quotes.
_END = r"(?:\r\n|[\r\n])"
_DOUBLE = expression(
    rf"\\(?P<joint>{_END}[ \t]*+(?:{_END}[ \t]*+)*+)"
    r"|\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8}))"
    rf"|\\(?P<escape>.)|(?P<fold>[ \t]*+(?:{_END}[ \t]*+)++)|[ \t]++|[^ \t\r\n\\]++"
)
_ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_HEADER = expression(rf"[|>](?P<marks>[-+0-9]*)[^\r\n\x85\u2028\u2029]*{_BREAK}?")
_LINE = expression(rf"(?P<words>[^\r\n\x85\u2028\u2029]*+)(?P<end>{_BREAK})?")
_INDICATORS = expression(r"(?:[-?:][ \t]++)*+")


def scalar_prose(text: str, span: Span) -> Prose:
    """The prose of the string that stands at a span, in any style; trailing line ends of `|` and `>` are left out."""
    if header := _HEADER.match(text, *span):
        return join(_block(text, span, header))
    first = text[span.start : span.end][:1]
    if first == "'":
        return join(_flow(_SINGLE, text, Span(span.start + 1, span.end - 1)))
    if first == '"':
        return join(_flow(_DOUBLE, text, Span(span.start + 1, span.end - 1)))
    return join(_flow(_PLAIN, text, span))


def _flow(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[Piece]:
    """The pieces of a scalar in which line ends fold."""
    for match in pattern.finditer(text, *span):
        kind = match.lastgroup
        if kind is None:
            yield match.group(), *match.span()
        elif kind in {"fold", "joint"}:
            yield from _folded(_BREAKS.finditer(text, *match.span(kind)), joint=kind == "joint")
        else:
            yield _unescaped(match), *match.span()


def _folded(breaks: Iterable[re.Match[str]], *, joint: bool = False) -> Iterator[Piece]:
    """What line ends in a row become: one a space (or, after a backslash, nothing), each further one a line end."""
    first, *rest = breaks
    if (mark := _line_end(first.group())) != "\n":
        yield mark if not joint else "", *first.span()
    elif not rest and not joint:
        yield " ", *first.span()
    yield from ((_line_end(match.group()), *match.span()) for match in rest)


def _line_end(written: str) -> str:
    """A line end as YAML reads it."""
    return written if written in {"\u2028", "\u2029"} else "\n"


def _unescaped(match: re.Match[str]) -> str:
    """The character that an escape stands for."""
    if match.lastgroup == "quote":
        return "'"
    if match["high"]:
        return bytes.fromhex(match["high"] + match["low"]).decode("utf-16-be")
    if match["escape"]:
        return _ESCAPES.get(match["escape"], match["escape"])
    code = int(match["x"] or match["u"] or match["U"], 16)
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _block(text: str, span: Span, header: re.Match[str]) -> Iterator[Piece]:
    """The pieces of a literal or folded scalar."""
    folded = header.group().startswith(">")
    lines = list(_lines(text, header.end(), span.end))
    indent = _indent(text, span.start, header["marks"], lines)
    pending: list[Piece] = []
    after_blank = True
    for start, words, end in lines:
        content = words[indent:]
        if not words[:indent].strip(" ") and content:
            blank = content[0] in " \t"
            yield from _joined(pending, foldable=folded and not (blank or after_blank))
            yield content, start + indent, start + len(words)
            after_blank = blank
            pending = []
        pending.append((_line_end(text[start + len(words) : end]), start + len(words), end))


def _joined(pending: list[Piece], *, foldable: bool) -> Iterator[Piece]:
    """The line ends between two lines with words."""
    if not foldable or not pending or pending[0][0] != "\n":
        yield from pending
    elif len(pending) == 1:
        yield " ", *pending[0][1:]
    else:
        yield from pending[1:]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str, int]]:
    """The start of each line, its words, and where the next one starts."""
    for match in _LINE.finditer(text, start, end):
        if match.group():
            yield match.start(), match["words"], match.end()


def _indent(text: str, start: int, marks: str, lines: list[tuple[int, str, int]]) -> int:
    """How many spaces are no part of each line: as the header says, else as the first line with words has."""
    if digit := marks.strip("+-"):
        return int(digit[0]) + max(_parent(text, start), 0)
    words = next((words for _, words, _ in lines if words.strip(" ")), "")
    return len(words) - len(words.lstrip(" "))


def _parent(text: str, start: int) -> int:
    """The column of the list or mapping that holds the block scalar with its header at an offset."""
    line_start = max(text.rfind(mark, 0, start) for mark in "\r\n\x85\u2028\u2029") + 1
    before = text[line_start:start]
    while line_start and not re.search(r"[^\s]", re.sub(r"(?:^|(?<=\s))(?:[&!]\S*|#.*)", "", before)):
        start = line_start - 1
        line_start = max(text.rfind(mark, 0, start) for mark in "\r\n\x85\u2028\u2029") + 1
        before = text[line_start:start]
    return _column(before.removeprefix("\ufeff"))


def _column(before: str) -> int:
    """The column of the innermost key or list mark on a line."""
    at = len(before) - len(before.lstrip())
    marks = _INDICATORS.match(before, at)
    behind = marks.end() if marks else at
    if before[behind:].strip() and not before[behind:].lstrip().startswith(("&", "!")):
        return behind
    return len(before[:behind].rstrip()) - 1

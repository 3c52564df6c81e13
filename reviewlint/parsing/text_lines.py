"""Plain text as units: its paragraphs, list items, rows and rules, before it is known which are headings."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.source import Span

UnitKind = Literal["text", "marked", "bullet", "number", "quote", "row", "rule"]

_LINE_END = expression(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_RULE = expression(r"([=\-~*_#+])\1{2,}+\s*+\Z")
_MARKED = expression(r"(#{1,6})[ \t]++(?=\S)")
_BULLET = expression(r"(?:[•·◦▪‣●○■∙⁃]\s*+|[-*–+]\s++)(?=\S)")
_NUMBER = expression(r"\(?(\d{1,2}(?:\.\d{1,2})*+)[.)]?\s++(?=\S)")
_QUOTE = expression(r"(?:>\s?)++(?=\S)")
_CLOSING_MARKS = expression(r"[ \t]++#++\Z")
_UNFINISHED = expression(r"\b(?:a|an|and|are|as|at|by|for|from|in|is|of|on|or|than|that|the|to|with|without)\Z")
_STOPS = tuple(".!?:;…")
_CLOSERS = "\"'”’»)]*_"
#: Hard-wrapped lines are at least and at most this long.
_NARROW, _WIDE = 50, 110
_CONTINUED = 40


class Line(NamedTuple):
    """A line that is not blank, without the white space around it; `blank` if a blank line stands before it."""

    text: str
    start: int
    indent: int
    blank: bool

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.text)


class Unit(NamedTuple):
    """Lines that are read as one, without their marker; `number` and `level` are what the marker says."""

    kind: UnitKind
    lines: tuple[Span, ...]
    text: str
    indent: int = 0
    blank: bool = True
    number: str = ""
    level: int = 0


def units(text: str) -> Iterator[Unit]:
    """The units of a plain text, in order."""
    lines = list(_lines(text))
    at = 0
    while at < len(lines):
        for unit in _units(lines, at):
            yield unit
            at += len(unit.lines)


def _lines(text: str) -> Iterator[Line]:
    at, blank = 0, True
    for end, following in [*(match.span() for match in _LINE_END.finditer(text)), (len(text), len(text))]:
        line = text[at:end]
        stripped = line.strip(" \t\u00a0\ufeff\u3000")
        if stripped:
            lead = len(line) - len(line.lstrip(" \t\u00a0\ufeff\u3000"))
            yield Line(stripped, at + lead, len(line[:lead].expandtabs(4)), blank)
        blank = not stripped
        at = following


def _units(lines: Sequence[Line], at: int) -> Iterator[Unit]:
    """The unit that begins at a line; or all those of the plain lines that begin there."""
    line = lines[at]
    if _RULE.match(line.text):
        yield _made("rule", [line])
    elif "\t" in line.text and _is_row(lines, at):
        yield _made("row", [line])
    elif marker := _MARKED.match(line.text):
        closing = _CLOSING_MARKS.search(line.text, marker.end())
        title = line._replace(text=line.text[: closing.start()] if closing else line.text)
        yield _made("marked", [title], marker.end())._replace(level=len(marker.group(1)))
    elif marker := _BULLET.match(line.text):
        yield _made("bullet", _item(lines, at, marker.end()), marker.end())
    elif _QUOTE.match(line.text):
        yield _quoted(lines, at)
    elif number := _number(line.text):
        yield _made("number", _item(lines, at, number.end()), number.end())._replace(number=number.group(1))
    else:
        yield from _paragraphs(lines, at)


def _number(text: str) -> re.Match[str] | None:
    match = _NUMBER.match(text)
    return match if match and _is_marker(match.group(), match.group(1)) else None


def _is_marker(spelling: str, number: str) -> bool:
    """Whether a number begins a list item or a heading (“1.”, “2)”, “1.2 ”), not a sentence (“12 people”, “0.5 mg”)."""
    return spelling.strip() != number or ("." in number and not number.startswith("0") and int(number[0]) > 0)


def _made(kind: UnitKind, lines: Sequence[Line], skip: int = 0) -> Unit:
    first = lines[0]
    spans = (Span(first.start + skip, first.end), *(Span(line.start, line.end) for line in lines[1:]))
    text = "\n".join((first.text[skip:], *(line.text for line in lines[1:])))
    return Unit(kind, spans, text, first.indent, first.blank)


def _quoted(lines: Sequence[Line], at: int) -> Unit:
    """The lines of a quotation, each without its mark."""
    parts: list[Line] = []
    for line in islice(lines, at, None):
        marker = _QUOTE.match(line.text)
        if not marker or (parts and line.blank):
            break
        parts.append(line._replace(text=line.text[marker.end() :], start=line.start + marker.end()))
    return _made("quote", parts)


def _is_row(lines: Sequence[Line], at: int) -> bool:
    """Whether a line with tabs has a neighbour with tabs: one alone is a label and its value."""
    return any(
        "\t" in lines[other].text and not lines[max(at, other)].blank
        for other in (at - 1, at + 1)
        if 0 <= other < len(lines)
    )


def _item(lines: Sequence[Line], at: int, marker: int) -> Sequence[Line]:
    """The lines of an item: those behind its first that are indented, or in which a sentence plainly goes on."""
    first = lines[at]
    end = at + 1
    while end < len(lines) and _is_plain(lines[end]):
        indented = lines[end].indent >= first.indent + min(marker, 2)
        if not (indented or _goes_on(lines[end - 1], lines[end])):
            break
        end += 1
    return lines[at:end]


def _paragraphs(lines: Sequence[Line], at: int) -> Iterator[Unit]:
    """The paragraphs of plain lines: one each, unless they were broken at a width."""
    end = at + 1
    while end < len(lines) and _is_plain(lines[end]):
        end += 1
    run = lines[at:end]
    width = max(len(line.text) for line in run)
    # Wrapping shows where a sentence goes on in the next line; then every line that is full was wrapped.
    wraps = _NARROW <= width <= _WIDE and any(map(_goes_on, run, run[1:]))
    first = 0
    for index in range(1, len(run) + 1):
        if index == len(run) or not (
            _goes_on(run[index - 1], run[index]) or (wraps and _is_full(run[index - 1], run[index], width))
        ):
            yield _made("text", run[first:index])
            first = index


def _is_plain(line: Line) -> bool:
    """Whether a line may go on with the paragraph before it."""
    if line.blank or "\t" in line.text:
        return False
    return not (any(pattern.match(line.text) for pattern in (_RULE, _MARKED, _BULLET, _QUOTE)) or _number(line.text))


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a sentence goes on in the next line."""
    if len(line.text) < _CONTINUED or line.text.rstrip(_CLOSERS).endswith(_STOPS):
        return False
    return (
        following.text[0].islower()
        or line.text.endswith((",", "–", "—", "-", "("))
        or bool(_UNFINISHED.search(line.text, len(line.text) - 8))
    )


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the next word would not have fitted in a line."""
    return len(line.text) + 1 + len(following.text.split(maxsplit=1)[0]) > width

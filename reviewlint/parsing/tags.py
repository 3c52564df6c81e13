"""HTML cut into tags, comments and text, in one pass over every character."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.source import Span
from reviewlint.parsing import entities

Kind = Literal["text", "open", "close", "comment", "declaration", "instruction", "cdata", "raw"]

_NAME = expression(r"[A-Za-z][\w.-]*+(?::[\w.-]++)*+(?=[\s/>])")
_CLOSE = expression(r"</([A-Za-z][^\s<>/]*+)[^<>]*+>")
_COMMENT_END = expression(r"--!?>")
_GAP = expression(r"[\s/]*+")
_ATTRIBUTE = expression(r"([^\s\"'<>/=][^\s<>/=]*+)(\s*+=\s*+)?")
_BARE_VALUE = expression(r"[^\s>]*+")
#: Elements whose content is no markup; that of a title or a text area is text if the element is closed.
_RAW = {
    name: expression(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp")
}
_CLOSED_OR_NOT_RAW = frozenset(("title", "textarea"))
#: The names of HTML's elements.
KNOWN = frozenset(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
    button canvas caption center cite code col colgroup content data datalist dd del details dfn dialog dir div dl dt
    em embed fencedframe fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header
    hgroup hr html i iframe image img input ins isindex kbd keygen label legend li line link listing main map mark
    marquee math menu menuitem meta meter multicol nav nobr noembed noframes noscript object ol optgroup option output p
    param path picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select shadow slot small
    source spacer span strike strong style sub summary sup svg symbol table tbody td template textarea tfoot th thead
    time title tr track tt u ul use var video wbr xmp
    """.split()
)


class Attribute(NamedTuple):
    """An attribute: its name in lower case, its decoded value, and where the value stands (without quotes)."""

    name: str
    value: str
    span: Span


class Token(NamedTuple):
    """A stretch of HTML. Names are in lower case; `inner` is what stands between delimiters; `empty` ends in `/>`."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: tuple[Attribute, ...] = ()
    inner: Span = Span(0, 0)
    empty: bool = False

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of a name, if the tag has it."""
        return next((each for each in self.attributes if each.name == name), None)

    def value(self, name: str) -> str:
        """The value of an attribute, without the white space around it; empty if the tag lacks it."""
        found = self.attribute(name)
        return found.value.strip() if found else ""


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a stretch of HTML, without gaps: together they are the stretch."""
    scanner = _Scanner(text, len(text) if end is None else end)
    at = search = start
    while (mark := text.find("<", search, scanner.end)) >= 0:
        token = scanner.markup(mark)
        search = token.end
        if token.kind == "text":
            continue
        if at < mark:
            yield Token("text", at, mark)
        yield token
        at = search
        if token.kind == "open" and token.name in _RAW and (raw := scanner.raw(token)):
            yield raw
            at = search = raw.end
    if at < scanner.end:
        yield Token("text", at, scanner.end)


def closed_names(text: str) -> frozenset[str]:
    """The names of the elements that are closed somewhere in a text."""
    return frozenset(match.group(1).lower() for match in _CLOSE.finditer(text))


def is_leftover(token: Token, closed: frozenset[str]) -> bool:
    """Whether a tag is no element but a slot that a template left: `<compound>`, `<condition name>`.

    HTML does not know it, nothing closes it (by its name in `closed`), and its attributes have no values.
    """
    return (
        token.kind == "open"
        and token.name not in KNOWN
        and token.name not in closed
        and ":" not in token.name
        and not token.empty
        and not any(attribute.span.end for attribute in token.attributes)
    )


@dataclass
class _Scanner:
    """Reads one token at a time; what it once did not find before the end it does not seek again."""

    text: str
    end: int
    absent: set[str] = field(default_factory=set)

    def markup(self, mark: int) -> Token:
        """The token at a less-than sign; of kind `text`, as far as it was read, if it is no markup."""
        following = self.text[mark + 1 : mark + 2] if mark + 1 < self.end else ""
        if following == "!":
            return self._declaration(mark)
        if following == "?":
            return (
                self._between(mark, 2, "?>", "instruction") or self._between(mark, 2, ">", "instruction") or _sign(mark)
            )
        if following == "/":
            match = _CLOSE.match(self.text, mark, self.end)
            return Token("close", mark, match.end(), match.group(1).lower()) if match else _sign(mark)
        return self._open(mark)

    def raw(self, token: Token) -> Token | None:
        """The content of an element that is not markup, if it has any."""
        if token.empty:
            return None
        close = None if token.name in self.absent else _RAW[token.name].search(self.text, token.end, self.end)
        if close is None and token.name in _CLOSED_OR_NOT_RAW:
            self.absent.add(token.name)
            return None
        stop = close.start() if close else self.end
        if stop == token.end:
            return None
        return Token("raw", token.end, stop, token.name, inner=Span(token.end, stop))

    def _find(self, needle: str, at: int) -> int:
        if needle in self.absent:
            return -1
        found = self.text.find(needle, at, self.end)
        if found < 0:
            self.absent.add(needle)
        return found

    def _between(self, mark: int, skip: int, closing: str, kind: Kind) -> Token | None:
        stop = self._find(closing, mark + skip)
        return Token(kind, mark, stop + len(closing), inner=Span(mark + skip, stop)) if stop >= 0 else None

    def _declaration(self, mark: int) -> Token:
        if self.text.startswith("<!--", mark, self.end):
            return self._comment(mark)
        if self.text.startswith("<![CDATA[", mark, self.end) and (token := self._between(mark, 9, "]]>", "cdata")):
            return token
        return self._between(mark, 2, ">", "declaration") or _sign(mark)

    def _comment(self, mark: int) -> Token:
        """A comment; one that is never closed goes to the end, as browsers have it."""
        inner = mark + 4
        for empty in (">", "->"):
            if self.text.startswith(empty, inner, self.end):
                return Token("comment", mark, inner + len(empty), inner=Span(inner, inner))
        close = _COMMENT_END.search(self.text, inner, self.end)
        stop, end = close.span() if close else (self.end, self.end)
        return Token("comment", mark, end, inner=Span(inner, stop))

    def _open(self, mark: int) -> Token:
        name = _NAME.match(self.text, mark + 1, self.end)
        if not name:
            return _sign(mark)
        attributes: list[Attribute] = []
        at = name.end()
        while (at := self._gap(at)) < self.end and self.text[at] not in "<>":
            attribute, at = self._attribute(at)
            attributes.extend(attribute)
        if at >= self.end or self.text[at] == "<":
            # What was read is text: to read it again from the next sign would take quadratic time.
            return Token("text", mark, at)
        return Token("open", mark, at + 1, name.group().lower(), tuple(attributes), empty=self.text[at - 1] == "/")

    def _gap(self, at: int) -> int:
        match = _GAP.match(self.text, at, self.end)
        return match.end() if match else at

    def _attribute(self, at: int) -> tuple[tuple[Attribute, ...], int]:
        """The attribute at an offset (none at a stray quote or equals sign), and where it ends."""
        match = _ATTRIBUTE.match(self.text, at, self.end)
        if not match:
            return (), at + 1
        if not match.group(2):
            return (Attribute(match.group(1).lower(), "", Span(0, 0)),), match.end(1)
        span, end = self._value(match.end())
        return (Attribute(match.group(1).lower(), entities.plain(self.text[span.start : span.end]), span),), end

    def _value(self, at: int) -> tuple[Span, int]:
        """The place of the value at an offset, and where the attribute ends."""
        quote = self.text[at : at + 1]
        if quote in ("'", '"') and at < self.end:
            stop = self._find(quote, at + 1)
            if stop >= 0:
                return Span(at + 1, stop), stop + 1
            # The quote is never closed: the tag ends at the next sign that could end it.
            stop = self._find(">", at + 1)
            stop = stop if stop >= 0 else self.end
            return Span(at + 1, stop), stop
        match = _BARE_VALUE.match(self.text, at, self.end)
        stop = match.end() if match else at
        if self.text[stop - 1 : stop + 1] == "/>" and stop > at:
            stop -= 1
        return Span(at, stop), stop


def _sign(mark: int) -> Token:
    """A less-than sign that is only that."""
    return Token("text", mark, mark + 1)

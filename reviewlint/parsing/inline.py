"""Markdown within a block: prose without its markup, every character with its place."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.document import Comment, Link
from reviewlint.model.prose import OBJECT, Prose, join, relocate
from reviewlint.parsing import emphasis, words
from reviewlint.parsing.emphasis import Delimiter
from reviewlint.parsing.tags import KNOWN
from reviewlint.parsing.words import Piece

_SPECIAL = expression(r"\\|`++|\*++|_++|~++|!?\[|\]|<|&|\{/\*|\b(?:https?|ftp)://", re.IGNORECASE)
_SIGN = expression(r"[\\`*_~\[\]<&{]|://")
_BACKTICKS = expression(r"`++")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ENTITY = expression(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_AUTOLINK = expression(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[\w.!#$%&'*+/=?^`{|}~-]++@[\w.-]++)>")
_TAG = expression(
    r"</?([A-Za-z][A-Za-z0-9-]*+)"
    r"((?:\s++[A-Za-z_:][\w.:-]*+(?:\s*+=\s*+(?:[^\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+)*+)\s*+/?>"
)
_FOOTNOTE = expression(r"\[\^((?:[^\\\[\]\s]|\\.){1,500}+)\]")
_TITLE = expression(r"\s++(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))", re.DOTALL)
_LABEL = expression(r"\[((?:[^\[\]\\]|\\.){0,999}+)\]", re.DOTALL)
_SPACE = expression(r"\s*+")
_ENDS = {"<!--": "-->", "<?": "?>", "<![CDATA[": "]]>", "<!": ">", "{/*": "*/}"}
_NOT_PROSE = frozenset(("code", "kbd", "pre", "samp", "script", "style", "svg", "textarea"))
_DEEPEST_PARENTHESIS = 32
_LONGEST_LABEL = 999
_LONGEST_WORDS = 200


class References(NamedTuple):
    """What the whole page defines: targets of link labels, labels of footnotes, names of elements that are closed."""

    links: Mapping[str, str] = MappingProxyType({})
    footnotes: Collection[str] = ()
    closed: Collection[str] = ()


class Inline(NamedTuple):
    """The prose of a block, its links, and its comments."""

    prose: Prose
    links: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()


def label_key(label: str) -> str:
    """A link label as labels are compared: case and white space do not count."""
    return " ".join(label.split()).lower().upper()


def strip(raw: Prose, references: References | None = None) -> Inline:
    """The prose of a raw prose that holds Markdown."""
    # Told at once of most texts; what is special begins in several ways, and takes longer to look for.
    if not _SIGN.search(raw.text):
        return Inline(join(relocate(words.visible(raw.text, 0), raw)))
    scanner = _Scanner(raw.text, references or References())
    scanner.scan()
    prose = join(relocate(scanner.pieces(), raw))
    links = (
        Link(raw.span(start, end), target, raw.text[start : min(end, start + _LONGEST_WORDS)])
        for start, end, target in scanner.links
    )
    comments = (Comment(raw.span(start, end), text) for start, end, text in scanner.comments)
    return Inline(prose, tuple(sorted(links, key=_place)), tuple(comments))


def _place(link: Link) -> int:
    return link.span.start


@dataclass
class _Bracket:
    """An opening bracket that may begin a link: its index in `parts`."""

    part: int
    start: int
    end: int
    image: bool
    active: bool = True
    inner: bool = False


class _Group(NamedTuple):
    """What stands between the brackets of a link or an image, its emphasis settled."""

    parts: "tuple[_Part, ...]"


_Part = Piece | Delimiter | _Group


class _Scanner:
    """One pass over the raw text of a block; `parts` collects what stays."""

    def __init__(self, text: str, references: References) -> None:
        self.text = text
        self.references = references
        self.parts: list[_Part] = []
        self.brackets: list[_Bracket] = []
        self.links: list[tuple[int, int, str]] = []
        self.comments: list[tuple[int, int, str]] = []
        self._absent: dict[str, int] = {}
        self._ticks: dict[int, list[int]] | None = None

    def pieces(self) -> Iterator[Piece]:
        """What stays of the text, in order."""
        waiting: list[_Part] = self.parts[::-1]
        while waiting:
            part = waiting.pop()
            if isinstance(part, _Group):
                waiting.extend(reversed(part.parts))
            elif isinstance(part, Delimiter):
                yield self.text[part.start : part.end], part.start, part.end
            else:
                yield part

    def scan(self) -> None:
        """Read the whole text."""
        at = 0
        while (match := _SPECIAL.search(self.text, at)) is not None:
            self._keep(at, match.start())
            at = self._special(match)
        self._keep(at, len(self.text))
        emphasis.resolve([part for part in self.parts if isinstance(part, Delimiter)])

    def _keep(self, start: int, end: int) -> None:
        self.parts.extend(words.visible(self.text[start:end], start))

    def _special(self, match: re.Match[str]) -> int:
        """Read what begins at a special character; the offset behind it."""
        first = match.group()[0]
        if first in "*_~":
            self.parts.append(emphasis.delimiter(self.text, match.start(), match.end()))
            return match.end()
        end = self._READERS.get(first, _Scanner._address)(self, match)
        if end is None:
            self._keep(match.start(), match.end())
            return match.end()
        return end

    def _escape(self, match: re.Match[str]) -> int | None:
        following = self.text[match.end() : match.end() + 1]
        if following == "\n":
            return match.end()
        if following not in _ESCAPABLE or not following:
            return None
        self.parts.append((following, match.start(), match.end() + 1))
        return match.end() + 1

    def _code(self, match: re.Match[str]) -> int | None:
        if self._ticks is None:
            self._ticks = {}
            for run in reversed(list(_BACKTICKS.finditer(self.text))):
                self._ticks.setdefault(len(run.group()), []).append(run.start())
        starts = self._ticks.get(len(match.group()), [])
        while starts and starts[-1] < match.end():
            starts.pop()
        if not starts:
            return None
        return self._object(match.start(), starts[-1] + len(match.group()))

    def _object(self, start: int, end: int) -> int:
        self.parts.append((OBJECT, start, end))
        return end

    def _entity(self, match: re.Match[str]) -> int | None:
        entity = _ENTITY.match(self.text, match.start())
        if entity is None or (text := unescape(entity.group())) == entity.group():
            return None
        self.parts.append((text, entity.start(), entity.end()))
        return entity.end()

    def _address(self, match: re.Match[str]) -> int | None:
        address = words.ADDRESS.match(self.text, match.start())
        if address is None:
            return None
        end = words.address_end(self.text, address.start(), address.end())
        # Inside the brackets of a link, and in its destination, an address ends with them.
        if self.brackets and (bracket := self.text.find("]", match.start(), end)) >= 0:
            end = bracket
        self.links.append((match.start(), end, self.text[match.start() : end]))
        return self._object(match.start(), end)

    def _less_than(self, match: re.Match[str]) -> int | None:
        start = match.start()
        if autolink := _AUTOLINK.match(self.text, start):
            self.links.append((start + 1, autolink.end() - 1, autolink.group(1)))
            return self._object(start, autolink.end())
        if tag := _TAG.match(self.text, start):
            return self._tag(tag)
        opening = next((sign for sign in ("<!--", "<?", "<![CDATA[", "<!") if self.text.startswith(sign, start)), "")
        if opening == "<!" and not self.text[start + 2 : start + 3].isalpha():
            return None
        return self._comment(start, opening) if opening else None

    def _tag(self, tag: re.Match[str]) -> int | None:
        name = tag.group(1)
        closes = tag.group().startswith("</")
        if _leftover(tag, self.references.closed):
            return None
        if name.lower() == "br":
            self.parts.append(("\n", tag.start(), tag.end()))
        elif name.lower() in _NOT_PROSE and not closes and not tag.group().endswith("/>"):
            end = self._find(f"</{name}>", tag.end())
            if end >= 0:
                return self._object(tag.start(), end + len(name) + 3)
        return tag.end()

    def _brace(self, match: re.Match[str]) -> int | None:
        return self._comment(match.start(), "{/*")

    def _comment(self, start: int, opening: str) -> int | None:
        closing = _ENDS[opening]
        # `<!-->` and `<!--->` are whole comments.
        inner = (
            start + len(opening) - (2 if opening == "<!--" and self.text[start + 4 : start + 6] in (">", "->") else 0)
        )
        end = self._find(closing, inner)
        if end < 0:
            return None
        if opening in ("<!--", "{/*"):
            self.comments.append((start, end + len(closing), self.text[start + len(opening) : end]))
        return end + len(closing)

    def _find(self, sign: str, start: int) -> int:
        """Where a sign stands next, or -1; what is once known to be absent is not looked for again."""
        if self._absent.get(sign, len(self.text) + 1) <= start:
            return -1
        found = self.text.find(sign, start)
        if found < 0:
            self._absent[sign] = start
        return found

    def _open(self, match: re.Match[str]) -> int | None:
        note = None if match.group() == "![" else _FOOTNOTE.match(self.text, match.start())
        if note and label_key(note.group(1)) in self.references.footnotes:
            return note.end()
        if self.brackets:
            self.brackets[-1].inner = True
        self.brackets.append(_Bracket(len(self.parts), match.start(), match.end(), match.group() == "!["))
        return None

    def _close(self, match: re.Match[str]) -> int | None:
        if not self.brackets:
            return None
        opening = self.brackets.pop()
        if self.brackets:
            self.brackets[-1].inner = True
        if not opening.active:
            return None
        target = self._destination(match.end()) or self._reference(opening, match.start(), match.end())
        if target is None:
            return None
        self._resolve(opening)
        if not opening.image:
            self.links.append((opening.end, match.start(), target[0]))
            # No link stands within a link.
            for outer in self.brackets:
                outer.active = outer.active and outer.image
        return target[1]

    def _resolve(self, opening: _Bracket) -> None:
        """Take the opening bracket out, and settle the emphasis within the brackets."""
        inside = self.parts[opening.part + 1 :]
        emphasis.resolve([part for part in inside if isinstance(part, Delimiter)])
        settled = (_settled(self.text, part) for part in inside)
        self.parts[opening.part :] = [_Group(tuple(settled))]

    def _reference(self, opening: _Bracket, start: int, end: int) -> tuple[str, int] | None:
        label = _LABEL.match(self.text, end)
        key, stop = (label_key(label.group(1)), label.end()) if label else ("", end)
        if not key:
            if opening.inner or start - opening.end > _LONGEST_LABEL:
                return None
            key = label_key(self.text[opening.end : start])
        target = self.references.links.get(key)
        return None if target is None else (target, stop)

    def _destination(self, start: int) -> tuple[str, int] | None:
        """The target of an inline link, `(target "title")`, that begins at an offset; and the offset behind it."""
        if not self.text.startswith("(", start):
            return None
        at = _end(_SPACE, self.text, start + 1)
        end = self._angled(at) if self.text.startswith("<", at) else self._bare(at)
        if end < 0:
            return None
        target = self.text[at:end].strip("<>")
        title = _TITLE.match(self.text, end)
        stop = _end(_SPACE, self.text, title.end() if title else end)
        return (unescape(target), stop + 1) if self.text.startswith(")", stop) else None

    def _angled(self, start: int) -> int:
        line_end = self.text.find("\n", start)
        end = self.text.find(">", start, line_end if line_end >= 0 else len(self.text))
        return end + 1 if end >= 0 and "<" not in self.text[start + 1 : end] else -1

    def _bare(self, start: int) -> int:
        depth = 0
        at = start
        while at < len(self.text):
            character = self.text[at]
            if character == "\\" and self.text[at + 1 : at + 2] in _ESCAPABLE:
                at += 1
            elif character.isspace() or ord(character) < 0x20:
                break
            elif character == "(":
                depth += 1
                if depth > _DEEPEST_PARENTHESIS:
                    return -1
            elif character == ")":
                if not depth:
                    break
                depth -= 1
            at += 1
        return at if not depth else -1

    _READERS: ClassVar[Mapping[str, Callable[["_Scanner", re.Match[str]], int | None]]] = {
        "\\": _escape,
        "`": _code,
        "&": _entity,
        "<": _less_than,
        "{": _brace,
        "[": _open,
        "!": _open,
        "]": _close,
    }


def _settled(text: str, part: _Part) -> _Part:
    if isinstance(part, Delimiter):
        return text[part.start : part.end], part.start, part.end
    return part


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def _leftover(tag: re.Match[str], closed: Collection[str]) -> bool:
    """Whether a “tag” is what a template left: `<compound>`, `<CONDITION>`."""
    name = tag.group(1).lower()
    whole = tag.group()
    return not (
        name in KNOWN or name in closed or "=" in tag.group(2) or whole.startswith("</") or whole.endswith("/>")
    )

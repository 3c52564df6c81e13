"""Text with character references, as HTML and Markdown write it."""

import html
from collections.abc import Iterator
from html.entities import html5

from reviewlint.expressions import expression
from reviewlint.model.document import Link
from reviewlint.model.prose import join, relocate
from reviewlint.parsing import words
from reviewlint.parsing.words import Piece

# CommonMark: a semicolon is required, and numbers are short.
_STRICT = expression(r"&(?:#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});")
# HTML: numbers of any length are bounded here, since Python refuses to read very long ones.
_LENIENT = expression(
    r"&(?:#(?:[0-9]{1,9}+(?![0-9])|[xX][0-9A-Fa-f]{1,8}+(?![0-9A-Fa-f]));?|[A-Za-z][A-Za-z0-9]{1,31}+;?)"
)
_LEGACY = frozenset(name for name in html5 if not name.endswith(";"))
_LONGEST_LEGACY = max(map(len, _LEGACY))


def pieces(text: str, start: int, *, legacy: bool = False, attribute: bool = False) -> Iterator[Piece]:
    """Text that stands at an offset, cut up for `prose.join`: a character reference stands for its whole spelling.

    With `legacy`, references may lack their semicolon, as in HTML; in an `attribute`, then, only at the end of a word.
    """
    if "&" not in text:
        yield from words.pieces(text, start)
        return
    # Addresses are sought in the decoded text: `&amp;` is part of one, `&nbsp;` ends it.
    prose = join(decoded(text, start, legacy=legacy, attribute=attribute))
    yield from relocate(words.pieces(prose.text, 0), prose)


def decoded(text: str, start: int, *, legacy: bool = False, attribute: bool = False) -> Iterator[Piece]:
    """Text that stands at an offset, with its character references decoded and nothing else changed."""
    at = 0
    for match in (_LENIENT if legacy else _STRICT).finditer(text):
        characters, length = _meaning(match.group())
        end = match.start() + length
        if not length or (attribute and _goes_on(text, end)):
            continue
        yield text[at : match.start()], start + at, start + match.start()
        yield characters, start + match.start(), start + end
        at = end
    yield text[at:], start + at, start + len(text)


def plain(text: str) -> str:
    """The value of an HTML attribute, decoded."""
    return "".join(characters for characters, _, _ in decoded(text, 0, legacy=True, attribute=True))


def links(text: str, start: int, *, legacy: bool = False) -> Iterator[Link]:
    """The bare addresses in text that stands at an offset, their references decoded."""
    if "://" not in text:
        return
    prose = join(decoded(text, start, legacy=legacy))
    for link in words.links(prose.text, 0):
        yield Link(prose.span(*link.span), link.target)


def _meaning(spelling: str) -> tuple[str, int]:
    """What a spelling stands for and how much of it does; 0 if it stands for itself."""
    if spelling[1] == "#":
        return html.unescape(spelling), len(spelling)
    name = spelling[1:]
    if name in html5:
        return html5[name], len(spelling)
    name = name.removesuffix(";")
    lengths = range(min(len(name), _LONGEST_LEGACY), 1, -1)
    known = next((length for length in lengths if name[:length] in _LEGACY), 0)
    return (html5[name[:known]], known + 1) if known else ("", 0)


def _goes_on(text: str, end: int) -> bool:
    """Whether a reference without its semicolon runs into a word or an equals sign: then it is none."""
    return text[end - 1] != ";" and end < len(text) and (text[end] == "=" or text[end].isalnum())

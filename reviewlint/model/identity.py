"""What stays the same about a place while the page around it changes: its sentence."""

import re
from functools import cache

from reviewlint.expressions import expression
from reviewlint.model.prose import fold
from reviewlint.model.source import Excerpt, Span

#: A sentence is looked for no further than this from the words.
_REACH = 400
_WORD = expression(r"[^\W_]++|[%<>=≤≥]")
_MARKER = r"""[ \t>]*+(?:[-*+][ \t]|\d{1,3}[.)][ \t]|\#{1,6}[ \t]|\||"?[\w-]{1,40}"?:(?=[\s"]))"""
_TAG = (
    r"</?(?:p|div|li|ul|ol|dl|dt|dd|t[dhr]|table|tbody|thead|caption|h[1-6]|br|hr|title|meta|head|body|main|header"
    r"|footer|nav|section|article|aside|figure|figcaption|blockquote|pre)\b[^<>]{0,400}+>"
)
_BREAK = rf"""[.!?…][\"'”’)*_\]]{{0,4}}+\s
    |(?>\r\n|\n|\r)[ \t]*+[\n\r]
    |(?>\r\n|\n|\r){_MARKER}
    |{_TAG}
    |\|
    |"[,}}\]]*+[ \t]*+(?=[\r\n])
    |\\n"""


def sentence(place: Excerpt) -> Span:
    """The sentence that a place is in, or its heading, list item, table cell or entry: up to the nearest breaks."""
    low, high = max(place.start - _REACH, 0), place.end + _REACH
    breaks = [match.span() for match in _compiled(_BREAK).finditer(place.source.text, low, high)]
    start = next((end for begin, end in reversed(breaks) if begin < place.start), low)
    end = next((begin for begin, end in breaks if end > place.end), min(high, len(place.source.text)))
    return Span(min(start, place.start), max(end, place.end))


def normalised(text: str) -> str:
    """The words of a text: line breaks, punctuation, emphasis and letter case do not matter."""
    return " ".join(_WORD.findall(fold(text)))


def runs_on(line: str) -> bool:
    """Whether a line goes on with what stands above it, as far as it tells by itself."""
    return bool(line.strip()) and not _compiled(rf"{_MARKER}|{_TAG}").match(line)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first asked for: that takes as long as reading a page."""
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)

"""Words of a page within their line, as a reader may see them."""

from dataclasses import dataclass

from reviewlint.model.source import Excerpt
from reviewlint.reporters.screen import one_line, shown

#: So many characters of a line stand around the words of a finding, and so many of the words themselves.
_AROUND, _LONGEST = 70, 400
_CUT = "…"


@dataclass(frozen=True)
class Quote:
    """Words of a page within their line."""

    line: int
    column: int
    before: str
    words: str
    behind: str


def quote(place: Excerpt, around: int = _AROUND, longest: int = _LONGEST) -> Quote:
    """The words of a place, and what stands around them on their lines; what is left out shows as `…`."""
    source = place.source
    first, last = source.line(place.line), source.line(place.end_line)
    start, end = max(place.start, first.start), max(place.start, place.end)
    before = source.text[max(first.start, start - around) : start]
    behind = source.text[end : max(end, min(last.end, end + around))]
    words = source.text[start : min(end, start + longest)]
    return Quote(
        place.line,
        place.column,
        (_CUT if around and start - around > first.start else "") + shown(before),
        one_line(words) + (_CUT if end - start > longest else ""),
        shown(behind) + (_CUT if around and end + around < last.end else ""),
    )

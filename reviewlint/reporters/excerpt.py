"""Source lines with the words underlined, as a compiler shows them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from reviewlint.model.source import Excerpt, Source
from reviewlint.reporters.screen import Cell, cells

_CUT = "…"
#: How far a cut moves towards the words so that it falls between two others.
_SNAP = 12


class Row(NamedTuple):
    """A source line as shown, and the marks under it; line 0 stands for lines left out."""

    line: int
    text: str
    marks: str


class _Stretch(NamedTuple):
    """The part of a line that could be shown: its cells, and which of them (from, to) are marked."""

    cells: tuple[Cell, ...]
    start: int
    end: int
    cut_before: bool
    cut_behind: bool


def rows(place: Excerpt, room: int, mark: str = "^") -> Iterator[Row]:
    """The first and the last line of a place, at most `room` columns wide, with its words marked."""
    source, start, end = place.source, place.start, max(place.end, place.start)
    first, last = place.line, source.position(max(end - 1, start)).line
    yield _row(source, first, start, end, room, mark)
    if last > first + 1:
        yield Row(0, "", "")
    if last > first:
        yield _row(source, last, source.line_starts[last - 1], end, room, mark)


def gutter(*places: Excerpt) -> int:
    """The width of the widest line number of some places."""
    return max((len(str(place.end_line)) for place in places), default=1)


def _row(source: Source, line: int, start: int, end: int, room: int, mark: str) -> Row:
    stretch = _stretch(source, line, start, end, room)
    columns = tuple(accumulate((cell.width for cell in stretch.cells), initial=0))
    first, last = _window(stretch, columns, room)
    before = _CUT if first or stretch.cut_before else ""
    behind = _CUT if last < len(stretch.cells) or stretch.cut_behind else ""
    text = "".join(cell.shown for cell in stretch.cells[first:last])
    left = columns[max(stretch.start, first)]
    marked = max(columns[min(stretch.end, last)] - left, 1)
    return Row(line, before + text + behind, " " * (len(before) + left - columns[first]) + mark * marked)


def _stretch(source: Source, line: int, start: int, end: int, room: int) -> _Stretch:
    """As much of a line around its words as could matter: no line is too long to be shown."""
    starts = source.line_starts
    first, behind = starts[line - 1], starts[line] if line < len(starts) else len(source.text)
    start = max(start, first)
    left, right = max(first, start - room), min(behind, min(end, start + room) + room)
    text = source.text[left:right].rstrip("\r\n")
    marked_from, marked_to = min(start - left, len(text)), min(end - left, len(text))
    cut = right < behind and len(text) == right - left
    return _Stretch(cells(text), marked_from, max(marked_to, marked_from), left > first, cut)


def _window(stretch: _Stretch, columns: tuple[int, ...], room: int) -> tuple[int, int]:
    """Which cells of a stretch to show: all if they fit, else those around the words."""
    needed = max(columns[-1], columns[stretch.start] + 1)
    if not (stretch.cut_before or stretch.cut_behind) and needed <= room:
        return 0, len(stretch.cells)
    # Both ends may get an ellipsis.
    budget = max(room - 2, 2)
    left, right = columns[stretch.start], columns[stretch.end]
    lowest = max(min(left - max(budget - (right - left), 0) // 2, columns[-1] - budget), 0)
    # Behind the characters without width, which would join the ellipsis.
    first = bisect_right(columns, columns[bisect_left(columns, lowest)]) - 1 if lowest else 0
    last = bisect_right(columns, columns[first] + budget) - 1
    return _snapped(stretch, first, last)


def _snapped(stretch: _Stretch, first: int, last: int) -> tuple[int, int]:
    """A window whose ends fall between words, where a space is near."""
    shown = stretch.cells
    if first or stretch.cut_before:
        near = range(first, min(first + _SNAP, stretch.start))
        first = next((index + 1 for index in near if shown[index].shown == " "), first)
    if last < len(shown) or stretch.cut_behind:
        near = range(last - 1, max(last - _SNAP, stretch.end), -1)
        last = next((index for index in near if shown[index].shown == " "), last)
    return first, last

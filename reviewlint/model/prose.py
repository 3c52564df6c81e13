"""Text without markup, in which every character knows its place in the source."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.source import Span

#: Stands in prose where the page has something that is not prose: code, an address, an image without words.
OBJECT = "\ufffc"

_FOLDS = {
    **dict.fromkeys(map(ord, "\t\n\r\f\v\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(map(ord, '“”„‟«»"`*_‹›'), " "),
    **dict.fromkeys(map(ord, "‐‑‒−﹣－"), "-"),
    **dict.fromkeys(map(ord, "‘’‚‛ʼ′＇"), "'"),
    ord("％"): "%",
    # The only character whose lower case has another length.
    ord("İ"): "i",
}
_INNER_DASH = expression(r"(?<=\w)[–—](?=\w)")
_OUTER_APOSTROPHE = expression(r"(?<!\w)'|'(?!\w)")


def fold(text: str) -> str:
    """Text as rules match it: of the same length, lower case, with quotes, emphasis, odd spaces and dashes folded."""
    folded = text.translate(_FOLDS).lower()
    if "–" in folded or "—" in folded:
        folded = _INNER_DASH.sub("-", folded)
    if "'" in folded:
        folded = _OUTER_APOSTROPHE.sub(" ", folded)
    return folded


class Run(NamedTuple):
    """A stretch of prose and of source: from `at` in the prose, `start` to `end` in the source.

    Where both are equally long they go character by character; otherwise (an entity, an escape, a CRLF) each
    character of the stretch stands for the whole of its spelling.
    """

    at: int
    start: int
    end: int


@dataclass(frozen=True)
class Prose:
    """Text without markup, and the runs that tell where it stands in the source."""

    text: str
    runs: tuple[Run, ...]

    @cached_property
    def folded(self) -> str:
        """The text as rules match it; offsets are those of the text."""
        return fold(self.text)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(run.at for run in self.runs)

    def _run(self, offset: int) -> tuple[Run, int]:
        """The run that holds an offset of the prose, and the run's length there."""
        index = max(bisect_right(self._starts, offset) - 1, 0)
        run = self.runs[index]
        following = self.runs[index + 1].at if index + 1 < len(self.runs) else len(self.text)
        return run, following - run.at

    def place(self, offset: int) -> Span:
        """Where one character of the prose stands in the source."""
        run, length = self._run(offset)
        if run.end - run.start != length:
            return Span(run.start, run.end)
        start = run.start + offset - run.at
        return Span(start, start + 1)

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of the prose stands in the source: from its first character to its last."""
        if not self.runs:
            return Span(0, 0)
        first = self.place(min(start, len(self.text) - 1))
        if end <= start:
            return Span(first.start, first.start)
        return Span(first.start, self.place(end - 1).end)

    def pieces(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """A stretch of the prose as (text, start, end) pieces of the source, for `join`."""
        while start < end:
            run, length = self._run(start)
            stop = min(run.at + length, end)
            if run.end - run.start == length:
                yield self.text[start:stop], run.start + start - run.at, run.start + stop - run.at
            else:
                yield self.text[start:stop], run.start, run.end
            start = stop

    @property
    def offsets(self) -> Iterator[Span]:
        """The place of each character, in order."""
        return (self.place(offset) for offset in range(len(self.text)))


def join(pieces: Iterable[tuple[str, int, int]]) -> Prose:
    """Prose from pieces of (text, start, end), where start and end are the piece's place in the source."""
    texts: list[str] = []
    runs: list[Run] = []
    at = 0
    for text, start, end in pieces:
        if not text:
            continue
        if not (runs and _continues(runs[-1], at, start, end, len(text))):
            runs.append(Run(at, start, end))
        else:
            runs[-1] = runs[-1]._replace(end=end)
        texts.append(text)
        at += len(text)
    return Prose("".join(texts), tuple(runs))


def _continues(run: Run, at: int, start: int, end: int, length: int) -> bool:
    """Whether a piece goes on, character by character, where the run before it ends."""
    return run.end == start and end - start == length and run.end - run.start == at - run.at


def relocate(pieces: Iterable[tuple[str, int, int]], raw: Prose) -> Iterator[tuple[str, int, int]]:
    """Pieces whose places are offsets of a raw prose, as pieces whose places are those of its source."""
    for text, start, end in pieces:
        if len(text) == end - start:
            yield from raw.pieces(start, end)
        else:
            yield text, *raw.span(start, end)

"""How far a long run is, on a terminal."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from reviewlint.engine.packing import Packed
from reviewlint.model.report import Skipped

#: A run of fewer pages is over before anyone has read this.
_FEWEST = 200
_SECONDS_BETWEEN = 0.1
_CLEAR = "\r\x1b[K"

Told = Callable[[Sequence[Packed | Skipped]], object]


@contextmanager
def progress(pages: int, *, quiet: bool = False, stream: TextIO | None = None) -> Iterator[Told | None]:
    """What to tell of outcomes as they come; none if nobody would see it: the line is gone when the run is over."""
    out = stream or sys.stderr
    if quiet or pages < _FEWEST or not out.isatty():
        yield None
        return
    try:
        yield _Line(pages, out).told
    finally:
        out.write(_CLEAR)
        out.flush()


class _Line:
    """A line that says how many pages are done, how fast, and what was found so far."""

    def __init__(self, pages: int, out: TextIO) -> None:
        self.pages, self.out = pages, out
        self.done = self.findings = 0
        self.begun = time.monotonic()
        self.shown = self.begun

    def told(self, outcomes: Sequence[Packed | Skipped]) -> None:
        """Count outcomes, and show the counts if they were last shown a while ago."""
        self.done += len(outcomes)
        self.findings += sum(len(each.tally.findings) for each in outcomes if isinstance(each, Packed))
        now = time.monotonic()
        if now - self.shown >= _SECONDS_BETWEEN:
            self.shown = now
            self.out.write(_CLEAR + line(self.done, self.pages, now - self.begun, self.findings))
            self.out.flush()


def line(done: int, pages: int, seconds: float, findings: int) -> str:
    """The words of the line."""
    rate = f", {done / seconds:,.0f} a second" if seconds > 0 else ""
    return f"{done:,} of {pages:,} pages{rate}; {findings:,} finding{'' if findings == 1 else 's'} so far"

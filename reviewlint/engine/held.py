"""The pages of a run, kept out of the way: a report on a million pages needs no more memory than one on a hundred."""

import weakref
from collections.abc import Iterable, Sequence
from io import BytesIO
from os import SEEK_END
from typing import IO, NamedTuple, overload

from reviewlint.engine.packing import Packed
from reviewlint.model.report import Page, Pages, Tally

#: So many pages are kept in memory; more are kept in a file that nobody sees.
_IN_MEMORY = 1_000


class _Place(NamedTuple):
    """Where a page is: the start of its text, how long that is, and how long what was found; and what is counted."""

    tally: Tally
    start: int
    text: int
    content: int


class Held:
    """Where pages as judged are put until a report asks for them; `expected` says how many there may be."""

    def __init__(self, expected: int = 0) -> None:
        self._file = _file() if expected > _IN_MEMORY else BytesIO()
        self._places: dict[str, _Place] = {}
        weakref.finalize(self, self._file.close)

    def add(self, path: str, packed: Packed) -> None:
        """Put the page at a path away."""
        start = self._file.seek(0, SEEK_END)
        self._file.write(packed.text)
        self._file.write(packed.content)
        self._places[path] = _Place(packed.tally, start, len(packed.text), len(packed.content))

    def __contains__(self, path: str) -> bool:
        return path in self._places

    def pages(self, paths: Iterable[str]) -> Pages:
        """Pages, in the order of their paths."""
        return _InOrder(self, [self._places[path] for path in paths])

    def page(self, place: _Place) -> Page:
        """A page, made anew."""
        self._file.seek(place.start)
        return Packed(place.tally, self._file.read(place.text), self._file.read(place.content)).page()


class _InOrder(Pages):
    """Some of them."""

    def __init__(self, held: Held, places: Sequence[_Place]) -> None:
        self._held, self._places = held, places

    @property
    def tallies(self) -> Sequence[Tally]:
        """What is counted of each page."""
        return [place.tally for place in self._places]

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Page: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Page, ...]: ...

    def __getitem__(self, index: int | slice) -> Page | tuple[Page, ...]:
        if isinstance(index, slice):
            return tuple(map(self._held.page, self._places[index]))
        return self._held.page(self._places[index])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment] # as a list has none


def _file() -> IO[bytes]:
    from tempfile import TemporaryFile  # noqa: PLC0415 - few runs need it

    return TemporaryFile()

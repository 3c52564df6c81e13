"""What comes of reading YAML or JSON, and what both readers hold to."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import NamedTuple

from reviewlint.model.document import Comment, Data, Path, Where
from reviewlint.model.source import Span

#: How deep lists and mappings may stand in one another; nobody writes more than ten by hand.
DEEPEST = 100
TOO_DEEP = "Lists and mappings stand in one another too deeply here to be read."

Place = tuple[Path, Where]


class Flaw(NamedTuple):
    """What is wrong at a span, in an editor's words."""

    span: Span
    message: str


class Reading(NamedTuple):
    """The values with their places, what was wrong, and the comments that speak to reviewlint."""

    data: Data
    problems: tuple[Flaw, ...] = ()
    comments: tuple[Comment, ...] = ()


class Broken(Exception):  # noqa: N818 - the page is broken, not the program
    """The text cannot be read on from here."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.message)
        self.flaw = flaw


def data(value: object, places: Iterable[Place]) -> Data:
    """A value with its places, frozen."""
    return Data(value, MappingProxyType(dict(places)))


class Keys:
    """The keys of one mapping so far."""

    def __init__(self) -> None:
        self._by_fold: dict[str, str] = {}

    def flaw(self, key: str, span: Span) -> Flaw | None:
        """What is wrong with one more key: it was there already, or differs from one only in case."""
        other = self._by_fold.get(key.casefold())
        if other is None:
            self._by_fold[key.casefold()] = key
            return None
        if other == key:
            return Flaw(span, f'"{key}" is given twice here; only the first is read. Keep one of them.')
        return Flaw(span, f'"{key}" differs only in case from "{other}" above; keep one of them.')

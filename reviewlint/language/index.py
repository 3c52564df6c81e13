"""Every phrase that is looked for in sentences, by the words that it needs.

A phrase needs one word of each of some sets. Sets of phrases are numbers here, a bit for each phrase, so that the
thousands of phrases that a sentence could hold are looked through with a few operations.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from struct import Struct
from types import MappingProxyType
from typing import NamedTuple

from reviewlint.language.matching import Anchors

#: A step (the first set of a phrase, its second …) and the number of a phrase that a word serves there.
_PLACE = Struct("<BI")


class Kept(NamedTuple):
    """The places of each word in a row of bytes, and where in the row they are: thousands are there in no time."""

    row: bytes = b""
    words: Mapping[str, tuple[int, int]] = MappingProxyType({})


_NOTHING = Kept()


class Index:
    """Phrases, as they are written, and what they need; it only grows."""

    def __init__(self, texts: Iterable[str] = (), kept: Kept = _NOTHING, steps: Iterable[int] = ()) -> None:
        self.texts = list(texts)
        self._kept = kept
        self._added: dict[str, bytes] = {}
        #: For each step the phrases that need nothing there.
        self.steps = list(steps)
        self._known = set(self.texts)
        self._bits: dict[str, tuple[tuple[int, int], ...]] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def lacking(self, texts: Iterable[str]) -> Iterator[str]:
        """Those of some phrases that are not in the index."""
        return (text for text in texts if text not in self._known)

    def add(self, text: str, needs: Sequence[Anchors]) -> None:
        """Add a phrase and the sets of words that it needs one each of."""
        number = len(self.texts)
        self.steps += [(1 << number) - 1] * (len(needs) - len(self.steps))
        for step, anchors in enumerate(needs):
            for word in anchors:
                self._added[word] = self._added.get(word, b"") + _PLACE.pack(step, number)
                self._bits.pop(word, None)
        for step in range(len(needs), len(self.steps)):
            self.steps[step] |= 1 << number
        self.texts.append(text)
        self._known.add(text)

    def held(self, words: AbstractSet[str]) -> list[str]:
        """The phrases that have all that they need among some words."""
        met = [*self.steps]
        known = self._bits
        for word in (self._kept.words.keys() & words) | (self._added.keys() & words):
            for step, bits in known.get(word) or self._read(word):
                met[step] |= bits
        held = (1 << len(self.texts)) - 1
        for bits in met:
            held &= bits
        # Written out, and read from the end: far faster than one bit after the other.
        written = f"{held:b}"[::-1]
        found, texts, find = [], self.texts, written.find
        at = find("1")
        while at >= 0:
            found.append(texts[at])
            at = find("1", at + 1)
        return found

    @property
    def words(self) -> AbstractSet[str]:
        """The words that serve a phrase."""
        return self._kept.words.keys() | self._added.keys()

    def places(self, word: str) -> bytes:
        """The places that a word serves, as bytes."""
        start, end = self._kept.words.get(word, (0, 0))
        return self._kept.row[start:end] + self._added.get(word, b"")

    def _read(self, word: str) -> tuple[tuple[int, int], ...]:
        """For each step the phrases that a word serves there."""
        met: dict[int, int] = {}
        for step, number in _PLACE.iter_unpack(self.places(word)):
            met[step] = met.get(step, 0) | 1 << number
        self._bits[word] = tuple(met.items())
        return self._bits[word]

"""A phrase as it is looked for in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reviewlint.expressions import compiled, expression

#: Words, or signs, of which one must be there.
Anchors = frozenset[str]
#: Stands for any figure.
FIGURE = "#"
#: Stands for the beginning of a sentence, where a phrase asks for it.
BEGINNING = "^"
#: What is no word, and may have to be there all the same.
_MARKS = (",", ":", ";")
SIGNS = frozenset((*_MARKS, FIGURE))


@dataclass(frozen=True, eq=False)
class Phrase:
    """A phrase as a regular expression, and what must be there for it to match at all: a word of each of `needs`.

    The first of them tells the most. The expression is compiled when a text has all that it needs: most never are.
    """

    expression: str
    needs: tuple[Anchors, ...]
    #: The words that it can begin with (FIGURE, BEGINNING); none if that is not known.
    firsts: Anchors | None = None

    def __getstate__(self) -> dict[str, object]:
        """What is pickled: not the compiled expression, which would be compiled anew."""
        return {"expression": self.expression, "needs": self.needs, "firsts": self.firsts}

    @property
    def anchors(self) -> Anchors:
        """The words of which one must be there."""
        return self.needs[0]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Where the phrase matches."""
        return compiled(self.expression)

    def may_stand_in(self, folded: str) -> bool:
        """Whether a folded text has all that the phrase needs."""
        # Asked a thousand times a page: as few calls as possible.
        lacks = words_of(folded).isdisjoint
        for need in self.needs:  # noqa: SIM110 - `any` would be a call for each
            if lacks(need):
                return False
        return True

    def found(self, folded: str, starts: "Starts") -> Iterator[re.Match[str]]:
        """Every place in a folded text where the phrase stands; `starts` are those of the text.

        It is tried where a word stands that it can begin with, not at every letter.
        """
        if self.firsts is None:
            yield from self.pattern.finditer(folded)
            return
        last = 0
        for start in sorted([start for word in self.firsts.intersection(starts) for start in starts[word]]):
            if start >= last and (match := self.pattern.match(folded, start)):
                yield match
                last = match.end()

    def search(self, folded: str, *bounds: int) -> re.Match[str] | None:
        """The first place in a folded text (from one offset to another) where the phrase stands."""
        return self.pattern.search(folded, *bounds) if self.may_stand_in(folded) else None

    def match(self, folded: str, *bounds: int) -> re.Match[str] | None:
        """The phrase at the beginning of a folded text, if it stands there."""
        return self.pattern.match(folded, *bounds) if self.may_stand_in(folded) else None

    def fullmatch(self, folded: str) -> re.Match[str] | None:
        """The phrase, if it is all of a folded text."""
        return self.pattern.fullmatch(folded) if self.may_stand_in(folded) else None

    def finditer(self, folded: str, *bounds: int) -> Iterator[re.Match[str]]:
        """Every place in a folded text (from one offset to another) where the phrase stands."""
        return self.pattern.finditer(folded, *bounds) if self.may_stand_in(folded) else iter(())


#: Where each word of a text begins; of a sign, where the first is.
Starts = Mapping[str, Sequence[int]]


def starts_of(folded: str) -> Starts:
    """Where each word of a folded text begins, and what else phrases ask for: SIGNS, and the BEGINNING of the text."""
    starts: dict[str, list[int]] = {BEGINNING: [0]}
    for sign in _MARKS:
        if sign in folded:
            starts[sign] = [folded.index(sign)]
    for match in _WORD.finditer(folded):
        word, start = match.group(), match.start()
        starts.setdefault(word, []).append(start)
        if word[0] in _FIGURES or not word.isascii():
            starts.setdefault(FIGURE, []).append(start)
    return starts


class Phrases:
    """Some phrases, few of which stand in any text."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = tuple(phrases)
        # A phrase that needs nothing may stand anywhere.
        telling = all(phrase.needs for phrase in self._phrases)
        self._anchors = frozenset().union(*(phrase.needs[0] for phrase in self._phrases)) if telling else None

    def possible(self, folded: str) -> Sequence[Phrase]:
        """Those that may stand in a folded text, in their order."""
        if self._anchors is not None and words_of(folded).isdisjoint(self._anchors):
            return ()
        return [phrase for phrase in self._phrases if phrase.may_stand_in(folded)]


def words_of(folded: str) -> frozenset[str]:
    """The words and `SIGNS` of a folded text; those of a sentence are kept, since many phrases ask for them."""
    return _words_of(folded) if len(folded) < _LONGEST_KEPT else _found(folded)


@lru_cache(maxsize=4096)
def _words_of(folded: str) -> frozenset[str]:
    return _found(folded)


def _found(folded: str) -> frozenset[str]:
    words = _WORD.findall(folded)
    words += [sign for sign in _MARKS if sign in folded]
    if _FIGURE.search(folded):
        words.append(FIGURE)
    return frozenset(words)


_LONGEST_KEPT = 1000
_WORD = expression(r"\w+")
_FIGURES = frozenset("0123456789")
_FIGURE = expression(r"[\d½¼¾]")

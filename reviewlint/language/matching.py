"""A phrase as it is looked for in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reviewlint.expressions import compiled, expression

#: Words of which one must be there.
Anchors = frozenset[str]


@dataclass(frozen=True, eq=False)
class Phrase:
    """A phrase as a regular expression, and what must be there for it to match at all: a word of each of `needs`.

    The first of them tells the most. The expression is compiled when a text has all that it needs: most never are.
    """

    expression: str
    needs: tuple[Anchors, ...]

    def __getstate__(self) -> dict[str, object]:
        """What is pickled: not the compiled expression, which would be compiled anew."""
        return {"expression": self.expression, "needs": self.needs}

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


def words_of(folded: str) -> frozenset[str]:
    """The words of a folded text; those of a sentence are kept, since many phrases ask for them."""
    return _words_of(folded) if len(folded) < _LONGEST_KEPT else frozenset(_WORD.findall(folded))


@lru_cache(maxsize=4096)
def _words_of(folded: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded))


_LONGEST_KEPT = 1000
_WORD = expression(r"\w+")

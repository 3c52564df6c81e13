"""Which conditions a value names."""

from collections.abc import Iterator
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.language.subject import Subject
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.prose import fold

_ENDINGS = expression(r"\b[a-z]{3,24}(?:itis|osis|oma|emia|aemia|opathy|algia|plegia|lepsy|phrenia)\b")
_WORD = expression(r"[a-z0-9]{2,}")
#: Words that many conditions share, and that make none the same.
_GENERIC = frozenset(
    "disease diseases disorder disorders syndrome type stage chronic acute severe mild moderate patients people adult "
    "adults related primary secondary early late and the of in with for major".split()
)


class Others(NamedTuple):
    """Conditions other than the page's: their names, the stretch they take, and the page's own condition."""

    names: tuple[str, ...]
    start: int
    end: int
    own: str


def others(folded: str, subject: Subject, vocabulary: Vocabulary) -> Others | None:
    """The conditions that a folded value names, if the page's own is not among them."""
    if not subject.condition:
        return None
    found = sorted(_found(folded, vocabulary))
    if not found or _names(folded, subject):
        return None
    names = tuple(dict.fromkeys(folded[start:end] for start, end in found))
    return Others(names, found[0][0], found[-1][1], subject.condition[0])


def _found(folded: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in vocabulary.pattern("named-condition").finditer(folded))
    yield from (match.span() for match in _ENDINGS.finditer(folded))


def _names(folded: str, subject: Subject) -> bool:
    """Whether a value names the page's condition, by any word that is its own."""
    words = set(_WORD.findall(folded))
    for name in subject.condition:
        own = set(_WORD.findall(fold(name))) - _GENERIC
        if own & words or (own and any(_stem(a) == _stem(b) for a in own for b in words)):
            return True
    return False


def _stem(word: str) -> str:
    """A word without its ending: “diabetic” and “diabetes” are of one condition."""
    return word[:6] if len(word) > _SHORTEST_STEM else word


_SHORTEST_STEM = 6

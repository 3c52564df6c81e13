"""Words that are nearly other words."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from reviewlint.expressions import expression

_SEPARATORS = expression(r"[\s_.-]+")
_LONGEST = 60


def suggestion(word: str, known: Iterable[str]) -> str | None:
    """The known word that somebody meant who wrote another one, if any is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - nearly no page needs it

    spellings: dict[str, list[str]] = {}
    for each in known:
        spellings.setdefault(_fold(each), []).append(each)
    matches = get_close_matches(_fold(word)[:_LONGEST], spellings, n=1, cutoff=0.6)
    return get_close_matches(word, sorted(spellings[matches[0]]), n=1, cutoff=0)[0] if matches else None


def near_miss(word: str, known: Iterable[str]) -> str | None:
    """The known word of which another one can only be a slip: one letter off, two in a long word, or its case."""
    if len(word) > _LONGEST:
        return None
    folded = _fold(word)
    letters = frozenset(folded)
    return next((each for each in known if _is_slip(folded, letters, each)), None)


def slips(value: object, schema: Mapping[str, Any]) -> Iterator[str]:
    """The keys of a mapping that are slips of those that a schema knows."""
    known = schema.get("properties", {})
    if isinstance(value, dict):
        yield from (key for key in value.keys() - known.keys() if near_miss(key, known))


@lru_cache(maxsize=4_096)
def _fold(word: str) -> str:
    return _SEPARATORS.sub("", word).casefold()


@lru_cache(maxsize=4_096)
def _letters(word: str) -> frozenset[str]:
    return frozenset(_fold(word))


def _is_slip(word: str, letters: frozenset[str], known_word: str) -> bool:
    """Whether a word is a slip of a known one; a plural is not."""
    known = _fold(known_word)
    if word == known:
        return True
    allowed = 2 if len(known) >= 9 else 1
    # Each slip changes two letters at most: this spares most words the exact distance.
    if abs(len(word) - len(known)) > allowed or len(letters ^ _letters(known_word)) > 2 * allowed:
        return False
    if min(len(word), len(known)) < 4 or word.rstrip("s") == known.rstrip("s"):
        return False
    return _distance(word, known) <= allowed


def _distance(first: str, second: str) -> int:
    """How many letters must be added, left out, changed or swapped with their neighbour."""
    above: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        before, above, row = above, row, [i]
        for j, other in enumerate(second, 1):
            least = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            row.append(least)
    return row[-1]

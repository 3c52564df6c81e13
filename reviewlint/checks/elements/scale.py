"""What an evidence level says, on one axis: C0 (not studied) to C7 (systematic reviews of trials)."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.language.vocabulary import Vocabulary

CODES = ("C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7")
_CERTAINTIES = {"very-low": 4, "low": 5, "moderate": 6, "high": 7}
BEFORE_STEP = tuple("level grade tier class category stage step rank rating score evidence lvl loe".split())
#: Levels of scales that each site defines for itself: letters, numbers, stars, signs.
_ORDINAL = expression(
    rf"\b(?:{'|'.join(BEFORE_STEP)})\s*(?:of evidence)?[ :=-]{{0,3}}"
    r"(?P<step>(?:[1-5][abc]?|i{1,3}[abc]?|iv|v|[a-ex][+-]?|[te][0-9])(?![\w]))"
    r"|(?<![\w./])(?P<of>[0-9](?:\.[0-9])?\s?(?:/|out of)\s?(?:5|10)|[0-9]{1,3}\s?/\s?100)(?!\w)"
    r"|\b(?:scor|rat|grad|rank|classifi|plac|award|assign)(?:e[sd]?|ed|s)\s(?:it |this |them )?(?:as |at |in |an? )?"
    r"(?:grade |level |tier |class )?(?P<given>[b-fx][+-]?|a[+-]?(?=[\W_]*$| (?:for|in|on)\b)|[0-9](?:\.[0-9])?)(?!\w)"
    r"|^[\W_]{0,4}(?P<bare>[a-fx][+-]?|[0-9][abc]?(?:\.[0-9]{1,2})?|[te][0-9]|i{1,3}[abc]?|iv)(?=[\W_]{0,4}$|\s*[-–—:;,(/·|])",
)
_SIGNS = expression(r"[★☆⭐✩✪●○◯⊕⊖⊝⨁◐◑◕🟢🟡🟠🔴🟥🟧🟨🟩⚪⚫🔵]{1,10}")
_NEGATED = expression(
    r"\b(?:no|not|without|lacks?|lacking|never|absence of|nor|neither|zero|non|rather than|beyond|awaiting|needs?"
    r"|requires?)\b[^;:.,()]{0,40}$"
)
_TRIALS = expression(r"\btrials?\b")
_SOME_TRIAL = 5


class Level(NamedTuple):
    """A level as stated: its place on the axis (empty if only its own scale knows), certainty, step, and designs."""

    code: str = ""
    certainty: str = ""
    ordinal: str = ""
    designs: frozenset[int] = frozenset()

    @property
    def known(self) -> bool:
        """Whether anything in the words is a level."""
        return bool(self.code or self.ordinal)

    @property
    def number(self) -> int:
        """The place on the axis; -1 if only its own scale knows."""
        return CODES.index(self.code) if self.code else -1


@lru_cache(maxsize=1024)
def level(text: str, folded: str, vocabulary: Vocabulary) -> Level:
    """The level that a value states; where it states several, the lowest."""
    named = designs(folded, vocabulary)
    certainty = _certainty(folded, vocabulary)
    real = named - {0} or named
    places = {*({min(real)} if real else ()), *({_CERTAINTIES[certainty]} if certainty else ())}
    code = CODES[min(places)] if places else ""
    return Level(code, certainty, _ordinal(text, folded), named)


@lru_cache(maxsize=1024)
def designs(folded: str, vocabulary: Vocabulary) -> frozenset[int]:
    """The places on the axis of the kinds of study that a text names; of trials that it says no more of, a low one."""
    named = frozenset(_designs(folded, vocabulary))
    plain = next((match for match in _TRIALS.finditer(folded) if not _is_negated(folded, match.start())), None)
    return named or (frozenset((_SOME_TRIAL,)) if plain else named)


def _designs(folded: str, vocabulary: Vocabulary) -> Iterator[int]:
    for number in range(len(CODES)):
        for match in vocabulary.pattern(f"level-c{number}").finditer(folded):
            if number == 0 or not _is_negated(folded, match.start()):
                yield number
                break


def _is_negated(folded: str, start: int) -> bool:
    return _NEGATED.search(folded, max(start - 60, 0), start) is not None


def _certainty(folded: str, vocabulary: Vocabulary) -> str:
    """The lowest certainty that a text states."""
    for name in _CERTAINTIES:
        for match in vocabulary.pattern(f"certainty-{name}").finditer(folded):
            if not _is_negated(folded, match.start()):
                return name
    return ""


def _ordinal(text: str, folded: str) -> str:
    match = _ORDINAL.search(folded) or _SIGNS.search(text)
    return match.group().strip() if match else ""


def ordinals(text: str) -> frozenset[str]:
    """The steps of a scale that a text names: “level 1”, “grade b”."""
    return frozenset(match["step"] for match in _ORDINAL.finditer(text) if match["step"])

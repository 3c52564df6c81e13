"""How strongly a sentence ties one thing to another: not at all, as going together, perhaps as cause, or as cause.

The four steps are those by which Yu, Li and Wang (2019) labelled conclusions of PubMed abstracts, after Sumner (2014).
What is denied counts as what it denies (“did not reduce” speaks of a cause). Questions, purposes, and what is left open
or asked of future studies or of readers, are none. “May be associated” is an association; “can” says that it is a
cause. Of several statements the strongest counts. The words are vocabulary files (`rules/vocabulary/strength/`); what
they do to one another is here.
"""

from functools import cached_property
from typing import Literal, NamedTuple

from reviewlint.expressions import expression
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.prose import fold

Strength = Literal["none", "association", "conditional cause", "direct cause"]
#: From the weakest.
STRENGTHS: tuple[Strength, ...] = ("none", "association", "conditional cause", "direct cause")

Stretch = tuple[int, int]

_VERBS = ("cause-third", "cause-base", "cause-past")
_CLAUSE_END = expression(
    r"[;:.!?()]|, (?:and|but|because|since|as|while|whereas|although|though|which|so|yet|where|with|thus)\b"
    r"| (?:because|since|whereas|although|but|while|given that|and that|suggesting|indicating|implying)\b"
    r"| and (?:may|might|could|can|will|thus|therefore|should|would|is|was|are|were|has|have)\b"
)
_VERB = expression(r"\b(?:is|are|was|were|has|have|had|can|could|may|might|will|would|did|does|do)\b")
_RELATION = expression(
    r"associat|correlat|relation|link|difference|effect|impact|influence|role|benefit|efficacy|cause|contribution"
)
#: How far before a relation, in characters, what weakens it may stand, and how far behind it what leaves it open.
_NEAR = 90
#: Sentences end before this many characters; what goes on is no sentence.
_LONGEST = 2_000


def strength(text: str, vocabulary: Vocabulary) -> Strength:
    """The strongest statement of a sentence."""
    sentence = _Conclusion(fold(text[:_LONGEST]), vocabulary)
    if text.rstrip().endswith("?"):
        return "none"
    return max((_weighed(sentence, cue) for cue in sentence.cues), key=STRENGTHS.index, default="none")


class _Cue(NamedTuple):
    """Words that tie one thing to another, and how: as cause, or as going together."""

    start: int
    end: int
    cause: bool


class _Conclusion:
    """A folded sentence, and where in it the words of some lists stand."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.vocabulary = vocabulary

    def spans(self, *names: str) -> list[Stretch]:
        """Where the phrases of some lists stand."""
        return [match.span() for match in self.vocabulary.pattern(*names).finditer(self.text)]

    @cached_property
    def cues(self) -> tuple[_Cue, ...]:
        """The words that tie one thing to another, less what only looks like them."""
        ties = [_Cue(*span, cause=False) for span in self._besides("association", "strength-word-aside")]
        groups = [_Cue(*span, cause=False) for span in self._besides("comparison", "strength-word-aside")]
        plain = (span for name in _VERBS for span in self._besides(name, "strength-aside"))
        words = self._besides("cause-word", "strength-word-aside")
        compared = [cue[:2] for cue in groups]
        verbs = (span for span in (*self.spans("cause-sure"), *plain) if not _overlaps(span, compared))
        causes = [_Cue(*span, cause=True) for span in (*verbs, *words)]
        loose = [cue for cue in causes if not any(self.joined(tie.start, cue.start) for tie in ties)]
        return tuple(cue for cue in (*ties, *groups, *loose) if not _overlaps(cue[:2], self.empty))

    def _besides(self, name: str, aside: str) -> list[Stretch]:
        """Where the phrases of a list stand, and no longer phrase of another that makes them something else."""
        others = self.spans(aside)
        return [span for span in self.spans(name) if not _overlaps((span[0], span[0] + 1), others)]

    @cached_property
    def empty(self) -> list[Stretch]:
        """The stretches that speak of what is to be found out or done."""
        return [
            *((start, self.clause_end(end)) for start, end in self.spans("no-finding")),
            *((start, self.verb(end)) for start, end in self.spans("no-finding-phrase")),
        ]

    @cached_property
    def doubts(self) -> list[Stretch]:
        """Where something makes a statement conditional."""
        return self.spans("doubt")

    def clause_end(self, offset: int) -> int:
        """Where the clause that holds an offset ends."""
        match = _CLAUSE_END.search(self.text, offset)
        return match.start() if match else len(self.text)

    def verb(self, offset: int) -> int:
        """Where the next finite verb stands, or the clause ends."""
        match = _VERB.search(self.text, offset, self.clause_end(offset))
        return match.start() if match else self.clause_end(offset)

    def joined(self, start: int, end: int) -> bool:
        """Whether two offsets, the first before the second, stand in one clause."""
        return start < end and _CLAUSE_END.search(self.text, start, end) is None


def _overlaps(span: Stretch, others: list[Stretch]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _weighed(sentence: _Conclusion, cue: _Cue) -> Strength:
    if _left_open(sentence, cue):
        return "none"
    if not cue.cause:
        return "association"
    doubted = any(
        start < cue.end and cue.start - end < _NEAR and (start >= cue.start or sentence.joined(start, cue.start))
        for start, end in sentence.doubts
    )
    return "conditional cause" if doubted else "direct cause"


def _left_open(sentence: _Conclusion, cue: _Cue) -> bool:
    """Whether what follows the relation says that nobody knows, or that it is still to be studied."""
    if not _RELATION.search(sentence.text, cue.start, cue.end):
        return False
    return sentence.vocabulary.pattern("left-open").search(sentence.text, cue.end, cue.end + _NEAR) is not None


__all__ = ["STRENGTHS", "Strength", "strength"]

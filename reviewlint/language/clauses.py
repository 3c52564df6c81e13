"""Words of a sentence whose claim is judged, what stands around them, and the clause that holds them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, NamedTuple

from reviewlint.expressions import compiled, expression
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.prose import fold

Status = Literal[
    "asserted", "endorsed", "negated", "asked", "quoted", "distanced", "refuted", "conditional", "hedged", "listed"
]


class Claim(NamedTuple):
    """The status of a claim, and the stretch of the sentence that gives it (none if nothing does)."""

    status: Status
    cue: tuple[int, int] | None = None


class Around(NamedTuple):
    """What stands around a sentence: the sentences before and after, the headings above, what introduces its list.

    `rest` is what its paragraph says behind the sentence after, `row` what the other cells of its row say.
    """

    before: str = ""
    after: str = ""
    headings: tuple[str, ...] = ()
    introduction: str = ""
    rest: str = ""
    row: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """The words of a sentence (or of what of it is near) from `start` to `end`, of which the claim is judged."""

    text: str
    start: int
    end: int
    vocabulary: Vocabulary
    around: Around
    denial: bool
    hedge: bool

    @cached_property
    def folded(self) -> str:
        """The text as rules match it."""
        return fold(self.text)

    @cached_property
    def after(self) -> str:
        """The next sentence, as rules match it."""
        return fold(self.around.after)

    def cues(self, *names: str) -> Iterator[re.Match[str]]:
        """Where the sentence has a phrase of some lists."""
        return self.vocabulary.pattern(*names).finditer(self.folded)

    def clause(self) -> tuple[int, int]:
        """The clause that holds the words."""
        start, end = 0, len(self.text)
        for left, right in self._breaks():
            if right <= self.start:
                start = max(start, right)
            elif left >= self.end:
                end = min(end, left)
        return start, end

    def broken(self, start: int, end: int) -> bool:
        """Whether a clause ends between two offsets, quotation marks and colons apart."""
        return bool(_BREAK.search(self.folded[start:end]))

    def led_in(self, start: int, end: int) -> bool:
        """Whether a cue stands in a phrase before the main clause of the words: “Like it or not, ⟦it cures⟧”."""
        comma = self.folded.find(",", end, self.start)
        if comma < 0 or self.folded.find(",", comma + 1, self.start) >= 0:
            return False
        head = max((mark.end() for mark in CLAUSE_END.finditer(self.text, 0, start)), default=0)
        if not _LEAD_IN.match(self.folded, head, comma) or _COMPLEMENT.search(self.folded, end, comma):
            return False
        if _CONCESSION.match(self.folded, head, comma):
            return True
        verb = self.vocabulary.pattern("finite-verb").expression
        clause = kept(rf", (?!or |nor |and )(?:[\w'-]+ ){{1,5}}{verb}")
        return clause.search(self.folded[comma : self.end] + " ") is not None

    @cached_property
    def fact(self) -> int:
        """Where the words that take the claim as a fact, whoever denies or hides it, end; 0 if there are none."""
        ends = (
            cue.end()
            for cue in self.cues("factive")
            if cue.end() <= self.start and not self.broken(cue.end(), self.start)
            if not _OWN_DOUBT.search(self.folded, 0, cue.start())
        )
        return max(ends, default=0)

    def behind(self, name: str) -> tuple[int, int] | None:
        """The first phrase of a list behind the words, in their sentence."""
        return next((cue.span() for cue in self.cues(name) if cue.start() >= self.end), None)

    def follows(self, name: str) -> bool:
        """Whether a phrase of a list stands behind the words, in their sentence or the next."""
        here = self.behind(name) is not None
        return here or self.vocabulary.search(name, self.after) is not None

    def affirmed_by(self, answer: str) -> bool:
        """Whether an answer, folded, is a plain yes."""
        yes = self.vocabulary.search("answer-yes", answer)
        return yes is not None and self.vocabulary.search("answer-guarded", answer) is None

    @cached_property
    def questioned(self) -> Literal["no", "open", "affirmed"]:
        """Whether the paragraph goes on to ask if what somebody says is so, and what the answer is."""
        following = fold(f"{self.around.after} {self.around.rest}")
        doubt = self.vocabulary.search("is-it-so", following)
        if doubt is None:
            return "no"
        return "affirmed" if self.affirmed_by(following[doubt.end() :].lstrip(" ?")) else "open"

    def _breaks(self) -> Iterator[tuple[int, int]]:
        for match in CLAUSE_END.finditer(self.text):
            yield match.span()
        others = [match.span() for match in self.cues("no-clause-break")]
        for match in self.cues("clause-break"):
            if not any(start <= match.start() < end for start, end in others):
                yield match.span()
        for match in _new_subject(self.vocabulary).finditer(self.folded):
            yield match.start(), match.start() + 1


#: Signs that end a clause.
CLAUSE_END = expression(r"[;:?!]|\s[–—-]\s|[—()\[\]]")
#: How a phrase before a main clause begins.
_LEAD_IN = expression(
    r" *(?:and |but |so |yet )?(?:contrary|despite|in spite|whatever|regardless|notwithstanding|far from|unlike"
    r"|whether|no matter|though|although|while|even|without|make no|let|do not|don't|never|forget|believe|like it"
    r"|say what|think what|call|myth|true|hype|as|since|because|where|when|once|besides|apart|beyond|after|before"
    r"|rather|instead|try|stop|with|[a-z]{2,20}ing)\b"
)
#: Behind a conjunction that needs a main clause, the comma begins it.
_CONCESSION = expression(r" *(?:and |but |so |yet )?(?:although|though|even though|while|whereas)\b")
_COMPLEMENT = expression(r"\b(?:that|whether|if)\b")
#: “⟦We do not⟧ know that it cures”: what the writer or science does not know is no fact.
_OWN_DOUBT = expression(
    r"\b(?:we|i|researchers?|scientists?|science|experts|investigators|authors|stud(?:y|ies)|trials?|reviews?|data|evidence"
    r"|research|analys[ei]s|it (?:is|was))\b(?: [\w']+){0,4} ?$"
)
_BREAK = expression(r"[;?!]|, (?:but|however|yet|and)|\b(?:but|however|although|whereas)\b")


def _new_subject(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Where, behind a comma or “and”, a new subject has its own verb: “…, and it works”, “… and is safe”."""
    verb = vocabulary.pattern("finite-verb").expression
    pronoun = vocabulary.pattern("pronoun").expression
    both = rf"(?:{pronoun} {verb}|{_CONTRACTED})"
    return kept(
        rf",? (?:and|so|then|plus|&) (?:{verb}|{both})|, (?:and |so |then )?{both}|,? and {pronoun} [a-z]{{1,20}}s "
    )


#: “It's” and its like; “its” is no subject.
_CONTRACTED = r"\b(?:it|he|she|that|this|there|they|we|you|i)'(?:s|re|ll|ve|m|d)\b"


@cache
def kept(text: str) -> re.Pattern[str]:
    """An expression made of those of lists, of which there are as many as vocabularies."""
    return compiled(text)

"""What a sentence does with the words in it: asserts, denies, asks, quotes or reports them.

The cues are vocabulary files (`rules/vocabulary/claims/`); how far each reaches is here. A cue rules its clause, not a
window of words: “not” ends at “but”, at a semicolon, and where a new subject has a new verb. The order in which the
contexts are tried, and the difference between keeping one's distance and lending authority, follow ConText (Harkema
2009) with the changes that careless suppression calls for.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, NamedTuple

from reviewlint.expressions import compiled, expression
from reviewlint.language import quotes
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.prose import fold

Status = Literal[
    "asserted", "endorsed", "negated", "asked", "quoted", "distanced", "refuted", "conditional", "hedged", "listed"
]
#: A cue further away than this, in characters, does not count: nobody reads that far.
_REACH = 400


class Claim(NamedTuple):
    """The status of a claim, and the stretch of the sentence that gives it (none if nothing does)."""

    status: Status
    cue: tuple[int, int] | None = None


class Around(NamedTuple):
    """What stands around a sentence: the sentences before and after, the headings above, what introduces its list."""

    before: str = ""
    after: str = ""
    headings: tuple[str, ...] = ()
    introduction: str = ""


_NOTHING = Around()


def status(
    text: str,
    start: int,
    end: int,
    vocabulary: Vocabulary,
    around: Around = _NOTHING,
    *,
    denial: bool = False,
    hedge: bool = False,
) -> Claim:
    """The status of the words from start to end of a sentence.

    `denial` says that the words themselves deny something (“no side effects”), so that a denial within them is none;
    `hedge` says the same of a hedge (“you could die”).
    """
    first, last = max(start - _REACH, 0), min(end + _REACH, len(text))
    within = _Sentence(text[first:last], start - first, end - first, vocabulary, around, denial, hedge)
    claim = next((found for reading in _READINGS if (found := reading(within))), Claim("asserted"))
    cue = (claim.cue[0] + first, claim.cue[1] + first) if claim.cue else None
    return claim._replace(cue=cue)


@dataclass(frozen=True)
class _Sentence:
    """A sentence (or what of it is near), and the words in it that are judged."""

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

    def _breaks(self) -> Iterator[tuple[int, int]]:
        for match in _CLAUSE_END.finditer(self.text):
            yield match.span()
        others = [match.span() for match in self.cues("no-clause-break")]
        for match in self.cues("clause-break"):
            if not any(start <= match.start() < end for start, end in others):
                yield match.span()
        for match in _new_subject(self.vocabulary).finditer(self.folded):
            yield match.start(), match.start() + 1


#: What introduces a list within its sentence is short: so many words.
_LONGEST_LABEL = 7
_CLAUSE_END = expression(r"[;:?!]|\s[–—-]\s|[—()\[\]]")
_NEW_SENTENCE = expression(r"[?!;]|, so ")
_NAME_IN_BRACKETS = expression(r"\([^()?!;:]{1,60}\)")


def _new_subject(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Where, behind a comma or “and”, a new subject has its own verb: “…, and it works”, “… and is safe”."""
    verb = vocabulary.pattern("finite-verb").expression
    pronoun = vocabulary.pattern("pronoun").expression
    return _kept(
        rf",? (?:and|so|then|plus|&) (?:{pronoun} )?{verb}|, (?:and |so |then )?{pronoun} {verb}"
        rf"|,? and {pronoun} (?:[a-z]{{1,20}}s |{verb})"
    )


@cache
def _kept(text: str) -> re.Pattern[str]:
    """An expression made of those of lists, of which there are as many as vocabularies."""
    return compiled(text)


def _asked(sentence: _Sentence) -> Claim | None:
    question = sentence.text.find("?", sentence.end)
    # A name in brackets belongs to the question: “… work for brain cancer (glioblastoma)?”.
    between = _NAME_IN_BRACKETS.sub("", sentence.text[sentence.end : question])
    if question >= 0 and not _CLAUSE_END.search(between):
        if _TAIL_QUESTION.search(between.lower()):
            return None
        beginning = max((match.end() for match in _NEW_SENTENCE.finditer(sentence.text[: sentence.start])), default=0)
        head = sentence.folded[beginning:question].lstrip(" -•·>(")
        if sentence.vocabulary.pattern("rhetorical").match(head) or _answered(sentence):
            return None
        return Claim("asked", (question, question + 1))
    return _first(sentence, "asked", "inquiry")


#: “It is safe, so why wait?” asks nothing of what it says first.
_TAIL_QUESTION = expression(r", (?:so|then|and) (?:why|how|who|what)\b")


def _answered(sentence: _Sentence) -> bool:
    """Whether the answer is a plain yes."""
    after = fold(sentence.around.after)
    yes = sentence.vocabulary.search("answer-yes", after)
    return yes is not None and sentence.vocabulary.search("answer-guarded", after) is None


def _first(sentence: _Sentence, status: Status, *names: str) -> Claim | None:
    """The claim that a cue before the words, in their clause, makes of them."""
    start, _ = sentence.clause()
    for cue in sentence.cues(*names):
        if start <= cue.start() and cue.end() <= sentence.start:
            return Claim(status, cue.span())
    return None


def _listed(sentence: _Sentence) -> Claim | None:
    pattern = sentence.vocabulary.pattern("bad-examples")
    if any(pattern.search(fold(text)) for text in (*sentence.around.headings, sentence.around.introduction) if text):
        return Claim("listed")
    colon = sentence.text.rfind(":", 0, sentence.start)
    short = colon >= 0 and len(sentence.folded[:colon].split()) <= _LONGEST_LABEL
    label = pattern.search(sentence.folded[:colon]) if short else None
    return Claim("listed", label.span()) if label else None


def _refuted(sentence: _Sentence) -> Claim | None:
    for cue in sentence.cues("refuted-before"):
        if cue.end() <= sentence.start and not _broken(sentence, cue.end(), sentence.start):
            return Claim("refuted", cue.span())
    for cue in sentence.cues("refutation"):
        if cue.start() >= sentence.end:
            return Claim("refuted", cue.span())
    return None


def _broken(sentence: _Sentence, start: int, end: int) -> bool:
    """Whether a clause ends between two offsets, quotation marks and colons apart."""
    return bool(_BREAK.search(sentence.folded[start:end]))


_BREAK = expression(r"[;?!]|, (?:but|however|yet|and)|\b(?:but|however|although|whereas)\b")


def _negated(sentence: _Sentence) -> Claim | None:
    cue = _denial_before(sentence) or _denial_within(sentence) or _denial_after(sentence)
    return Claim("negated", cue) if cue else None


def _denial_before(sentence: _Sentence) -> tuple[int, int] | None:
    if _CONTRAST.search(sentence.folded, sentence.end):
        return None
    start, _ = sentence.clause()
    cues = [
        span
        for span in _denials(sentence)
        if start <= span[0] and span[1] <= sentence.start and not _spent(sentence, span)
    ]
    return cues[0] if _odd(sentence, cues) else None


#: “No drug can cure it, but this one does.”
_CONTRAST = expression(
    r"[,;:–—] *(?:but |yet |and |only )?"
    r"(?:(?!who |that |which |those |than |as |if |it |they |may |might )[\w'-]+ ){1,4}"
    r"(?:always |really |certainly )?(?:does|do|is|are|can|will|did|has|have) *[.!]*$"
)


def _denials(sentence: _Sentence) -> Iterator[tuple[int, int]]:
    """The denials of a sentence, less what only looks like one."""
    # One that reaches into the words is no idiom: “it is *not* ⟦free of side effects⟧”.
    pseudo = [match.span() for match in sentence.cues("pseudo-negation") if match.end() <= sentence.start]
    if _TAKEN_BACK.search(sentence.folded, sentence.end):
        pseudo += [match.span() for match in sentence.cues("apophasis") if match.end() <= sentence.start]
    for cue in sentence.cues("negation"):
        if not any(start < cue.end() and cue.start() < end for start, end in pseudo):
            yield cue.span()


#: “I am not saying that it cures, but draw your own conclusions”: what is not said is said.
_TAKEN_BACK = expression(
    r"[,;] (?:but|so|except|although|though) "
    r"(?:why|i|we|we'll|you|draw|judge|just|look|ask|our|my|most people|the (?:parents|patients|results|reviews))\b"
)


def _odd(sentence: _Sentence, cues: list[tuple[int, int]]) -> bool:
    """Whether denials are left when each pair has cancelled out; “not … and never …” is one, so is “neither … nor”."""
    # “Without a trial nobody can say that …”: one thing is denied, for want of another.
    if len(cues) > 1 and sentence.folded[slice(*cues[0])] == "without":
        cues = cues[1:]
    count = 0
    for index, (start, end) in enumerate(cues):
        between = sentence.folded[cues[index - 1][1] : start] if index else ""
        if _NEW_CLAUSE.search(between) or _DISCLAIMED.match(sentence.folded, end):
            count = 0
        count += not (index and (sentence.folded[start:end] == "nor" or _COORDINATION.fullmatch(between)))
    return count % 2 == 1


#: “The lack of reports does not mean that …”: what denied something before is what is not meant.
_DISCLAIMED = expression(
    r" (?:\w+ly |in itself |by itself )?(?:mean|prove|imply|show|establish|guarantee|tell|follow)\b"
)
_NEW_CLAUSE = expression(r",[ ]+(?:and|or|but) |, *$")
_COORDINATION = expression(r" +(?:\w+ +){0,4}(?:and|or|nor) +(?:\w+ +){0,2}")
#: “… who have not …”; in “states that she has not …” no relative clause begins.
_RELATIVE = expression(
    r"\w,? (?:who|which|that(?! (?:he|she|it|they|we|you|i|this|these|those|there|the|a|an|no)\b))\b(?: \w+){0,2} ?$"
)
_SUBORDINATION = expression(
    r"(?:without|if|when|once|while|although|though|since|because|as soon as|after|even if|where)\b"
)
_COMPLEMENT = expression(
    r"\b(?:that|whether|mean|means|evidence|proof|prove[ds]?|shown|demonstrated|established|known)\b"
)


def _spent(sentence: _Sentence, cue: tuple[int, int]) -> bool:
    """Whether a denial has ended before the words: its relative clause is over, or a new subject has a new verb."""
    between = sentence.folded[cue[1] : sentence.start]
    verb = sentence.vocabulary.pattern("finite-verb")
    if _RELATIVE.search(sentence.folded[: cue[0]]) and verb.search(between):
        return True
    comma = between.find(",")
    if comma >= 0 and _SUBORDINATION.match(sentence.folded[sentence.clause()[0] :].lstrip()):
        return True
    if comma < 0 or _COMPLEMENT.search(between[:comma]):
        return False
    had_verb = verb.search(sentence.folded[max(cue[0] - 25, 0) : cue[1] + comma])
    # The words themselves may bring the new subject and its verb.
    rest = sentence.folded[cue[1] : sentence.end] + " "
    subject = _kept(rf", (?!or |nor |and )(?:\w+ ){{1,5}}{verb.expression}")
    return bool(had_verb and subject.search(rest))


def _denial_within(sentence: _Sentence) -> tuple[int, int] | None:
    if sentence.denial:
        return None
    return next((span for span in _denials(sentence) if sentence.start <= span[0] and span[1] <= sentence.end), None)


def _denial_after(sentence: _Sentence) -> tuple[int, int] | None:
    """A denial whose subject the words are: “a cure for MS has not been found”."""
    _, end = sentence.clause()
    verb = sentence.vocabulary.pattern("finite-verb")
    for cue in sentence.cues("denial-after"):
        if sentence.end <= cue.start() < end and not _undone(sentence, cue):
            between = sentence.folded[sentence.end : cue.start()]
            if len(between) < _NEAR and not verb.search(between) and not _SUBORDINATE.search(between):
                return cue.span()
    return None


def _undone(sentence: _Sentence, cue: re.Match[str]) -> bool:
    """Whether a denial is part of what only looks like one: “was not ruled out”."""
    return any(match.start() < cue.end() and cue.start() < match.end() for match in sentence.cues("pseudo-negation"))


_NEAR = 60
_SUBORDINATE = expression(r",|\b(?:and|or|that|who|which|when|where|if|because|as|for those|in those|even)\b")


def _conditional(sentence: _Sentence) -> Claim | None:
    if _OPEN_CONDITION.search(fold(sentence.around.introduction)):
        return Claim("conditional")
    for cue in sentence.cues("conditional"):
        if cue.end() <= sentence.start and not _main_clause(sentence, cue.end()) and not _rhetorical(sentence, cue):
            following = sentence.folded[sentence.end :]
            comma = following.find(",")
            main = following[comma + 1 :].lstrip() if comma >= 0 else ""
            if not sentence.vocabulary.pattern("imperative").match(main):
                return Claim("conditional", cue.span())
    for cue in sentence.cues("counterfactual"):
        if cue.start() >= sentence.end and not _broken(sentence, sentence.end, cue.start()):
            return Claim("conditional", cue.span())
    return None


def _rhetorical(sentence: _Sentence, cue: re.Match[str]) -> bool:
    """Whether a cue is part of a question that asserts: “what if I told you that …” is no condition."""
    return any(match.start() <= cue.start() and cue.end() <= match.end() for match in sentence.cues("rhetorical"))


#: “You may be offered it if:”, and a list of conditions.
_OPEN_CONDITION = expression(r"\b(?:if|unless|whether) *[:,]? *(?:you|your|any of these)? *:$")


def _main_clause(sentence: _Sentence, start: int) -> bool:
    """Whether, behind a condition, the main clause begins before the words or among them."""
    return bool(_MAIN_CLAUSE.search(sentence.folded[start : sentence.end]))


_MAIN_CLAUSE = expression(r"[,;:]|\bthen\b")


def _attributed(sentence: _Sentence) -> Claim | None:
    """Quoted, distanced or, if an authority lends its name or the writer adopts it, endorsed."""
    adopted = next((cue.span() for cue in sentence.cues("adoption") if cue.start() >= sentence.end), None)
    if adopted:
        return Claim("endorsed", adopted)
    if (mention := _quoted_before(sentence)) is not None:
        return mention
    quote = quotes.around(sentence.text, sentence.start, sentence.end)
    distance = _before(sentence, "distancing", own=True) or _beside(sentence, "distancing-epithet")
    # “Contrary to what the leaflet says, you can drink”: the writer keeps away from the leaflet.
    if distance and _DEFIED.search(sentence.folded, 0, distance[0]):
        distance = None
    endorsement = _endorsement(sentence, quote)
    if endorsement and not (distance and _apart(distance, endorsement)):
        return Claim("endorsed", endorsement)
    if distance:
        return Claim("distanced", distance)
    if quote and (_before(sentence, "mention") or not _COPULA.search(sentence.folded[: quote[0]])):
        return Claim("quoted", quote)
    return None


_DEFIED = expression(
    r"\b(?:contrary to|despite|whatever|no matter|regardless of|forget|ignore)(?: what)?(?: \w+){0,2} ?$"
)


def _quoted_before(sentence: _Sentence) -> Claim | None:
    """Quoted by the sentence before, whose quotation goes on here: “It reads: ‘Ten a day. ⟦Doctors hate it⟧.’”."""
    opening = quotes.opened(sentence.around.before)
    if opening is None or not quotes.closes(sentence.text, sentence.end):
        return None
    said = fold(sentence.around.before[:opening])
    told = sentence.vocabulary.search("mention", said) or sentence.vocabulary.search("distancing", said)
    return Claim("quoted") if told else None


def _endorsement(sentence: _Sentence, quote: tuple[int, int] | None) -> tuple[int, int] | None:
    """The cue of somebody who lends the claim a name; whom a study quotes lends it none."""
    if quote and _reported(sentence):
        return None
    behind = (cue.span() for cue in sentence.cues("testimony") if quote and cue.start() >= sentence.end)
    return _before(sentence, "endorsement") or next(behind, None)


def _apart(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return first[1] <= second[0] or second[1] <= first[0]


_COPULA = expression(r"\b(?:is|are|was|were|be|been|remains?|as)\b(?: \w+)? ?$")


def _reported(sentence: _Sentence) -> bool:
    """Whether a study's authors, or one person in it, are quoted word for word."""
    return bool(_REPORTER.search(sentence.folded[: sentence.start]))


_REPORTER = expression(r"\b(?:authors?|investigators?|participants?|one (?:\w+ )?\w+|a (?:patient|user|reader))\b")


def _before(sentence: _Sentence, name: str, *, own: bool = False) -> tuple[int, int] | None:
    """The first cue that begins before the words (it may share their verb: “sellers ⟦promise relief⟧”).

    With `own` it may be the beginning of the words themselves: “⟦sellers say it cures⟧”.
    """
    cues = [cue.span() for cue in sentence.cues(name) if cue.start() < sentence.start + own]
    return next((span for span in cues if not _broken(sentence, span[1], sentence.start)), None)


def _beside(sentence: _Sentence, name: str) -> tuple[int, int] | None:
    """A cue that speaks of the words right behind it."""
    cues = (cue.span() for cue in sentence.cues(name) if cue.end() <= sentence.start)
    return next((span for span in cues if len(sentence.folded[span[1] : sentence.start].split()) <= 2), None)


def _hedged(sentence: _Sentence) -> Claim | None:
    """A hedge before the words in their clause, or among them: “it ⟦possibly eases pain⟧”."""
    start, _ = sentence.clause()
    end = sentence.start if sentence.hedge else sentence.end
    cues = (cue.span() for cue in sentence.cues("hedge") if start <= cue.start() and cue.end() <= end)
    return next((Claim("hedged", span) for span in cues), None)


_READINGS: tuple[Callable[[_Sentence], Claim | None], ...] = (
    _asked,
    _listed,
    _refuted,
    _negated,
    _conditional,
    _attributed,
    _hedged,
)

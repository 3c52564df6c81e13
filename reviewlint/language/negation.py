"""Whether a sentence denies the words in it: before them, among them or behind them."""

import re
from collections.abc import Iterator

from reviewlint.expressions import expression
from reviewlint.language.clauses import Claim, Words, kept


def negated(sentence: Words) -> Claim | None:
    """The claim as denied, if it is, and the denial is not taken back at once."""
    refutation = refuted_before(sentence)
    if _overturned(sentence) or recanted(sentence) or (refutation and denied(sentence, refutation)):
        return None
    before, within = _denial_before(sentence), _denial_within(sentence)
    # “Don't believe that it ⟦is not safe⟧”; what is “free of harm” denies nothing.
    if before and within and _NOT.match(sentence.folded, *within):
        return None
    cue = before or within or _denial_after(sentence)
    return Claim("negated", cue) if cue else None


_NOT = expression(r"not|never|cannot|[a-z]+n't")


def refuted_before(sentence: Words) -> tuple[int, int] | None:
    """What marks as wrong the claim that follows it, and reaches the words: “the myth that ⟦it cures⟧”."""
    cues = (cue for cue in sentence.cues("refuted-before") if cue.end() <= sentence.start)
    spans = (cue.span() for cue in cues if not _undone(sentence, cue))
    return next(
        (span for span in spans if not sentence.broken(span[1], sentence.start) and not sentence.led_in(*span)), None
    )


def denied(sentence: Words, refutation: tuple[int, int]) -> bool:
    """Whether a refutation is denied, or refutes a denial or an “only”: “no myth that”, “a lie that it does not”."""
    start, end = refutation
    if _ONLY.search(sentence.folded, end, sentence.end):
        return True
    last = sentence.start if sentence.denial else sentence.end
    return any(
        (span[1] <= start and _ADJACENT.fullmatch(sentence.folded, span[1], start))
        or (end <= span[0] and span[1] <= last and not _spent(sentence, span))
        for span in _denials(sentence)
    )


_ONLY = expression(r"\b(?:only|merely|just|simply)\b")
_ADJACENT = expression(r" (?:a |an |the |just |mere |simply |some )*")


def taken_back(sentence: Words) -> bool:
    """Whether what is not claimed is claimed all the same: “we don't claim that ⟦it cures⟧; our customers do”."""
    return _CONTRAST.search(sentence.folded, sentence.end) is not None


def recanted(sentence: Words) -> bool:
    """Whether the words were once doubted: “I used to think that saying ⟦it cures⟧ was a lie”."""
    belief = next((cue.start() for cue in sentence.cues("former-belief") if cue.end() <= sentence.start), None)
    if belief is None:
        return False
    return _denies(sentence, belief) or sentence.behind("denial-after") is not None


def denied_twice(sentence: Words, cue: tuple[int, int]) -> bool:
    """Whether who says so is denied, and he denies the words: “nobody can claim that ⟦it does not work⟧”."""
    return _denies(sentence, cue[1]) and any(
        end <= cue[0] and not sentence.broken(end, cue[0]) for _, end in _denials(sentence)
    )


def _denies(sentence: Words, since: int) -> bool:
    """Whether a denial stands behind an offset, before the words or, unless they deny something anyway, among them."""
    last = sentence.start if sentence.denial else sentence.end
    return any(since <= start and end <= last for start, end in _denials(sentence))


def _overturned(sentence: Words) -> bool:
    """Whether somebody is said to deny the words, and to be wrong: “Critics say that it does not. They are wrong.”."""
    return sentence.follows("overturned") and any(cue.end() <= sentence.start for cue in sentence.cues("report-verb"))


def _denial_before(sentence: Words) -> tuple[int, int] | None:
    if taken_back(sentence):
        return None
    start, _ = sentence.clause()
    cues = [
        span
        for span in _denials(sentence)
        if max(start, sentence.fact) <= span[0] and span[1] <= sentence.start and not _spent(sentence, span)
    ]
    return cues[0] if _odd(sentence, cues) else None


#: “No drug can cure it, but this one does.”
_CONTRAST = expression(
    r"[,;:–—] *(?:but |yet |and |only )?"
    r"(?:(?!who |nothing |none |nobody |neither |that |which |those |than |as |if |it |they |may |might )[\w'-]+ ){1,4}"
    r"(?:always |really |certainly )?"
    r"(?:(?:does|do|is|are|can|will|did|has|have) *[.!]*$"
    r"|(?:is|are|was) (?:one of (?:them|those|the few)|among them|(?:the|an) exception)\b)"
    # “It will not happen overnight: it takes three weeks.”
    r"|\b(?:overnight|in a day|in one day|at once|instantly) *[,;:–—] *(?:but )?(?:it|that) takes\b"
)


def _denials(sentence: Words) -> Iterator[tuple[int, int]]:
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
    r"[,;] (?:but|so|except|although|though|yet|and yet) "
    r"(?:why|i|we|we'll|you|draw|judge|just|look|ask|our|my|most people|everyone|everybody"
    r"|nobody|thousands|those|the (?:parents|patients|results|reviews))\b"
)


def _odd(sentence: Words, cues: list[tuple[int, int]]) -> bool:
    """Whether denials are left when each pair has cancelled out; “not … and never …” is one, so is “neither … nor”."""
    # “Without a trial nobody can say that …”: one thing is denied, for want of another.
    if len(cues) > 1 and sentence.folded[slice(*cues[0])] == "without":
        cues = cues[1:]
    count = 0
    for index, (start, end) in enumerate(cues):
        between = sentence.folded[cues[index - 1][1] : start] if index else ""
        restarts = _restarts(sentence, between)
        if restarts or _NEW_CLAUSE.search(between) or _DISCLAIMED.match(sentence.folded, end):
            count = 0
        coordinated = sentence.folded[start:end] == "nor" or _COORDINATION.fullmatch(between)
        count += not (index and coordinated) or restarts
    return count % 2 == 1


def _restarts(sentence: Words, between: str) -> bool:
    """Whether between two denials a new subject has its verb: “there is no cure, and stem cells are …”."""
    verb = sentence.vocabulary.pattern("finite-verb").expression
    return kept(rf"\b(?:and|but|so) (?:[\w'-]+ ){{1,4}}{verb} *$").search(between) is not None


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
#: “Every day that you don't take it …”: the denial is over when the day is.
_EACH_TIME = expression(
    r"\b(?:each|every) (?:\w+ )?(?:minute|hour|day|night|week|month|year|time|moment|second)"
    r" (?:that )?(?:you|we|they|he|she|i) $"
)
_HAS_VERB = expression(r"\w'(?:s|re|m) ")
#: “Avoid pills and ⟦cure it with tea⟧”: what is advised against ends where the next advice begins.
_WARNING = expression(r"avoid|beware|steer|be (?:wary|careful|cautious)")
_OVER = expression(r",|\band $")
_CLAIMANT = expression(r"\b(?:that|which|who|claim\w*|promis\w*|say\w*|advertis\w*|offer\w*|any|anyone|anything|or)\b")
_SUBORDINATION = expression(
    r"(?:without|if|when|once|while|although|though|since|because|as soon as|after|even if|where)\b"
)
_COMPLEMENT = expression(
    r"\b(?:that|whether|mean|means|evidence|proof|prove[ds]?|shown|demonstrated|established|known)\b"
)


def _spent(sentence: Words, cue: tuple[int, int]) -> bool:
    """Whether a denial has ended before the words: its relative clause is over, or a new subject has a new verb."""
    between = sentence.folded[cue[1] : sentence.start]
    verb = sentence.vocabulary.pattern("finite-verb")
    comma = between.find(",")
    if _RELATIVE.search(sentence.folded[: cue[0]]) and (comma >= 0 or verb.search(between)):
        return True
    if _EACH_TIME.search(sentence.folded, 0, cue[0]) or sentence.led_in(*cue):
        return True
    if _WARNING.match(sentence.folded, *cue) and _OVER.search(between) and not _CLAIMANT.search(between):
        return True
    if comma >= 0 and _SUBORDINATION.match(sentence.folded[sentence.clause()[0] :].lstrip()):
        return True
    if comma < 0 or _COMPLEMENT.search(between[:comma]):
        return False
    had_verb = _HAS_VERB.search(sentence.folded, max(cue[0] - 25, 0), cue[0]) or verb.search(
        sentence.folded[max(cue[0] - 25, 0) : cue[1] + comma]
    )
    # The words themselves may bring the new subject and its verb.
    rest = sentence.folded[cue[1] : sentence.end] + " "
    subject = kept(rf", (?!or |nor |and )(?:\w+ ){{1,5}}{verb.expression}")
    return bool(had_verb and subject.search(rest))


def _denial_within(sentence: Words) -> tuple[int, int] | None:
    if sentence.denial or taken_back(sentence):
        return None
    return next((span for span in _denials(sentence) if sentence.start <= span[0] and span[1] <= sentence.end), None)


def _denial_after(sentence: Words) -> tuple[int, int] | None:
    """A denial whose subject the words are: “a cure for MS has not been found”."""
    _, end = sentence.clause()
    verb = sentence.vocabulary.pattern("finite-verb")
    for cue in sentence.cues("denial-after"):
        if sentence.end <= cue.start() < end and not _undone(sentence, cue):
            between = sentence.folded[sentence.end : cue.start()]
            if len(between) < _NEAR and not verb.search(between) and not _SUBORDINATE.search(between):
                return cue.span()
    return None


def _undone(sentence: Words, cue: re.Match[str]) -> bool:
    """Whether a denial is part of what only looks like one: “was not ruled out”."""
    return any(match.start() < cue.end() and cue.start() < match.end() for match in sentence.cues("pseudo-negation"))


_NEAR = 60
_SUBORDINATE = expression(r",|\b(?:and|or|that|who|which|when|where|if|because|as|for those|in those|even)\b")

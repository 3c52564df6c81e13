"""Whether a sentence denies the words in it: before them, among them or behind them."""

import re
from collections.abc import Iterator

from reviewlint.expressions import expression
from reviewlint.language.clauses import Claim, Words, kept


def negated(sentence: Words) -> Claim | None:
    """The claim as denied, if it is, and the denial is not taken back at once."""
    if _overturned(sentence):
        return None
    cue = _denial_before(sentence) or _denial_within(sentence) or _denial_after(sentence)
    return Claim("negated", cue) if cue else None


def _overturned(sentence: Words) -> bool:
    """Whether somebody is said to deny the words, and to be wrong: “Critics say that it does not. They are wrong.”."""
    return sentence.follows("overturned") and any(cue.end() <= sentence.start for cue in sentence.cues("report-verb"))


def _denial_before(sentence: Words) -> tuple[int, int] | None:
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
    r"[,;] (?:but|so|except|although|though) "
    r"(?:why|i|we|we'll|you|draw|judge|just|look|ask|our|my|most people|the (?:parents|patients|results|reviews))\b"
)


def _odd(sentence: Words, cues: list[tuple[int, int]]) -> bool:
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


def _spent(sentence: Words, cue: tuple[int, int]) -> bool:
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
    subject = kept(rf", (?!or |nor |and )(?:\w+ ){{1,5}}{verb.expression}")
    return bool(had_verb and subject.search(rest))


def _denial_within(sentence: Words) -> tuple[int, int] | None:
    if sentence.denial:
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

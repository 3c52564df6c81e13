"""What a sentence does with the words in it: asserts, denies, asks, quotes or reports them.

The cues are vocabulary files (`rules/vocabulary/claims/`); how far each reaches is here. A cue rules its clause, not a
window of words: “not” ends at “but”, at a semicolon, and where a new subject has a new verb. The order in which the
contexts are tried, and the difference between keeping one's distance and lending authority, follow ConText (Harkema
2009) with the changes that careless suppression calls for.
"""

import re
from collections.abc import Callable

from reviewlint.expressions import expression
from reviewlint.language import quotes
from reviewlint.language.attribution import attributed
from reviewlint.language.clauses import CLAUSE_END, Around, Claim, Status, Words
from reviewlint.language.negation import denied, denied_twice, negated, refuted_before
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.prose import fold

__all__ = ("Around", "Claim", "Status", "status")

#: A cue further away than this, in characters, does not count: nobody reads that far.
_REACH = 400
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
    start += _led_to(fold(text[start:end])) if not denial else 0
    within = Words(text[first:last], start - first, end - first, vocabulary, around, denial, hedge)
    claim = next((found for reading in _READINGS if (found := reading(within))), Claim("asserted"))
    cue = (claim.cue[0] + first, claim.cue[1] + first) if claim.cue else None
    return claim._replace(cue=cue)


def _led_to(words: str) -> int:
    """How many characters of the words lead up to the claim: “⟦the myth that it cures⟧” claims “it cures”."""
    return max((match.end() for match in _LEADING.finditer(words)), default=0)


_LEADING = expression(r"\bthat ")


def _asked(sentence: Words) -> Claim | None:
    if asked := _asks(sentence):
        return asked
    return Claim("asked") if sentence.questioned == "open" and _told(sentence) else None


def _asks(sentence: Words) -> Claim | None:
    question = sentence.text.find("?", sentence.end)
    # A name in brackets belongs to the question: “… work for brain cancer (glioblastoma)?”.
    between = _NAME_IN_BRACKETS.sub("", sentence.text[sentence.end : question])
    if question >= 0 and not CLAUSE_END.search(between):
        if _TAIL_QUESTION.search(between.lower()):
            return None
        beginning = max((match.end() for match in _NEW_SENTENCE.finditer(sentence.text[: sentence.start])), default=0)
        head = sentence.folded[beginning:question].lstrip(" -•·>(")
        rhetorical = sentence.vocabulary.pattern("rhetorical")
        if any(rhetorical.match(_CONJUNCTION.sub("", part)) for part in head.split(",")):
            return None
        if sentence.affirmed_by(sentence.after):
            return None
        return Claim("asked", (question, question + 1))
    return _first(sentence, "asked", "inquiry")


_CONJUNCTION = expression(r"^ *(?:(?:and|so|then|but) )?")
#: “It is safe, so why wait?” asks nothing of what it says first.
_TAIL_QUESTION = expression(r", (?:so|then|and) (?:why|how|who|what)\b")


#: What introduces a list within its sentence is short: so many words.
_LONGEST_LABEL = 7
_NEW_SENTENCE = expression(r"[?!;]|, so ")
_NAME_IN_BRACKETS = expression(r"\([^()?!;:]{1,60}\)")


def _first(sentence: Words, status: Status, *names: str) -> Claim | None:
    """The claim that a cue before the words, in their clause, makes of them."""
    start, _ = sentence.clause()
    for cue in sentence.cues(*names):
        reaches = start <= cue.start() and cue.end() <= sentence.start and not sentence.led_in(*cue.span())
        if reaches and not _part_of(sentence, cue, "pseudo-negation"):
            return Claim(status, cue.span())
    return None


def _listed(sentence: Words) -> Claim | None:
    pattern = sentence.vocabulary.pattern("bad-examples")
    if any(pattern.search(fold(text)) for text in (*sentence.around.headings, sentence.around.introduction) if text):
        return Claim("listed")
    colon = sentence.text.rfind(":", 0, sentence.start)
    short = colon >= 0 and len(sentence.folded[:colon].split()) <= _LONGEST_LABEL
    label = pattern.search(sentence.folded[:colon]) if short else None
    return Claim("listed", label.span()) if label else None


def _refuted(sentence: Words) -> Claim | None:
    before = refuted_before(sentence)
    if before:
        return None if denied(sentence, before) else Claim("refuted", before)
    refutation = sentence.behind("refutation")
    return Claim("refuted", refutation) if refutation or _judged_false(sentence) else None


def _judged_false(sentence: Words) -> bool:
    """Whether what follows a quotation, or what others say, says that it is wrong: “‘It cures colds.’ False.”."""
    quoted = sentence.text.lstrip(_BULLETS)[:1] in quotes.OPENING or _told(sentence)
    return quoted and sentence.vocabulary.search("verdict", sentence.after.lstrip()) is not None


def _told(sentence: Words) -> bool:
    """Whether somebody is said to say the words; what he denies he does not say."""
    return any(
        cue.end() <= sentence.start
        and not sentence.broken(cue.end(), sentence.start)
        and not sentence.vocabulary.search("negation", sentence.folded[cue.end() : sentence.start])
        for cue in sentence.cues("report-verb")
    )


#: Signs and numbers of a list.
_BULLETS = " -•·>(#*_0123456789.)"


def _conditional(sentence: Words) -> Claim | None:
    if _OPEN_CONDITION.search(fold(sentence.around.introduction)):
        return Claim("conditional")
    if _FULFILLED.search(sentence.folded, sentence.end):
        return None
    for cue in sentence.cues("conditional"):
        if (
            cue.end() <= sentence.start
            and not _main_clause(sentence, cue.end())
            and not _part_of(sentence, cue, "rhetorical", "pseudo-negation")
            and not denied_twice(sentence, cue.span())
        ):
            following = sentence.folded[sentence.end :]
            comma = following.find(",")
            main = following[comma + 1 :].lstrip() if comma >= 0 else ""
            tells = sentence.vocabulary.pattern("imperative").match(main)
            if not tells or _SUBJECT.fullmatch(sentence.folded, cue.end(), sentence.start):
                return Claim("conditional", cue.span())
    for cue in sentence.cues("counterfactual"):
        if cue.start() >= sentence.end and not sentence.broken(sentence.end, cue.start()):
            return Claim("conditional", cue.span())
    return None


#: “Suppose there were a cure: there is.”
_FULFILLED = expression(r"[:;–—] *(?:well,? )?(?:there (?:is|are)|it exists|they exist|we have it|here it is)\b")
#: “If you ⟦stop the pill⟧, use another method”: the words are the condition, and not what is held out to the reader.
_SUBJECT = expression(r" ?(?:you|they|we|people|patients)?(?: (?:do|have to|must|need to|ever|also|then))? ?")


def _part_of(sentence: Words, cue: re.Match[str], *names: str) -> bool:
    """Whether a cue is part of a phrase that makes it none: “what if I told you that …”, “not if but when”."""
    return any(match.start() <= cue.start() and cue.end() <= match.end() for match in sentence.cues(*names))


#: “You may be offered it if:”, and a list of conditions.
_OPEN_CONDITION = expression(r"\b(?:if|unless|whether) *[:,]? *(?:you|your|any of these)? *:$")


def _main_clause(sentence: Words, start: int) -> bool:
    """Whether, behind a condition, the main clause begins before the words or among them."""
    return bool(_MAIN_CLAUSE.search(sentence.folded[start : sentence.end]))


#: A comma or “then”, or a second “you” with its verb: “if you eat it ⟦you are poisoning yourself⟧”.
_MAIN_CLAUSE = expression(
    r"[,;:]|\bthen\b"
    r"|\byou (?:(?!(?:think|believe|feel|find|know|hope|say|said|told|sure|suspect|that|how|what) )[\w'-]+ ){1,8}"
    r"you (?:are|will|would) "
)


def _hedged(sentence: Words) -> Claim | None:
    """A hedge before the words in their clause, among them, or in their row: “⟦it eases pain⟧ | low certainty”."""
    if any(sentence.vocabulary.search("certainty-grade", fold(cell)) for cell in sentence.around.row):
        return Claim("hedged")
    start, _ = sentence.clause()
    end = sentence.start if sentence.hedge else sentence.end
    cues = (cue.span() for cue in sentence.cues("hedge") if start <= cue.start() and cue.end() <= end)
    return next((Claim("hedged", span) for span in cues), None)


_READINGS: tuple[Callable[[Words], Claim | None], ...] = (
    _asked,
    _listed,
    _refuted,
    negated,
    _conditional,
    attributed,
    _hedged,
)

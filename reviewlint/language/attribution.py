"""Whether a sentence leaves the words in it to somebody else: quoted, kept at a distance, or lent a name."""

from collections.abc import Iterator

from reviewlint.expressions import expression
from reviewlint.language import quotes
from reviewlint.language.clauses import Claim, Words
from reviewlint.language.negation import denied_twice, recanted, taken_back
from reviewlint.model.prose import fold


def attributed(sentence: Words) -> Claim | None:
    """Quoted, distanced or, if an authority lends its name or the writer adopts it, endorsed."""
    if sentence.follows("adoption") or sentence.questioned == "affirmed":
        return Claim("endorsed", sentence.behind("adoption"))
    if (mention := _quoted_before(sentence)) is not None:
        return mention
    quote = quotes.around(sentence.text, sentence.start, sentence.end)
    distance = _distance(sentence)
    if distance and (upheld := sentence.behind("vindication")):
        return Claim("endorsed", upheld)
    endorsement = _endorsement(sentence, quote)
    if endorsement and not (distance and _apart(distance, endorsement)):
        return Claim("endorsed", endorsement)
    return Claim("distanced", distance) if distance else _quoted(sentence, quote)


def _distance(sentence: Words) -> tuple[int, int] | None:
    """What keeps the words at a distance from the writer."""
    cues = (*_all_before(sentence, "distancing", own=True), *_beside(sentence, "distancing-epithet"))
    apart = (cue for cue in cues if not (_spent(sentence, cue) or _own(sentence, cue)))
    return None if recanted(sentence) else next(apart, None)


def _spent(sentence: Words, distance: tuple[int, int]) -> bool:
    """Whether the writer keeps away from somebody else, or from another claim, than that of the words."""
    if _FAREWELL.match(sentence.folded, distance[1]):
        return True
    # “Contrary to what the leaflet says, you can drink”, “The claim that it harms has been debunked: it is safe”.
    between = sentence.folded[distance[1] : sentence.start]
    defied = "," in between and _DEFIED.search(sentence.folded, 0, distance[0])
    denied = sentence.vocabulary.search("negation", between) and sentence.follows("overturned")
    passed_over = _PASSING_OVER.search(between)
    explained = _NAMED.match(sentence.folded, *distance) and _BECAUSE.search(between)
    settled = _SETTLED.search(sentence.folded, distance[1], sentence.start)
    return bool(defied or denied or explained or passed_over or settled or denied_twice(sentence, distance))


def _own(sentence: Words, distance: tuple[int, int]) -> bool:
    """Whether the claim is what the writer says not to claim, and claims all the same."""
    disowned = any(cue.start() < distance[1] and distance[0] < cue.end() for cue in sentence.cues("apophasis"))
    return disowned and taken_back(sentence)


#: “Most people can say ⟦goodbye to their tablets⟧” says nothing of what they say.
_FAREWELL = expression(r" (?:goodbye|good-bye|farewell|bye|adieu|so long|no more|hello|no to|yes to)\b")
#: “It has been called the healer’s friend because ⟦it heals⟧”: the reason is the writer's.
_NAMED = expression(r"(?:\w+ )?(?:called|named|dubbed|termed|known|nicknamed|described|hailed)\b")
_BECAUSE = expression(r"\b(?:because|since|as it|for it)\b")
#: “Critics say that there is no proof, forgetting that ⟦it cures⟧.”
_PASSING_OVER = expression(r"\b(?:forgetting|ignoring|overlooking|omitting|neglecting)\b")
_SETTLED = expression(
    r"\b(?:debunked|disproved|disproven|refuted|false|wrong|discredited|myth|nonsense|untrue) ?[:;–—]"
)


def _quoted(sentence: Words, quote: tuple[int, int] | None) -> Claim | None:
    """The words as those of somebody else, in whose quotation they stand, or which they introduce."""
    if _QUOTATION.match(sentence.text, sentence.end):
        return Claim("quoted")
    mentioned = _before(sentence, "mention")
    if quote and (mentioned or not _COPULA.search(sentence.folded[: quote[0]])):
        return Claim("quoted", quote)
    # A quotation of several sentences ends in another.
    goes_on = mentioned and quotes.opened(sentence.text[: sentence.start]) is not None
    return Claim("quoted", mentioned) if goes_on else None


#: “Kits that ⟦promise to⟧ ‘cleanse your organs’”: the words are those of whoever is quoted.
_QUOTATION = expression(r"[ ,:]{1,3}[“\"‘][a-zA-Z][^”\"’]{12}")
_DEFIED = expression(
    r"\b(?:contrary to|despite|never mind|whatever|no matter|regardless of|forget|ignore)(?: what)?(?: \w+){0,2} ?$"
)


def _quoted_before(sentence: Words) -> Claim | None:
    """Quoted by the sentence before, whose quotation goes on here: “It reads: ‘Ten a day. ⟦Doctors hate it⟧.’”."""
    opening = quotes.opened(sentence.around.before)
    if opening is None or not quotes.closes(sentence.text, sentence.end):
        return None
    said = fold(sentence.around.before[:opening])
    told = sentence.vocabulary.search("mention", said) or sentence.vocabulary.search("distancing", said)
    return Claim("quoted") if told else None


def _endorsement(sentence: Words, quote: tuple[int, int] | None) -> tuple[int, int] | None:
    """The cue of somebody who lends the claim a name; whom a study quotes lends it none."""
    if quote and _reported(sentence):
        return None
    return _before(sentence, "endorsement") or (sentence.behind("testimony") if quote else None)


def _apart(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return first[1] <= second[0] or second[1] <= first[0]


_COPULA = expression(r"\b(?:is|are|was|were|be|been|remains?|as)\b(?: \w+)? ?$")


def _reported(sentence: Words) -> bool:
    """Whether a study's authors, or one person in it, are quoted word for word."""
    return bool(_REPORTER.search(sentence.folded[: sentence.start]))


_REPORTER = expression(r"\b(?:authors?|investigators?|participants?|one (?:\w+ )?\w+|a (?:patient|user|reader))\b")


def _before(sentence: Words, name: str) -> tuple[int, int] | None:
    """The first cue that begins before the words (it may share their verb: “sellers ⟦promise relief⟧”)."""
    return next(_all_before(sentence, name), None)


def _all_before(sentence: Words, name: str, *, own: bool = False) -> Iterator[tuple[int, int]]:
    """The cues that begin before the words; with `own`, also as their beginning: “⟦sellers say it cures⟧”."""
    cues = (cue.span() for cue in sentence.cues(name) if cue.start() < sentence.start + own)
    return (span for span in cues if not sentence.broken(span[1], sentence.start))


def _beside(sentence: Words, name: str) -> Iterator[tuple[int, int]]:
    """The cues that speak of the words right behind them, or among them."""
    cues = (
        cue.span()
        for cue in sentence.cues(name)
        if cue.end() <= sentence.end and not _HARM.match(sentence.folded, cue.end())
    )
    return (span for span in cues if len(sentence.folded[span[1] : sentence.start].split()) <= 2)


#: The “so-called side effects” that do not exist are denied, not kept at a distance.
_HARM = expression(
    r"[ -]{1,2}[“\"'‘]?(?:\w+ ){0,2}(?:risk|danger|harm|side[ -]effect|adverse|hazard|toxicit"
    r"|interaction|warning|expert|problem)"
)

"""Kind `figures`: numbers that mislead beside their words.

The option `aspect` says which: `frequency` (a frequency word and the number beside it disagree on the bands of the EU
guideline on the summary of product characteristics) or `relative` (a relative effect, with no absolute number in its
paragraph or table). Words of wider meaning are left alone: what is very common is common too.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from reviewlint.checks.base import Check, Outcome, Review, finding
from reviewlint.checks.statements import Statement
from reviewlint.expressions import expression
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.rule import Rule


class Band(NamedTuple):
    """A frequency word: from and up to which share of people it may be said, and how its band is written."""

    least: float
    most: float
    words: str


BANDS = {
    "very common": Band(0.1, 1, "at least 1 in 10"),
    "common": Band(0.01, 1, "1 in 100 to 1 in 10"),
    "uncommon": Band(0.0001, 0.01, "1 in 1,000 to 1 in 100"),
    "rare": Band(0, 0.001, "1 in 10,000 to 1 in 1,000"),
    "very rare": Band(0, 0.0001, "fewer than 1 in 10,000"),
}
_ADVERBS = {"commonly": "common", "uncommonly": "uncommon", "rarely": "rare"}
#: Digits are read wrongly beyond this relative slip: 33% is 1 in 3.
_SLIP = 1.05

_NUMBER = r"(?:\d{1,3}(?:[, ]\d{3}){1,3}|\d{1,9})(?:\.\d{1,6})?"
_PERCENT = r" ?(?:%|per ?cent\b|percent\b)"
_SHARE = (
    r"(?:(?P<bound>less than|fewer than|under|below|up to|at most|<|≤|more than|over|above|at least|>|≥) ?)?"
    r"(?:(?:about|around|approximately|roughly|an estimated|~|≈) ?)?"
    rf"(?:(?P<low>{_NUMBER})(?:{_PERCENT})?(?: ?[-–] ?| to | and )(?P<high>{_NUMBER}){_PERCENT}"
    rf"|(?P<percent>{_NUMBER}){_PERCENT}"
    rf"|(?P<part>{_NUMBER}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r" ?(?:in every|in|out of(?: every)?|of|per|/)"
    rf" ?(?P<whole>{_NUMBER}|ten|a hundred|one hundred|a thousand)(?![\w.]*\d| ?m?[gl]\b))"
)
_WORD = r"(?P<word>very common|very rare|uncommonly|uncommon|commonly|common|very rarely|rarely|rare)"
_PLAIN = r"(?!common|uncommon|rare|very|more|less|most|but\b|and\b)[a-z'-]{1,20}"
_LEAD = expression(r"(?:\b(?:less|more|most|least|as|so|not|how|too|increasingly|relatively|if) (?:\w+ )?|[-\w])$")
_OTHER_SENSE = expression(
    r" (?:used|cold|disease|diseases|disorder|condition|conditions|form|forms|type|types|cancer|cancers|tumou?rs?"
    r"|variants?|mutations?|genetic|inherited|sense|practice|ground|comparator|procedure|blood|earth|reasons?|causes?)\b"
)
#: “rare side effects, affecting 3%”, “rare (3%)”.
_FORWARD = expression(rf"\b{_WORD}\b ?(?:[(,:–—-] ?)?(?:{_PLAIN},? ){{0,5}}(?:[(–—:,-] ?)?{_SHARE}(?P<after>.{{0,25}})")
#: “3% of people (rare)”, “3%, which is rare”.
_BACKWARD = expression(
    rf"(?<![\w.,]){_SHARE}(?P<after>(?: {_PLAIN}){{0,4}},? ?[(,–—-]? ?"
    r"(?:(?:which|this|that|and so|so|so it|so they) (?:is|are|makes (?:it|them)|was) |i\.e\.,? ?|that is,? |making it "
    r"|= ?|is |are )?)"
    rf"\b{_WORD}\b(?P<next>.{{0,30}})"
)
_NO_FREQUENCY = expression(
    r"^ ?(?:ci\b|confidence|lower|higher|reduction|increase|decrease|greater|fewer|less|more|of the (?:dose|daily)"
    r"|solution|cream|strength|mg\b|ml\b|purity|pure|extract|power|significance)"
)
_WORDS = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)) | {
    "a hundred": 100,
    "one hundred": 100,
    "a thousand": 1000,
}
_BELOW = frozenset(("less than", "fewer than", "under", "below", "up to", "at most", "<", "≤"))


def build(rule: Rule, vocabulary: Vocabulary) -> Check:
    """The check of a rule of this kind."""
    aspect = ASPECTS[str(rule.options["aspect"])]
    return partial(aspect, rule, vocabulary)


def _frequency(rule: Rule, _: Vocabulary, review: Review) -> Iterator[Outcome]:
    for statement in review.statements:
        folded = statement.sentence.folded
        if "common" in folded or "rare" in folded:
            for match in _pairs(folded):
                yield from _compared(rule, review, statement, match)


def _pairs(folded: str) -> Iterator[re.Match[str]]:
    """The frequency words of a sentence with the numbers that belong to them; no word or number is taken twice."""
    forward = [match for match in _FORWARD.finditer(folded) if not _is_other(folded, match)]
    taken = {place for match in forward for place in (match.start("word"), _number_start(match))}
    yield from forward
    for match in _BACKWARD.finditer(folded):
        free = taken.isdisjoint((match.start("word"), _number_start(match)))
        if free and not _is_other(folded, match) and not _HAS_NUMBER.match(match["next"]):
            yield match


#: A number right behind a word is the word's own.
_HAS_NUMBER = expression(r"[^.;,]{0,12}\d")


def _is_other(folded: str, match: re.Match[str]) -> bool:
    """Whether the word is no frequency (“the common cold”), or the number is none (“95% CI”)."""
    return bool(
        _LEAD.search(folded, max(match.start("word") - 24, 0), match.start("word"))
        or _OTHER_SENSE.match(folded, match.end("word"))
        or _NO_FREQUENCY.match(match["after"])
    )


def _compared(rule: Rule, review: Review, statement: Statement, match: re.Match[str]) -> Iterator[Outcome]:
    name = match["word"].replace("rarely", "rare").replace("commonly", "common")
    band = BANDS[name]
    least, most = share(match)
    if most > 1 or (most * _SLIP >= band.least and least <= band.most * _SLIP):
        return
    start = min(match.start("word"), _number_start(match))
    end = max(match.end("word"), match.start("after"))
    place = statement.sentence.span(start, end)
    found = " ".join(statement.sentence.text[start:end].split())
    words = {"found": found, "word": name, "band": band.words, "instead": _fitting((least + most) / 2)}
    yield finding(rule, review, place, words)


def _number_start(match: re.Match[str]) -> int:
    return min(place for name in ("bound", "low", "percent", "part") if (place := match.start(name)) >= 0)


def share(match: re.Match[str]) -> tuple[float, float]:
    """The least and the most share of people that a number gives, from 0 to 1."""
    if match["low"]:
        return _value(match["low"]) / 100, _value(match["high"]) / 100
    value = (
        _value(match["percent"]) / 100 if match["percent"] else _value(match["part"]) / (_value(match["whole"]) or 1)
    )
    if match["bound"]:
        return (0, value) if match["bound"] in _BELOW else (value, 1)
    return value, value


def _value(text: str) -> float:
    return float(_WORDS.get(text) or re.sub(r"[, ]", "", text))


def _fitting(value: float) -> str:
    """The word whose band holds a share."""
    order = ((0.1, "very common"), (0.01, "common"), (0.001, "uncommon"), (0.0001, "rare"))
    return next((word for least, word in order if value >= least), "very rare")


def _relative(rule: Rule, vocabulary: Vocabulary, review: Review) -> Iterator[Outcome]:
    relative, absolute = vocabulary.pattern("relative-effect"), vocabulary.pattern("absolute-number", "no-effect")
    told = {_paragraph(each) for each in review.statements if absolute.search(each.sentence.folded)}
    for statement in review.statements:
        if _paragraph(statement) in told:
            continue
        for match in relative.finditer(statement.sentence.folded):
            span = statement.sentence.span(*match.span())
            yield finding(
                rule, review, span, {"found": " ".join(statement.sentence.text[slice(*match.span())].split())}
            )


def _paragraph(statement: Statement) -> tuple[str, int]:
    """What is read as one with a statement: its list or table, else its block."""
    block = statement.block
    return ("group", block.group) if block.group else ("block", block.span.start)


ASPECTS: dict[str, Callable[[Rule, Vocabulary, Review], Iterator[Outcome]]] = {
    "frequency": _frequency,
    "relative": _relative,
}

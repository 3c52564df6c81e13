"""Kind `phrase`: wordings that a page must not use, unless what surrounds them makes them harmless.

Options: `any` (phrases to report), `unless` (longer phrases that make a match harmless where they overlap it),
`unless-sentence` (phrases that make every match in their sentence harmless), `excused-by` (which statuses of a claim
excuse it), `in` (the kinds of block to read; by default all). A phrase that has a denial in it (“no side effects”) is
what the sentence claims; in any other, a denial within the match (“you should *not* take”) takes the claim back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reviewlint.checks.base import Check, Outcome, Review, finding
from reviewlint.checks.statements import Statement
from reviewlint.language import claims
from reviewlint.language.phrases import Phrase
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.finding import SetAside
from reviewlint.model.prose import fold
from reviewlint.model.rule import Rule

#: What excuses a wording where a rule says nothing else.
EXCUSES = ("negated", "asked", "quoted", "distanced", "refuted", "conditional", "listed")


@dataclass(frozen=True)
class _Options:
    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    unless_sentence: tuple[Phrase, ...]
    denials: frozenset[Phrase]
    excuses: frozenset[str]
    blocks: frozenset[str]


def build(rule: Rule, vocabulary: Vocabulary) -> Check:
    """The check of a rule of this kind."""
    options = _options(rule.options, vocabulary)

    def check(review: Review) -> Iterator[Outcome]:
        for match in _matches(options, review):
            yield _judged(rule, options, review, match)

    return check


def _options(options: Mapping[str, object], vocabulary: Vocabulary) -> _Options:
    def compiled(key: str) -> tuple[Phrase, ...]:
        return tuple(vocabulary.phrase(text) for text in _texts(options, key))

    denies = vocabulary.pattern("negation").search
    return _Options(
        compiled("any"),
        compiled("unless"),
        compiled("unless-sentence"),
        frozenset(vocabulary.phrase(text) for text in _texts(options, "any") if denies(fold(text))),
        frozenset(_texts(options, "excused-by") if "excused-by" in options else EXCUSES),
        frozenset(_texts(options, "in")),
    )


def _texts(options: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = options.get(key, ())
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


class _Match(NamedTuple):
    """Where a phrase stands in a sentence, and whether the phrase itself denies something."""

    statement: Statement
    start: int
    end: int
    denial: bool


def _matches(options: _Options, review: Review) -> Iterator[_Match]:
    """Each place, in reading order, where a phrase stands; of overlapping ones the first and longest."""
    for number, phrases in sorted(_candidates(options.phrases, review).items()):
        statement = review.statements[number]
        if options.blocks and statement.block.kind not in options.blocks:
            continue
        folded = statement.sentence.folded
        found = {
            _Match(statement, *_trimmed(folded, *match.span()), phrase in options.denials)
            for phrase in phrases
            for match in phrase.pattern.finditer(folded)
        }
        last = 0
        for match in sorted(found, key=lambda match: (match.start, -match.end, match.denial)):
            if match.start >= last:
                yield match
                last = match.end


def _candidates(phrases: tuple[Phrase, ...], review: Review) -> dict[int, list[Phrase]]:
    """The sentences that hold a word of a phrase's anchors, with those phrases."""
    words = review.by_word
    found: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        for number in {number for word in phrase.anchors & words.keys() for number in words[word]}:
            found.setdefault(number, []).append(phrase)
    return found


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    words = folded[start:end]
    return start + len(words) - len(words.lstrip(" -•·>(✓✔✅")), start + len(words.rstrip())


def _judged(rule: Rule, options: _Options, review: Review, match: _Match) -> Outcome:
    statement, start, end, denial = match
    sentence = statement.sentence
    span = sentence.span(start, end)
    if name := _protected(options, review, sentence.folded, start, end):
        return SetAside(review.document.source, span, rule.id, rule.severity, "other sense", name)
    around = review.around(statement)
    claim = claims.status(sentence.text, start, end, review.vocabulary, around, denial=denial)
    if claim.status in options.excuses:
        cue = sentence.span(*claim.cue) if claim.cue else None
        detail = sentence.text[slice(*claim.cue)].strip() if claim.cue else ""
        return SetAside(review.document.source, span, rule.id, rule.severity, claim.status, detail, cue)
    return finding(rule, review, span, {"found": " ".join(sentence.text[start:end].split())})


def _protected(options: _Options, review: Review, folded: str, start: int, end: int) -> str:
    """The longer phrase (of the rule, or allowed by the configuration) that makes a match harmless."""
    for phrase in (*options.unless, *(review.vocabulary.phrase(text) for text in review.config.allow)):
        for match in phrase.pattern.finditer(folded):
            if match.start() < end and start < match.end():
                return match.group().strip()
    matches = (phrase.pattern.search(folded) for phrase in options.unless_sentence)
    return next((match.group().strip() for match in matches if match), "")

"""Kind `phrase`: wordings that a page must not use, unless what surrounds them makes them harmless.

Options: `any` (phrases to report), `denied` (phrases that a question asks about and a plain “no” denies: “Side
effects? None.”), `affirmed` (phrases that a question asks about and a plain “go ahead” affirms: “On warfarin? No
problem.”), `unless` (longer phrases that make a match harmless where they overlap it),
`unless-sentence` (phrases that make every match in their sentence harmless), `unless-subject` (what makes a match
harmless that says “it” of it, stands in its row of a table, under its heading or on its page), `excused-by` (which
statuses of a claim excuse it), `in` (the kinds of block to read; by default all), `replace` (words within a match, and
what fits in their place). A phrase that has a denial in it (“no side effects”) is what the sentence claims; in any
other, a denial within the match (“you should *not* take”) takes the claim back.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from reviewlint.checks import wording
from reviewlint.checks.base import Check, Outcome, Review, excused, finding
from reviewlint.checks.statements import Statement
from reviewlint.expressions import expression
from reviewlint.language import claims
from reviewlint.language.claims import Around
from reviewlint.language.matching import Phrase
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.finding import SetAside
from reviewlint.model.prose import fold
from reviewlint.model.rule import Rule

#: What excuses a wording where a rule says nothing else.
EXCUSES = ("negated", "asked", "quoted", "distanced", "refuted", "conditional", "listed")


class _Options(NamedTuple):
    any: frozenset[str]
    denied: frozenset[str]
    affirmed: frozenset[str]
    unless: tuple[str, ...]
    unless_sentence: tuple[str, ...]
    unless_subject: tuple[str, ...]
    excuses: frozenset[str]
    blocks: frozenset[str]
    replace: Mapping[str, str]


def build(rule: Rule, vocabulary: Vocabulary) -> Check:
    """The check of a rule of this kind."""
    options = _options(rule, vocabulary)

    def check(review: Review) -> Iterator[Outcome]:
        for statement, matches in _matches(options, review):
            yield from _judged(rule, options, review, statement, matches)
        for statement, answer in (*_denied(options, review), *_affirmed(options, review)):
            words = " ".join(f"{statement.sentence.text} {answer}".split())
            yield finding(rule, review, statement.sentence.span(), {"found": words})

    return check


def _options(rule: Rule, vocabulary: Vocabulary) -> _Options:
    unless, unless_sentence, unless_subject = map(rule.texts, ("unless", "unless-sentence", "unless-subject"))
    # A phrase that is wrong is told of here, not on the page that first needs it.
    vocabulary.indexed((*unless, *unless_sentence, *unless_subject))
    return _Options(
        vocabulary.indexed(rule.texts("any")),
        vocabulary.indexed(rule.texts("denied")),
        vocabulary.indexed(rule.texts("affirmed")),
        unless,
        unless_sentence,
        unless_subject,
        frozenset(rule.texts("excused-by") if "excused-by" in rule.options else EXCUSES),
        frozenset(rule.texts("in")),
        wording.replacements(rule.options),
    )


class _Match(NamedTuple):
    """Where a phrase stands in a sentence, and whether the phrase itself denies or hedges."""

    start: int
    end: int
    denial: bool
    hedge: bool


def _matches(options: _Options, review: Review) -> Iterator[tuple[Statement, list[_Match]]]:
    """The sentences in which phrases stand, in reading order, with the matches; of overlapping ones the first."""
    for number, texts in sorted(review.sentences.candidates(options.any).items()):
        statement = review.statements[number]
        if not options.blocks or statement.block.kind in options.blocks:
            matches = list(_first_and_longest(_found(review, texts, statement)))
            if matches:
                yield statement, matches


def _denied(options: _Options, review: Review) -> Iterator[tuple[Statement, str]]:
    """The questions about what phrases name to which the answer is a plain no, with the answer."""
    for statement, answer in _questions(options.denied, review):
        # A no to “Are there no side effects?” denies nothing.
        negated = review.vocabulary.search("negation", statement.sentence.folded)
        if not negated and review.vocabulary.search("answer-no", fold(answer).strip()):
            yield statement, answer


def _affirmed(options: _Options, review: Review) -> Iterator[tuple[Statement, str]]:
    """The questions about what phrases name to which the answer is “go ahead”, with the answer."""
    for statement, answer in _questions(options.affirmed, review):
        folded = fold(answer).strip()
        if review.vocabulary.search("answer-go", folded) and not review.vocabulary.search("answer-guarded", folded):
            yield statement, answer


def _questions(phrases: frozenset[str], review: Review) -> Iterator[tuple[Statement, str]]:
    """The questions in which phrases stand, with what is said next."""
    for number, texts in sorted(review.sentences.candidates(phrases).items()):
        statement = review.statements[number]
        folded = statement.sentence.folded
        if folded.rstrip().endswith("?") and any(review.vocabulary.phrase(text).search(folded) for text in texts):
            yield statement, review.around(statement).after


def _found(review: Review, texts: Iterable[str], statement: Statement) -> Iterator[_Match]:
    vocabulary, folded = review.vocabulary, statement.sentence.folded
    starts = review.sentences.starts[statement.number]
    for text in texts:
        for match in vocabulary.phrase(text).found(folded, starts):
            place = _trimmed(folded, *match.span())
            yield _Match(*place, vocabulary.speaks(text, "negation"), vocabulary.speaks(text, "hedge"))


def _first_and_longest(matches: Iterable[_Match]) -> Iterator[_Match]:
    last = 0
    for match in sorted(matches, key=lambda match: (match.start, -match.end, not match.denial, not match.hedge)):
        if match.start >= last:
            yield match
            last = match.end


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    words = folded[start:end]
    return start + len(words) - len(words.lstrip(" -•·>(✓✔✅")), start + len(words.rstrip())


def _judged(
    rule: Rule, options: _Options, review: Review, statement: Statement, matches: Iterable[_Match]
) -> Iterator[Outcome]:
    sentence = statement.sentence
    source = review.document.source
    protected = _protected(options, review, statement)
    around = review.around(statement)
    for start, end, denial, hedge in matches:
        span = sentence.span(start, end)
        name = next((name for first, last, name in protected if first < end and start < last), "")
        if name := name or _subject_before(options, review, statement, around, sentence.folded[start:end]):
            yield SetAside(source, span, rule.id, rule.severity, "other sense", name)
            continue
        claim = claims.status(sentence.text, start, end, review.vocabulary, around, denial=denial, hedge=hedge)
        if claim.status in options.excuses:
            yield excused(rule, review, sentence, span, claim)
        else:
            fix = wording.replacement(options.replace, source, sentence, start, end)
            grave = replace(rule, severity="error") if rule.severity == "warning" and _is_title(statement) else rule
            yield finding(grave, review, span, {"found": " ".join(sentence.text[start:end].split())}, fix=fix)


def _is_title(statement: Statement) -> bool:
    """Whether a sentence is the title of the page, which is all that many readers read."""
    return statement.block.kind == "title" or (statement.block.kind == "heading" and statement.block.level == 1)


def _protected(options: _Options, review: Review, statement: Statement) -> list[tuple[int, int, str]]:
    """Where longer phrases (of the rule, or allowed by the configuration) make what they overlap harmless."""
    folded = statement.sentence.folded
    whole = (phrase.search(folded) for phrase in _possible(options.unless_sentence, review, statement))
    if match := next((match for match in whole if match), None):
        return [(0, len(folded), match.group().strip())]
    allowed = (review.vocabulary.phrase(text) for text in review.config.allow)
    return [
        (match.start(), match.end(), match.group().strip())
        for phrase in (*_possible(options.unless, review, statement), *allowed)
        for match in phrase.finditer(folded)
    ]


#: A match that begins so says something of what the sentence before, the heading or the page names.
_NO_SUBJECT = expression(
    r"(?:it|they|this|these|that|you|start|begin|take|increase|raise|give"
    r"|adults|children|initially|one|two|three|four|[0-9½]+"
    r"|(?:the )?(?:usual|recommended|maximum|starting)"
    r"|(?:(?:any|most|serious|common|these|the|other) )*(?:side[ -]effects|adverse effects))\b"
)


def _subject_before(options: _Options, review: Review, statement: Statement, around: Around, found: str) -> str:
    """The subject of a match that stands before its sentence, if it makes the match harmless; else empty."""
    if not options.unless_subject or not (statement.block.kind == "cell" or _NO_SUBJECT.match(found)):
        return ""
    before, names = fold(around.before), [fold(name) for name in (*around.headings, *review.subject.compound)]
    for phrase in map(review.vocabulary.phrase, options.unless_subject):
        named = (match for name in names if (match := phrase.search(name)) and not match.start())
        if match := phrase.search(before) or next(named, None):
            return match.group()
    return ""


def _possible(texts: Iterable[str], review: Review, statement: Statement) -> Iterator[Phrase]:
    """Those of some phrases that may stand in a sentence, in their order."""
    return (review.vocabulary.phrase(text) for text in texts if review.sentences.may_hold(statement.number, text))

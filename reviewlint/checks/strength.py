"""Kind `strength`: a statement about the page's compound that is firmer than the page's evidence level allows.

The level that the page gives (C0, not studied, to C7, systematic reviews of trials) is the ceiling. A bare verb
(“reduces”, “is effective”) needs C7, “probably” C6, “can” C6, “may” C3 to C4. The subject is the compound, or what
stands for it in a paragraph about it; the object is a condition, a symptom or an outcome, never a molecule. Nothing is
said where the sentence names a kind of study or its numbers. Options: `excused-by`, the statuses that excuse a claim.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reviewlint.checks.base import Check, Outcome, Review, excused, finding
from reviewlint.checks.elements.scale import CODES
from reviewlint.checks.statements import Statement
from reviewlint.expressions import expression
from reviewlint.language import claims
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.finding import Element, Note
from reviewlint.model.prose import fold
from reviewlint.model.rule import Rule

_ELEMENT = "evidence-level"


class Group(NamedTuple):
    """A group of wordings of one force: the list of its patterns and the lowest level at which it may stand."""

    name: str
    words: str
    least: int


#: From the weakest; a wording belongs to the first group that it fits.
GROUPS = (
    Group("may", "claim-may", 3),
    Group("probably", "claim-probably", 6),
    Group("can", "claim-can", 6),
    Group("bare", "claim-bare", 7),
    Group("plural", "claim-plural", 7),
)
_PASSIVE = Group("bare", "claim-passive", 7)
_PLURAL = expression(r"[a-z]{3,40}(?<!s)(?<!i)(?<!u)s $")
#: What may be written at each level, and what such evidence is called.
_WORDINGS = (
    ("has not been studied for this", "not studied"),
    ("is thought to {verb}, in theory only", "theory or tradition"),
    ("was seen to {verb} in animals or cells, not in people,", "laboratory and animal work"),
    ("has been reported to {verb}, in a few people", "case reports"),
    ("is linked to a change in", "observational studies"),
    ("may {verb}, in small early trials", "small or early trials"),
    ("probably {verbs}", "moderate certainty"),
    ("{verbs}", "high certainty"),
)


class _Ceiling(NamedTuple):
    """The page's level as a number, the words that give it, and the element that holds its place."""

    number: int
    wording: str
    element: Element


class _Match(NamedTuple):
    """Where a sentence claims an effect of the compound: its words, its verb and the force of it."""

    start: int
    end: int
    verb: str
    group: Group


def build(rule: Rule, vocabulary: Vocabulary) -> Check:  # noqa: ARG001 - kinds share one signature
    """The check of a rule of this kind."""
    excuses = frozenset(rule.texts("excused-by"))

    def check(review: Review) -> Iterator[Outcome]:
        ceiling = _ceiling(review)
        if ceiling and review.subject.compound:
            subjects = _Subjects(review)
            for statement in review.statements:
                match = subjects.claim(statement)
                if match and match.group.least > ceiling.number:
                    yield _judged(rule, review, statement, match, ceiling, excuses)

    return check


def _ceiling(review: Review) -> _Ceiling | None:
    verdict = review.verdicts.get(_ELEMENT)
    if not verdict or verdict.element.state == "placeholder":
        return None
    details = dict(verdict.element.details)
    code = details.get("ceiling", "")
    return _Ceiling(CODES.index(code), details.get("wording", ""), verdict.element) if code in CODES else None


class _Subjects:
    """What a page calls its compound, and where sentences claim something of it."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self.names = _any_of(review.subject.compound)
        self.own = _any_of(review.subject.condition)

    def claim(self, statement: Statement) -> _Match | None:
        """The claim that a sentence makes for the compound; none if it makes none, or says on what study it rests."""
        folded = statement.sentence.folded
        subject = self._subject(statement)
        if subject is None or self._reports_a_study(folded):
            return None
        return self._active(statement, subject) or self._passive(statement)

    def _active(self, statement: Statement, subject: int) -> _Match | None:
        """What a sentence says that the compound does."""
        folded = statement.sentence.folded
        for group in GROUPS:
            for verb in self.review.vocabulary.pattern(group.words).finditer(folded, subject):
                end = self._object(folded, verb.end())
                plural = group.name != "plural" or _PLURAL.search(folded, max(verb.start() - 42, 0), verb.start())
                if end and plural and self._follows(folded, subject, verb.start()):
                    match = _Match(verb.start(), end, verb.group(), group)
                    return None if self._is_mechanism(statement, match) else match
        return None

    def _passive(self, statement: Statement) -> _Match | None:
        """What a sentence says is done by the compound."""
        folded = statement.sentence.folded
        for verb in self.review.vocabulary.pattern(_PASSIVE.words).finditer(folded):
            agent = self.names.match(folded, verb.end() + 1)
            found = [*self._objects(folded, max(verb.start() - _OBJECT_REACH, 0), verb.start())]
            if agent and found and _MODIFIERS.fullmatch(folded, found[-1].end(), verb.start()):
                return _Match(found[-1].start(), agent.end(), verb.group(), _PASSIVE)
        return None

    def _objects(self, folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The conditions, symptoms and outcomes between two offsets, the page's own last."""
        yield from self.review.vocabulary.pattern("claim-object").finditer(folded, start, end)
        yield from self.own.finditer(folded, start, end)

    def _object(self, folded: str, verb: int) -> int:
        """Where the condition, symptom or outcome that a verb acts on ends; 0 if it acts on nothing of the kind."""
        for pattern in (self.own, self.review.vocabulary.pattern("claim-object")):
            found = pattern.search(folded, verb, verb + _OBJECT_REACH)
            if found and _MODIFIERS.fullmatch(folded, verb, found.start()) and not _LEVEL.match(folded, found.end()):
                return found.end()
        return 0

    def _subject(self, statement: Statement) -> int | None:
        """Where the compound's name, or what stands for it, ends; none if the sentence is not about it."""
        folded = statement.sentence.folded
        if name := self.names.search(folded):
            return name.end()
        stand_in = self.review.vocabulary.pattern("claim-stand-in").match(folded)
        start = statement.sentence.start
        named = stand_in and self.names.search(statement.sentence.prose.folded, max(start - _LOOK_BACK, 0), start)
        return stand_in.end() if stand_in and named else None

    def _reports_a_study(self, folded: str) -> bool:
        return self.review.vocabulary.search("claim-basis", folded) is not None

    def _follows(self, folded: str, subject: int, verb: int) -> bool:
        """Whether the verb is the subject's: near it, in one clause, with nobody else between."""
        other = self.review.vocabulary.pattern("claim-other-subject")
        return bool(_BETWEEN.fullmatch(folded, subject, verb)) and not other.search(folded, subject, verb)

    def _is_mechanism(self, statement: Statement, match: _Match) -> bool:
        """Whether a section on how the compound acts names no condition of the page."""
        headings = self.review.around(statement).headings
        mechanism = self.review.vocabulary.pattern("mechanism-heading")
        return any(mechanism.search(fold(text)) for text in headings) and not self.own.search(
            statement.sentence.folded, match.start, match.end
        )


#: A name that stands further back than this, in characters, is not what a pronoun means.
_LOOK_BACK = 400
_OBJECT_REACH = 120
#: What may stand between a verb and its object.
_MODIFIERS = expression(r"(?: (?!and |or |but |of |how |whether |when |by |in )[\w'%-]{1,30}){0,4} ?")
#: A level of something else in the blood is no outcome.
_LEVEL = expression(r" (?:levels?|concentrations?|absorption|clearance|loss) of\b")
_BETWEEN = expression(r"(?: ?\([^()]{0,40}\))?,?(?: [\w'%/-]{1,30}){0,4} ?,? ?")


def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    texts = sorted({re.escape(fold(name)) for name in names if len(name) > 1}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(texts)})(?!\w)" if texts else r"(?!)")


def _judged(
    rule: Rule, review: Review, statement: Statement, match: _Match, ceiling: _Ceiling, excuses: frozenset[str]
) -> Outcome:
    sentence = statement.sentence
    span = sentence.span(match.start, match.end)
    around = review.around(statement)
    claim = claims.status(sentence.text, match.start, match.end, review.vocabulary, around)
    # Doubt is enough where the level allows “may”, and not below; “probably” is no doubt.
    doubted = claim.status == "hedged" and ceiling.number >= GROUPS[0].least and match.group.name != "probably"
    if claim.status in excuses or doubted:
        return excused(rule, review, sentence, span, claim)
    source = review.document.source
    wording, kind = _WORDINGS[ceiling.number]
    words = {
        "found": " ".join(sentence.text[match.start : match.end].split()),
        "verb": match.verb,
        "level": ceiling.wording or kind,
        "kind": kind,
        "instead": _filled(wording, match.verb) if match.group is not _PASSIVE else wording.format(verb="…", verbs="…"),
    }
    notes = tuple(
        Note(source, place.span, f"but the page gives its evidence level as “{words['level']}”")
        for place in ceiling.element.places[:1]
    )
    return finding(rule, review, span, words, notes)


def _filled(wording: str, verb: str) -> str:
    base = base_form(_LEADING.sub("", verb))
    return wording.format(verb=base, verbs=_third(base))


_LEADING = expression(
    r"^(?:(?:may|might|could|can|will|does|probably|likely|helps?|has been shown|have been shown|is known|to|also|even"
    r"|potentially|possibly|probably|effectively|safely|significantly|naturally|really|often) )+"
)


def base_form(verb: str) -> str:
    """The form of a verb behind “may”: “reduces” → “reduce”, “is effective for” → “be effective for”."""
    first, _, rest = verb.partition(" ")
    if first in ("is", "are"):
        base = "be"
    elif first.endswith("ies"):
        base = first[:-3] + "y"
    elif first.endswith(("sses", "shes", "ches", "xes", "zzes")):
        base = first[:-2]
    else:
        base = first.removesuffix("s")
    return f"{base} {rest}".strip()


def _third(base: str) -> str:
    first, _, rest = base.partition(" ")
    if first == "be":
        third = "is"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        third = first[:-1] + "ies"
    else:
        third = first + ("es" if first.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return f"{third} {rest}".strip()

"""What every check gets, and what it gives."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from reviewlint.checks import statements
from reviewlint.checks.dates import Dated, dates
from reviewlint.checks.statements import Statement, Statements
from reviewlint.config import Config
from reviewlint.language.claims import Around, Claim
from reviewlint.language.subject import Subject
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.document import Document, Sentence
from reviewlint.model.finding import Element, Finding, Fix, Note, SetAside
from reviewlint.model.report import ELEMENTS
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span


@dataclass(frozen=True)
class Remark:
    """What an element's judge has to say: on which aspect, where, in which words, with which second places."""

    aspect: str
    span: Span
    words: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None


class Verdict(NamedTuple):
    """An element as judged, and the remarks that its rules report."""

    element: Element
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Review:
    """A review page, as the checks see it; `required` elements must be there, `today` is a date as YYYY-MM-DD."""

    document: Document
    config: Config
    vocabulary: Vocabulary
    today: str
    kind: str = "other"
    subject: Subject = field(default_factory=Subject)
    required: tuple[str, ...] = ELEMENTS
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)

    #: Read once, for what is made of a review with `replace` too.
    read: Statements | None = field(default=None, compare=False, repr=False)

    @cached_property
    def sentences(self) -> Statements:
        """The sentences of the page, and where their words stand."""
        return self.read or Statements(self.document, self.vocabulary)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every sentence of the page, in reading order."""
        return self.sentences.all

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """The dates of the page."""
        return tuple(dates(self.document))

    def around(self, statement: Statement) -> Around:
        """What stands around a sentence."""
        return statements.around(self.document, self.statements, statement)


Outcome = Finding | SetAside
Check = Callable[[Review], Iterator[Outcome]]
#: A kind of rule: from a rule and the shared words to a check.
Kind = Callable[[Rule, Vocabulary], Check]


def finding(
    rule: Rule,
    review: Review,
    span: Span,
    words: Mapping[str, str] | None = None,
    notes: tuple[Note, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    """A finding of a rule at a span; `words` fill the placeholders of its message."""
    message = rule.message.format_map(words or {})
    instead = rule.instead[0] if rule.instead else ""
    return Finding(review.document.source, span, rule.id, rule.severity, message, notes, fix, instead)


def excused(rule: Rule, review: Review, sentence: Sentence, span: Span, claim: Claim) -> SetAside:
    """What a rule matched at a span of a sentence, set aside because of what the sentence does with it."""
    cue = sentence.span(*claim.cue) if claim.cue else None
    detail = sentence.text[slice(*claim.cue)].strip() if claim.cue else ""
    return SetAside(review.document.source, span, rule.id, rule.severity, claim.status, detail, cue)

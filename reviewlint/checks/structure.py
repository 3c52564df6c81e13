"""Kind `structure`: what a page is made of. The option `aspect` says which part of it."""

import re
from collections.abc import Callable, Iterator, Mapping

from reviewlint.checks.base import Check, Outcome, Review, finding
from reviewlint.checks.dates import Dated
from reviewlint.expressions import expression
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.document import Block, Section
from reviewlint.model.finding import Note
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span

Aspect = Callable[[Rule, Review], Iterator[Outcome]]

_AUTHOR_KEYS = frozenset(
    "author authors byline writer writers writtenby contributor contributors creator editor editors".split()
)
_BYLINE = expression(
    r"(?:^|\n|[|·•]\s*)\s*(?:(?:written|authored|edited|prepared|compiled|posted|published|reviewed and written"
    r"|written and (?:\w+ )?reviewed) by|by|authors?|writers?|editors?)\s*:?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_CAPITAL = expression(r"\s*[A-ZÀ-Þ]")
_LONGEST_BYLINE = 300


def build(rule: Rule, vocabulary: Vocabulary) -> Check:  # noqa: ARG001 - kinds share one signature
    """The check of a rule of this kind."""
    aspect = ASPECTS[str(rule.options["aspect"])]

    def check(review: Review) -> Iterator[Outcome]:
        yield from aspect(rule, review)

    return check


def _empty_section(rule: Rule, review: Review) -> Iterator[Outcome]:
    sections = review.document.sections
    # The levels of headings in plain text are a guess: what follows may stand under this one.
    guessed = review.document.format == "text"
    parents = {section.parent for section in sections}
    for index, section in enumerate(sections):
        title = section.heading is not None and (section.heading.level == 1 or index == 0)
        above = index in parents or (guessed and index + 1 < len(sections)) or _asks(sections, index + 1)
        if section.heading and not section.blocks and not above and not title and not _links(review, index):
            words = " ".join(section.heading.prose.text.split())
            yield finding(rule, review, section.heading.span, {"heading": words})


def _links(review: Review, index: int) -> bool:
    """Whether a link stands under the heading of a section: it may be all that does."""
    heading, *_ = bounds = [each.heading for each in review.document.sections[index : index + 2] if each.heading]
    end = bounds[1].span.start if len(bounds) > 1 else len(review.document.source.text)
    return any(heading.span.end <= link.span.start < end for link in review.document.links)


def _asks(sections: tuple[Section, ...], index: int) -> bool:
    """Whether a section is a question, as they follow the heading “Frequently asked questions”."""
    heading = sections[index].heading if index < len(sections) else None
    return heading is not None and heading.prose.text.rstrip().endswith("?")


def _missing_author(rule: Rule, review: Review) -> Iterator[Outcome]:
    metadata = review.document.metadata.mapping()
    named = any(re.sub(r"[\s_-]", "", str(key)).lower() in _AUTHOR_KEYS and value for key, value in metadata.items())
    if not named and not any(map(_is_byline, review.document.blocks)) and review.kind != "none":
        yield finding(rule, review, _top(review))


def _is_byline(block: Block) -> bool:
    text = block.prose.text
    match = _BYLINE.search(text) if len(text) < _LONGEST_BYLINE and block.kind != "heading" else None
    return match is not None and _CAPITAL.match(text, match.end()) is not None


def _missing_review_date(rule: Rule, review: Review) -> Iterator[Outcome]:
    if review.kind != "none" and not any(not each.is_next for each in review.dates):
        yield finding(rule, review, _top(review))


def _top(review: Review) -> Span:
    """Where author and date belong: at the title of the page."""
    blocks = review.document.blocks
    titles = [block for block in blocks if block.kind == "heading" and block.level == 1]
    chosen = next(iter((*titles, *review.document.fields, *blocks)), None)
    return chosen.span if chosen else Span(0, 0)


def _invalid_date(rule: Rule, review: Review) -> Iterator[Outcome]:
    for each in review.dates:
        problem = _problem(each, review.today)
        if problem:
            yield finding(rule, review, each.span, {"found": each.text, "problem": problem})
    yield from _order(rule, review, review.dates)


def _problem(dated: Dated, today: str) -> str:
    if dated.day is None:
        return "is not a date; write it as YYYY-MM-DD"
    if not dated.is_next and dated.day.isoformat() > today:
        return "lies in the future"
    return ""


def _order(rule: Rule, review: Review, given: tuple[Dated, ...]) -> Iterator[Outcome]:
    """The next review comes after the last one."""
    past = [each for each in given if not each.is_next and each.day]
    last = max(past, key=lambda each: each.day.isoformat() if each.day else "", default=None)
    for each in given:
        if each.is_next and each.day and last and last.day and each.day <= last.day:
            note = Note(review.document.source, last.span, f"but “{last.label}” is {last.text}")
            words = {"found": each.text, "problem": "is not after the last review"}
            yield finding(rule, review, each.span, words, (note,))


def _unreadable(rule: Rule, review: Review) -> Iterator[Outcome]:
    for problem in review.document.problems:
        if problem.topic == "unreadable":
            yield finding(rule, review, problem.span, {"problem": problem.message})


ASPECTS: Mapping[str, Aspect] = {
    "empty-section": _empty_section,
    "missing-author": _missing_author,
    "missing-review-date": _missing_review_date,
    "invalid-date": _invalid_date,
    "unreadable": _unreadable,
}

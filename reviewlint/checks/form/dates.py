"""Dates of the metadata in the form that every program reads: YYYY-MM-DD."""

from collections.abc import Iterator
from datetime import date

from reviewlint.checks.base import Outcome, Review, finding
from reviewlint.expressions import expression
from reviewlint.model.document import Document
from reviewlint.model.finding import Edit, Fix
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span

_ISO = expression(r"\d{4}-\d\d-\d\d(?!\d)")
_FIGURES = expression(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_DAY = expression(r"\d.*\d{4}|\d{4}-\d")


def check(rule: Rule, review: Review) -> Iterator[Outcome]:
    """The dates of the metadata that name a day in another form."""
    document = review.document
    values = _values(document)
    for dated in review.dates:
        if dated.span in values and dated.day and _DAY.search(dated.text) and not _ISO.match(dated.text):
            readings = _readings(dated.text, dated.day)
            exact = document.source.slice(dated.span) == dated.text
            fix = _fix(dated.span, readings[0]) if exact and len(readings) == 1 else None
            yield finding(rule, review, dated.span, {"found": dated.text, "problem": _problem(readings)}, fix=fix)


def _values(document: Document) -> frozenset[Span]:
    """Where the values of the metadata stand, with and without quotation marks."""
    places = [where.value for path, where in document.metadata.places.items() if path]
    return frozenset((*places, *(Span(place.start + 1, place.end - 1) for place in places)))


def _readings(text: str, day: date) -> tuple[str, ...]:
    """The days that a date can mean."""
    figures = _FIGURES.fullmatch(text)
    if not figures:
        return (day.isoformat(),)
    one, two, year = map(int, figures.groups())
    days = (_day(year, month, number) for month, number in ((one, two), (two, one)))
    return tuple(sorted({each.isoformat() for each in days if each}))


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _problem(readings: tuple[str, ...]) -> str:
    if len(readings) > 1:
        return f"can be read as {' or as '.join(readings)}; write the one that is meant"
    return f"is not written as YYYY-MM-DD; write {readings[0]}"


def _fix(span: Span, day: str) -> Fix:
    return Fix(f"Write “{day}”", (Edit(span, day),), safe=True)

"""Dates: those of the metadata, and those that the page shows behind a label."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.document import Data, Document, Path
from reviewlint.model.source import Span

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_ISO = expression(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ][\d:.,+Zz -]*)?")
_SHAPES = (
    _ISO,
    expression(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})"),
    expression(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"),
    expression(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})"),
    # A month and a year alone: the word must be a month ("a review from 2005" gives no date).
    expression(
        r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?\s+(?P<year>\d{4})", re.IGNORECASE
    ),
)
_LABEL = expression(
    r"\b(?P<label>(?:(?:medically|clinically|last|next|date|first|originally|page|content|evidence)\s+){0,3}"
    r"(?:reviewed|review(?: (?:date|due))?|updated|update|modified|checked|published|posted|revised|created|written"
    r"|amended|due|publication date|date))"
    r"(?:\s+(?:by\s[^\n:]{1,60}?,?\s+)?(?:on|in|due))?\s*[:–—-]?\s*(?=[\dA-Z])",
    re.IGNORECASE,
)
_BETWEEN = expression(r"[\s_-]+")
_YEAR = expression(r"\d{4}")
_NEXT = expression(r"next|due", re.IGNORECASE)
_NEXT_KEYS = frozenset(("nextreview", "nextreviewed", "nextreviewdate", "reviewdue", "expires", "expiry", "expirydate"))
_KEYS = _NEXT_KEYS | frozenset(
    """
    lastreviewed reviewed reviewdate medicallyreviewed lastchecked searchdate date published datepublished publishdate
    pubdate publishedat publicationdate created createdat updated updatedat datemodified lastupdated lastmod
    lastmodified modified asof updateddate datecreated
    """.split()
)


class Dated(NamedTuple):
    """A date that a page gives: what it is the date of, its place and spelling, and the day (none if impossible)."""

    label: str
    span: Span
    text: str
    day: date | None

    @property
    def is_next(self) -> bool:
        """Whether it says when the page will be reviewed next."""
        return bool(_NEXT.search(self.label))


def dates(document: Document) -> Iterator[Dated]:
    """The dates of a page: of its metadata, then those that it shows."""
    yield from _in_metadata(document)
    for block in document.blocks:
        # No date is without a year.
        for label in _LABEL.finditer(block.prose.text) if _YEAR.search(block.prose.text) else ():
            for shape in _SHAPES:
                if match := shape.match(block.prose.text, label.end()):
                    span = block.prose.span(*match.span())
                    yield Dated(label.group("label"), span, match.group(), _day(match))
                    break


def is_date_entry(data: Data, path: Path) -> bool:
    """Whether a text at a path of the metadata is meant as a date."""
    return bool(path) and isinstance(data.at(path), str) and _name(path[-1]) in _KEYS


def _in_metadata(document: Document) -> Iterator[Dated]:
    for path, where in document.metadata.places.items():
        if path and is_date_entry(document.metadata, path):
            text = str(document.metadata.at(path)).strip()
            span = unquoted(document, where.value)
            match = next((found for shape in _SHAPES if (found := shape.fullmatch(text))), None)
            yield Dated(str(path[-1]), span, text, _day(match) if match else None)


def unquoted(document: Document, span: Span) -> Span:
    """Where a key or value of the metadata stands, without its quotation marks."""
    text = document.source.slice(span)
    quoted = len(text) > 1 and text[0] in "\"'" and text[-1] == text[0]
    return Span(span.start + 1, span.end - 1) if quoted else span


def _name(key: object) -> str:
    return _BETWEEN.sub("", str(key)).lower()


def _day(match: re.Match[str]) -> date | None:
    """The day that a date names (of a month alone its first); none if there is no such day."""
    parts = match.groupdict()
    month = _month(parts["month"])
    try:
        return date(int(parts["year"]), month, int(parts.get("day") or 1))
    except ValueError:
        return None if match.re.pattern == _ISO.pattern else _swapped(parts, month)


def _swapped(parts: dict[str, str], month: int) -> date | None:
    """The day of a date in numbers that gives the month first."""
    if month <= len(_MONTHS) or not parts["month"].isdigit() or len(parts["month"]) > 2:
        return None
    try:
        return date(int(parts["year"]), int(parts["day"]), month)
    except ValueError:
        return None


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next((number for number, name in enumerate(_MONTHS, 1) if name.startswith(text.lower()[:3])), 0)

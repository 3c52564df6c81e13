"""Dates of a page."""

from datetime import date

import pytest

from reviewlint.checks.dates import Dated, dates, is_date_entry
from reviewlint.model.document import Data
from reviewlint.model.source import Source
from reviewlint.parsing import parse


def found(text: str) -> list[Dated]:
    return list(dates(parse(Source("page.md", text))))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Last reviewed: 3 March 2026", date(2026, 3, 3)),
        ("Last updated on March 3rd, 2026", date(2026, 3, 3)),
        ("Medically reviewed by Jane Smith, MD, on 2026-03-03", date(2026, 3, 3)),
        ("Published 03/12/2025", date(2025, 12, 3)),
        ("Published 12/31/2025", date(2025, 12, 31)),
        ("Page last checked: March 2026", date(2026, 3, 1)),
        ("Review due: 1st of May 2027", date(2027, 5, 1)),
        ("Updated 2026-03-03T10:00:00Z", date(2026, 3, 3)),
        ("Last reviewed: 31 February 2026", None),
        ("Last reviewed: 2026-13-01", None),
        ("Published 32/13/2025", None),
        ("Date: 5 Foo 2026", None),
    ],
)
def test_a_date_behind_a_label(text: str, day: date | None) -> None:
    assert [each.day for each in found(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Reviewed by 12 people.",
        "A review from 2005 found little.",
        "The trial began in March 2026.",
        "Published trials: 2026.",
        "",
    ],
)
def test_no_date_of_the_page(text: str) -> None:
    assert found(text) == []


def test_dates_of_the_metadata() -> None:
    dated = found("---\nlast_reviewed: '2026-03-03'\nnextReview: 2027-03-03\ntitle: 2026-01-01\n---\n")
    assert [(each.label, each.text, each.is_next) for each in dated] == [
        ("last_reviewed", "2026-03-03", False),
        ("nextReview", "2027-03-03", True),
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [(("date",), True), (("seen", 0, "asOf"), True), (("title",), False), ((), False), (("seen", 5, "asOf"), False)],
)
def test_which_entries_are_dates(path: tuple[str | int, ...], expected: bool) -> None:
    data = Data({"date": "x", "title": "y", "seen": [{"asOf": "z"}]})
    assert is_date_entry(data, path) is expected

"""A page as the judges read it."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Review
from reviewlint.checks.elements.reading import EXCUSES, Reading


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Ginger is FDA-approved.", True),
        ("Ginger is not FDA-approved.", False),
        ("Is ginger FDA-approved?", False),
        ("If ginger is FDA-approved, say so.", False),
        ("It is sold as FDA-approved ginger.", False),
    ],
)
def test_what_a_sentence_means(review: Callable[..., Review], text: str, stands: bool) -> None:
    reading = Reading(review(f"{text}\n"))
    (line,) = reading.lines
    match = reading.hit(line, "status-approved")
    assert match is not None
    assert reading.stands(line, match, EXCUSES) is stands


def test_a_cue_within_the_words_excuses_nothing(review: Callable[..., Review]) -> None:
    reading = Reading(review("Ginger is sold as a dietary supplement.\n"))
    (line,) = reading.lines
    match = reading.hit(line, "status-supplement")
    assert match is not None
    assert reading.stands(line, match, EXCUSES)


def test_hits_are_those_of_the_line(review: Callable[..., Review]) -> None:
    reading = Reading(review("A: FDA-approved for lupus\nB: not FDA-approved for gout\n", "page.txt"))
    assert [[match.group() for match in reading.hits(line, "agency")] for line in reading.lines] == [["fda"], ["fda"]]


def test_one_phrase_is_not_looked_for_without_end(review: Callable[..., Review]) -> None:
    reading = Reading(review("FDA-approved " * 1000))
    assert len(tuple(reading.hits(reading.lines[0], "agency"))) < 200


@pytest.mark.parametrize(("text", "asks"), [("Is it so?", True), ("“Is it so?”", True), ("It is so.", False)])
def test_questions(review: Callable[..., Review], text: str, asks: bool) -> None:
    reading = Reading(review(f"{text}\n"))
    assert reading.asks(reading.lines[0]) is asks

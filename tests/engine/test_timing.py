from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from reviewlint.config import Config, Finder
from reviewlint.engine.timing import READING, Cost, costs

TODAY = "2026-11-22"
RULES = ("cure-claim", "missing-author")


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    texts = ("This herb cures diabetes.\n", "It does not cure diabetes.\n", "# Zinc\n\nFor colds.\n")
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.md").write_text(text, "utf-8")
    return sorted(map(str, tmp_path.iterdir()))


def ticking(step: float = 1.0) -> Callable[[], float]:
    """A clock that is asked, and answers with the next second."""
    ticks = count()
    return lambda: next(ticks) * step


def test_every_rule_that_is_on_is_told(pages: list[str]) -> None:
    found = costs(pages, Finder(Config(select=RULES)), TODAY, ticking())
    assert {cost.rule for cost in found} == {READING, *RULES}


def test_the_time_of_all_pages_counts(pages: list[str]) -> None:
    found = costs(pages, Finder(Config(select=("cure-claim",))), TODAY, ticking())
    assert {cost.rule: cost.seconds for cost in found} == {READING: len(pages), "cure-claim": len(pages)}


def test_what_is_reported_and_what_is_set_aside_are_matches(pages: list[str]) -> None:
    found = costs(pages, Finder(Config(select=("cure-claim",))), TODAY, ticking())
    assert Cost("cure-claim", len(pages), 2) in found


def test_the_least_of_some_rounds_counts(pages: list[str]) -> None:
    ticks = iter([0.0, 9.0, 10.0, 19.0, 20.0, 21.0, 22.0, 25.0, 30.0, 35.0, 40.0, 42.0])
    found = costs(pages[:1], Finder(Config(select=("cure-claim",))), TODAY, lambda: next(ticks))
    assert found == [Cost("cure-claim", 2.0, 1), Cost(READING, 1.0, 0)]


def test_no_page_costs_nothing() -> None:
    assert costs([], Finder(), TODAY, ticking()) == []

"""The judges together: what is required, where places are, and what metadata count for."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reviewlint.checks import elements
from reviewlint.checks.base import Review, Verdict
from reviewlint.model.report import ELEMENTS, STATES

Judge = Callable[..., dict[str, Verdict]]
EXAMPLES = Path(__file__).parents[3] / "examples"
CLEAN = sorted((EXAMPLES / "clean").iterdir())
ERRORS = {
    *("missing", "dshea-only", "placeholder", "legend-only", "contradictory", "denied"),
    *("designation-as-approval", "wrong-verb"),
}
WHOLE = """# Is ginger safe for migraine patients?

This is not medical advice; ask your neurologist.

## Regulatory status

As of May 2026, ginger is sold in the UK as a food supplement.

## Evidence level

Evidence level: two small randomised trials in migraine; low certainty.

## Monitoring

INR before starting and every 3 months, if you take warfarin.

## Find the studies

[Search PubMed](https://pubmed.ncbi.nlm.nih.gov/?term=ginger+AND+migraine) for both.
"""


def test_there_is_a_judge_for_each_element() -> None:
    assert tuple(elements.JUDGES) == ELEMENTS


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_clean_pages_have_all_five(judge: Judge, path: Path) -> None:
    verdicts = judge(path.read_text("utf-8"), str(path))
    assert {name: verdict.element.state for name, verdict in verdicts.items()} == dict.fromkeys(ELEMENTS, "present")
    assert not {remark.aspect for verdict in verdicts.values() for remark in verdict.remarks} & ERRORS


def test_places_are_the_sentences_that_carry(judge: Judge) -> None:
    verdicts = judge(WHOLE)
    assert {name: verdict.element.places[0].text for name, verdict in verdicts.items()} == {
        "disclaimer": "This is not medical advice; ask your neurologist.",
        "regulatory-status": "As of May 2026, ginger is sold in the UK as a food supplement.",
        "evidence-level": "Evidence level: two small randomised trials in migraine; low certainty.",
        "monitoring": "INR before starting and every 3 months, if you take warfarin.",
        "pubmed-pointer": "Search PubMed](https://pubmed.ncbi.nlm.nih.gov/?term=ginger+AND+migraine) for both.",
    }
    assert not any(verdict.remarks for verdict in verdicts.values())


@pytest.mark.parametrize(
    ("element", "place"),
    [
        ("regulatory-status", "Regulatory status"),
        ("evidence-level", "Evidence level"),
        ("monitoring", "Monitoring"),
    ],
)
def test_a_missing_element_is_reported_at_its_heading(judge: Judge, element: str, place: str) -> None:
    carrier = judge(WHOLE)[element].element.places[0]
    text = WHOLE[: carrier.start] + WHOLE[carrier.end :]
    verdicts = judge(text)
    assert [name for name, verdict in verdicts.items() if verdict.element.state == "missing"] == [element]
    (remark,) = verdicts[element].remarks
    assert text[slice(*remark.span)] == place


def test_states_are_those_of_the_report(judge: Judge) -> None:
    assert {verdict.element.state for text in (WHOLE, "") for verdict in judge(text).values()} <= set(STATES)


def test_what_is_not_required_is_not_missed(review: Callable[..., Review]) -> None:
    page = replace(review("# Ginger\n\nText.\n"), required=("disclaimer",))
    verdicts = elements.judge(page)
    assert [name for name, verdict in verdicts.items() if verdict.remarks] == ["disclaimer"]
    assert all(verdict.element.state == "missing" for verdict in verdicts.values())

"""The judges of the five required elements: each reads a page as an editor would."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from reviewlint.checks.base import Review, Verdict
from reviewlint.checks.elements import disclaimer, evidence, monitoring, pubmed, regulatory
from reviewlint.checks.elements.reading import Reading
from reviewlint.model.report import ELEMENTS

Judge = Callable[[Reading], Verdict]

JUDGES: Mapping[str, Judge] = {
    "disclaimer": disclaimer.judge,
    "regulatory-status": regulatory.judge,
    "evidence-level": evidence.judge,
    "monitoring": monitoring.judge,
    "pubmed-pointer": pubmed.judge,
}


def judge(review: Review, required: Collection[str] = ELEMENTS) -> dict[str, Verdict]:
    """What the judges say of a page; that an element is missing is no fault where it is not required."""
    reading = Reading(review)
    return {name: _judged(judge(reading), required=name in required) for name, judge in JUDGES.items()}


def _judged(verdict: Verdict, *, required: bool) -> Verdict:
    if required or verdict.element.state != "missing":
        return verdict
    return replace(verdict, remarks=())

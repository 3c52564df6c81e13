"""The judges of the five required elements: each reads a page as an editor would."""

from collections.abc import Callable, Mapping

from reviewlint.checks.base import Review, Verdict
from reviewlint.checks.elements import disclaimer, evidence, monitoring, pubmed, regulatory
from reviewlint.checks.elements.reading import Reading

Judge = Callable[[Reading], Verdict]

JUDGES: Mapping[str, Judge] = {
    "disclaimer": disclaimer.judge,
    "regulatory-status": regulatory.judge,
    "evidence-level": evidence.judge,
    "monitoring": monitoring.judge,
    "pubmed-pointer": pubmed.judge,
}
#: The lists that judges look for in sentences: known beforehand, all are looked for at once.
LISTS = frozenset((*disclaimer.LISTS, *evidence.LISTS, *monitoring.LISTS, *pubmed.LISTS, *regulatory.LISTS))
#: The aspects that say no more than that an element is not there.
_ABSENCE = frozenset(("missing", "dshea-only", "legend-only"))


def judge(review: Review) -> dict[str, Verdict]:
    """What each judge says of a page; that an element is missing is no fault where the page need not have it."""
    reading = Reading(review)
    verdicts = {name: judge(reading) for name, judge in JUDGES.items()}
    return {name: verdict if name in review.required else _excused(verdict) for name, verdict in verdicts.items()}


def _excused(verdict: Verdict) -> Verdict:
    return verdict._replace(remarks=tuple(remark for remark in verdict.remarks if remark.aspect not in _ABSENCE))

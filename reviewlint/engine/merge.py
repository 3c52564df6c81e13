"""One finding for each offence: of the wordings reported in a sentence the gravest, which names the others."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reviewlint.model.finding import Finding, Note, place
from reviewlint.model.rule import SEVERITIES, Rule
from reviewlint.model.source import Span

#: The kinds of rule that report the wording of a sentence.
_WORDING = frozenset(("phrase", "strength"))


def merge(findings: Iterable[Finding], rules: Mapping[str, Rule], sentences: Sequence[Span]) -> tuple[Finding, ...]:
    """The findings, in order; those about the wording of one sentence are one. `sentences` are in reading order."""
    starts = [span.start for span in sentences]
    groups: dict[tuple[str, int], list[Finding]] = {}
    for number, finding in enumerate(findings):
        wording = finding.rule in rules and rules[finding.rule].kind in _WORDING
        key = ("sentence", bisect_right(starts, finding.start)) if wording else ("finding", number)
        groups.setdefault(key, []).append(finding)
    return tuple(sorted((_merged(group) for group in groups.values()), key=place))


def _merged(group: Sequence[Finding]) -> Finding:
    chief = min(group, key=_gravity)
    return replace(chief, notes=(*chief.notes, *_others(chief, group)))


def _others(chief: Finding, group: Iterable[Finding]) -> Iterator[Note]:
    for other in group:
        if other is not chief:
            yield Note(other.source, other.span, f"also {other.rule}")


def _gravity(finding: Finding) -> tuple[int, int, int]:
    return SEVERITIES.index(finding.severity), finding.start, -finding.end

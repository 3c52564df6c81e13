"""Findings less those that the page's author allows, and what is wrong with the allowances."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from reviewlint.engine.allowances import Allowance, Fault, read
from reviewlint.engine.entries import unknown_rule
from reviewlint.engine.reach import Reaches
from reviewlint.model.document import Document
from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span

MALFORMED, UNKNOWN, UNUSED = "allowance-malformed", "allowance-unknown-rule", "allowance-unused"
_OWN = frozenset({MALFORMED, UNKNOWN, UNUSED})


class _Region(NamedTuple):
    """Where a rule is allowed."""

    rule: str
    span: Span
    allowance: Allowance


class _Wrong(NamedTuple):
    """The rule that an allowance breaks, and how."""

    rule: str
    problem: str


def suppress(
    document: Document,
    findings: tuple[Finding, ...],
    known: Mapping[str, Rule],
    active: Mapping[str, Rule] | None = None,
) -> tuple[tuple[Finding, ...], tuple[SetAside, ...]]:
    """The findings that stand, in reading order, and those that were set aside.

    `known` are all rules, `active` those that are on for the page, with their levels (by default all). What is wrong
    with an allowance is a finding if the rule for that is active; one for a rule that is off is not called unused.
    """
    on = known if active is None else active
    spoken = tuple(each for each in map(read, document.comments) if each)
    if not spoken:
        return findings, ()
    placed = tuple(_placed(document, spoken))
    regions = _ByRule(each for each in placed if isinstance(each, _Region))
    judged = [(finding, regions.covering(finding)) for finding in findings]
    standing = [finding for finding, region in judged if not region]
    aside = tuple(_set_aside(finding, region) for finding, region in judged if region)
    faults = _faults(document, placed, aside, known, on)
    return tuple(sorted((*standing, *faults), key=_place)), aside


class _ByRule:
    """Regions by their rule and start, each with the region that reaches farthest up to there."""

    def __init__(self, regions: Iterable[_Region]) -> None:
        by_rule: dict[str, list[_Region]] = defaultdict(list)
        for region in sorted(regions, key=_start):
            by_rule[region.rule].append(region)
        self._regions = {rule: (each, [*accumulate(each, _farther)]) for rule, each in by_rule.items()}

    def covering(self, finding: Finding) -> _Region | None:
        """The last region to start that holds a finding, else the one that reaches farthest, if that does."""
        regions, farthest = self._regions.get(finding.rule, ((), ()))
        index = bisect_right(regions, finding.start, key=_start) - 1
        if index < 0:
            return None
        return next((each for each in (regions[index], farthest[index]) if _holds(each.span, finding.start)), None)


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < max(span.end, span.start + 1)


def _start(region: _Region) -> int:
    return region.span.start


def _farther(first: _Region, second: _Region) -> _Region:
    return max(first, second, key=lambda region: region.span.end)


def _place(finding: Finding) -> Span:
    return finding.span


def _set_aside(finding: Finding, region: _Region) -> SetAside:
    comment = region.allowance.comment.span
    reason = region.allowance.reason
    return SetAside(finding.source, finding.span, finding.rule, finding.severity, "allowed", reason, comment)


def _placed(document: Document, spoken: Iterable[Allowance | Fault]) -> Iterator[_Region | Fault]:
    """Where each rule of each allowance is allowed; a start and an end that are alone are faults."""
    reaches = Reaches(document)
    whole = Span(0, len(document.source.text) + 1)
    open_starts: dict[str, list[Allowance]] = defaultdict(list)
    for each in spoken:
        if isinstance(each, Fault):
            yield each
            continue
        for rule in each.rules:
            match each.reach:
                case "file":
                    yield _Region(rule, whole, each)
                case "next":
                    yield _Region(rule, reaches.of(each.comment.span) or Span(whole.end, whole.end), each)
                case "start":
                    open_starts[rule].append(each)
                case "end":
                    yield _closed(rule, open_starts[rule], each)
    for rule, starts in open_starts.items():
        yield from (
            Fault(start.comment, f"Nothing ends this; write “reviewlint-allow-end {rule}”.") for start in starts
        )


def _closed(rule: str, starts: list[Allowance], end: Allowance) -> _Region | Fault:
    """The region from the last start of a rule to its end."""
    if not starts:
        return Fault(end.comment, f"Nothing starts this; write “reviewlint-allow-start {rule}: reason” above it.")
    start = starts.pop()
    return _Region(rule, Span(start.comment.span.end, end.comment.span.start), start)


def _faults(
    document: Document,
    placed: Sequence[_Region | Fault],
    aside: Sequence[SetAside],
    known: Mapping[str, Rule],
    on: Mapping[str, Rule],
) -> Iterator[Finding]:
    """What is wrong with the allowances of a page, as far as the rules for that are on."""
    offsets: dict[str, list[int]] = defaultdict(list)
    for each in sorted(aside, key=lambda each: each.start):
        offsets[each.rule].append(each.start)
    for place in placed:
        comment = place.comment if isinstance(place, Fault) else place.allowance.comment
        fault = _fault(place, offsets, known, on)
        if fault and (rule := on.get(fault.rule)):
            message = rule.message.format_map({"problem": fault.problem})
            yield Finding(document.source, comment.span, rule.id, rule.severity, message)


def _fault(
    place: _Region | Fault, offsets: Mapping[str, Sequence[int]], known: Mapping[str, Rule], on: Mapping[str, Rule]
) -> _Wrong | None:
    """What is wrong with one allowance, if anything is; `offsets` are those of what was allowed, by rule."""
    if isinstance(place, Fault):
        return _Wrong(MALFORMED, place.message)
    if place.rule in _OWN:
        return _Wrong(MALFORMED, "What is said of allowances cannot be allowed; mend the allowance instead.")
    if place.rule not in known:
        return _Wrong(UNKNOWN, unknown_rule(place.rule, known))
    if place.rule in on and not _used(place.span, offsets.get(place.rule, ())):
        return _Wrong(UNUSED, f"Nothing here needs the allowance of “{place.rule}”; remove it.")
    return None


def _used(span: Span, offsets: Sequence[int]) -> bool:
    """Whether one of the offsets, which are sorted, is within a span."""
    index = bisect_left(offsets, span.start)
    return index < len(offsets) and _holds(span, offsets[index])

"""Findings less those that the page's author allows, and what has become of each allowance."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from reviewlint.engine.allowances import Allowance, Fault, ended, read
from reviewlint.engine.entries import unknown_rule
from reviewlint.engine.reach import Reaches
from reviewlint.model.allowance import State
from reviewlint.model.document import Comment, Document
from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span

MALFORMED, UNKNOWN, UNUSED = "allowance-malformed", "allowance-unknown-rule", "allowance-unused"
EXPIRED = "allowance-expired"
#: The rules on allowances themselves, which nothing can allow.
OWN = frozenset({MALFORMED, UNKNOWN, UNUSED, EXPIRED})
_OFFENCES: Mapping[State, str] = {
    "unused": UNUSED,
    "expired": EXPIRED,
    "unknown": UNKNOWN,
    "malformed": MALFORMED,
}


class _Region(NamedTuple):
    """Where a rule is allowed."""

    rule: str
    span: Span
    allowance: Allowance


class Account(NamedTuple):
    """What has become of an allowance of one rule; `problem` says what is wrong with it, if anything is."""

    comment: Comment
    state: State
    rule: str = ""
    allowance: Allowance | None = None
    problem: str = ""


def suppress(
    document: Document,
    findings: tuple[Finding, ...],
    known: Mapping[str, Rule],
    active: Mapping[str, Rule] | None = None,
    today: str = "",
) -> tuple[tuple[Finding, ...], tuple[SetAside, ...]]:
    """The findings that stand, in reading order, and those that were set aside.

    `known` are all rules, `active` those that are on for the page, with their levels (by default all). What is wrong
    with an allowance is a finding if the rule for that is active; one for a rule that is off is not called unused. An
    allowance whose last day is before `today` (YYYY-MM-DD) allows nothing.
    """
    on = known if active is None else active
    placed = _placed(document)
    if not placed:
        return findings, ()
    regions = _ByRule(each for each in placed if isinstance(each, _Region) and not _over(each, today))
    judged = [(finding, regions.covering(finding)) for finding in findings]
    standing = [finding for finding, region in judged if not region]
    aside = tuple(
        finding.aside("allowed", region.allowance.reason, region.allowance.comment.span)
        for finding, region in judged
        if region
    )
    faults = (_fault(document, account, on) for account in _accounts(placed, findings, known, on, today))
    return tuple(sorted((*standing, *filter(None, faults)), key=lambda finding: finding.span)), aside


def accounts(
    document: Document,
    found: Iterable[Finding | SetAside],
    known: Mapping[str, Rule],
    on: Mapping[str, Rule],
    today: str,
) -> Iterator[Account]:
    """What has become of each allowance of a page, in the order of the page.

    `found` is what broke a rule, be it allowed or not; `known` are all rules, `on` those that are on for the page.
    """
    told = _accounts(_placed(document), found, known, on, today)
    return iter(sorted(told, key=lambda account: account.comment.span.start))


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


def _placed(document: Document) -> tuple[_Region | Fault, ...]:
    """Where each rule of each allowance is allowed, and the comments that are no allowances."""
    spoken = tuple(each for each in map(read, document.comments) if each)
    return tuple(_regions(document, spoken)) if spoken else ()


def _regions(document: Document, spoken: Iterable[Allowance | Fault]) -> Iterator[_Region | Fault]:
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


def _accounts(
    placed: Iterable[_Region | Fault],
    found: Iterable[Finding | SetAside],
    known: Mapping[str, Rule],
    on: Mapping[str, Rule],
    today: str,
) -> Iterator[Account]:
    """What has become of each allowance."""
    offsets: dict[str, list[int]] = defaultdict(list)
    for each in sorted(found, key=lambda each: each.start):
        offsets[each.rule].append(each.start)
    for place in placed:
        if isinstance(place, Fault):
            yield Account(place.comment, "malformed", problem=place.message)
        else:
            state, problem = _state(place, offsets, known, on, today)
            yield Account(place.allowance.comment, state, place.rule, place.allowance, problem)


def _state(
    region: _Region,
    offsets: Mapping[str, Sequence[int]],
    known: Mapping[str, Rule],
    on: Mapping[str, Rule],
    today: str,
) -> tuple[State, str]:
    """What has become of an allowance, and what is wrong with it; `offsets` are those of what was found, by rule."""
    rule = region.rule
    if rule in OWN:
        return "malformed", "What is said of allowances cannot be allowed; mend the allowance instead."
    if rule not in known:
        return "unknown", unknown_rule(rule, known)
    if _over(region, today):
        return "expired", expiry(rule, region.allowance.until)
    if rule not in on:
        return "off", ""
    if not _used(region.span, offsets.get(rule, ())):
        return "unused", f"Nothing here needs the allowance of “{rule}”; remove it."
    return "used", ""


def expiry(rule: str, until: str) -> str:
    """What to say of an allowance whose last day is over."""
    return f"The allowance of “{rule}” ended on {until}; mend the text, or decide anew and give a later day."


def _over(region: _Region, today: str) -> bool:
    return ended(region.allowance.until, today)


def _fault(document: Document, account: Account, on: Mapping[str, Rule]) -> Finding | None:
    """What is wrong with an allowance as a finding, if anything is and the rule for that is on."""
    rule = on.get(_OFFENCES.get(account.state, ""))
    if not rule:
        return None
    message = rule.message.format_map({"problem": account.problem, "name": account.rule})
    return Finding(document.source, account.comment.span, rule.id, rule.severity, message)


def _used(span: Span, offsets: Sequence[int]) -> bool:
    """Whether one of the offsets, which are sorted, is within a span."""
    index = bisect_left(offsets, span.start)
    return index < len(offsets) and _holds(span, offsets[index])

"""Findings less those that the configuration allows on a page, and what is wrong with those allowances."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from reviewlint.config import Permit
from reviewlint.config.globs import below
from reviewlint.engine.allowances import ended
from reviewlint.engine.suppress import EXPIRED, OWN, UNUSED
from reviewlint.model.allowance import State
from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.identity import normalised
from reviewlint.model.prose import fold
from reviewlint.model.rule import Rule
from reviewlint.model.source import Excerpt, Source, Span

#: What may stand between the words of an allowed text: markup, punctuation, spaces.
_BETWEEN = r"(?:<[^<>]*+>|&\#?\w++;|[\W_])++"
_MAGIC = frozenset("*?[]!")


def permit(
    source: Source, findings: tuple[Finding, ...], permits: Iterable[Permit], on: Mapping[str, Rule], today: str
) -> tuple[tuple[Finding, ...], tuple[SetAside, ...]]:
    """The findings that stand, in reading order, and those that were set aside; `on` are the rules on for the page.

    What is wrong with an allowance is a finding if the rule for that is on: one that has ended, at what it would have
    allowed; one that names this page alone and that nothing needs, at the top.
    """
    own = tuple(each for each in permits if each.applies(source.path))
    if not own:
        return findings, ()
    valid = tuple(each for each in own if not ended(each.until, today))
    judged = [(finding, _covering(valid, finding)) for finding in findings]
    standing = tuple(finding for finding, found in judged if not found)
    aside = tuple(finding.aside("allowed", found.reason) for finding, found in judged if found)
    faults = (*_expired(standing, own, on, today), *_unused(source, findings, valid, on))
    return tuple(sorted((*standing, *faults), key=lambda finding: finding.span)), aside


def states(permit: Permit, found: Sequence[Finding | SetAside], on: Iterable[str], today: str) -> Iterator[State]:
    """What has become of an allowance of the configuration, for each of its rules.

    `found` is what broke a rule on the pages that the allowance is for, be it allowed or not; `on` are the rules that
    are on for any of them.
    """
    active = frozenset(on)
    for rule in permit.rules:
        if rule in OWN:
            yield "malformed"
        elif ended(permit.until, today):
            yield "expired"
        elif rule not in active:
            yield "off"
        else:
            yield "used" if any(each.rule == rule and covers(permit, each) for each in found) else "unused"


def covers(permit: Permit, found: Finding | SetAside) -> bool:
    """Whether an allowance speaks of a finding on a page that it is for."""
    return found.rule in permit.rules and found.rule not in OWN and (not permit.text or _says(permit.text, found))


def _says(text: str, place: Excerpt) -> bool:
    """Whether a text stands at a place, or around it."""
    reach = 4 * len(text)
    low = max(place.start - reach, 0)
    window = fold(place.source.text[low : place.end + reach])
    return any(
        match.start() + low <= max(place.end - 1, place.start) and match.end() + low > place.start
        for match in _pattern(text).finditer(window)
    )


@lru_cache(maxsize=256)
def _pattern(text: str) -> re.Pattern[str]:
    """The words of a text, whatever stands between them."""
    words = map(re.escape, normalised(text).split())
    return re.compile(rf"(?<!\w){_BETWEEN.join(words)}(?!\w)")


def _covering(permits: Iterable[Permit], finding: Finding) -> Permit | None:
    return next((each for each in permits if covers(each, finding)), None)


def _expired(
    standing: Iterable[Finding], permits: Sequence[Permit], on: Mapping[str, Rule], today: str
) -> Iterator[Finding]:
    """A finding beside each that an allowance would have covered, had it not ended."""
    rule = on.get(EXPIRED)
    over = [each for each in permits if ended(each.until, today)]
    for finding in standing if rule and over else ():
        found = _covering(over, finding)
        if found and rule:
            problem = f"The allowance of “{finding.rule}” in {found.origin} ended on {found.until}; decide anew."
            yield _fault(rule, finding.source, finding.span, problem)


def _unused(
    source: Source, findings: Sequence[Finding], permits: Iterable[Permit], on: Mapping[str, Rule]
) -> Iterator[Finding]:
    """A finding for each rule of an allowance for this page alone that nothing needs."""
    rule = on.get(UNUSED)
    if not rule:
        return
    for each in permits:
        alone = len(each.globs) == 1 and _names_only(each, source.path)
        for name in each.rules if alone else ():
            if name in on and not any(finding.rule == name and covers(each, finding) for finding in findings):
                problem = f"Nothing on this page needs the allowance of “{name}” in {each.origin}; remove it."
                yield _fault(rule, source, Span(0, 0), problem)


def _names_only(permit: Permit, path: str) -> bool:
    """Whether an allowance is for one page."""
    pattern = permit.globs[0].pattern.lstrip("/")
    return not _MAGIC & set(pattern) and below(path, permit.globs[0].folders) == pattern


def _fault(rule: Rule, source: Source, span: Span, problem: str) -> Finding:
    return Finding(source, span, rule.id, rule.severity, problem)

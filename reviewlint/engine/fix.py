"""Fixes put into a text, round by round, as long as they leave less to say and bring nothing new."""

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reviewlint.model.finding import Edit, Finding
from reviewlint.model.report import Page
from reviewlint.model.source import Source, Span
from reviewlint.parsing import parse

#: From the text of a page to the page as judged.
Judge = Callable[[str], Page]


@dataclass(frozen=True)
class Fixed:
    """A text with its fixes, what is still to be said of it, and how many findings of each rule were fixed."""

    text: str
    page: Page
    made: Mapping[str, int] = field(default_factory=dict)


def offered(page: Page, *, unsafe: bool = False) -> Iterator[Finding]:
    """The findings that have a fix: a safe one or, with `unsafe`, any."""
    return (finding for finding in page.findings if finding.fix and finding.fix.edits and (finding.fix.safe or unsafe))


def fixed(text: str, judge: Judge, *, unsafe: bool = False) -> Fixed:
    """A text with all the fixes that can be made.

    Fixes that overlap wait for a later round. One that would bring a finding of another kind, or would not remove
    what it is for, is left out; so every round leaves fewer findings, and fixing again changes nothing.
    """
    state = Fixed(text, judge(text))
    refused: frozenset[Finding] = frozenset()
    while chosen := _apart(finding for finding in offered(state.page, unsafe=unsafe) if finding not in refused):
        kept, page = _kept(state, judge, chosen)
        if kept:
            made = Counter(state.made) + Counter(finding.rule for finding in kept)
            state, refused = Fixed(_edited(state.text, kept), page, made), frozenset()
        else:
            refused |= frozenset(chosen)
    return state


def apply(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits that do not overlap."""
    parts, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join((*parts, text[at:]))


def _edited(text: str, findings: Iterable[Finding]) -> str:
    return apply(text, _edits(findings))


def _edits(findings: Iterable[Finding]) -> list[Edit]:
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]


def _apart(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, in order, whose edits touch no edit of one before them."""
    chosen: list[Finding] = []
    taken: list[Span] = []
    for finding in findings:
        wanted = sorted(edit.span for edit in _edits((finding,)))
        if all(_free(taken, span) for span in wanted) and not any(map(_clash, wanted, wanted[1:])):
            chosen.append(finding)
            for span in wanted:
                insort(taken, span)
    return tuple(chosen)


def _free(taken: Sequence[Span], span: Span) -> bool:
    """Whether a span touches none of those that are taken, which are sorted and apart."""
    index = bisect_right(taken, span)
    return not any(_clash(*sorted((span, other))) for other in taken[max(index - 1, 0) : index + 1])


def _clash(first: Span, second: Span) -> bool:
    """Whether two spans in order overlap, or begin at the same place."""
    return first.start == second.start or second.start < first.end


def _kept(state: Fixed, judge: Judge, chosen: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], Page]:
    """As many of the chosen fixes as can be made together, and the page with them."""
    ills = _ills(state.text, state.page)
    kept: tuple[Finding, ...] = ()
    page = state.page
    waiting = [chosen]
    while waiting:
        part = waiting.pop()
        text = _edited(state.text, (*kept, *part))
        after = judge(text)
        left = _ills(text, after)
        if left <= ills and left.total() < ills.total():
            kept, page, ills = (*kept, *part), after, left
        elif len(part) > 1:
            waiting += [part[len(part) // 2 :], part[: len(part) // 2]]
    return kept, page


def _ills(text: str, page: Page) -> Counter[str]:
    """How often each rule is broken, and what of the text cannot be read."""
    problems = parse(Source(page.path, text)).problems
    return Counter(finding.rule for finding in page.findings) + Counter(problem.topic for problem in problems)

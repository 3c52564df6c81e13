"""A summary in Markdown, for the summary of a job or a comment on a pull request."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby, takewhile, tee
from typing import NamedTuple

from reviewlint.model.report import ELEMENTS, STATES, Page, Report
from reviewlint.reporters.closing import SCOPE, closing, counted, severities
from reviewlint.reporters.markdown_escape import code, html, prose
from reviewlint.reporters.markdown_items import aside_item, finding_item
from reviewlint.reporters.statistics import by_rule
from reviewlint.reporters.style import Style

#: So many bytes the list of findings leaves to everything else, and so many of them may list what was set aside.
_REST = 25_536
_ASIDES = 15_000
#: What is longer than so many entries is folded away.
_UNFOLDED = 5


class _Item(NamedTuple):
    """An entry of the list of a page."""

    page: Page
    text: str


def to_markdown(report: Report, style: Style) -> str:
    """The closing line, counts, the coverage of the five elements, and the findings page by page."""
    parts = [f"## reviewlint: {severities(report).lower()}", prose(closing(report)), *_counts(report)]
    parts += _coverage(report)
    parts += _findings(report, style.room - _REST)
    parts += _asides(report) if style.audit else ()
    parts += () if SCOPE in parts[1] else (SCOPE,)
    return "\n\n".join(parts) + "\n"


def _counts(report: Report) -> Iterator[str]:
    table = [f"| {severity} | {prose(rule)} | {number} |" for rule, severity, number in by_rule(report)]
    if table:
        yield "\n".join(("| Severity | Rule | Findings |", "| --- | --- | ---: |", *table))


def _coverage(report: Report) -> Iterator[str]:
    """On how many pages each of the five elements is in which state."""
    states = Counter((name, element.state) for page in report.pages for name, element in page.elements.items())
    judged = [name for name in ELEMENTS if any(states[name, state] for state in STATES)]
    if judged:
        head = f"| Element | {' | '.join(map(str.capitalize, STATES))} |"
        ruler = "| --- |" + " ---: |" * len(STATES)
        rows = (" | ".join([name, *(str(states[name, state] or "") for state in STATES)]) for name in judged)
        yield "\n".join((head, ruler, *(f"| {row} |" for row in rows)))


def _findings(report: Report, room: int) -> Iterator[str]:
    items = (_Item(page, finding_item(finding)) for page in report.with_findings() for finding in page.findings)
    listed = _within(room, items)
    for path, group in groupby(listed, key=lambda item: item.page.path):
        entries = [*group]
        lines = [entry.text for entry in entries]
        counts = severities(Report((entries[0].page,)))
        if len(lines) > _UNFOLDED:
            yield _folded(f"<code>{html(path)}</code>: {counts}", lines)
        else:
            yield f"### {code(path)}: {counts}"
            yield "\n".join(lines)
    if cut := sum(len(each.findings) for each in report.tallies) - len(listed):
        yield f"{counted(cut, 'more finding is', 'more findings are')} not listed here: the list would be too long."


def _asides(report: Report) -> Iterator[str]:
    items = (_Item(page, aside_item(aside)) for page in report.with_set_aside() for aside in page.set_aside)
    listed = _within(_ASIDES, items)
    number = sum(report.reasons().values())
    if number:
        more = [f"- {number - len(listed)} more"] if number > len(listed) else []
        yield _folded(f"Set aside: {number}", [*(item.text for item in listed), *more])


def _folded(summary: str, lines: Iterable[str]) -> str:
    # Without the empty lines, what is folded would not be read as Markdown.
    return "\n\n".join((f"<details><summary>{summary}</summary>", "\n".join(lines), "</details>"))


def _within(budget: int, items: Iterable[_Item]) -> list[_Item]:
    """The first items, as many as fit into so many bytes."""
    sized, items = tee(items)
    # As if each entry had the heading of its page to itself.
    sizes = accumulate(len(f"{item.text}{item.page.path}".encode(errors="replace")) + 60 for item in sized)
    return [item for item, _ in takewhile(lambda pair: pair[1] <= budget, zip(items, sizes, strict=True))]

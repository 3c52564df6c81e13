"""Findings counted by rule."""

from collections import Counter
from collections.abc import Iterator

from reviewlint.model.report import Report
from reviewlint.model.rule import SEVERITIES, Severity
from reviewlint.reporters.paint import paint, rule_link
from reviewlint.reporters.style import Style


def by_rule(report: Report) -> Iterator[tuple[str, Severity, int]]:
    """Each rule that found something, its severity and how often: the gravest first, then the most frequent."""
    counts = Counter((finding.rule, finding.severity) for page in report.with_findings() for finding in page.findings)
    order = sorted(counts.items(), key=lambda entry: (SEVERITIES.index(entry[0][1]), -entry[1], entry[0][0]))
    return ((rule, severity, number) for (rule, severity), number in order)


def statistics(report: Report, style: Style) -> Iterator[str]:
    """A table of the rules and how often each found something, if any did."""
    if table := tuple(by_rule(report)):
        yield "\n".join(_table(table, style))


def _table(table: tuple[tuple[str, Severity, int], ...], style: Style) -> Iterator[str]:
    digits = max(len("count"), len(str(max(number for *_, number in table))))
    yield paint(f"{'count':>{digits}}  severity  rule", "dim", style)
    for rule, severity, number in table:
        yield f"{number:>{digits}}  {paint(f'{severity:<8}', severity, style)}  {rule_link(rule, style)}"

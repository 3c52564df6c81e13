"""One line for each finding, for `grep`, editors and eyes in a hurry."""

from collections.abc import Iterator

from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.report import Report
from reviewlint.reporters.audit import brief, reason
from reviewlint.reporters.closing import closing
from reviewlint.reporters.paint import paint, place_link, rule_link
from reviewlint.reporters.screen import one_line, shown
from reviewlint.reporters.statistics import statistics
from reviewlint.reporters.style import Style


def to_concise(report: Report, style: Style) -> str:
    """A report of which each line is `path:line:column: severity[rule] message`."""
    lines = [*_lines(report, style)]
    lines += statistics(report, style) if style.statistics else ()
    if lines or not (style.quiet and report.pages):
        lines.append(closing(report))
    return "".join(f"{line}\n" for line in lines)


def _lines(report: Report, style: Style) -> Iterator[str]:
    for page in report.pages if style.audit else report.with_findings():
        for finding in page.findings:
            if finding.severity == "error" or not style.quiet:
                yield _finding(finding, style)
        if style.audit:
            yield from (_aside(aside, style) for aside in page.set_aside)
    if style.audit:
        yield from (f"{shown(file.path)}: skipped: {one_line(file.reason)}" for file in report.skipped)


def _finding(finding: Finding, style: Style) -> str:
    severity = paint(finding.severity, finding.severity, style)
    also = ", ".join(note.message for note in finding.notes if note.message.startswith("also "))
    told = one_line(finding.message) + (f" ({also})" if also else "")
    return f"{_place(finding, style)} {severity}[{rule_link(finding.rule, style)}] {told}"


def _aside(aside: SetAside, style: Style) -> str:
    return f"{_place(aside, style)} set aside[{rule_link(aside.rule, style)}] “{brief(aside.text)}”: {reason(aside)}"


def _place(place: Finding | SetAside, style: Style) -> str:
    text = shown(f"{place.source.path}:{place.line}:{place.column}")
    return place_link(text, place.source.path, style) + ":"

"""For a person at a terminal: each finding with its line, the words underlined, and what to write instead."""

from collections.abc import Iterator

from reviewlint.model.finding import Finding, Note
from reviewlint.model.report import Report
from reviewlint.model.source import Excerpt
from reviewlint.reporters.audit import audit
from reviewlint.reporters.closing import closing
from reviewlint.reporters.elements import elements
from reviewlint.reporters.excerpt import gutter, rows
from reviewlint.reporters.paint import paint, place_link, rule_link
from reviewlint.reporters.screen import one_line, shown, width, wrap
from reviewlint.reporters.statistics import statistics
from reviewlint.reporters.style import Style

#: What stands left of the lines of an excerpt, beside the line number.
_BAR = " |"


def to_text(report: Report, style: Style) -> str:
    """A report to read."""
    paragraphs = [*_findings(report, style)]
    paragraphs += (*elements(report, style), *audit(report, style)) if style.audit else ()
    paragraphs += statistics(report, style) if style.statistics else ()
    if paragraphs or not (style.quiet and report.pages):
        paragraphs.append(_closing(report, style))
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def _findings(report: Report, style: Style) -> Iterator[str]:
    for page in report.with_findings():
        for finding in page.findings:
            if finding.severity == "error" or not style.quiet:
                yield "\n".join(_finding(finding, style))


def _closing(report: Report, style: Style) -> str:
    role = next((name for name in ("error", "warning", "info") if report.count(name)), "good")
    color = role if report.pages else "error"
    return "\n".join(paint(line, color, style) for line in wrap(closing(report), style.width))


def _finding(finding: Finding, style: Style) -> Iterator[str]:
    digits = gutter(finding, *finding.notes)
    yield _heading(finding, style)
    yield from wrap(finding.message, style.width, "  ")
    if finding.source.text:
        yield paint(" " * digits + _BAR, "dim", style)
        yield from _excerpt(finding, "^", finding.severity, digits, style)
    for note in finding.notes:
        yield from _note(note, finding.source.path, digits, style)
    yield from _advice(finding, digits, style)


def _heading(finding: Finding, style: Style) -> str:
    place = shown(f"{finding.source.path}:{finding.line}:{finding.column}")
    linked = place_link(place, finding.source.path, style)
    return f"{linked}  {paint(finding.severity, finding.severity, style)}  {rule_link(finding.rule, style)}"


def _note(note: Note, path: str, digits: int, style: Style) -> Iterator[str]:
    if note.source.path != path:
        arrow = paint(" " * digits + "-->", "dim", style)
        yield f"{arrow} {shown(f'{note.source.path}:{note.line}:{note.column}')}"
    yield paint(" " * digits + _BAR, "dim", style)
    yield from _excerpt(note, "-", "note", digits, style, note.message)


def _excerpt(place: Excerpt, mark: str, role: str, digits: int, style: Style, label: str = "") -> Iterator[str]:
    """The lines of a place in their gutter, with marks and a label in the color of the role."""
    margin = " " * digits + _BAR
    room = max(style.width - len(margin) - 1, 20)
    marks = ""
    for row in rows(place, room, mark):
        if marks:
            yield f"{paint(margin, 'dim', style)} {paint(marks, role, style)}"
        marks = row.marks
        number = f"{row.line:>{digits}}{_BAR}" if row.line else "..."
        yield paint(number, "dim", style) + f" {row.text}".rstrip()
    for line in _labelled(marks, label, room):
        yield f"{paint(margin, 'dim', style)} {paint(line, role, style)}"


def _labelled(marks: str, label: str, room: int) -> Iterator[str]:
    """The marks with their label: behind them if it fits, else below."""
    behind = f"{marks} {one_line(label)}".rstrip()
    if width(behind) <= room:
        yield behind
        return
    yield marks
    indent = " " * min(len(marks) - len(marks.lstrip()), room // 2)
    yield from wrap(label, room, indent)


def _advice(finding: Finding, digits: int, style: Style) -> Iterator[str]:
    """What to write instead, and whether a fix can do it."""
    if finding.instead or finding.fix:
        yield paint(" " * digits + _BAR, "dim", style)
    if finding.instead:
        yield from _entry("instead", finding.instead, digits, style)
    if finding.fix:
        kind = "safe fix" if finding.fix.safe else "fix to review"
        yield from _entry(kind, finding.fix.title, digits, style)


def _entry(name: str, text: str, digits: int, style: Style) -> Iterator[str]:
    indent = " " * digits + " = "
    label = f"{indent}{name}: "
    lines = wrap(text, style.width, " " * len(label))
    first = next(lines, "").lstrip(" ")
    yield paint(indent, "dim", style) + paint(f"{name}:", "good", style) + f" {first}"
    yield from lines

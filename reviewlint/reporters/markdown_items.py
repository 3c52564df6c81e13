"""Findings, and what was set aside, as entries of a Markdown list."""

from collections.abc import Iterator

from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.source import Excerpt
from reviewlint.reporters.audit import reason
from reviewlint.reporters.excerpt import gutter, rows
from reviewlint.reporters.markdown_escape import code, prose

_WIDTH = 100
_QUOTED = 200


def finding_item(finding: Finding) -> str:
    """A finding with its line, its second places, and what to write instead."""
    place = f"{finding.line}:{finding.column}"
    head = f"- **{finding.severity}** {code(finding.rule)} at {place}: {prose(finding.message)}"
    return "\n\n".join((head, *("\n".join(f"  {line}" for line in part) for part in _details(finding))))


def aside_item(aside: SetAside) -> str:
    """What was set aside, and why, on one line."""
    place = code(f"{aside.source.path}:{aside.line}:{aside.column}")
    return f"- {place} {code(aside.rule)} {code(aside.text[:_QUOTED])}: {prose(reason(aside))}"


def _details(finding: Finding) -> Iterator[list[str]]:
    if finding.source.text:
        yield _excerpt(finding, "^")
    for note in finding.notes:
        place = f"{note.line}:{note.column}"
        # It starts with its place: at the start of a line, words could be a heading or a list.
        where = place if note.source.path == finding.source.path else f"{note.source.path}:{place}"
        yield [f"{code(where)}: {prose(note.message)}"]
        yield _excerpt(note, "-")
    if finding.instead:
        yield [f"Instead: {prose(finding.instead)}"]
    if finding.fix:
        yield [f"{'Safe fix' if finding.fix.safe else 'Fix to review'}: {prose(finding.fix.title)}"]


def _excerpt(place: Excerpt, mark: str) -> list[str]:
    """A fenced block; every line starts with its gutter, so none can close the fence."""
    digits = gutter(place)
    lines = ["```text"]
    for row in rows(place, _WIDTH, mark):
        lines += [f"{row.line:>{digits}} | {row.text}", f"{'':>{digits}} | {row.marks}"] if row.line else ["..."]
    return [line.rstrip() for line in (*lines, "```")]

"""Workflow commands of GitHub Actions: annotations on the lines of a pull request."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from reviewlint.model.finding import Finding
from reviewlint.model.report import Report
from reviewlint.model.rule import SEVERITIES, Severity
from reviewlint.reporters.address import slashed
from reviewlint.reporters.closing import closing, counted
from reviewlint.reporters.screen import one_line, shown
from reviewlint.reporters.style import Style

#: GitHub shows so many annotations of a kind for each step, and drops the rest without a word.
BUDGET = 10
#: How many lines of repeats an annotation names.
_NAMED = 20
_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


class _Annotation(NamedTuple):
    """A finding, and the lines of others of its rule and page that it stands for."""

    finding: Finding
    others: tuple[int, ...] = ()


def to_github(report: Report, style: Style) -> str:
    """Annotations, worst first and no more than GitHub shows, then the closing line and what was cut."""
    severities = SEVERITIES[:1] if style.quiet else SEVERITIES
    # One pass: a report makes its pages anew for each.
    found = [finding for page in report.with_findings() for finding in page.findings]
    annotations = {
        severity: _annotations([finding for finding in found if finding.severity == severity])
        for severity in severities
    }
    lines = [_command(annotation) for each in annotations.values() for annotation in each[:BUDGET]]
    if lines or not (style.quiet and report.pages):
        lines.append(closing(report))
    cut = [annotation for each in annotations.values() for annotation in each[BUDGET:]]
    lines += [_cut(cut, style)] if cut else []
    return "".join(f"{line}\n" for line in lines)


def _annotations(found: list[Finding]) -> tuple[_Annotation, ...]:
    """The findings of a severity; repeats are folded if there are more than GitHub shows."""
    if len(found) <= BUDGET:
        return tuple(map(_Annotation, found))
    return tuple(_folded(found))


def _folded(found: list[Finding]) -> Iterator[_Annotation]:
    """One annotation for each page and rule, in the order of the first places."""
    rank = {(finding.source.path, finding.rule): index for index, finding in reversed([*enumerate(found)])}
    ordered = sorted(found, key=lambda finding: rank[finding.source.path, finding.rule])
    for _, alike in groupby(ordered, key=lambda finding: (finding.source.path, finding.rule)):
        first, *others = alike
        yield _Annotation(first, tuple(other.line for other in others))


def _command(annotation: _Annotation) -> str:
    finding = annotation.finding
    properties = {"file": slashed(finding.source.path), "line": finding.line, "endLine": finding.end_line}
    if finding.line == finding.end_line:
        properties |= {"col": finding.column, "endColumn": finding.end_column}
    properties["title"] = finding.rule
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(_message(annotation))}"


def _message(annotation: _Annotation) -> str:
    # The log of a step shows the message and not the place.
    finding = annotation.finding
    place = shown(f"{slashed(finding.source.path)}:{finding.line}:{finding.column}")
    lines = [f"{place} {one_line(finding.message)}"]
    lines += [f"Instead: {one_line(finding.instead)}"] if finding.instead else []
    lines += [_also(annotation.others)] if annotation.others else []
    return "\n".join(lines)


def _also(others: tuple[int, ...]) -> str:
    named = ", ".join(map(str, others[:_NAMED]))
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    return f"Also on {'line' if len(others) == 1 else 'lines'} {named}{more}."


def _cut(cut: list[_Annotation], style: Style) -> str:
    """How much is not annotated, and where it is shown."""
    findings = sum(1 + len(annotation.others) for annotation in cut)
    pages = len({annotation.finding.source.path for annotation in cut})
    everything = "The formats text, json and markdown show everything."
    return (
        f"GitHub shows {BUDGET} annotations of each kind for a step: {counted(findings, 'finding', 'findings')} "
        f"on {counted(pages, 'page', 'pages')} not annotated. "
        f"{'The summary of this job lists them.' if style.summarised else everything}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(_half(text)).replace(":", "%3A").replace(",", "%2C")


def _half(text: str) -> str:
    """A text that can be written as UTF-8, with its path otherwise untouched."""
    return text.encode("utf-8", "replace").decode("utf-8")

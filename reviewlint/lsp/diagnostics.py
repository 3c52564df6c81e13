"""Findings → diagnostics."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from lsprotocol import types

from reviewlint.lsp.judging import Judged
from reviewlint.model.finding import Finding, Note
from reviewlint.model.rule import Rule, Severity
from reviewlint.model.source import Span

SOURCE = "reviewlint"
SEVERITIES: Mapping[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
#: Nobody reads more of them, and some editors stop working.
MOST = 1000


def diagnostics(judged: Judged, *, related: bool) -> list[types.Diagnostic]:
    """What an editor is to show of a page, in reading order; second places only if it can show them (`related`)."""
    findings = judged.page.findings if judged.page else ()
    shown = [diagnostic(judged, finding, related=related) for finding in findings[:MOST]]
    return [*shown, *_rest(judged, len(findings) - MOST)]


def diagnostic(judged: Judged, finding: Finding, *, related: bool) -> types.Diagnostic:
    """What an editor is to show of a finding."""
    rule = judged.rules.get(finding.rule)
    notes = [_related(judged, note) for note in finding.notes] if related else []
    return types.Diagnostic(
        range=judged.range(finding.span),
        message=finding.message,
        severity=SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=_manual(rule) if rule else None,
        source=SOURCE,
        related_information=notes or None,
    )


def _manual(rule: Rule) -> types.CodeDescription:
    """Where a rule is written down: its file, on this machine."""
    return types.CodeDescription(Path(rule.path).absolute().as_uri())


def _related(judged: Judged, note: Note) -> types.DiagnosticRelatedInformation:
    return types.DiagnosticRelatedInformation(types.Location(judged.buffer.uri, judged.range(note.span)), note.message)


def _rest(judged: Judged, number: int) -> Iterator[types.Diagnostic]:
    """That there are more findings than are shown, if there are."""
    if number > 0:
        message = f"{number} more findings are not shown here; “reviewlint check” shows all."
        severity = types.DiagnosticSeverity.Information
        yield types.Diagnostic(judged.range(Span(0, 0)), message, severity, source=SOURCE)

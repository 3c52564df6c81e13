"""The contract with other programs; its shape is `schemas/report.schema.json`."""

from typing import Any

from reviewlint.model.finding import Element, Finding, Fix, Note, SetAside
from reviewlint.model.report import ELEMENTS, Page, Report
from reviewlint.model.source import Excerpt, Source, Span
from reviewlint.reporters.encode import encode
from reviewlint.reporters.style import Style

VERSION = 1

Object = dict[str, Any]


def to_json(report: Report, style: Style) -> str:
    """One JSON document, with one page on each line."""
    document = {
        "version": VERSION,
        "tool": {"name": "reviewlint", "version": style.version},
        "summary": _summary(report),
        "pages": [_page(page) for page in report.pages],
    }
    return encode(document, depth=2)


def _summary(report: Report) -> Object:
    return {
        "pages": len(report.pages) + len(report.skipped),
        "checked": len(report.pages),
        "skipped": [{"path": file.path, "reason": file.reason} for file in report.skipped],
        "errors": report.count("error"),
        "warnings": report.count("warning"),
        "infos": report.count("info"),
        "set_aside": dict(report.reasons()),
    }


def _page(page: Page) -> Object:
    judged = page.elements
    return {
        "path": page.path,
        "kind": page.kind,
        "elements": {name: _element(judged[name]) if name in judged else None for name in ELEMENTS},
        "findings": [_finding(finding) for finding in page.findings],
        "set_aside": [_aside(aside) for aside in page.set_aside],
    }


def _element(element: Element) -> Object:
    return {
        "state": element.state,
        "places": [_place(place) for place in element.places],
        "lacks": list(element.lacks),
        "details": dict(element.details),
    }


def _finding(finding: Finding) -> Object:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        **_place(finding),
        "notes": [_note(note) for note in finding.notes],
        "fix": _fix(finding.fix),
        "instead": finding.instead,
    }


def _note(note: Note) -> Object:
    return {"message": note.message, "path": note.source.path, **_place(note)}


def _fix(fix: Fix | None) -> Object | None:
    if fix is None:
        return None
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _aside(aside: SetAside) -> Object:
    return {
        "rule": aside.rule,
        "severity": aside.severity,
        "reason": aside.reason,
        "detail": aside.detail,
        **_place(aside),
        "cue": _cue(aside.source, aside.cue),
    }


def _cue(source: Source, cue: Span | None) -> Object | None:
    if cue is None:
        return None
    line, column = source.position(cue.start)
    return {"start": cue.start, "end": cue.end, "line": line, "column": column, "text": source.slice(cue)}


def _place(place: Excerpt) -> Object:
    line, column = place.source.position(place.start)
    end_line, end_column = place.source.position(place.end)
    return {
        "start": place.start,
        "end": place.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": place.text,
    }

"""SARIF 2.1.0, for code scanning and whatever else reads results of static analysis."""

from collections.abc import Iterator, Mapping
from typing import Any

from reviewlint.model.finding import Edit, Finding, Fix, Note, SetAside
from reviewlint.model.report import Page, Report
from reviewlint.model.source import Excerpt
from reviewlint.reporters.address import uri
from reviewlint.reporters.encode import encode
from reviewlint.reporters.fingerprint import fingerprints
from reviewlint.reporters.sarif_rules import LEVELS, descriptors
from reviewlint.reporters.style import Style

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

Object = dict[str, Any]


def to_sarif(report: Report, style: Style) -> str:
    """One SARIF log with one run, one result on each line; what was set aside is in it as suppressed, if asked for."""
    rules = descriptors(style.rules, report)
    indexes = {rule["id"]: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "reviewlint", "version": style.version, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _skipped(report)}],
        "results": [result for page in report.pages for result in _results(page, indexes, style)],
        "properties": {"pagesChecked": len(report.pages)},
    }
    return encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, depth=4)


def _skipped(report: Report) -> list[Object]:
    return [
        {
            "level": "note",
            "message": {"text": f"Skipped: {file.reason}"},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(file.path)}}],
        }
        for file in report.skipped
    ]


def _results(page: Page, indexes: Mapping[str, int], style: Style) -> Iterator[Object]:
    for finding, fingerprint in zip(page.findings, fingerprints(page.findings), strict=True):
        yield _result(finding, fingerprint, indexes) | _extras(finding)
    if style.audit:
        for aside, fingerprint in zip(page.set_aside, fingerprints(page.set_aside), strict=True):
            yield _result(aside, fingerprint, indexes) | {"suppressions": [_suppression(aside)]}


def _result(found: Finding | SetAside, fingerprint: str, indexes: Mapping[str, int]) -> Object:
    message = found.message if isinstance(found, Finding) else f"Set aside: {found.reason}."
    return {
        "ruleId": found.rule,
        "ruleIndex": indexes[found.rule],
        "level": LEVELS[found.severity],
        "message": _message(message),
        "locations": [_location(found)],
        "partialFingerprints": {"reviewlint/v1": fingerprint},
    }


def _extras(finding: Finding) -> Object:
    """What only some findings have: second places, a fix, what to write instead."""
    related = [{"id": index} | _related(note) for index, note in enumerate(finding.notes, 1)]
    extras: Object = {"relatedLocations": related} if related else {}
    if finding.fix and finding.fix.edits:
        extras["fixes"] = [_fix(finding, finding.fix)]
    if finding.instead:
        extras["properties"] = {"instead": finding.instead}
    return extras


def _suppression(aside: SetAside) -> Object:
    """An allowance is written in the page or its configuration; every other reason is the tool's own."""
    kind = "inSource" if aside.reason == "allowed" else "external"
    justification = f"{aside.reason}: {aside.detail}" if aside.detail else aside.reason
    return {"kind": kind, "status": "accepted", "justification": justification}


def _message(text: str) -> Object:
    # `[words](address)` would be a link, and the words of a page are in messages.
    return {"text": text.replace("[", "\\[") if "](" in text else text}


def _location(place: Excerpt) -> Object:
    return {"physicalLocation": {"artifactLocation": _artifact(place.source.path), "region": _region(place)}}


def _related(note: Note) -> Object:
    return _location(note) | {"message": _message(note.message)}


def _artifact(path: str) -> Object:
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": "%SRCROOT%"}


def _region(place: Excerpt) -> Object:
    line, column = place.source.position(place.start)
    end_line, end_column = place.source.position(place.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
        "snippet": {"text": place.text},
    }


def _fix(finding: Finding, fix: Fix) -> Object:
    replacements = [_replacement(edit) for edit in fix.edits]
    change = {"artifactLocation": _artifact(finding.source.path), "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _replacement(edit: Edit) -> Object:
    region = {"charOffset": edit.span.start, "charLength": edit.span.end - edit.span.start}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}

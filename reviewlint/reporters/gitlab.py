"""GitLab's code quality report."""

from collections.abc import Iterator, Mapping
from typing import Any

from reviewlint.model.report import Page, Report
from reviewlint.model.rule import Severity
from reviewlint.reporters.address import slashed
from reviewlint.reporters.encode import encode
from reviewlint.reporters.fingerprint import digest, fingerprints
from reviewlint.reporters.style import Style

_SEVERITIES: Mapping[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def to_gitlab(report: Report, style: Style) -> str:  # noqa: ARG001  every reporter is called with a style
    """A JSON array with one finding on each line."""
    return encode([issue for page in report.with_findings() for issue in _issues(page)], depth=1)


def _issues(page: Page) -> Iterator[dict[str, Any]]:
    path = slashed(page.path)
    for finding, fingerprint in zip(page.findings, fingerprints(page.findings), strict=True):
        yield {
            "description": finding.message,
            "check_name": finding.rule,
            # GitLab shows one finding for each fingerprint of a whole report.
            "fingerprint": digest(path, fingerprint),
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": path,
                "positions": {
                    "begin": {"line": finding.line, "column": finding.column},
                    "end": {"line": finding.end_line, "column": finding.end_column},
                },
            },
        }

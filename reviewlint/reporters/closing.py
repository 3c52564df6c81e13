"""What a run found, checked, passed over and set aside, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reviewlint.model.report import Report
from reviewlint.model.rule import SEVERITIES, Severity
from reviewlint.reporters.screen import one_line

#: What a clean run means, and what it does not.
SCOPE = "Wording and structure were checked, not medical accuracy."
_NOUNS: Mapping[Severity, tuple[str, str]] = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("info", "infos"),
}


def counted(number: int, one: str, many: str) -> str:
    """A number and its noun."""
    return f"{number} {one if number == 1 else many}"


def closing(report: Report) -> str:
    """The truth about a run, on one line."""
    sentences = [_pages(report)]
    if report.pages:
        sentences.append(f"{severities(report)}.")
    if report.pages and not any(each.findings for each in report.tallies):
        sentences.append(SCOPE)
    if reasons := report.reasons():
        sentences.append(f"{sum(reasons.values())} set aside ({_listed(reasons)}).")
    return " ".join(sentences)


def severities(report: Report) -> str:
    """The number of findings of each severity that occurs."""
    counts = {severity: report.count(severity) for severity in SEVERITIES}
    return ", ".join(counted(number, *_NOUNS[name]) for name, number in counts.items() if number) or "No findings"


def skipped(report: Report) -> str:
    """How many files were passed over, and why."""
    return f"{len(report.skipped)} skipped ({_listed(_tally(file.reason for file in report.skipped))})"


def _pages(report: Report) -> str:
    checked, passed_over = len(report.pages), len(report.skipped)
    if not checked + passed_over:
        return "No pages found, so nothing was checked."
    found = f"{counted(checked + passed_over, 'page', 'pages')} found"
    if not checked:
        return f"{found}, none checked: {skipped(report)}."
    return f"{found}, {checked} checked, {skipped(report)}." if passed_over else f"{found}, {checked} checked."


def _tally(reasons: Iterable[str]) -> Mapping[str, int]:
    return dict(Counter(reasons).most_common())


def _listed(reasons: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {one_line(reason)}" for reason, number in reasons.items())

"""JUnit XML, which every CI server can show."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from reviewlint.expressions import expression
from reviewlint.model.finding import Finding
from reviewlint.model.report import Page, Report, Skipped
from reviewlint.reporters.screen import shown
from reviewlint.reporters.style import Style

_FORBIDDEN = expression("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(report: Report, style: Style) -> str:  # noqa: ARG001  every reporter is called with a style
    """One suite for each page, in which each finding is a case that failed; a clean page is a case that passed."""
    failures = sum(len(each.findings) for each in report.tallies)
    tests = sum(max(len(each.findings), 1) for each in report.tallies) + len(report.skipped)
    root = Element("testsuites", _counts("reviewlint", tests, failures, len(report.skipped)))
    for page in report.pages:
        _suite(root, page)
    for file in report.skipped:
        _skipped(root, file)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _counts(name: str, tests: int, failures: int, skipped: int = 0) -> dict[str, str]:
    counts = {"tests": tests, "failures": failures, "errors": 0, "skipped": skipped}
    return {"name": _legal(name)} | {key: str(number) for key, number in counts.items()}


def _suite(root: Element, page: Page) -> None:
    suite = SubElement(root, "testsuite", _counts(page.path, max(len(page.findings), 1), len(page.findings)))
    for finding in page.findings:
        _case(suite, finding)
    if not page.findings:
        SubElement(suite, "testcase", name="no findings", classname=_legal(page.path), file=_legal(page.path))


def _case(suite: Element, finding: Finding) -> None:
    path = _legal(finding.source.path)
    name = f"{finding.rule} at {finding.line}:{finding.column}"
    case = SubElement(suite, "testcase", name=name, classname=path, file=path, line=str(finding.line))
    failure = SubElement(case, "failure", message=_legal(finding.message), type=finding.severity)
    failure.text = _legal("\n".join(_details(finding)))


def _details(finding: Finding) -> list[str]:
    """The place, the message, and what belongs to it, line by line."""
    lines = [f"{finding.source.path}:{finding.line}:{finding.column}: {finding.severity}: {finding.message}"]
    lines += [f"Words: {finding.text}"] if finding.text else []
    lines += [f"Line {note.line}: {note.message}: {note.text}" for note in finding.notes]
    lines += [f"Instead: {finding.instead}"] if finding.instead else []
    return lines


def _skipped(root: Element, file: Skipped) -> None:
    path = _legal(file.path)
    suite = SubElement(root, "testsuite", _counts(file.path, 1, 0, 1))
    case = SubElement(suite, "testcase", name="skipped", classname=path, file=path)
    SubElement(case, "skipped", message=_legal(file.reason))


def _legal(text: str) -> str:
    """A text without the characters that XML 1.0 cannot hold; they are spelled out."""
    return _FORBIDDEN.sub(lambda match: shown(match[0]), text)

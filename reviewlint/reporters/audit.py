"""What matched a rule and was set aside, and which files were passed over, with the reasons."""

from collections.abc import Iterator

from reviewlint.model.finding import SetAside
from reviewlint.model.report import Page, Report
from reviewlint.reporters.paint import paint, rule_link
from reviewlint.reporters.screen import one_line, shown, wrap
from reviewlint.reporters.style import Style

_LONGEST = 200


def audit(report: Report, style: Style) -> Iterator[str]:
    """A paragraph for each page on which something was set aside, then one for the skipped files."""
    for page in report.with_set_aside():
        yield "\n".join(_page(page, style))
    if report.skipped:
        yield "\n".join(_skipped(report, style))


def reason(aside: SetAside) -> str:
    """Why something was set aside: the reason, its detail, the cue and its place."""
    detail = f": {one_line(aside.detail)}" if aside.detail else ""
    if aside.cue is None:
        return aside.reason + detail
    line, column = aside.source.position(aside.cue.start)
    return f"{aside.reason}{detail}, by “{brief(aside.source.slice(aside.cue))}” at {line}:{column}"


def brief(text: str) -> str:
    """A text on one line, cut where it grows too long to quote."""
    return one_line(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")


def _page(page: Page, style: Style) -> Iterator[str]:
    yield paint(f"Set aside in {shown(page.path)}", "place", style)
    places = [f"{aside.line}:{aside.column}" for aside in page.set_aside]
    column = max(map(len, places))
    for place, aside in zip(places, page.set_aside, strict=True):
        yield f"  {paint(f'{place:<{column}}', 'dim', style)}  {aside.severity}  {rule_link(aside.rule, style)}"
        indent = " " * (column + 4)
        yield from wrap(f"“{brief(aside.text)}”", style.width, indent)
        yield from wrap(reason(aside), style.width, indent)


def _skipped(report: Report, style: Style) -> Iterator[str]:
    yield paint("Skipped", "place", style)
    for file in report.skipped:
        yield from wrap(f"{file.path}: {file.reason}", style.width, "  ", "    ")

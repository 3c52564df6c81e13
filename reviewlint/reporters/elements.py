"""The five required elements of each page: state, where, and what is lacking."""

from collections.abc import Iterator, Mapping

from reviewlint.model.finding import Element
from reviewlint.model.report import Report
from reviewlint.reporters.paint import paint
from reviewlint.reporters.screen import one_line, shown, wrap
from reviewlint.reporters.style import Style

_LONGEST = 160
#: The details that are told beside the state.
_TOLD = ("level", "ceiling", "certainty")
_COLORS = {"present": "good", "incomplete": "warning"}


def elements(report: Report, style: Style) -> Iterator[str]:
    """A paragraph for each page whose elements were judged."""
    for page in report.pages:
        if page.elements:
            yield "\n".join((paint(f"Elements of {shown(page.path)}", "place", style), *lines(page.elements, style)))


def lines(judged: Mapping[str, Element], style: Style) -> Iterator[str]:
    """The elements of one page, each with the sentences that carry it, the plainest first."""
    width = max(map(len, judged), default=0)
    for element in judged.values():
        color = _COLORS.get(element.state, "error")
        yield f"  {element.name:<{width}}  {paint(element.state, color, style)}"
        yield from wrap(_details(element), style.width, "      ") if _details(element) else ()
        for place in element.places:
            text = one_line(place.text)
            cut = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            yield from wrap(f"{place.line}:{place.column}  {cut}", style.width, "      ", "           ")
        if element.lacks:
            yield from wrap(f"lacks: {'; '.join(element.lacks)}", style.width, "      ", "           ")


def _details(element: Element) -> str:
    return ", ".join(f"{name} {value}" for name, value in element.details if name in _TOLD)

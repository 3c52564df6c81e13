"""The fix that puts an element on a page that lacks it, where it belongs."""

import re

from reviewlint.checks.elements.reading import Reading
from reviewlint.expressions import expression
from reviewlint.model.document import Block
from reviewlint.model.finding import Edit, Fix
from reviewlint.model.source import Span

_LINE_END = expression(r"\r\n|\n|\r")
#: What stands on a line before the words of a heading that is in no list or quotation.
_MARKDOWN_HEADING = expression(r"(?:#{1,6}[ \t]+)?$")
_HTML_HEADING = expression(r"<h[1-6]\b[^<>]*>\s*+(?:<\w[^<>]*>\s*+)*$", re.IGNORECASE)
_LONGEST_TAG = 1000


def insertion(reading: Reading, element: str, *headings: str, at_end: bool = False) -> Fix | None:
    """Putting in what the configuration gives for an element; none if it gives nothing that fits the page.

    It comes at the end of the section whose heading is in one of the lists `headings`, else at the end of the
    introduction or, with `at_end`, of the page.
    """
    document = reading.review.document
    template = reading.review.config.insert.get(element, "")
    if not template:
        return None
    from reviewlint.checks.elements.passages import passage  # noqa: PLC0415 - for those who give words

    words = passage(template, reading.review.subject, document.format)
    place = _place(reading, headings, at_end=at_end) if words else None
    if place is None:
        return None
    text = _apart(document.source.text, place, words, tight=document.format == "html")
    return Fix(
        f"Insert the {element.replace('-', ' ')} of the configuration", (Edit(Span(place, place), text),), safe=True
    )


def _place(reading: Reading, headings: tuple[str, ...], *, at_end: bool) -> int | None:
    """The offset of the line or tag before which a passage belongs; none if it is not plain."""
    sections = reading.review.document.sections
    index = _section(reading, headings)
    if index is None:
        index = len(sections) - 1 if at_end else _introduction(reading)
    following = next((each.heading for each in sections[index + 1 :] if each.heading), None)
    return _before(reading, following) if following else _end(reading)


def _section(reading: Reading, headings: tuple[str, ...]) -> int | None:
    """The section whose heading is in one of the lists, of several lists the first."""
    for name in headings:
        for index, section in enumerate(reading.review.document.sections):
            heading = section.heading
            words = " ".join(heading.prose.folded.split()) if heading and id(heading) not in reading.titles else ""
            if words and reading.names(words, name):
                return index
    return None


def _introduction(reading: Reading) -> int:
    """The last section before the first heading that is not a title; -1 if there is none."""
    last = -1
    for index, section in enumerate(reading.review.document.sections):
        if section.heading and id(section.heading) not in reading.titles:
            break
        last = index
    return last


def _before(reading: Reading, heading: Block) -> int | None:
    """Where the line or tag of a heading begins; none if it stands in a list, a quotation or what is unknown."""
    text = reading.review.document.source.text
    start = heading.span.start
    if reading.review.document.format == "html":
        tag = _HTML_HEADING.search(text, max(start - _LONGEST_TAG, 0), start)
        return tag.start() if tag else None
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    return line if _MARKDOWN_HEADING.fullmatch(text, line, start) else None


def _end(reading: Reading) -> int | None:
    """The end of the page; of an HTML page nobody can say where that is."""
    return None if reading.review.document.format == "html" else len(reading.review.document.source.text)


def _apart(text: str, place: int, words: str, *, tight: bool) -> str:
    """A passage with the blank lines that set it apart, and the line ends of the page."""
    match = _LINE_END.search(text)
    end = match.group() if match else "\n"
    passage = end.join(words.split("\n"))
    if tight:
        indent = text[max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1 : place]
        return f"{passage}{end}{indent if indent.isspace() else ''}"
    before = "" if not place or _blank(text, place) else end if text[place - 1] in "\r\n" else end * 2
    return f"{before}{passage}{end if place == len(text) else end * 2}"


def _blank(text: str, place: int) -> bool:
    """Whether an empty line stands before a place."""
    return bool(re.search(r"(?:\r\n|\n|\r(?!\n))[ \t]*+(?:\r\n|\n|\r(?!\n))$", text[max(place - 200, 0) : place]))

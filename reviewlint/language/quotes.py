"""What stands within quotation marks."""

from collections.abc import Iterator

from reviewlint.expressions import expression

#: Signs with which a quotation begins.
OPENING = "“„«\"‘'"
_PAIRS = expression(
    r"“[^”]{1,400}”|„[^“”]{1,400}[“”]|«[^»]{1,400}»|\"[^\"]{1,400}\""
    r"|(?<!\w)‘[^‘]{1,400}?’(?!\w)|(?<!\w)'[^']{1,400}?'(?!\w)"
)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each quotation in a text, with its marks."""
    return (match.span() for match in _PAIRS.finditer(text))


def around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The quotation in which a stretch of a text begins and that holds most of it."""
    return next(
        (span for span in quotations(text) if span[0] < start and end - start <= 2 * (span[1] - 1 - start)), None
    )


def opened(text: str) -> int | None:
    """Where a quotation begins that a text does not end; none if each is ended."""
    curly = text.rfind("“")
    if curly > text.rfind("”"):
        return curly
    return text.rfind('"') if text.count('"') % 2 else None


def closes(text: str, end: int) -> bool:
    """Whether a quotation that began before a text ends behind an offset of it."""
    first = min((place for mark in '“”"' if (place := text.find(mark)) >= 0), default=-1)
    return first >= end and text[first] != "“"

"""What stands within quotation marks."""

import re
from collections.abc import Iterator

_PAIRS = re.compile(
    r"“[^”]{1,400}”|„[^“”]{1,400}[“”]|«[^»]{1,400}»|\"[^\"]{1,400}\""
    r"|(?<!\w)‘[^‘]{1,400}?’(?!\w)|(?<!\w)'[^']{1,400}?'(?!\w)"
)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each quotation in a text, with its marks."""
    return (match.span() for match in _PAIRS.finditer(text))


def around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The quotation that holds a whole stretch of a text."""
    return next((span for span in quotations(text) if span[0] < start and end < span[1]), None)

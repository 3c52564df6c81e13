"""YAML → values, with the span of each."""

import re
from collections.abc import Iterator

import yaml

from reviewlint.expressions import expression
from reviewlint.model.source import BYTE_ORDER_MARK, Span
from reviewlint.yaml_reader.comments import comments
from reviewlint.yaml_reader.composer import Composer
from reviewlint.yaml_reader.reading import Broken, Flaw, Reading, data
from reviewlint.yaml_reader.syntax import flaw

_UNPRINTABLE = expression("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")
_ENTRY = expression(r"(?:\A|(?<=[\r\n]))(?![\s#\-\[\]{}])[^\r\n:]++:(?=\s|\Z)")
_TEXT = expression(r"[^\r\n]")
_MOST_FLAWS = 5


def read(text: str, start: int = 0, end: int | None = None) -> Reading:
    """The YAML between two offsets of a text: every span is one of the whole text.

    An entry of the outermost mapping that is broken is left out, and what stands below it is read all the same.
    """
    stop = len(text) if end is None else end
    first = start + len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK, start, stop) else start
    flaws = list(_unprintable(text, first, stop))
    readable: str | None = text[:first] + _UNPRINTABLE.sub("\ufffd", text[first:stop])
    while readable is not None:
        composer = Composer(readable, first, stop)
        try:
            value = composer.document()
        except yaml.MarkedYAMLError as error:
            flaws.append(flaw(error, readable, first))
        except Broken as error:
            flaws.append(error.flaw)
        else:
            found = comments(text, Span(first, stop), composer.scalars)
            return Reading(data(value, composer.places), tuple(sorted({*flaws, *composer.flaws})), tuple(found))
        readable = _without(readable, flaws[-1].span.start, first) if len(flaws) < _MOST_FLAWS else None
    return Reading(data(None, ()), tuple(sorted(set(flaws))))


def _unprintable(text: str, start: int, end: int) -> Iterator[Flaw]:
    """The first character that YAML forbids."""
    if match := _UNPRINTABLE.search(text, start, end):
        code = f"U+{ord(match.group()):04X}"
        yield Flaw(Span(*match.span()), f"There is an invisible control character here ({code}); delete it.")


def _without(text: str, broken: int, start: int) -> str | None:
    """The text with blanks from a broken line to the next entry of the outermost mapping; none if nothing is left."""
    first = max(text.rfind("\n", start, broken), text.rfind("\r", start, broken), start - 1) + 1
    line_end = re.compile(r"[\r\n]|\Z").search(text, first)
    following = _ENTRY.search(text, line_end.end()) if line_end else None
    last = following.start() if following else len(text)
    left = text[:first] + _TEXT.sub(" ", text[first:last]) + text[last:]
    return left if left != text and left[start:].strip() else None

"""What PyYAML says of broken YAML, in an editor's words and at the place to mend."""

import re
from typing import NamedTuple

from yaml import MarkedYAMLError

from reviewlint.model.source import Span
from reviewlint.yaml_reader.reading import TOO_DEEP, Flaw

_QUOTES = "put the whole value in quotes"
_COLON = 'A value that contains ": " must be put in quotes.'
_INDENTED = "This line is indented differently from the lines that it belongs to."
_FALLBACK = "This cannot be read as YAML; compare it with the lines above, or put the value in quotes."
_PAIR = 'This line is not a "key: value" pair; indent it if it belongs to the value above.'


class _Words(NamedTuple):
    """A part of PyYAML's own message, the words for it, and whether the place is where the thing began."""

    problem: str
    message: str
    from_context: bool = False


# Either loader says it in its own way; the parts are those that both share, most particular first.
_TABLE = (
    _Words("could not find expected ':'", _PAIR, from_context=True),
    _Words("found unexpected end of stream", "This quotation mark is never closed.", from_context=True),
    _Words("found unexpected document", "This quotation mark is never closed.", from_context=True),
    _Words("',' or ']'", 'This list is not closed: a comma or a "]" is missing.', from_context=True),
    _Words("',' or '}'", 'This mapping is not closed: a comma or a "}" is missing.', from_context=True),
    _Words("entries are not allowed", 'A list must start on a line of its own, each item with "- ".'),
    _Words("mapping keys are not allowed", f'A value that starts with "? " cannot stand here; {_QUOTES}.'),
    _Words("unknown escape", 'A backslash in double quotes must be doubled ("\\\\"), or use single quotes.'),
    _Words("hexa?decimal num", "An escape such as \\u00e9 needs all its digits; double a plain backslash."),
    _Words("invalid Unicode", "This escape names no character; write the character itself."),
    _Words("indentation indicator", 'The number after "|" or ">" must be from 1 to 9.'),
    _Words("comment or a? ?line break", 'The text after "|" or ">" must start on the next line, indented.'),
    _Words("tab character", "A tab cannot indent a line; use spaces."),
    _Words("undefined tag handle", f'A value that starts with "!" names a type; {_QUOTES}.'),
    _Words("incompatible YAML", "This version of YAML is not supported; leave the line out."),
    # The C scanner, which looks ahead, may say so before the reader meets its own, lower limit.
    _Words("maximum nesting depth", TOO_DEEP),
    _Words("document start", "Nothing may follow here: the values above are complete."),
    _Words("'-'|but found '\\?'", f'{_INDENTED} Every item of this list must start with "- ".'),
)


def flaw(error: MarkedYAMLError, text: str, start: int) -> Flaw:
    """What is wrong, where: `start` is the offset in the text at which the YAML starts."""
    problem = str(error.problem)
    at = _offset(error.problem_mark, text, start)
    context = _offset(error.context_mark, text, start) if error.context_mark else at
    if "mapping values are not allowed" in problem:
        return _colon(text, at)
    if (
        "cannot start any token" in problem
        or "node content" in problem
        or "alphabetic or numeric" in problem
        or "tag" in str(error.context)
    ):
        return _first_character(text, at if "token" in problem else context)
    for words in _TABLE:
        if re.search(words.problem, problem):
            return _at(text, context if words.from_context else at, words.message)
    return _unexpected(text, at) if "block mapping" in str(error.context) else _at(text, at, _FALLBACK)


def _offset(mark: object, text: str, start: int) -> int:
    """The offset of PyYAML's mark in the whole text."""
    return min(start + int(getattr(mark, "index", 0)), len(text))


def _at(text: str, offset: int, message: str) -> Flaw:
    """The flaw at a character; at the end of the text, at none."""
    return Flaw(Span(offset, min(offset + 1, len(text))), message)


def _line_before(text: str, offset: int) -> str:
    """The line of an offset, up to it."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    return text[start:offset]


def _colon(text: str, at: int) -> Flaw:
    """A colon too many on its line, or a pair on a line that is indented too far or follows one that is no pair."""
    before = _line_before(text, at)
    if re.search(r":\s", before):
        return _at(text, at, _COLON)
    start = at - len(before.lstrip())
    end_above = len(text[: at - len(before)].rstrip())
    above = _line_before(text, end_above)
    if before[:1] in {" ", "\t"} or re.search(r":(?:\s|$)", above):
        return Flaw(Span(start, at), f"{_INDENTED} Indent it less, or put the text above in quotes.")
    return Flaw(Span(end_above - len(above), end_above), _PAIR)


def _first_character(text: str, at: int) -> Flaw:
    """A value whose first character means something to YAML."""
    character = text[at : at + 1]
    if character == "\t":
        return _at(text, at, "A tab cannot indent a line; use spaces.")
    if not character:
        return _at(text, at, _FALLBACK)
    return _at(text, at, f'A value that starts with "{character}" must be put in quotes.')


def _unexpected(text: str, at: int) -> Flaw:
    """Something between the entries of a mapping that is none."""
    before = _line_before(text, at).rstrip()
    if before.endswith(('"', "'")):
        return _at(text, at, f"Nothing may follow a closing quotation mark; {_QUOTES}, of the other kind.")
    if not before:
        return _at(text, at, _INDENTED)
    return _at(text, at, f"This does not belong to the value before it; {_QUOTES}.")

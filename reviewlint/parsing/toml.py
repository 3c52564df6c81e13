"""TOML front matter: its values, the places of its outermost entries, and its errors at their places."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from types import MappingProxyType

from reviewlint.expressions import expression
from reviewlint.model.document import Data, Path, Problem, Where
from reviewlint.model.source import Span
from reviewlint.yaml_reader import scalar_prose

_TABLE = expression(r"^[ \t]*\[", re.MULTILINE)
_ENTRY = expression(
    r"""^[ \t]*(?P<key>[\w-]++|"[^"\\\n]*+"|'[^'\n]*+')[ \t]*+=[ \t]*+"""
    r"""(?P<value>"(?!"")(?:[^"\\\n]|\\.)*+"|'(?!'')[^'\n]*+'|[^\n]*)""",
    re.MULTILINE,
)
_REASON = expression(r"(?P<reason>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL)


def read(text: str, span: Span) -> tuple[Data, tuple[Problem, ...]]:
    """The TOML at a span of a text; dates are strings, as in YAML."""
    inner = text[span.start : span.end]
    try:
        values = tomllib.loads(inner.replace("\r\n", " \n").replace("\r", "\n"))
    except RecursionError:
        return Data(), (Problem("front-matter", Span(span.start, span.start), "This TOML is nested too deeply."),)
    except ValueError as error:
        return Data(), (_problem(str(error), inner, span.start),)
    return Data(_plain(values), MappingProxyType(dict(_places(text, span, values)))), ()


def _problem(message: str, inner: str, start: int) -> Problem:
    """What `tomllib` says, at its place."""
    match = _REASON.match(message)
    if not match or not match["line"]:
        at = start + len(inner.rstrip())
    else:
        line_starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", inner))]
        at = start + line_starts[int(match["line"]) - 1] + int(match["column"]) - 1
    reason = match["reason"] if match else message
    return Problem("front-matter", Span(at, min(at + 1, start + len(inner))), f"This is not valid TOML: {reason}.")


def _places(text: str, span: Span, values: dict[str, object]) -> Iterator[tuple[Path, Where]]:
    """The places of the entries above the first table, each on one line."""
    yield (), Where(None, Span(span.start, span.start + len(text[span.start : span.end].rstrip())))
    table = _TABLE.search(text, *span)
    for match in _ENTRY.finditer(text, span.start, table.start() if table else span.end):
        key = match["key"].strip("\"'")
        start, end = match.span("value")
        value = Span(start, start + len(text[start:end].rstrip()))
        if key in values and _says(text, value, values[key]):
            yield (key,), Where(Span(*match.span("key")), value)


def _says(text: str, span: Span, value: object) -> bool:
    """Whether a value can stand at a span; the line may be one of a longer text."""
    return not isinstance(value, str) or scalar_prose(text, span).text == value


def _plain(value: object) -> object:
    """A value of TOML without its dates: they are strings."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date | datetime | time) else value

"""What in a value is against a schema, each at its own key or value."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from reviewlint.errors import ReviewlintError
from reviewlint.model.document import Data, Path, Where
from reviewlint.model.source import Source, Span
from reviewlint.validation import words
from reviewlint.validation.cause import Cause
from reviewlint.validation.fits import fits
from reviewlint.validation.schemas import load_schema


class Violation(NamedTuple):
    """What is wrong with the entry at a path, and where."""

    span: Span
    message: str
    path: Path


def violations(data: Data, schema: Mapping[str, Any]) -> Iterator[Violation]:
    """What in the data is against a schema, in the order of the page; no data are an empty mapping.

    Raises ReviewlintError if a `$ref` of the schema leads nowhere.
    """
    value = {} if data.value is None else data.value
    if fits(value, schema):
        return
    from reviewlint.validation.validator import causes  # noqa: PLC0415 - as slow to import as all the rest

    told = {each for cause in causes(value, schema) for each in _told(data, cause, schema)}
    yield from sorted(told, key=_place)


def _place(violation: Violation) -> tuple[Span, str]:
    return violation.span, violation.message


def require(data: Data, schema_name: str, path: str, text: str) -> None:
    """Raise ReviewlintError at the first violation of a shipped schema, if there is one."""
    found = tuple(violations(data, load_schema(schema_name)))
    if found:
        line, column = Source(path, text).position(found[0].span.start)
        others = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise ReviewlintError(found[0].message + others, path, line, column)


def _told(data: Data, cause: Cause, schema: Mapping[str, Any]) -> Iterator[Violation]:
    """The violations that one cause stands for."""
    path = cause.path
    hint = cause.hint or words.hint(schema, path)
    match cause.keyword:
        case "required" | "dependentRequired":
            for key in words.missing(cause):
                message = words.is_missing(cause, key)
                yield Violation(_owner(data, path), _joined(message, words.hint(cause.schema, (key,)) or hint), path)
        case "additionalProperties" | "unevaluatedProperties":
            for key in words.unknown(cause):
                yield Violation(_key(data, (*path, key)), words.is_unknown(cause, key), (*path, key))
        case "x-slips":
            yield Violation(_key(data, path), words.is_unknown(cause, str(path[-1])), path)
        case _ if cause.names:
            place = (*path, cause.instance)
            yield Violation(_key(data, place), _joined(words.bad_name(cause), hint), place)
        case _:
            yield Violation(_value(data, path), _joined(words.message(cause), hint), path)


def _joined(message: str, hint: str) -> str:
    return f"{message} {hint}" if hint else message


def _where(data: Data, path: Path) -> Where:
    """The place of the entry at a path, or of the nearest one around it whose place is known."""
    for length in range(len(path), -1, -1):
        if where := data.places.get(path[:length]):
            return where
    return Where(None, Span(0, 0))


def _key(data: Data, path: Path) -> Span:
    """The place of a key."""
    where = _where(data, path)
    return where.key or where.value


def _value(data: Data, path: Path) -> Span:
    """The place of a value; of its key, if nothing is written there."""
    where = _where(data, path)
    return where.value if where.value.start < where.value.end or not where.key else where.key


def _owner(data: Data, path: Path) -> Span:
    """The place of what lacks an entry: its key, or the point at which it starts."""
    where = _where(data, path)
    return where.key or Span(where.value.start, where.value.start)

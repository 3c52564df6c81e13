"""What a cause of a JSON Schema validator says to a medical editor."""

import re
from collections.abc import Iterator, Mapping, Sequence

from reviewlint.model.document import Path
from reviewlint.validation.cause import Cause
from reviewlint.validation.near import suggestion

_TYPES = {
    "string": "a text",
    "array": "a list",
    "object": 'a mapping ("key: value" lines)',
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "empty",
}
_PLURALS = {"string": "texts", "object": "mappings", "number": "numbers", "integer": "whole numbers", "array": "lists"}
_FORMATS = {
    "date": "is not a date; write it as YYYY-MM-DD",
    "date-time": "is not a date and time; write it as YYYY-MM-DD, or YYYY-MM-DD HH:MM",
}
#: More values than an editor would read are not listed.
_FEW = 10
_LONGEST = 60


def message(cause: Cause) -> str:
    """What is wrong with a value, as a sentence."""
    subject = _subject(cause.path)
    told = {
        "enum": lambda: _not_among(subject, cause.instance, cause.limit),
        "const": lambda: f"{subject} must be {_shown(cause.limit)}, not {_shown(cause.instance)}.",
        "format": lambda: f"{_shown(cause.instance)} {_FORMATS[cause.limit]}.",
        "pattern": lambda: (
            f"{subject} cannot be {_shown(cause.instance)}." if cause.instance.strip() else f"{subject} is empty."
        ),
        "type": lambda: _wrong_type(subject, (cause,)),
    }
    if cause.types:
        return _wrong_type(subject, cause.types)
    return told[cause.keyword]() if cause.keyword in told else f"{subject} {_limits(cause)}."


def _limits(cause: Cause) -> str:
    """What is wrong with the size of a value."""
    limit = cause.limit
    few = {
        "minLength": "is empty" if limit == 1 else f"is too short: at least {limit} characters are needed",
        "minItems": "is an empty list" if not cause.instance else f"needs at least {limit} entries",
        "minProperties": "is empty" if not cause.instance else f"needs at least {limit} entries",
        "maxLength": f"is too long: at most {limit} characters are allowed",
        "maxItems": f"has too many entries: at most {limit} are allowed",
        "maxProperties": f"has too many entries: at most {limit} are allowed",
        "minimum": f"must be at least {limit}",
        "maximum": f"must be at most {limit}",
        "exclusiveMinimum": f"must be more than {limit}",
        "exclusiveMaximum": f"must be less than {limit}",
        "uniqueItems": "lists something twice",
        "oneOf": "can be read in two ways; keep to one form",
        "contains": "lacks an entry that is needed",
        "not": "is not allowed here",
    }
    return few.get(cause.keyword, "does not have the form that is expected here")


def missing(cause: Cause) -> Iterator[str]:
    """The keys that a cause of `required` or `dependentRequired` is about."""
    if cause.keyword == "required":
        yield from (key for key in cause.limit if key not in cause.instance)
        return
    for key, needed in cause.limit.items():
        if key in cause.instance:
            yield from (each for each in needed if each not in cause.instance)


def is_missing(cause: Cause, key: str) -> str:
    """That a key is missing, and what asks for it."""
    if cause.keyword == "dependentRequired":
        asking = next(each for each, needed in cause.limit.items() if each in cause.instance and key in needed)
        return f'"{key}" is missing: it must stand beside "{asking}".'
    path = cause.path
    return f'"{key}" is missing in {_subject(path, capital=False)}.' if path else f'"{key}" is missing.'


def unknown(cause: Cause) -> tuple[str, ...]:
    """The keys that a cause of `additionalProperties` or `unevaluatedProperties` is about."""
    if cause.keyword == "unevaluatedProperties":
        return tuple(key for key in cause.instance if repr(key) in cause.message)
    patterns = cause.schema.get("patternProperties", {})
    return tuple(
        key
        for key in cause.instance
        if key not in cause.schema.get("properties", {}) and not any(re.search(each, key) for each in patterns)
    )


def is_unknown(cause: Cause, key: str) -> str:
    """That a key is unknown, and which one was meant."""
    meant = suggestion(key, set(_known(cause.schema)) - cause.instance.keys())
    return f'"{key}" is not a known key; did you mean "{meant}"?' if meant else f'"{key}" is not a known key.'


def bad_name(cause: Cause) -> str:
    """What is wrong with a key."""
    key = str(cause.instance)
    if cause.keyword == "enum":
        return _not_among(f"The key {_shown(key)}", key, cause.limit)
    return f"{_shown(key)} cannot be a key here."


def hint(schema: object, path: Path) -> str:
    """What a schema itself says to the author about the entry at a path: its `x-hint`."""
    for step in path:
        if not isinstance(schema, Mapping):
            return ""
        schema = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step)
    return str(schema.get("x-hint", "")) if isinstance(schema, Mapping) else ""


def _known(schema: object) -> Iterator[str]:
    """The keys that a schema names, also in its branches."""
    if not isinstance(schema, Mapping):
        return
    yield from schema.get("properties", {})
    for branch in ("allOf", "anyOf", "oneOf"):
        for each in schema.get(branch, ()):
            yield from _known(each)
    for branch in ("then", "else"):
        yield from _known(schema.get(branch))


def _wrong_type(subject: str, causes: Sequence[Cause]) -> str:
    """What type a value should be of, and of which it is."""
    wanted = dict.fromkeys(each for cause in causes for each in _types(cause))
    expected = " or ".join(wanted)
    instance = causes[0].instance
    if instance is None:
        return f"{subject} is empty; it should be {expected}."
    quotes = "; put it in quotes" if "a text" in wanted and isinstance(instance, bool | int | float) else ""
    return f"{subject} should be {expected}, not {_type_of(instance)}{quotes}."


def _types(cause: Cause) -> Iterator[str]:
    """The types that a schema allows, in words."""
    named = cause.limit
    for each in [named] if isinstance(named, str) else named:
        items = cause.schema.get("items") if each == "array" else None
        plural = _PLURALS.get(str(items.get("type"))) if isinstance(items, Mapping) else None
        yield f"a list of {plural}" if plural else _TYPES[each]


def _type_of(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return "a number"
        case str():
            return "a text"
        case list():
            return "a list"
        case _:
            return "a mapping"


def _not_among(subject: str, value: object, allowed: Sequence[object]) -> str:
    """That a value is none of those allowed; which was meant, or all of them if they are few."""
    meant = suggestion(str(value), [each for each in allowed if isinstance(each, str)])
    question = f"; did you mean {_shown(meant)}?" if meant else "."
    few = f" Use one of: {', '.join(str(each) for each in allowed)}." if len(allowed) <= _FEW else ""
    return f"{subject} cannot be {_shown(value)}{question}{few}"


def _shown(value: object) -> str:
    """A value as it may stand in a sentence."""
    if isinstance(value, list | dict):
        return _type_of(value)
    written = str(value).lower() if isinstance(value, bool) else "empty" if value is None else str(value)
    short = written if len(written) <= _LONGEST else written[:_LONGEST] + "…"
    return f'"{short}"' if isinstance(value, str) else short


def _subject(path: Sequence[str | int], *, capital: bool = True) -> str:
    """What the value at a path is called."""
    if not path:
        return "This" if capital else "this"
    if isinstance(path[-1], str):
        return f'"{path[-1]}"'
    key = next((f' of "{step}"' for step in reversed(path) if isinstance(step, str)), "")
    return f"{'Entry' if capital else 'entry'} {path[-1] + 1}{key}"

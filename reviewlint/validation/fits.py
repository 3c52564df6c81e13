"""Whether a value fits its schema: what nearly all values do, told without jsonschema, which is slow to import.

Here are the keywords that shipped schemas have, and nothing that says what is wrong: of a value that does not fit, and
of a schema with any other keyword, jsonschema tells (`validator`). Tests hold the two to the same answer.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from reviewlint.validation.formats import FORMATS
from reviewlint.validation.near import slips

_Schema = Mapping[str, Any]
_DEFINED = "#/$defs/"
#: What says nothing of the value; and what does so at the top of a schema.
_SILENT = frozenset(("title", "description", "default", "examples", "$comment", "x-hint", "then", "else"))
_SILENT_AT_THE_TOP = frozenset(("$schema", "$id", "$defs"))


def fits(value: object, schema: _Schema) -> bool:
    """Whether a value is known to fit a schema; if not, it may fit it all the same."""
    try:
        return _fits(value, {key: schema[key] for key in schema.keys() - _SILENT_AT_THE_TOP}, schema)
    except (KeyError, TypeError, AttributeError, re.error):
        # A keyword that is not known here, a `$ref` that leads elsewhere, a schema that is none.
        return False


def _fits(value: Any, schema: _Schema | bool, root: _Schema) -> bool:
    """Whether a value fits a part of a schema; a KeyError if that cannot be told."""
    if isinstance(schema, bool):
        return schema
    for keyword, limit in schema.items():
        if keyword not in _SILENT and not _KEYWORDS[keyword](value, limit, schema, root):
            return False
    return True


def _referred(value: Any, limit: str, _: _Schema, root: _Schema) -> bool:
    if not limit.startswith(_DEFINED):
        raise KeyError(limit)
    return _fits(value, root["$defs"][limit.removeprefix(_DEFINED)], root)


def _typed(value: Any, limit: str | list[str], _: _Schema, __: _Schema) -> bool:
    return any(_TYPES[name](value) for name in ([limit] if isinstance(limit, str) else limit))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "number": _is_number,
    "integer": lambda value: _is_number(value) and value == value // 1,
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}


def _listed(value: Any, limit: list[Any], _: _Schema, __: _Schema) -> bool:
    # Of numbers, lists and mappings it is not plain which are equal.
    if value is not None and not isinstance(value, str):
        raise KeyError(value)
    return value in limit


def _entries(value: Any, limit: _Schema, _: _Schema, root: _Schema) -> bool:
    if not isinstance(value, dict):
        return True
    return all(_fits(entry, limit[key], root) for key, entry in value.items() if key in limit)


def _other_entries(value: Any, limit: _Schema | bool, schema: _Schema, root: _Schema) -> bool:
    known = schema.get("properties", {})
    others = [entry for key, entry in value.items() if key not in known] if isinstance(value, dict) else []
    return all(_fits(entry, limit, root) for entry in others)


def _depends(value: Any, limit: Mapping[str, list[str]], _: _Schema, __: _Schema) -> bool:
    return not isinstance(value, dict) or all(value.keys() >= {*limit[key]} for key in limit.keys() & value.keys())


def _either(value: Any, limit: list[_Schema], _: _Schema, root: _Schema) -> bool:
    return any(_fits(value, each, root) for each in limit)


def _depending(value: Any, limit: _Schema, schema: _Schema, root: _Schema) -> bool:
    return _fits(value, schema.get("then" if _fits(value, limit, root) else "else", True), root)


_KEYWORDS: Mapping[str, Callable[[Any, Any, _Schema, _Schema], bool]] = {
    "$ref": _referred,
    "type": _typed,
    "enum": _listed,
    "const": lambda value, limit, schema, root: _listed(value, [limit], schema, root),
    "properties": _entries,
    "additionalProperties": _other_entries,
    "required": lambda value, limit, _, __: not isinstance(value, dict) or value.keys() >= {*limit},
    "dependentRequired": _depends,
    "minProperties": lambda value, limit, _, __: not isinstance(value, dict) or len(value) >= limit,
    "propertyNames": lambda value, limit, _, root: (
        not isinstance(value, dict) or all(_fits(key, limit, root) for key in value)
    ),
    "items": lambda value, limit, _, root: (
        not isinstance(value, list) or all(_fits(each, limit, root) for each in value)
    ),
    "contains": lambda value, limit, _, root: (
        not isinstance(value, list) or any(_fits(each, limit, root) for each in value)
    ),
    "minItems": lambda value, limit, _, __: not isinstance(value, list) or len(value) >= limit,
    "minLength": lambda value, limit, _, __: not isinstance(value, str) or len(value) >= limit,
    "pattern": lambda value, limit, _, __: not isinstance(value, str) or re.search(limit, value) is not None,
    "format": lambda value, limit, _, __: limit not in FORMATS or FORMATS[limit](value),
    "minimum": lambda value, limit, _, __: not _is_number(value) or value >= limit,
    "anyOf": _either,
    "allOf": lambda value, limit, _, root: all(_fits(value, each, root) for each in limit),
    "not": lambda value, limit, _, root: not _fits(value, limit, root),
    "if": _depending,
    "x-slips": lambda value, limit, schema, __: not any(slips(value, schema)) if limit else True,
}

"""What holds values against a schema, by jsonschema; the only door to it, for it is slow to import."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.exceptions import NoSuchResource, Unresolvable

from reviewlint.errors import ReviewlintError
from reviewlint.expressions import expression
from reviewlint.validation.cause import Cause
from reviewlint.validation.near import near_miss
from reviewlint.validation.nearest import cause
from reviewlint.validation.schemas import load_schema

_DAY = expression(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = expression(
    r"[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?[ ]?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2})?"
)
#: Beside `properties`: keys that are not there are welcome, unless they look like a slip of one that is.
SLIPS = "x-slips"


def causes(value: Any, schema: Mapping[str, Any]) -> Iterator[Cause]:
    """Why a value is against a schema, whose `$ref` finds the shipped schemas.

    Raises ReviewlintError if a `$ref` leads nowhere.
    """
    validator = _validator_class()(schema, registry=_registry(), format_checker=_formats())
    try:
        yield from map(cause, validator.iter_errors(value))
    except Unresolvable as error:
        raise ReviewlintError(f'The schema refers to "{error.ref}", which is not there.') from error


@cache
def _validator_class() -> type[Validator]:
    extended: type[Validator] = extend(Draft202012Validator, {SLIPS: _slips})  # type: ignore[no-untyped-call]
    return extended


@cache
def _registry() -> Registry[Any]:
    return Registry(retrieve=_retrieve)  # type: ignore[call-arg] # an attrs class that mypy cannot see into


def _retrieve(uri: str) -> Resource[Any]:
    """A shipped schema by its address: `urn:reviewlint:page` or `page.schema.json`."""
    name = uri.removeprefix("urn:reviewlint:").removesuffix(".schema.json")
    try:
        return Resource.from_contents(load_schema(name))
    except ReviewlintError as error:
        raise NoSuchResource(uri) from error


@cache
def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    checker.checks("date", raises=ValueError)(_is_date)
    checker.checks("date-time", raises=ValueError)(_is_date_time)
    return checker


def _is_date(value: object) -> bool:
    """Whether a value is a day of the calendar, written YYYY-MM-DD; what is no text is not judged."""
    return not isinstance(value, str) or bool(_DAY.fullmatch(value) and date.fromisoformat(value))


def _is_date_time(value: object) -> bool:
    """Whether a value is such a day and a time, as publishing systems write it."""
    return not isinstance(value, str) or bool(_is_date(value[:10]) and _TIME.fullmatch(value, 10))


def _slips(_: Validator, wanted: object, instance: object, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    """An error for each key that looks like a slip of one that the schema knows."""
    known = schema.get("properties", {})
    if wanted and isinstance(instance, dict):
        for key in instance.keys() - known.keys():
            if near_miss(key, known):
                yield ValidationError(f"{key} looks like a slip", path=[key], instance=instance, schema=schema)

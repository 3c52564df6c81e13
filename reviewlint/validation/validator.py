"""What holds values against a schema, by jsonschema; the only door to it, for it is slow to import."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.exceptions import NoSuchResource, Unresolvable

from reviewlint.errors import ReviewlintError
from reviewlint.validation.cause import Cause
from reviewlint.validation.formats import FORMATS
from reviewlint.validation.near import slips
from reviewlint.validation.nearest import cause
from reviewlint.validation.schemas import load_schema

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
    for name, holds in FORMATS.items():
        checker.checks(name)(holds)
    return checker


def _slips(_: Validator, wanted: object, instance: object, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    """An error for each key that looks like a slip of one that the schema knows."""
    for key in slips(instance, schema) if wanted else ():
        yield ValidationError(f"{key} looks like a slip", path=[key], instance=instance, schema=schema)

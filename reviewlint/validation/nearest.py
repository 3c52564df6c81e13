"""Which of the many errors of `anyOf` and `oneOf` is the cause."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import ValidationError

from reviewlint.validation.cause import Cause


def cause(error: ValidationError) -> Cause:
    """What is to be mended for an error to go away."""
    *_, nearest = chain = list(_chain(error))
    hints = (each.get("x-hint") for each in map(_schema, reversed(chain)))
    types = tuple(_cause(each) for each in nearest.context or () if _is_of_other_type(each))
    return _cause(nearest)._replace(types=types, hint=str(next(filter(None, hints), "")))


def _cause(error: ValidationError) -> Cause:
    return Cause(
        keyword=str(error.validator),
        limit=error.validator_value,
        instance=error.instance,
        schema=_schema(error),
        path=tuple(error.absolute_path),
        message=error.message,
        names="propertyNames" in error.absolute_schema_path and isinstance(error.instance, str),
    )


def _schema(error: ValidationError) -> Mapping[str, Any]:
    return error.schema if isinstance(error.schema, Mapping) else {}


def _chain(error: ValidationError) -> Iterator[ValidationError]:
    """An error, and the one in the branch that was meant, as deep as it goes.

    If the value is of no branch's type it ends with the error itself: it can name all the types.
    """
    yield error
    while error.context:
        branches: dict[int | str, list[ValidationError]] = defaultdict(list)
        for each in error.context:
            branches[each.schema_path[0]].append(each)
        meant = min(branches.values(), key=_distance)
        if any(_is_of_other_type(each) for each in meant):
            return
        error = meant[0]
        yield error


def _distance(branch: list[ValidationError]) -> tuple[bool, bool, bool, int, int]:
    """How far the value is from a branch: its type, its marks (`const`), its words, how deep it goes wrong."""
    return (
        any(_is_of_other_type(each) for each in branch),
        any(each.validator == "const" and len(each.path) == 1 for each in branch),
        any(not each.path and each.validator in {"const", "enum", "pattern"} for each in branch),
        -max(len(each.absolute_path) for each in branch),
        len(branch),
    )


def _is_of_other_type(error: ValidationError) -> bool:
    return error.validator == "type" and not error.path

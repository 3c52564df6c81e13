"""A document → findings; one module per kind of rule."""

from collections.abc import Mapping

from reviewlint.checks import element, phrase, placeholder, schema, structure
from reviewlint.checks.base import Kind

KINDS: Mapping[str, Kind] = {
    "element": element.build,
    "phrase": phrase.build,
    "placeholder": placeholder.build,
    "schema": schema.build,
    "structure": structure.build,
}

"""A document → findings; one module per kind of rule."""

from collections.abc import Mapping

from reviewlint.checks import element, form, phrase, placeholder, schema, structure
from reviewlint.checks.base import Kind

KINDS: Mapping[str, Kind] = {
    "element": element.build,
    "form": form.build,
    "phrase": phrase.build,
    "placeholder": placeholder.build,
    "schema": schema.build,
    "structure": structure.build,
}

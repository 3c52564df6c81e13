"""A document → findings; one module per kind of rule."""

from collections.abc import Mapping

from reviewlint.checks import element, figures, form, phrase, placeholder, schema, strength, structure
from reviewlint.checks.base import Kind

KINDS: Mapping[str, Kind] = {
    "element": element.build,
    "figures": figures.build,
    "form": form.build,
    "phrase": phrase.build,
    "placeholder": placeholder.build,
    "schema": schema.build,
    "strength": strength.build,
    "structure": structure.build,
}

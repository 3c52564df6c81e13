"""What is known to fit a schema fits it, as jsonschema has it; and what nearly all values need is known."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint import resources
from reviewlint.validation import load_schema, violations
from reviewlint.validation.fits import fits
from reviewlint.validation.validator import causes
from reviewlint.yaml_reader import read

PAGE = load_schema("page")
_TEXTS = st.sampled_from(
    [
        *("", " ", "LDN", "en", "en-GB", "english", "safety", "2026-02-30", "2026-02-28", "2026-02-28 10:00", "MD"),
        *("2026-02-28T10:00:00Z", "12345678", "10.1000/182", "NCT01234567", "0000-0002-1825-0097", "us.approved"),
        *("moderate", "GRADE", "https://example.org/a b"),
    ]
)
_KEYS = st.sampled_from(
    [
        *sorted(PAGE["properties"]),
        *("nmae", "titel", "name", "status", "jurisdiction", "indication", "level", "pmid", "doi", "orcid", "year"),
        *("search_date", "tests", "interval", "query", "scale", "certainty", "anything", "published_", "Title"),
    ]
)
_PLAIN = _TEXTS | st.integers(-1, 10**9) | st.sampled_from([0.5, 2.0, float("inf")]) | st.booleans() | st.none()
_VALUES = st.recursive(_PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4))
_MAPPINGS = st.dictionaries(_KEYS, _VALUES, max_size=6)
#: A part of a schema for each keyword that is known.
_PARTS = [
    *({"type": "integer"}, {"type": "number"}, {"type": ["string", "null"]}, {"type": "boolean"}, {"minimum": 2}),
    *({"enum": ["LDN", None, 2]}, {"const": "LDN"}, {"pattern": "^e"}, {"format": "date"}, {"format": "uri"}),
    *({"minLength": 3}, {"minItems": 1}, {"minProperties": 2}, {"required": ["title"]}, {"not": {"type": "string"}}),
    *({"items": {"type": "string"}}, {"contains": {"const": "LDN"}}, {"additionalProperties": False}),
    *({"properties": {"title": {"type": "string"}}, "additionalProperties": {"type": "integer"}},),
    *({"propertyNames": {"minLength": 6}}, {"dependentRequired": {"title": ["name"]}}, {"$ref": "#/$defs/text"}),
    *({"properties": {"title": True, "name": True}, "x-slips": True}, {"x-slips": False}),
    *({"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"type": "object"}}, {"if": True}),
    *({"anyOf": [{"type": "string"}, {"type": "array"}]}, {"allOf": [{"type": "string"}, {"minLength": 1}]}),
]


@given(_MAPPINGS)
def test_what_fits_the_schema_of_a_page_has_no_violation(value: dict[str, Any]) -> None:
    known, fitting = fits(value, PAGE), not any(causes(value, PAGE))
    # Numbers where one of some words is asked for are left to jsonschema.
    assert known <= fitting
    if not known and fitting:
        assert not _only_texts(value)


@given(st.sampled_from(_PARTS), st.sampled_from(_PARTS), _VALUES)
def test_every_keyword_means_what_it_means_to_jsonschema(one: Any, other: Any, value: Any) -> None:
    schema = {"$defs": {"text": {"type": "string", "minLength": 2}}, "anyOf": [{"allOf": [one, other]}]}
    known, fitting = fits(value, schema), not any(causes(value, schema))
    assert known <= fitting
    if isinstance(value, str | dict):
        assert known == fitting


def _only_texts(value: object) -> bool:
    if isinstance(value, dict | list):
        return all(map(_only_texts, value.values() if isinstance(value, dict) else value))
    return value is None or isinstance(value, str)


@pytest.mark.parametrize(
    "schema",
    [
        {"unheard-of": True},
        {"$ref": "urn:reviewlint:page"},
        {"$ref": "#/$defs/nowhere"},
        {"anyOf": [{"$id": "urn:another", "type": "object"}]},
        {"properties": ["no", "mapping"]},
        {"pattern": "("},
    ],
)
def test_what_is_not_known_here_is_left_to_jsonschema(schema: Any) -> None:
    assert not fits({"no": "text"} if "pattern" not in schema else "text", schema)


@pytest.mark.parametrize("path", sorted(resources.rule_files(resources.RULES))[::10], ids=lambda path: path.stem)
def test_a_shipped_rule_is_known_to_fit(path: Path) -> None:
    assert fits(read(path.read_text("utf-8")).data.value, load_schema("rule"))


def test_a_value_that_fits_needs_no_jsonschema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewlint.validation.validator.causes", None)
    assert not [*violations(read("title: LDN for MS\npublished: 2026-02-28\n").data, PAGE)]

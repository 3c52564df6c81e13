"""A violation stands at its own key or value and says in an editor's words what to do."""

# ruff: noqa: E501 - a table is read by its rows
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.errors import ReviewlintError
from reviewlint.model.document import Data
from reviewlint.validation import load_schema, require, schemas, violations
from reviewlint.yaml_reader import read

TEXT = {"type": "string"}
ENTRY = {
    "type": "object",
    "required": ["code"],
    "additionalProperties": False,
    "properties": {"code": {"enum": ["approved", "off-label"]}, "as_of": {"type": "string", "format": "date"}},
}
ENTRIES = {"anyOf": [TEXT, ENTRY, {"type": "array", "items": {"anyOf": [TEXT, ENTRY]}}]}


def told(text: str, schema: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The words at the place of each violation, and its message."""
    return [(text[v.span.start : v.span.end], v.message) for v in violations(read(text).data, schema)]


def key(schema: object) -> dict[str, Any]:
    """A schema of a mapping with the key `k`."""
    return {"properties": {"k": schema}}


@pytest.mark.parametrize(
    ("text", "schema", "place", "message"),
    [
        ("k: 1", key(TEXT), "1", '"k" should be a text, not a number; put it in quotes.'),
        ("k: true", key(TEXT), "true", '"k" should be a text, not true; put it in quotes.'),
        ("k: [a]", key(TEXT), "[a]", '"k" should be a text, not a list.'),
        ("k:", key(TEXT), "k", '"k" is empty; it should be a text.'),
        ("k: {a: b}", key({"type": "array"}), "{a: b}", '"k" should be a list, not a mapping.'),
        ("k: 1", key({"type": "array", "items": TEXT}), "1", '"k" should be a list of texts, not a number.'),
        ("k: x", key({"type": ["integer", "boolean"]}), "x", '"k" should be a whole number or true or false, not a text.'),
        ("k: [a, 2]", key({"items": TEXT}), "2", 'Entry 2 of "k" should be a text, not a number; put it in quotes.'),
        ("- a", {"type": "object"}, "- a", 'This should be a mapping ("key: value" lines), not a list.'),
        ("- [1]", {"items": {"items": TEXT}}, "1", "Entry 1 should be a text, not a number; put it in quotes."),
        ("k: saftey", key({"enum": ["safety", "other"]}), "saftey", '"k" cannot be "saftey"; did you mean "safety"? Use one of: safety, other.'),
        ("k: zzz", key({"enum": ["safety"]}), "zzz", '"k" cannot be "zzz". Use one of: safety.'),
        ("k: zzz", key({"enum": [f"word {n}" for n in range(20)]}), "zzz", '"k" cannot be "zzz".'),
        ("k: [x]", key({"enum": [1, None]}), "[x]", '"k" cannot be a list. Use one of: 1, None.'),
        ("k: 2", key({"const": 1}), "2", '"k" must be 1, not 2.'),
        ("k: false", key({"const": None}), "false", '"k" must be empty, not false.'),
        (f"k: {'x' * 99}", key({"const": "y"}), "x" * 99, f'"k" must be "y", not "{"x" * 60}…".'),
        ("k: 2026-13-01", key({"format": "date"}), "2026-13-01", '"2026-13-01" is not a date; write it as YYYY-MM-DD.'),
        ("k: 2026-1-5", key({"format": "date"}), "2026-1-5", '"2026-1-5" is not a date; write it as YYYY-MM-DD.'),
        ("k: 2026-01-05 25:00", key({"format": "date-time"}), "2026-01-05 25:00", '"2026-01-05 25:00" is not a date and time; write it as YYYY-MM-DD, or YYYY-MM-DD HH:MM.'),
        ("k: b", key({"pattern": "^a"}), "b", '"k" cannot be "b".'),
        ("k: ' '", key({"pattern": r"\S"}), "' '", '"k" is empty.'),
        ("k: b", key({"pattern": "^a", "x-hint": "Start with a."}), "b", '"k" cannot be "b". Start with a.'),
        ("k: b", key({"$ref": "#/$defs/a", "x-hint": "Hint."}) | {"$defs": {"a": {"pattern": "^a"}}}, "b", '"k" cannot be "b". Hint.'),
        ("k: ''", key({"minLength": 1}), "''", '"k" is empty.'),
        ("k: a", key({"minLength": 3}), "a", '"k" is too short: at least 3 characters are needed.'),
        ("k: abc", key({"maxLength": 2}), "abc", '"k" is too long: at most 2 characters are allowed.'),
        ("k: []", key({"minItems": 1}), "[]", '"k" is an empty list.'),
        ("k: [1]", key({"minItems": 2}), "[1]", '"k" needs at least 2 entries.'),
        ("k: [1, 2]", key({"maxItems": 1}), "[1, 2]", '"k" has too many entries: at most 1 are allowed.'),
        ("k: [1, 1]", key({"uniqueItems": True}), "[1, 1]", '"k" lists something twice.'),
        ("k: {}", key({"minProperties": 1}), "{}", '"k" is empty.'),
        ("k: 0", key({"minimum": 1}), "0", '"k" must be at least 1.'),
        ("k: 2", key({"exclusiveMaximum": 2}), "2", '"k" must be less than 2.'),
        ("k: 1", key({"not": {}}), "1", '"k" is not allowed here.'),
        ("k: 1", key({"multipleOf": 2}), "1", '"k" does not have the form that is expected here.'),
        ("k: ab", key({"oneOf": [TEXT, {"minLength": 1}]}), "ab", '"k" can be read in two ways; keep to one form.'),
        ("k: a", {"properties": {"k": False}}, "k: a", "This does not have the form that is expected here."),
        ("k: a", {"required": ["title"]}, "", '"title" is missing.'),
        ("k: {a: b}", key({"required": ["c"]}), "k", '"c" is missing in "k".'),
        ("k: [{a: b}]", key({"items": {"required": ["c"]}}), "", '"c" is missing in entry 1 of "k".'),
        ("k: {}", key({"required": ["c"], "properties": {"c": {"x-hint": "Hint."}}}), "k", '"c" is missing in "k". Hint.'),
        ("k: a", {"dependentRequired": {"k": ["c"]}}, "", '"c" is missing: it must stand beside "k".'),
        ("k: a", {"if": {"required": ["k"]}, "then": {"required": ["c"]}}, "", '"c" is missing.'),
        ("titel: a", {"properties": {"title": TEXT}, "additionalProperties": False}, "titel", '"titel" is not a known key; did you mean "title"?'),
        ("x_1: a", {"properties": {"title": TEXT}, "additionalProperties": False, "patternProperties": {"^y": {}}}, "x_1", '"x_1" is not a known key.'),
        ("titel: a", {"allOf": [{"properties": {"title": TEXT}}], "then": {}, "unevaluatedProperties": False}, "titel", '"titel" is not a known key; did you mean "title"?'),
        ("k: {A: 1}", key({"propertyNames": {"pattern": "^[a-z]"}}), "A", '"A" cannot be a key here.'),
        ("k: {A: 1}", key({"propertyNames": {"enum": ["a"]}}), "A", 'The key "A" cannot be "A"; did you mean "a"? Use one of: a.'),
        ("Title: a", {"properties": {"title": TEXT}, "x-slips": True}, "Title", '"Title" is not a known key; did you mean "title"?'),
    ],
    ids=lambda each: each[:30] if isinstance(each, str) else "",
)  # fmt: skip
def test_each_violation_stands_at_its_place(text: str, schema: Mapping[str, Any], place: str, message: str) -> None:
    assert told(text, schema) == [(place, message)]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("k: 1", "1", '"k" should be a text or a mapping ("key: value" lines) or a list, not a number; put it in quotes.'),
        ("k: {code: aproved}", "aproved", '"code" cannot be "aproved"; did you mean "approved"? Use one of: approved, off-label.'),
        ("k: {as_of: 2026-01-01}", "k", '"code" is missing in "k".'),
        ("k: [a, {code: approved}, b, {code: x}]", "x", '"code" cannot be "x". Use one of: approved, off-label.'),
        ("k: [a, {code: approved, as_of: 2026-02-30}]", "2026-02-30", '"2026-02-30" is not a date; write it as YYYY-MM-DD.'),
        ("k: [a, 1]", "1", 'Entry 2 of "k" should be a text or a mapping ("key: value" lines), not a number; put it in quotes.'),
        ("k: {code: approved, cod: x}", "cod", '"cod" is not a known key.'),
    ],
)  # fmt: skip
def test_of_the_branches_only_the_nearest_cause_is_told(text: str, place: str, message: str) -> None:
    assert told(text, key(ENTRIES)) == [(place, message)]


def test_the_branch_with_the_right_mark_is_meant() -> None:
    kinds = [{"properties": {"kind": {"const": each}, each: {"type": "string"}}, "required": ["kind"]} for each in "ab"]
    assert told("kind: b\nb: 1\na: 1", {"oneOf": kinds}) == [
        ("1", '"b" should be a text, not a number; put it in quotes.')
    ]


def test_violations_come_in_the_order_of_the_page_each_once() -> None:
    schema = {"required": ["x", "y"], "properties": {"b": TEXT, "a": TEXT}, "allOf": [{"properties": {"a": TEXT}}]}
    assert [place for place, _ in told("b: 1\na: 2", schema)] == ["", "", "1", "2"]


def test_a_page_without_metadata_lacks_what_is_required() -> None:
    assert told("", {"type": "object", "required": ["title"]}) == [("", '"title" is missing.')]


def test_values_without_places_are_told_at_the_whole() -> None:
    assert [violation.span for violation in violations(Data({"k": 1}), key(TEXT))] == [(0, 0)]


@pytest.mark.parametrize(
    "written",
    ["2026-01-05 10:00", "2026-01-05T10:00:00Z", "2026-01-05 10:00:00 +0100", "2026-01-05T10:00:00.5+01:00"],
)
def test_times_as_publishing_systems_write_them(written: str) -> None:
    assert told(f"k: {written}", key({"format": "date-time"})) == []


@pytest.mark.parametrize("value", ["1", "[a]"])
def test_formats_judge_only_texts(value: str) -> None:
    assert told(f"k: {value}", key({"anyOf": [{"format": "date"}, {"format": "date-time"}]})) == []


def test_a_reference_finds_a_shipped_schema() -> None:
    schema = key({"$ref": "urn:reviewlint:page#/$defs/date"})
    assert told("k: 2026-02-30", schema) == [("2026-02-30", '"2026-02-30" is not a date; write it as YYYY-MM-DD.')]
    assert told("k: 2026-02-30", key({"$ref": "page.schema.json#/$defs/date"}))


def test_a_reference_to_nowhere_is_an_error_of_the_operator() -> None:
    with pytest.raises(ReviewlintError, match="which is not there"):
        told("k: 1", key({"$ref": "nothing.schema.json"}))


def test_require_names_the_first_place_and_counts_the_others() -> None:
    text = "title: x\nlast_reviewed: 2026-02-30\ntype: saftey\n"
    with pytest.raises(ReviewlintError, match=r"^a\.yaml:2:16: \"2026-02-30\" is not a date.*\(and 1 more\)$"):
        require(read(text).data, "page", "a.yaml", text)
    with pytest.raises(ReviewlintError, match=r"^a\.yaml:1:8: \"title\" is empty[^()]*$"):
        require(read("title: ''").data, "page", "a.yaml", "title: ''")
    require(read("title: x").data, "page", "a.yaml", "title: x")


def test_a_schema_that_is_not_there_or_broken_is_an_error_of_the_operator(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schemas, "SCHEMAS", tmp_path)
    (tmp_path / "broken.schema.json").write_text("{", "utf-8")
    with pytest.raises(ReviewlintError, match='no schema "nothing"'):
        load_schema("nothing")
    with pytest.raises(ReviewlintError, match="not valid JSON"):
        load_schema("broken")


@given(st.text(st.sampled_from("abtile_kinds: \n-[]{}0123'\""), max_size=80))
def test_no_metadata_make_it_raise(text: str) -> None:
    for violation in violations(read(text).data, load_schema("page")):
        assert violation.message.endswith((".", "?"))
        assert 0 <= violation.span.start <= violation.span.end <= len(text)

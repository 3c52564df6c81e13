"""JSON is read as the standard library reads it, with places, and its errors are said plainly."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.yaml_reader import read_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.sampled_from('ab\té😀"\\/'), min_size=1), inner),
)


@given(VALUES, st.sampled_from([None, 0, "\t"]), st.booleans())
def test_it_reads_what_the_standard_library_writes(value: object, indent: int | str | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    reading = read_json(text)
    assert reading.data.value == json.loads(text)
    for path, where in reading.data.places.items():
        inner = value
        for step in path:
            inner = inner[step]  # type: ignore[index]
        assert json.loads(text[where.value.start : where.value.end]) == inner
        assert where.key is None or json.loads(text[where.key.start : where.key.end]) == path[-1]


@given(st.text() | st.text(st.sampled_from('{}[]":,\\ntrue12.e- \n\t\x00\ud800😀')))
def test_it_refuses_what_the_standard_library_refuses(text: str) -> None:
    reading = read_json(text)
    try:
        value = json.loads(text.lstrip("\ufeff") if text.startswith("\ufeff") else text)
    except ValueError:
        assert reading.problems
    else:
        is_special = any(word in text for word in ("NaN", "Infinity", "\\ud", "\\uD"))
        assert is_special or json.dumps(reading.data.value) == json.dumps(value) or reading.problems


@pytest.mark.parametrize(
    ("text", "at", "words"),
    [
        ("", 0, "A value is missing here."),
        ('{"a": 1,}', 7, 'There is a comma too many before the "}".'),
        ("[1, 2,]", 5, 'There is a comma too many before the "]".'),
        ("[1 2]", 3, 'A comma or a "]" is missing here.'),
        ('{"a": 1 "b": 2}', 8, 'A comma or a "}" is missing here.'),
        ('{"a": [1', 8, 'A comma or a "]" is missing here.'),
        ('{"a" 1}', 5, 'A ":" is missing'),
        ("{'a': 1}", 1, "double quotes, not single ones"),
        ("{a: 1}", 1, "A key in double quotes is missing here."),
        ('{"a": yes}', 6, '"yes" must stand in double quotes'),
        ("{\"a\": 'b'}", 6, "double quotes, not single ones"),
        ('{"a": “b”}', 6, "a straight double quotation mark"),
        ('// words\n{"a": 1}', 0, "JSON has no comments"),
        ('{"a": "b}', 6, "never closed"),
        ('{"a": "b\nc"}', 6, "never closed"),
        ('{"a": "b\tc"}', 8, "A tab within a text must be written as \\t."),
        ('{"a": "b\x01c"}', 8, "(U+0001)"),
        ('{"a": "\\d"}', 7, "A backslash must be doubled"),
        ('{"a": 1} x', 9, "Nothing may follow here"),
        ('{"a": 1, "a": 2}', 9, '"a" is given twice here'),
        ('{"a": 1, "A": 2}', 9, '"A" differs only in case from "a"'),
        ("[" * 100_000, 100, "too deeply"),
        ('{"a":' * 100_000, 500, "too deeply"),
    ],
    ids=lambda each: each[:20] if isinstance(each, str) else None,
)
def test_what_is_broken_is_said_plainly_and_at_its_place(text: str, at: int, words: str) -> None:
    (flaw,) = read_json(text).problems
    assert words in flaw.message
    assert flaw.span.start == at
    assert read_json("😀\r\n" + text, 3).problems[0].span.start == at + 3


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (r'"\/\ud83d\ude00"', "/😀"),
        (r'"\ud83d"', "\ufffd"),
        ("1e2", 100.0),
        ("-0.5", -0.5),
        ("9" * 301, "9" * 301),
        ("{}", {}),
        ("[]", []),
        ("\ufeff [ true, false, null ]", [True, False, None]),
    ],
)
def test_values(written: str, value: object) -> None:
    assert read_json(written).data.value == value


def test_the_first_of_two_equal_keys_is_read() -> None:
    reading = read_json('{"a": [1], "a": {"b": 2}}')
    assert reading.data.value == {"a": [1]}
    assert set(reading.data.places) == {(), ("a",), ("a", 0)}

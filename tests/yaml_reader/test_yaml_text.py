"""YAML is read into values whose places are exact, whatever the line ends; what is broken is said plainly."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from reviewlint.model.document import Path
from reviewlint.model.source import Source
from reviewlint.yaml_reader import Reading, composer, read

PAGE = "title: Is 😀 safe?\nauthor:\n  - name: A\n    orcid: 'x'\ntags: [a, {b: c}]\nlast: |\n  one\n  two\n"


def key(reading: Reading, text: str, *path: str | int) -> str | None:
    """The key of an entry as it is written."""
    span = reading.data.places[path].key
    return text[span.start : span.end] if span else None


def value(reading: Reading, text: str, *path: str | int) -> str:
    """The value of an entry as it is written."""
    span = reading.data.places[path].value
    return text[span.start : span.end]


@pytest.fixture(params=["C loader", "pure loader"])
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure loader":
        monkeypatch.setattr(composer, "_Loader", yaml.SafeLoader)


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("before", ["", "\ufeff", "😀 not YAML\n"], ids=["bare", "BOM", "part of a page"])
def test_every_key_and_value_stands_at_its_place(line_end: str, before: str) -> None:
    text = before + PAGE.replace("\n", line_end)
    reading = read(text, 0 if before == "\ufeff" else len(before))
    assert reading.problems == ()
    assert reading.data.mapping()["title"] == "Is 😀 safe?"
    assert key(reading, text, "author") == "author"
    assert key(reading, text, "author", 0) is None
    assert key(reading, text, "author", 0, "orcid") == "orcid"
    assert value(reading, text, "title") == "Is 😀 safe?"
    assert value(reading, text, "author", 0) == f"name: A{line_end}    orcid: 'x'"
    assert value(reading, text, "tags") == "[a, {b: c}]"
    assert value(reading, text, "tags", 1) == "{b: c}"
    assert value(reading, text, "last") == f"|{line_end}  one{line_end}  two"
    assert value(reading, text) == text[len(before) :].rstrip()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-11-01", "2026-11-01"),
        ("2026-13-01", "2026-13-01"),
        ("2026-11-01T10:00:00Z", "2026-11-01T10:00:00Z"),
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("1e3", 1000.0),
        ("0o17", 15),
        ("0x1F", 31),
        ("017", 17),
        ("-4", -4),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1:30", "1:30"),
        ("1_000", "1_000"),
        ("-.inf", float("-inf")),
        ("tea", "tea"),
        ("Tea", "Tea"),
        ("'1'", "1"),
        ("!!str 1", "1"),
        ("! 1", "1"),
        ("!!int 1", 1),
        ("9" * 301, "9" * 301),
    ],
)
def test_scalars_mean_what_yaml_1_2_says(written: str, expected: object) -> None:
    assert read(f"k: {written}").data.value == {"k": expected}


def test_not_a_number_is_a_number() -> None:
    number = read("k: .nan").data.mapping()["k"]
    assert number != number  # noqa: PLR0124 - that is how it is known


@pytest.mark.usefixtures("_loader")
@pytest.mark.parametrize(
    ("text", "at", "words"),
    [
        ("title: a: b", 8, 'A value that contains ": " must be put in quotes.'),
        ("title: x\n  author: y", 11, "This line is indented differently"),
        ("-a\nb: c", 0, 'This line is not a "key: value" pair'),
        ("a: b\r\ntitle 'x'\r\n\r\nb: c", 6, 'This line is not a "key: value" pair'),
        ("a: b\n 'c': d", 6, "This line is indented differently"),
        ("title: x\nfoo\nbar: y", 9, 'This line is not a "key: value" pair'),
        ("a: @x", 3, 'starts with "@" must be put in quotes'),
        ("a: `x`", 3, 'starts with "`" must be put in quotes'),
        ("a: %x", 3, 'starts with "%" must be put in quotes'),
        ("a: **bold**", 3, 'starts with "*" must be put in quotes'),
        ("a: & b", 3, 'starts with "&" must be put in quotes'),
        ("a: !x!y z", 3, 'starts with "!"'),
        ("a: *b", 3, 'Nothing above is named "b"'),
        ("a: &b [*b]", 7, 'Nothing above is named "b"'),
        ('a: "x', 3, "This quotation mark is never closed."),
        ('a: "x\n---\ny"', 3, "This quotation mark is never closed."),
        ('a: "x" y', 7, "Nothing may follow a closing quotation mark"),
        ("a: 'it's'", 7, "Nothing may follow a closing quotation mark"),
        ("a: [x] y", 7, "This does not belong to the value before it"),
        ("a: [x", 3, "This list is not closed"),
        ("a: {x", 3, "This mapping is not closed"),
        ("a: [,]", 4, 'starts with ","'),
        ("a: [\n", 5, "This cannot be read as YAML"),
        ("a: - b", 3, "A list must start on a line of its own"),
        ("a: ? b", 3, 'A value that starts with "? "'),
        ('a: "\\d"', None, "A backslash in double quotes must be doubled"),
        ('a: "\\u12"', 6, "An escape such as \\u00e9 needs all its digits"),
        ("a: |0\n b", None, "must be from 1 to 9"),
        ("a: > b", 5, "must start on the next line"),
        ("a:\n\tb: c", 3, "A tab cannot indent a line; use spaces."),
        ("a:\n  b: 1\n c: 2", 11, "This line is indented differently"),
        ("- a\nb: c", 4, 'Every item of this list must start with "- "'),
        ("a: b\n...\nc: d", 9, "Nothing may follow here"),
        ("a: b\n---\nc: d", 5, "A second document starts here"),
        ("a: 1\nb: 2\na: 3", 10, '"a" is given twice here'),
        ("Title: 1\ntitle: 2", 9, '"title" differs only in case from "Title" above'),
        ("2024: x", 0, "The key 2024 reads as a number"),
        ("true: x", 0, "The key true reads as a number or a truth value"),
        ("? [a]\n: b", 2, "An entry needs a single text as its key"),
        ("null: b", 0, "An entry needs a single text as its key"),
        ("<<: a", 4, '"<<" can only bring in a mapping'),
        ("a: \x01b", 3, "invisible control character here (U+0001)"),
        ("a: \ud83d", 3, "invisible control character here (U+D83D)"),
        ("a: \ufeffx", 3, "invisible control character here (U+FEFF)"),
        ("[" * 10_000, None, "too deeply"),  # the reader's limit or the C scanner's own, whichever comes first
        ("[x, " * 10_000, 400, "too deeply"),
        ("- " * 10_000, 200, "too deeply"),
        ("? " * 10_000, 200, "too deeply"),
    ],
    ids=lambda each: each[:20] if isinstance(each, str) else None,
)
def test_what_is_broken_is_said_plainly_and_at_its_place(text: str, at: int | None, words: str) -> None:
    flaws = read(text).problems
    assert any(words in flaw.message and at in {None, flaw.span.start} for flaw in flaws), flaws
    shifted = read("😀\r\n" + text, 3).problems
    assert [(flaw.span.start - 3, flaw.message) for flaw in shifted] == [(f.span.start, f.message) for f in flaws]


def test_only_the_c_loader_minds_some_things() -> None:
    assert "This escape names no character" in read('a: "\\ud83d"').problems[0].message
    assert "This version of YAML" in read("%YAML 1.9\n---\na: b").problems[0].message


def test_a_broken_entry_does_not_hide_the_others() -> None:
    text = "title: Is X: safe\nauthor: A\nnote: 'never closed\ndate: 2026-01-01\nlist: [a\n"
    reading = read(text)
    assert reading.data.value == {"author": "A", "date": "2026-01-01"}
    assert value(reading, text, "date") == "2026-01-01"
    assert [Source("", text).position(flaw.span.start).line for flaw in reading.problems] == [1, 3, 5]


def test_after_five_flaws_reading_is_given_up() -> None:
    reading = read("a: b: c\n" * 9 + "z: 1\n")
    assert len(reading.problems) == 5
    assert reading.data.value is None


def test_anchors_and_merge_keys_are_resolved() -> None:
    text = "base: &b\n  x: 1\n  y: [2]\nnew:\n  <<: *b\n  x: 3\nmore:\n  <<: [*b, {z: 4}]\nsame: *b\n&k key: v\n"
    reading = read(text)
    assert reading.problems == ()
    assert reading.data.value == yaml.safe_load(text)
    assert value(reading, text, "new", "x") == "3"
    assert value(reading, text, "new", "y", 0) == "2"
    assert value(reading, text, "more", "z") == "4"
    assert value(reading, text, "same") == "*b"
    assert value(reading, text, "same", "y") == "[2]"
    assert key(reading, text, "key") == "key"
    assert ("new", "<<") not in reading.data.places


def test_an_alias_can_be_a_key() -> None:
    assert read("a: &x word\n*x : b").data.value == {"a": "word", "word": "b"}


def test_the_first_of_two_equal_keys_is_read() -> None:
    reading = read("a: {b: 1}\na: 2")
    assert reading.data.value == {"a": {"b": 1}}
    assert set(reading.data.places) == {(), ("a",), ("a", "b")}


def test_a_bomb_of_aliases_is_a_flaw() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    reading = read("\n".join(lines))
    assert any("unfold to too much text" in flaw.message for flaw in reading.problems)
    assert len(reading.data.places) < 5_000


def test_aliases_do_not_make_values_too_deep() -> None:
    text = "\n".join(f"a{n}: &a{n} [{'[' * 50}*a{n - 1}{']' * 50}]" for n in range(1, 9))
    reading = read("a0: &a0 [x]\n" + text)
    assert max(map(len, reading.data.places)) <= 101


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a: 1 # reviewlint-allow x: y\n", ["reviewlint-allow x: y"]),
        ("# reviewlint-allow x: y  \r\na: 1", ["reviewlint-allow x: y"]),
        ("#reviewlint-allow x: 'q' # more\na: 1", ["reviewlint-allow x: 'q' # more"]),
        ("# another comment\na: 1 # reviewlint", ["reviewlint"]),
        ('a: "x # reviewlint" # reviewlint y', ["reviewlint y"]),
        ("a: 'x # reviewlint'", []),
        ("a: x#reviewlint", []),
        ("a: |\n  # reviewlint\n", []),
        ("a: | # reviewlint 1\n  # reviewlint 2\n# reviewlint 3\nb: [x, # reviewlint 4\n y]", None),
        ("'# reviewlint': 1", []),
    ],
)
def test_comments_that_speak_to_reviewlint(text: str, comments: list[str] | None) -> None:
    found = read(text).comments
    expected = ["reviewlint 1", "reviewlint 3", "reviewlint 4"] if comments is None else comments
    assert [comment.text for comment in found] == expected
    assert [text[comment.span.start : comment.span.end] for comment in found] == expected


@pytest.mark.parametrize("text", ["", "\ufeff", "---\n---", "# only a comment", "---\n"])
def test_nothing_is_nothing(text: str) -> None:
    assert read(text).data.value is None


@given(st.text() | st.text(st.sampled_from("ab: \n\r\t-[]{}&*!|>'\"#?,%@<\x00\ud800😀\ufeff")), st.integers(0, 4))
@example("k: &a\n ? *a\n : <<", 0)
def test_reading_never_raises_and_places_stay_within_the_text(text: str, start: int) -> None:
    reading = read(text, min(start, len(text)))
    spans = [span for where in reading.data.places.values() for span in where if span]
    spans += [flaw.span for flaw in reading.problems]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert_paths_lead_to_values(reading.data.value, list(reading.data.places))


def assert_paths_lead_to_values(root: object, paths: list[Path]) -> None:
    for path in paths:
        inner = root
        for step in path:
            inner = inner[step]  # type: ignore[index]


@pytest.mark.parametrize(
    "unit", ["[", "a: b: c\n", "a: &a b\n", "*a", "# reviewlint\n", "'", "!", "- |\n", "a: 'b\n", "\t"]
)
def test_hostile_text_is_read_in_no_time(unit: str) -> None:
    reading = read(unit * (100_000 // len(unit)))
    assert len(reading.problems) <= 10 or "a: &a" in unit

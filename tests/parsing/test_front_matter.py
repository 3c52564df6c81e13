"""Front matter is found where publishing systems find it, and every word of it stands at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.parsing.front_matter import FrontMatter, split


def inner(text: str, front: FrontMatter) -> str:
    return text[front.span.start : front.span.end]


def body(text: str, front: FrontMatter) -> str:
    return text[front.body_start :]


@pytest.mark.parametrize(
    ("text", "kind", "within", "after"),
    [
        ("---\ntitle: A\n---\nBody", "yaml", "title: A\n", "Body"),
        ("---\n---\nBody", "yaml", "", "Body"),
        ("---\n\n---\nBody", "yaml", "\n", "Body"),
        ("\ufeff---\ntitle: A\n---\nBody", "yaml", "title: A\n", "Body"),
        ("---\r\ntitle: A\r\n---\r\nBody", "yaml", "title: A\r\n", "Body"),
        ("---\rtitle: A\r---\rBody", "yaml", "title: A\r", "Body"),
        ("---  \ntitle: A\n---\t\nBody", "yaml", "title: A\n", "Body"),
        ("---\ntitle: A\n...\nBody", "yaml", "title: A\n", "Body"),
        ("---\ntitle: A\n---", "yaml", "title: A\n", ""),
        ("---\n# words\ntitle: A\n---\nBody", "yaml", "# words\ntitle: A\n", "Body"),
        ("---\n\n# words\n\ntitle: A\n---\nBody", "yaml", "\n# words\n\ntitle: A\n", "Body"),
        ("---\n{title: A}\n---\nBody", "yaml", "{title: A}\n", "Body"),
        ("---\ntext: |\n  a\n\n  ---\n---\nBody", "yaml", "text: |\n  a\n\n  ---\n", "Body"),
        ("+++\ntitle = 'A'\n+++\nBody", "toml", "title = 'A'\n", "Body"),
        ('+++\r\n[a]\r\nb = "c"\r\n+++\r\nBody', "toml", '[a]\r\nb = "c"\r\n', "Body"),
        (';;;\n{"title": "A"}\n;;;\nBody', "json", '{"title": "A"}\n', "Body"),
        (";;;\n;;;\nBody", "json", "", "Body"),
        ('{\n  "title": "A"\n}\n\nBody', "json", '{\n  "title": "A"\n}', "\nBody"),
        ('{"title": "A"}\nBody', "json", '{"title": "A"}', "Body"),
    ],
)
def test_front_matter_and_where_the_body_starts(text: str, kind: str, within: str, after: str) -> None:
    front = split(text)
    assert (front.kind, inner(text, front), body(text, front)) == (kind, within, after)
    assert front.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Heading",
        "\n---\ntitle: A\n---\n",
        " ---\ntitle: A\n---\n",
        "----\ntitle: A\n----\n",
        "---",
        "---\n",
        "---\nSome prose after a rule.\n",
        "---\nSome prose between rules.\n---\nMore.",
        "---\n\nSome prose: with a colon.\n\n---\nMore.",
        "---\n\nNote: this is prose.\n\n---\nMore.",
        "---\nNote: this is prose, once.\n\nMore.",
        "---\n- a\n- b\n---\n",
        "---\n\ntitle: after a blank line, never closed",
        "+++",
        "+++\nprose\n+++\nMore.",
        "+++\nprose\n",
        ";;;\nprose\n;;;\n",
        ";;;\n[1]\n;;;\n",
        "{{< shortcode >}}\nBody",
        "{: .class}\nBody",
        '{ "never": "closed"\n',
    ],
)
def test_what_is_no_front_matter_is_body_and_no_problem(text: str) -> None:
    front = split(text)
    assert (front.kind, body(text, front), front.problems, front.data.value) == ("", text, (), None)


def test_a_byte_order_mark_is_no_part_of_the_body() -> None:
    assert split("\ufeffBody").body_start == 1


@pytest.mark.parametrize(
    ("text", "at", "words", "after"),
    [
        ("---\ntitle: A\nb: c\n\nBody", 0, 'put a line "---" below it', "\nBody"),
        ("---\r\ntitle: A\r\n\r\nBody", 0, 'put a line "---" below it', "\r\nBody"),
        ("\ufeff---\ntitle: A", 1, 'put a line "---" below it', ""),
        ("+++\na = 1\n\nBody", 0, 'put a line "+++" below it', "\nBody"),
        ("---\ntitle: A: B\n---\nBody", 12, 'A value that contains ": " must be put in quotes.', "Body"),
        ('---\ntitle "A"\nauthor: B\n---\nBody', 4, 'not a "key: value" pair', "Body"),
        ("---\ntitle: A\nTitle: B\n---\n", 13, "differs only in case", ""),
        ("---\ntitle: A\ntitle: B\n---\n", 13, "is given twice", ""),
        ("+++\ntitle = A\n+++\nBody", 12, "This is not valid TOML: Invalid value.", "Body"),
        ('+++\r\na = 1\r\nb = "x\r\n+++\r\nBody', 19, "This is not valid TOML", "Body"),
        ('{"title": A}\nBody', 10, '"A" must stand in double quotes', "Body"),
        (';;;\n"x"\n;;;\n', 4, 'Front matter must be "key: value" lines.', ""),
    ],
)
def test_what_is_wrong_is_a_problem_at_its_place(text: str, at: int, words: str, after: str) -> None:
    front = split(text)
    (problem,) = front.problems
    assert words in problem.message
    assert problem.topic == "front-matter"
    assert problem.span.start == at
    assert body(text, front) == after


def test_never_closed_front_matter_is_read_up_to_the_first_blank_line() -> None:
    front = split("---\ntitle: A\nauthor: B\n\nBody: x\n")
    assert front.data.value == {"title": "A", "author": "B"}


@pytest.mark.parametrize(
    ("text", "kind", "words", "written"),
    [
        ("---\ntitle: Is 😀 *safe*?\n---\n", "title", "Is 😀 safe?", "Is 😀 *safe*?"),
        ("---\nseoTitle: 'It''s'\n---\n", "title", "It's", "'It''s'"),
        ("---\nseo: {title: A}\n---\n", "title", "A", "A"),
        ("---\nmetaDescription: >\n  one\n  two\n---\n", "description", "one two", ">\n  one\n  two"),
        ("---\nbase: &t Words\nsummary: *t\n---\n", "description", "Words", "*t"),
        ('+++\ntitle = "A \\u00e9" # x\n+++\n', "title", "A é", '"A \\u00e9"'),
        ("+++\r\nother = 1\r\ntitle = 'A'\r\n+++\r\n", "title", "A", "'A'"),
        ('{"og_description": "A\\nB"}\n', "description", "A\nB", '"A\\nB"'),
    ],
)
def test_titles_and_descriptions_are_prose_at_their_places(text: str, kind: str, words: str, written: str) -> None:
    (block,) = split(text).fields
    assert (block.kind, block.prose.text, text[block.span.start : block.span.end]) == (kind, words, written)
    assert block.sentences


@pytest.mark.parametrize(
    "text",
    ["---\ntitle: 3\n---\n", "---\ntitle: ''\n---\n", "---\nname: A\n---\n", "---\na: {title: A}\n---\n",
     "+++\n[a]\ntitle='A'\n+++\n"],
)  # fmt: skip
def test_what_is_no_title_of_the_page(text: str) -> None:
    assert split(text).fields == ()


def test_fields_come_in_the_order_of_the_page() -> None:
    text = "---\ndescription: B\nheadline: A\ntitle: C\n---\n"
    assert [field.prose.text for field in split(text).fields] == ["B", "A", "C"]


def test_comments_are_kept() -> None:
    text = "---\r\n# reviewlint-allow cure-claim: quoting\r\ntitle: A\r\n---\r\n"
    (comment,) = split(text).comments
    assert text[comment.span.start : comment.span.end] == comment.text == "reviewlint-allow cure-claim: quoting"


@given(
    st.sampled_from(["---", "+++", ";;;", "{", "\ufeff---", ""]),
    st.sampled_from(["\n", "\r\n", "\r", " \n"]),
    st.text(st.sampled_from("abtitle:= \n\r\t-+;{}[]\"'|>&*#\\u0😀\ud800\x00.1"), max_size=80),
)
def test_splitting_never_raises_and_places_stay_within_the_text(fence: str, line_end: str, words: str) -> None:
    text = line_end.join((fence, words, fence.strip("\ufeff"), words))
    front = split(text)
    spans = [front.span, *(problem.span for problem in front.problems), *(field.span for field in front.fields)]
    spans += [span for where in front.data.places.values() for span in where if span]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert front.span.end <= front.body_start or not front.kind


@pytest.mark.parametrize("unit", ["-", "---\n", "a: b\n", "+++\n", "{", '{"', "[", "\n", " ", "a=1\n"])
@pytest.mark.parametrize("before", ["", "---\n", "+++\n", "---\na: b\n"])
def test_hostile_text_is_split_in_no_time(before: str, unit: str) -> None:
    front = split(before + unit * (100_000 // len(unit)))
    assert front.body_start <= 100_100

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.identity import normalised, runs_on, sentence
from reviewlint.model.source import Excerpt, Source, Span


def around(text: str, words: str) -> str:
    at = text.index(words)
    source = Source("a.md", text)
    return normalised(source.slice(sentence(Excerpt(source, Span(at, at + len(words))))))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("One. It cures all. Two.", "cures", "it cures all"),
        ("One. It cures all. Two.", "cures all.", "it cures all"),
        ("One. **It cures all.** Two.", "cures", "it cures all"),
        ("It\ncures\r\nall, they say", "cures", "it cures all they say"),
        ("One\n\nIt cures\n \nTwo", "cures", "it cures"),
        ("- one\n- it cures\n- two", "cures", "it cures"),
        ("- one\n- it cures\n- two", "- it cures", "it cures"),
        ("1. one\n2. it cures\n3) two", "cures", "it cures"),
        ("# One\n## It cures\nTwo", "cures", "it cures two"),
        ("> - one\n> - it cures\n", "cures", "it cures"),
        ("| one | it cures | two |", "cures", "it cures"),
        ("---\ntitle: It cures\nauthor: x\n---\n", "cures", "it cures"),
        ("---\nold: One\ntitle: It cures\nauthor: x\n---\n", "It cures", "it cures"),
        ('{\n  "one": "x",\n  "title": "It cures",\n  "two": 1\n}', "cures", "it cures"),
        ("<p>One</p><p>It <b>cures</b></p><div class='x'>Two</div>", "cures", "it < b > cures < b >"),
        ("<li>One<li>It cures<br/>Two", "cures", "it cures"),
        ('"text": "One\\nIt cures\\nTwo"', "cures", "it cures"),
    ],
)
def test_a_sentence_ends_where_a_reader_sees_it_end(text: str, words: str, expected: str) -> None:
    assert around(text, words) == expected


@given(st.text(alphabet='ab .!\n\r|-#<p>":\\'), st.integers(0, 60), st.integers(0, 9))
def test_a_sentence_holds_its_words(text: str, start: int, length: int) -> None:
    begin = min(start, len(text))
    span = Span(begin, min(begin + length, len(text)))
    found = sentence(Excerpt(Source("a.md", text), span))
    assert 0 <= found.start <= span.start <= span.end <= found.end <= len(text)


@pytest.mark.parametrize("character", ["a", "<p ", "\n", "|", '"', "> ", "-", "a:", "\\n", "."])
def test_hostile_text_is_read_in_little_time(character: str) -> None:
    text = character * (100_000 // len(character))
    found = [sentence(Excerpt(Source("a.md", text), Span(at, at + 1))) for at in range(0, 100_000, 5000)]
    assert len(found) == 20


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("completely safe", True),
        ("  of the trial", True),
        ("", False),
        (" \t", False),
        ("- item", False),
        ("2. item", False),
        ("## Heading", False),
        ("| a | b |", False),
        ("title: x", False),
        ("<p>One", False),
        ("<b>One</b>", True),
    ],
)
def test_a_line_that_begins_something_does_not_run_on(line: str, expected: bool) -> None:
    assert runs_on(line) is expected

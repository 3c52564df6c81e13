"""The sentences of a page, and what stands around them."""

import pytest

from reviewlint.checks.statements import Statements, around, statements
from reviewlint.language.claims import Around
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.document import Document
from reviewlint.model.source import Source
from reviewlint.parsing import parse


def page(text: str) -> Document:
    return parse(Source("page.md", text))


def around_words(text: str, words: str) -> Around:
    document = page(text)
    sentences = statements(document)
    return around(document, sentences, next(each for each in sentences if words in each.sentence.text))


def test_fields_come_first() -> None:
    read = [each.sentence.text for each in statements(page("---\ntitle: One. Two.\n---\n\n# Three\n\nFour. Five.\n"))]
    assert read == ["One.", "Two.", "Three", "Four.", "Five."]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("## References\n\n1. A miracle cure? *BMJ* 2004.\n", 0),
        ("## Sources and further reading\n\n- Smith. A cure.\n\n### Older ones\n\n- Jones. A cure.\n", 0),
        # What stands behind the list is read: many pages end with their disclaimer.
        ("## References\n\n1. Smith. A cure.\n\nThis is not medical advice.\n", 1),
        ("## References\n\n1. Smith. A cure.\n\nJones. A cure. doi 10.1000/1\n", 0),
        ("## Sources of vitamin D\n\nFish.\n", 2),
        ("## Sources\n\nFish and eggs are rich in it.\n", 2),
        ("a[^1]\n\n[^1]: Smith J, et al. Cure. PMID 12345.\n", 1),
        ("a[^1]\n\n[^1]: It has been used for years.\n", 2),
    ],
)
def test_references_are_left_out(text: str, left: int) -> None:
    assert len(statements(page(text))) == left


def test_phrases_are_tried_where_all_that_they_need_stands() -> None:
    words = Vocabulary({})
    texts = words.indexed(("two wild cats", "the cat", "dog"))
    sentences = Statements(page("One cat. Two wild cats. The wild cat. Two cats.\n"), words)
    assert sentences.candidates(texts) == {1: ["two wild cats"], 2: ["the cat"]}
    assert [number for number in range(4) if sentences.may_hold(number, "the cat")] == [2]


def test_phrases_that_come_later_are_found_too() -> None:
    words = Vocabulary({})
    sentences = Statements(page("One cat. Two cats.\n"), words)
    assert sentences.candidates(words.indexed(["one cat"])) == {0: ["one cat"]}
    assert sentences.candidates(words.indexed(["two cats"])) == {1: ["two cats"]}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("One. Two. Three.\n", "Two", Around("One.", "Three.")),
        ("One.\n\nTwo.\n", "Two", Around()),
        ("One. Two. Three. Four.\n\nFive.\n", "One", Around(after="Two.", rest="Three. Four.")),
        # What stands under a heading may answer it.
        ("# A\n\n## Is it?\n\nYes.\n", "Is it", Around(after="Yes.")),
        # … and what stands behind the rest of a heading, too.
        ("# A\n\n## One. Two!\n\nNo.\n", "One", Around(after="Two! No.")),
        ("# A\n\n## B\n\nOne.\n", "One", Around(headings=("B",))),
        ("# A\n\n## B\n\n### C\n\nOne.\n", "One", Around(headings=("C", "B"))),
        ("## Myths\n\nBeware of:\n\n- one\n- two\n", "two", Around(headings=("Myths",), introduction="Beware of:")),
        ("Text.\n\n- one\n- two\n", "two", Around()),
        ("| Avoid | Write |\n|---|---|\n| one | two |\n", "one", Around(introduction="Avoid", row=("two",))),
        # The head of its row stands before a cell.
        (
            "| A | B | C |\n|---|---|---|\n| one | two | three |\n",
            "three",
            Around("one", introduction="C", row=("one", "two")),
        ),
    ],
)
def test_around(text: str, words: str, expected: Around) -> None:
    assert around_words(text, words) == expected


def test_a_long_list_is_not_looked_back_through() -> None:
    text = "Beware of:\n\n" + "- item\n" * 300 + "- last\n"
    assert around_words(text, "last") == Around()

"""Phrases by the words that they need."""

from hypothesis import given
from hypothesis import strategies as st

from reviewlint.language.index import Index, Kept

WORD = st.sampled_from("abcdefgh")
NEEDS = st.lists(st.frozensets(WORD, min_size=1, max_size=4), min_size=1, max_size=4)


@given(st.lists(NEEDS, max_size=12), st.frozensets(WORD))
def test_those_are_held_that_have_a_word_of_each_set(
    phrases: list[list[frozenset[str]]], words: frozenset[str]
) -> None:
    index = Index()
    for number, needs in enumerate(phrases):
        index.add(str(number), needs)
    expected = [str(number) for number, needs in enumerate(phrases) if all(each & words for each in needs)]
    assert [*index.held(words)] == expected


@given(st.lists(NEEDS, min_size=1, max_size=6), st.lists(NEEDS, max_size=6), st.frozensets(WORD))
def test_an_index_that_was_kept_goes_on(
    first: list[list[frozenset[str]]], second: list[list[frozenset[str]]], words: frozenset[str]
) -> None:
    whole, begun = Index(), Index()
    for number, needs in enumerate(first):
        whole.add(str(number), needs)
        begun.add(str(number), needs)
    words_kept, row, at = {}, b"", 0
    for word in begun.words:
        row += begun.places(word)
        words_kept[word], at = (at, len(row)), len(row)
    kept = Index(begun.texts, Kept(row, words_kept), begun.steps)
    assert [*kept.held(words)] == [*begun.held(words)]
    for number, needs in enumerate(second, len(first)):
        whole.add(str(number), needs)
        kept.add(str(number), needs)
    assert [*kept.held(words)] == [*whole.held(words)]


def test_an_index_knows_what_it_has() -> None:
    index = Index()
    index.add("one", [frozenset({"one"})])
    assert len(index) == 1
    assert [*index.lacking(["one", "two"])] == ["two"]

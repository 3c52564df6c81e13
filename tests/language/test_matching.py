"""What a phrase needs is never lacking where it matches."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.language import vocabulary
from reviewlint.language.matching import Phrase, Phrases, starts_of, words_of
from reviewlint.language.phrases import compile_phrase
from reviewlint.model.prose import fold

WORDS = {"strong": ("fully", "100 %", "without doubt"), "thing": ("do not", "don't", "mother's milk", "low-dose rest")}
PHRASES = tuple(
    compile_phrase(text, WORDS.__getitem__)
    for text in (
        "{strong} safe",
        "{thing} [ever] helps",
        "take # (mg|capsule~)",
        "can not heal~ *{0,2} {thing}",
        "{strong}, safe[,] and sound",
        "(heal|cure {strong}) you",
        "^ will not stop",
    )
)
TEXT = st.lists(
    st.sampled_from(
        """safe fully 100% 100 % without doubt do not don't dont donot mothers mother's milk low-dose low dose
        rest helps ever take 5 5mg mg capsule capsules can cannot can't cant heal heals
        healed cure you will not won't wont stop sound , and - — “ ” * . the""".split(" ")
    ),
    max_size=12,
).map(" ".join)


@given(TEXT)
def test_where_a_phrase_matches_it_has_what_it_needs(text: str) -> None:
    folded = fold(text)
    for phrase in PHRASES:
        found = [match.span() for match in phrase.pattern.finditer(folded)]
        assert [match.span() for match in phrase.finditer(folded)] == found


def test_so_it_is_for_every_shipped_phrase_in_its_own_words() -> None:
    words = vocabulary.shipped()
    for texts in words.words.values():
        for text in texts:
            phrase = words.pattern(*[name for name, each in words.words.items() if each is texts][:1])
            folded = fold(text)
            assert bool(phrase.search(folded)) == bool(phrase.pattern.search(folded)), text


@pytest.mark.parametrize("text", ["fully safe", "it is safe", "", "fully"])
def test_every_way_to_look_gives_the_same_as_the_expression(text: str) -> None:
    phrase = PHRASES[0]
    assert bool(phrase.search(text)) == bool(phrase.pattern.search(text))
    assert bool(phrase.match(text)) == bool(phrase.pattern.match(text))
    assert bool(phrase.fullmatch(text)) == bool(phrase.pattern.fullmatch(text))


def test_bounds_are_those_of_the_text() -> None:
    text = "fully safe and fully safe"
    assert [match.start() for match in PHRASES[0].finditer(text, 5)] == [15]
    assert PHRASES[0].search(text, 0, 8) is None


def test_an_expression_is_compiled_only_when_it_may_match() -> None:
    phrase = Phrase("(", (frozenset({"safe"}),))
    assert phrase.search("harmless") is None


def test_a_phrase_is_pickled_without_what_it_compiles_to() -> None:
    phrase = compile_phrase("fully safe", WORDS.__getitem__)
    size = len(pickle.dumps(phrase))
    assert phrase.pattern
    assert len(pickle.dumps(phrase)) == size
    assert pickle.loads(pickle.dumps(phrase)).search("fully safe")


@pytest.mark.parametrize("length", [1, 5000])
def test_the_words_of_a_text_are_each_there_once(length: int) -> None:
    assert words_of("it is safe, is it? " * length) == {"it", "is", "safe", ","}


PETS = {"pet": ("cat~", "guinea-pig~", "don't do", "[very] old dog"), "count": ("#", "a few")}
OF_PETS = (
    *("cat", "{pet}", "[the|a] {pet}", "(big|small) {pet} *{0,2} mat", "^ {pet}", "^(the|a) cat", "{count} big {pet}"),
    *("# mg [of] {pet}", "is not a cat", "cat , cat", "* cat", "*{0,2} cat", "(^|the) cat", "[not] [so] old", "a&e~"),
    *("{pet} {pet}", "cat cat", "cat $", "95% (cat|ci)", "[#] cat cat"),
)
TEXTS = st.lists(
    st.sampled_from(
        [
            *("cat", "cats", "the", "a", "guinea", "pigs", "don't", "dont", "do", "very", "old", "dog", "mat", "is"),
            *("isn't", "not", "5", "5mg", "½", "95%", "ci", ",", ":", "-", "big", "of", "mg", "a&e", "cat's", "é"),
        ]
    ),
    max_size=14,
)


def test_where_words_figures_and_signs_stand() -> None:
    assert starts_of("take 5 mg, or ½ of 5") == {
        "^": [0],
        "take": [0],
        "5": [5, 19],
        "mg": [7],
        ",": [9],
        "or": [11],
        "½": [14],
        "of": [16],
        "#": [5, 14, 19],
    }


def test_few_of_some_phrases_may_stand_in_a_text() -> None:
    some = Phrases(compile_phrase(text, PETS.__getitem__) for text in ("fully safe", "safe for all", "wholly good"))
    assert [phrase.search("it is safe for all") is None for phrase in some.possible("it is safe for all")] == [False]
    assert not some.possible("it is a bird")
    assert not Phrases(()).possible("it is a bird")


def test_a_phrase_that_needs_nothing_may_stand_anywhere() -> None:
    anything = Phrase(r"\w", ())
    assert [*Phrases((anything,)).possible("a")] == [anything]


@given(st.sampled_from(OF_PETS), TEXTS, st.sampled_from([" ", "-", "  ", ""]))
def test_a_phrase_is_found_wherever_its_expression_matches(text: str, words: list[str], between: str) -> None:
    phrase, folded = compile_phrase(text, PETS.__getitem__), between.join(words)
    expected = [match.span() for match in phrase.pattern.finditer(folded)]
    assert [match.span() for match in phrase.found(folded, starts_of(folded))] == expected
    assert not expected or phrase.may_stand_in(folded)

"""Shared words."""

from pathlib import Path

import pytest

from reviewlint import resources
from reviewlint.errors import ReviewlintError
from reviewlint.language import vocabulary
from reviewlint.language.patterns import PatternError
from reviewlint.language.vocabulary import PhraseError, Vocabulary

WORDS = Vocabulary({"colour": ("red", "deep blue"), "loop": ("{loop}",)})


def test_lists_are_joined_into_one_pattern() -> None:
    assert [match.group() for match in WORDS.pattern("colour").finditer("red, deep-blue and redder")] == [
        "red",
        "deep-blue",
    ]
    assert WORDS.pattern("colour") is WORDS.pattern("colour")
    assert WORDS.search("colour", "green") is None


def test_a_phrase_is_compiled_once() -> None:
    assert WORDS.phrase("{colour} sky") is WORDS.phrase("{colour} sky")


@pytest.mark.parametrize(("text", "message"), [("{loop}", "names itself"), ("{nowhere}", "there is no vocabulary")])
def test_a_wrong_name_is_told(text: str, message: str) -> None:
    with pytest.raises(PhraseError, match=message):
        WORDS.phrase(text)


def test_a_vocabulary_can_be_extended() -> None:
    more = WORDS.extended({"colour": ["green"], "sound": ["loud"]})
    assert more.words["colour"] == ("red", "deep blue", "green")
    assert more.words["sound"] == ("loud",)
    assert WORDS.extended({}) is WORDS


@pytest.mark.parametrize(
    ("text", "message"),
    [("words: [a\n", "words.yaml:2"), ("- a\n", "a vocabulary has a list"), ("words: a\n", "a vocabulary has a list")],
)
def test_a_wrong_file_is_told(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "words.yaml").write_text(text)
    with pytest.raises(ReviewlintError, match=message):
        vocabulary.load([tmp_path])


def test_two_lists_of_one_name_are_told(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "words.yaml").write_text("words: [a]\n")
    with pytest.raises(ReviewlintError, match="there is another vocabulary “words”"):
        vocabulary.load([tmp_path])


def names() -> list[str]:
    return sorted(path.stem for path in (resources.RULES / "vocabulary").rglob("*.yaml"))


@pytest.mark.parametrize("name", names())
def test_every_shipped_list_compiles(name: str) -> None:
    assert vocabulary.shipped().pattern(name).pattern


def test_phrases_can_be_looked_for_once_they_are_indexed() -> None:
    words = Vocabulary({"pet": ("cat~", "dog~")})
    assert words.indexed(["two {pet}", "two {pet}"]) == {"two {pet}"}
    assert words.listed("pet") == {"cat~", "dog~"}
    assert [*words.index.held({"two", "dogs"})] == ["two {pet}", "dog~"]


def test_an_expression_is_held_to_linear_time_once(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Vocabulary({})
    with pytest.raises(PatternError):
        words.linear("(a*)*")
    assert words.linear("a{1,3}").fullmatch("aa")
    monkeypatch.setattr("reviewlint.language.vocabulary.linear", None)
    assert words.linear("a{1,3}").fullmatch("aa")


def test_a_text_has_a_phrase_of_a_list() -> None:
    words, others = Vocabulary({"pet": ("cat~",)}), Vocabulary({"pet": ("dog~",)})
    assert words.has("pet", "two cats")
    assert not others.has("pet", "two cats")


def test_a_phrase_speaks_of_a_list_in_its_own_words() -> None:
    words = Vocabulary({"denial": ("no", "never")})
    assert words.speaks("no side effects", "denial")
    assert not words.speaks("side effects", "denial")

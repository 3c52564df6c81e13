"""What phrases match, and which of them cannot be read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.language.matching import Phrase
from reviewlint.language.phrases import PhraseError, compile_phrase, join_phrases
from reviewlint.model.prose import fold

WORDS = {
    "safe": ("safe", "harmless", "free of harm"),
    "unit": ("(mg|mcg)", "capsule~"),
    "number": ("(one|two)",),
    "amount": ("(#|{number}) [extra] {unit}",),
    "loop": ("{loop} again",),
    "empty-gap": ("*{0,2}",),
}


def compiled(text: str) -> Phrase:
    return compile_phrase(text, WORDS.__getitem__)


def matched(phrase: str, text: str) -> str | None:
    match = compiled(phrase).pattern.search(fold(text))
    return match and text[match.start() : match.end()].strip()


MATCHES = [
    ("universally safe", "It is Universally safe.", "Universally safe"),
    ("universally safe", "It is universally **“safe”**.", "universally **“safe"),
    ("side effect", "A side-effect of it", "side-effect"),
    ("side-effect", "A side effect of it", "side effect"),
    ("{safe} drug", "a harmless drug", "harmless drug"),
    ("{safe} drug", "a free of harm drug", "free of harm drug"),
    ("no [known|reported] harm", "no harm", "no harm"),
    ("no [known|reported] harm", "no reported harm", "no reported harm"),
    ("(cure|heal) you", "We heal you.", "heal you"),
    ("cure~", "It cured many.", "cured"),
    ("(cure|reverse)~ it", "reversing it", "reversing it"),
    ("cure~ all", "a cure all", "cure all"),
    ("stop *{0,3} medication", "stop medication", "stop medication"),
    ("stop *{0,3} medication", "stop all of your medication", "stop all of your medication"),
    ("take * daily", "take 4.5 daily", "take 4.5 daily"),
    ("^ hurry", "- Hurry, it ends.", "- Hurry"),
    ("results $", "Real results!", "results"),
    ("safe[,] and sound", "safe, and sound", "safe, and sound"),
    ("safe[,] and sound", "safe and sound", "safe and sound"),
    ("do not stop", "don’t stop", "don’t stop"),
    ("can not stop", "cannot stop", "cannot stop"),
    ("will not stop", "won't stop", "won't stop"),
    ("tumour", "a tumor", "tumor"),
    ("100% pure", "100 % pure", "100 % pure"),
    ("take # mg", "take 5 mg", "take 5 mg"),
    ("take # mg", "take 4.5mg", "take 4.5mg"),
    ("take # mg", "take 1.5–4.5 mg", "take 1.5–4.5 mg"),
    ("take # mg", "take 1 to 2 mg", "take 1 to 2 mg"),
    ("take # mg", "take 1,000 mg", "take 1,000 mg"),
    ("take # mg", "take 1/2 mg", "take 1/2 mg"),
    ("take # mg", "take ½ mg", "take ½ mg"),
    ("take #", "take 4.5", "take 4.5"),
    ("# % off", "20% off", "20% off"),
    ("# x daily", "2x daily", "2x daily"),
    ("take # [extra] mg", "take 2extra mg", "take 2extra mg"),
    ("take {amount}", "take two capsules", "take two capsules"),
    ("take {amount}", "take 10mcg", "take 10mcg"),
    ("#1 choice", "the #1 choice", "#1 choice"),
    ("#-day trial", "a 30-day trial", "30-day trial"),
    ("(drug|pain)-(free|less)", "drug-free", "drug-free"),
    ("(^|never) harmful", "Harmful", "Harmful"),
    ("(^|never) harmful", "it was never harmful", "never harmful"),
    ("works (well|$)", "it works.", "works"),
    ("works (well|$)", "it works well", "works well"),
    ("safe (and|,) sound", "safe, sound", "safe, sound"),
    ("safe (and|,) sound", "safe and sound", "safe and sound"),
    ("doctor [and|,] nurse", "doctor and nurse", "doctor and nurse"),
    ("doctor [and|,] nurse", "doctor, nurse", "doctor, nurse"),
    ("doctor [and|,] nurse", "doctor nurse", "doctor nurse"),
    ("stop [*{0,3}] medication", "stop all your medication", "stop all your medication"),
    ("stop (*{0,3}|taking) medication", "stop medication", "stop medication"),
]
MISSES = [
    ("universally safe", "universally. Safe"),
    ("safe", "unsafe"),
    ("cure~", "secured"),
    ("cure", "cured"),
    ("stop *{0,3} medication", "stop one two three four medication"),
    ("stop *{0,3} medication", "stop, my medication"),
    ("^ hurry", "Do hurry"),
    ("results $", "results vary"),
    ("(^|never) harmful", "it is harmful"),
    ("works (well|$)", "it works now"),
    ("(drug|pain)-(free|less)", "drug and free"),
    ("take # mg", "take some mg"),
    ("take # mg", "take b12 mg"),
    ("take #", "take 4.5mg"),
    ("do not stop", "do stop"),
]
UNREADABLE = [
    ("(cure|heal", "lacks a “)”"),
    ("cure)", "closing bracket without"),
    ("[cure", "lacks a “]”"),
    ("*{0,13} cure", "at most 12 words"),
    ("*{3,1} cure", "at most 12 words"),
    ("{nothing} safe", "no vocabulary “nothing”"),
    ("{loop}", "names itself"),
    ("{Safe}", "cannot be read"),
    ("*", "no word that must be there"),
    ("[cure]", "no word that must be there"),
    ("{empty-gap}", "no word that must be there"),
    ("# mg", "no word that must be there"),
]


@pytest.mark.parametrize(("phrase", "text", "words"), MATCHES)
def test_a_phrase_matches(phrase: str, text: str, words: str) -> None:
    assert matched(phrase, text) == words


@pytest.mark.parametrize(("phrase", "text"), MISSES)
def test_a_phrase_does_not_match(phrase: str, text: str) -> None:
    assert matched(phrase, text) is None


@pytest.mark.parametrize(("phrase", "problem"), UNREADABLE)
def test_a_phrase_that_cannot_be_read_says_why(phrase: str, problem: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(problem)):
        compiled(phrase)


@pytest.mark.parametrize(
    ("phrase", "anchors"),
    [
        ("universally safe", {"universally"}),
        ("stop * cure~", {"cure", "cures", "cured", "curing"}),
        ("(heal|mend) *", {"heal", "mend"}),
        ("[known] harm", {"harm"}),
        ("take # milligrams", {"take"}),
        ("do not", {"do", "don", "dont"}),
    ],
)
def test_a_sentence_without_an_anchor_is_not_read(phrase: str, anchors: set[str]) -> None:
    assert compiled(phrase).anchors == anchors


def test_joined_phrases_match_the_earliest() -> None:
    pattern = join_phrases(["very safe", "safe", "{safe} drug"], WORDS.__getitem__)
    assert [match.group() for match in pattern.finditer("safe, very safe, harmless drug")] == [
        "safe",
        "very safe",
        "harmless drug",
    ]


def test_no_phrases_match_nothing() -> None:
    assert join_phrases([], WORDS.__getitem__).search("anything") is None


@given(st.integers(0, 10**9), st.integers(0, 999), st.sampled_from(["mg", " mg", "-mg"]))
def test_a_number_takes_its_unit_in_any_spacing(whole: int, decimals: int, unit: str) -> None:
    written = f"take {whole}.{decimals}{unit}" if whole < 10**9 else f"take {decimals}{unit}"
    assert matched("take # mg", written) == written


@pytest.mark.parametrize("character", ["1", "1,", "1-", "1 to ", "½", "1/", "a ", "-", "take 1 "])
def test_long_rows_of_a_character_are_read(character: str) -> None:
    text = "take " + character * 20_000
    assert compiled("take # [extra] mg").pattern.search(text) is None

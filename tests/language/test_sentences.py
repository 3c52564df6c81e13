"""Where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.language import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text)]


SENTENCES = [
    ["It is safe.", "It is not."],
    ["Is it safe?", "Yes.", "No!"],
    ["Wait…", "Then it came."],
    ['He said "it is safe."', "She did not."],
    ["He agreed (see below.)", "She did not."],
    ["**Never stop.**", "Ask first."],
    ["People took vitamin C.", "It helped."],
    ["They have MS.", "The drug may help."],
    ["It was sold by Acme Inc.", "The firm closed."],
    ["It is made in the U.S.", "It is sold there."],
    ["No.", "It is not."],
    ["It costs 5 USD etc.", "Nobody pays."],
    ["The dose was 4.5 mg.", "The interval was 0.61-0.94."],
    ["Is it safe?", "asks the reader."],
]
WHOLE = [
    "Dr. Smith and Prof. Jones agree.",
    "See Fig. 2 for 95% CI 0.61-0.94.",
    "The effect was small (p < 0.05) in Smith et al. 2019.",
    "Naltrexone, e.g. LDN, i.e. 4.5 mg, vs. Placebo.",
    "Written by J. Smith and A. B. Jones.",
    "“Is it safe?” asks the reader.",
    "It works for e.g. people with MS.",
    "See no. 5 of the list.",
    "St. John's wort is a herb.",
    "The U.S. Food and Drug Administration approved it.",
    "It is U.S. FDA approved.",
    "At 9 a.m. they took it.",
    "E. coli grows.",
    "It is ... not sure.",
    "Read pubmed.ncbi.nlm.nih.gov for more",
]


@pytest.mark.parametrize("parts", SENTENCES, ids=" ".join)
def test_sentences_end(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize("text", WHOLE)
def test_a_stop_is_not_always_an_end(text: str) -> None:
    assert split(text) == [text]


def test_a_line_break_behind_a_stop_is_white_space() -> None:
    assert split("A line.\nAnother line.") == ["A line.", "Another line."]


@given(st.text(st.sampled_from("aB. ?!…\"')\nDr"), max_size=60))
def test_sentences_cover_the_text_but_for_white_space(text: str) -> None:
    spans = list(sentences.split(text))
    assert "".join(text[start:end] for start, end in spans).split() == text.split() or "".join(
        "".join(text[start:end].split()) for start, end in spans
    ) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


@pytest.mark.parametrize("unit", [".", "…x", '."', ".)x", "a. ", "? a"])
def test_rows_of_stops_are_read_once(unit: str) -> None:
    text = unit * (60_000 // len(unit)) + "x"
    assert list(sentences.split(text))

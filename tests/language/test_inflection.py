"""The forms of words."""

import pytest

from reviewlint.language.inflection import forms, spellings


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("cure", "cure cures cured curing"),
        ("stop", "stop stops stopped stopping"),
        ("heal", "heal heals healed healing"),
        ("carry", "carry carries carried carrying"),
        ("die", "die dies died dying"),
        ("fix", "fix fixes fixed fixing"),
        ("free", "free frees freed freeing"),
        ("prove", "prove proves proved proven proving"),
        ("child", "child children"),
        # in American spelling too
        ("normalise", "normalise normalises normalised normalising normalize normalizes normalized normalizing"),
    ],
)
def test_forms(word: str, expected: str) -> None:
    assert forms(word) == set(expected.split())


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("tumour", "tumor"),
        ("behaviour", "behavior"),
        ("haematologist", "hematologist"),
        ("paediatric", "pediatric"),
        ("oestrogen", "estrogen"),
        ("diarrhoea", "diarrhea"),
        ("analyse", "analyze"),
        ("centre", "center"),
        ("gynaecologist", "gynecologist"),
        ("anaemia", "anemia"),
        ("safe", "safe"),
        ("disease", "disease"),
    ],
)
def test_american_spelling(british: str, american: str) -> None:
    assert spellings(british) == {british, american}

"""What other programs are told of a claim: its status, by which cue, and its strength."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.api import Claim, claim_status, claim_strength

CLINICAL = {
    "negated": """
No evidence of ⟦pneumonia⟧.
The patient denies ⟦chest pain⟧.
She denied any ⟦nausea⟧ or vomiting.
He denies fever, chills and ⟦night sweats⟧.
Ruled out for ⟦myocardial infarction⟧.
⟦Pulmonary embolism⟧ was ruled out by CT.
Without ⟦fever⟧ since Monday.
Negative for ⟦deep vein thrombosis⟧.
The chest film was negative for any acute ⟦infiltrate⟧.
He was free of ⟦pain⟧ at discharge.
Absence of ⟦focal weakness⟧.
No fever, no chills, no ⟦cough⟧.
No fever, no ⟦chills⟧, no cough.
There is no ⟦pericardial effusion⟧.
The heart showed no murmurs, rubs or ⟦gallops⟧.
She never had ⟦seizures⟧.
Neither rash nor ⟦oedema⟧ was seen.
Biopsy failed to reveal ⟦malignancy⟧.
CT did not show any ⟦haemorrhage⟧.
There are no signs or symptoms of ⟦heart failure⟧.
The abdomen is soft, without guarding or ⟦rebound⟧.
⟦Ascites⟧ is absent.
Lungs clear; no ⟦wheezes⟧.
He has not had any ⟦syncope⟧.
No family history of ⟦breast cancer⟧.
Unremarkable for ⟦stroke⟧.
""",
    "asserted": """
He has a history of ⟦hypertension⟧.
The patient presented with ⟦chest pain⟧.
Mild ⟦cardiomegaly⟧ is seen.
No change in the known ⟦pleural effusion⟧.
There is no increase in the ⟦infiltrate⟧.
⟦Pneumonia⟧ was not ruled out.
⟦Malignancy⟧ cannot be excluded.
No fever, but ⟦cough⟧ for two days.
She denies pain; ⟦nausea⟧ persists.
No complaints other than ⟦fatigue⟧.
There were no symptoms apart from ⟦headache⟧.
A few scattered ⟦rales⟧ were heard.
Over the past few days she developed ⟦jaundice⟧.
He could not walk because of ⟦knee pain⟧.
He was not able to work due to ⟦back pain⟧.
Gram negative ⟦sepsis⟧ was treated.
No fever was noted, and he has ⟦diarrhoea⟧.
The patient is without insurance. He has ⟦asthma⟧.
""",
    "asked": """
CT was done to rule out ⟦stroke⟧.
It is not known whether she had ⟦measles⟧.
Is there any ⟦fracture⟧?
""",
    "conditional": """
Return if you develop ⟦fever⟧.
Call us in case of ⟦bleeding⟧.
""",
    "hedged": """
Possible ⟦pneumonia⟧ in the left lower lobe.
This may be ⟦viral hepatitis⟧.
Findings suggest ⟦heart failure⟧.
""",
}
HEALTH = {
    "asserted": ["Some pills fail. Valerian is ⟦completely safe⟧. It is cheap.", "It has ⟦no side effects⟧."],
    "negated": ["Valerian is old. It is not ⟦completely safe⟧. Ask first.", "You ⟦should not take it⟧."],
    "asked": ["Read on. Is it ⟦completely safe⟧? No."],
    "refuted": ["Some say it ⟦cures insomnia⟧, but no trial supports this."],
}
TABLE = [(status, line) for status, lines in CLINICAL.items() for line in lines.strip().splitlines()]
TABLE += [(status, line) for status, lines in HEALTH.items() for line in lines]


def judged(marked: str) -> tuple[str, Claim]:
    text = marked.replace("⟦", "").replace("⟧", "")
    return text, claim_status(text, marked.index("⟦"), marked.index("⟧") - 1)


@pytest.mark.parametrize(("expected", "marked"), TABLE)
def test_status(expected: str, marked: str) -> None:
    assert judged(marked)[1].status == expected


@pytest.mark.parametrize(
    ("marked", "cue"),
    [
        ("Read this. He denies ⟦pain⟧.", "denies"),
        ("Is it ⟦safe⟧? Yes, always.", None),
        ("First. It is not ⟦completely safe⟧.", "not"),
        ("It may ⟦help⟧.", "may"),
    ],
)
def test_the_cue_stands_in_the_text(marked: str, cue: str | None) -> None:
    text, claim = judged(marked)
    assert (text[slice(*claim.cue)] if claim.cue else None) == cue


@pytest.mark.parametrize(("text", "start", "end"), [("", 0, 0), ("  word", 0, 1), ("One. Two", 0, 8)])
def test_any_stretch_is_judged(text: str, start: int, end: int) -> None:
    assert claim_status(text, start, end).status == "asserted"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 9)])
def test_a_stretch_beyond_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no words from"):
        claim_status("Text", start, end)


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_a_cue_lies_in_the_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    cue = claim_status(text, start, end).cue
    assert cue is None or 0 <= cue[0] <= cue[1] <= len(text)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Further studies are needed.", "none"),
        ("Coffee was associated with longer life.", "association"),
        ("Coffee may prolong life.", "conditional cause"),
        ("Coffee prolongs life.", "direct cause"),
    ],
)
def test_strength(sentence: str, expected: str) -> None:
    assert claim_strength(sentence) == expected

"""What an evidence level says, on one axis."""

import pytest

from reviewlint.checks.elements import scale
from reviewlint.language import vocabulary
from reviewlint.model.prose import fold

WORDS = vocabulary.shipped()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("no human trials", "C0"),
        ("insufficient reliable evidence", "C0"),
        ("not studied", "C0"),
        ("theoretical; mechanism only", "C1"),
        ("traditional use", "C1"),
        ("animal studies only", "C2"),
        ("animal studies only; no human clinical trials", "C2"),
        ("in vitro", "C2"),
        ("case reports", "C3"),
        ("observational cohort studies", "C4"),
        ("phase II", "C5"),
        ("pilot study", "C5"),
        ("small randomised trials", "C5"),
        ("one trial", "C5"),
        ("phase 3 randomised trial", "C6"),
        ("multiple clinical trials", "C6"),
        ("Cochrane review", "C7"),
        ("meta-analysis; low certainty", "C5"),
        ("high certainty", "C7"),
        ("moderate", "C6"),
        ("very low certainty, randomised trials", "C4"),
        ("no phase III trials; observational data", "C4"),
        ("multiple clinical trials; cancer data mostly preclinical", "C2"),
        ("turquoise", ""),
        ("B", ""),
    ],
)
def test_the_place_of_a_value(text: str, code: str) -> None:
    level = scale.level(text, fold(text), WORDS)
    assert level.code == code
    assert level.number == (scale.CODES.index(code) if code else -1)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        *(("B", "b"), ("C+", "c+"), ("2b", "2b"), ("III", "iii"), ("Grade A", "grade a"), ("Level 2", "level 2")),
        *(
            ("Tier 3 — strong", "tier 3"),
            ("4/10", "4/10"),
            ("2 out of 5", "2 out of 5"),
            ("★★☆☆☆", "★★☆☆☆"),
            ("🔴 none", "🔴"),
        ),
        *(("⊕⊝⊝⊝ very low", "⊕⊝⊝⊝"), ("low", ""), ("A trial in people", "")),
    ],
)
def test_the_step_of_another_scale(text: str, step: str) -> None:
    assert scale.level(text, fold(text), WORDS).ordinal == step


def test_the_steps_that_a_legend_names() -> None:
    assert scale.ordinals("level 1: reviews; level 2: trials; grade b") == {"1", "2", "b"}

"""Numbers that mislead beside their words."""

import pytest

from reviewlint import rulebook
from reviewlint.checks.base import Review
from reviewlint.config import Config
from reviewlint.engine.lint import read
from reviewlint.model.finding import Finding
from reviewlint.model.source import Source
from reviewlint.parsing import parse

BOOK = rulebook.load(Config())


def review(text: str) -> Review:
    return read(parse(Source("page.md", text)), Config(), BOOK, "2026-11-22")


def found(rule: str, text: str) -> list[str]:
    outcomes = BOOK.check(BOOK.rules[rule])(review(text))
    return [outcome.text for outcome in outcomes if isinstance(outcome, Finding)]


@pytest.mark.parametrize(
    "text",
    [
        "Liver injury is rare (3%).",
        "Liver injury is **rare** (about 3 per cent).",
        "Rare: 1 in 50 people.",
        "Very rare (affecting 1 in 1,000 people).",
        "Rash was rare, occurring in 2% to 4% of users.",
        "Rash rarely occurred (4 out of 100).",
        "Rash is very rarely seen, in 5 per 1,000 people.",
        "Common (0.1%)",
        "Very common (3%)",
        "Dizziness (very common, 1 in 300)",
        "Seizures: uncommon (15%)",
        "Uncommonly (1 in 20), hair loss.",
        "Uncommon (1 in 100,000 people)",
        "In 5% of people, which is rare, it failed.",
        "It affects 1 in 20 people (rare).",
        "1 in 5,000 people had it, so it is common.",
        "Rare (more than 1%)",
        "Rare side effects (one in ten people): rash.",
        "Common (less than 0.01%)",
        "Rare – 12/400",
    ],
)
def test_words_and_numbers_that_disagree(text: str) -> None:
    assert len(found("frequency-mismatch", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rare (0.05%), common (5%), very common (20%), uncommon (0.5%), very rare (0.001%).",
        "Common (34.5%)",
        "Rare (fewer than 1 in 1,000)",
        "Rare (1 in 1,000)",
        "Common: up to 1 in 10 people.",
        "Less common (3%), more common (1 in 1,000), the most common (0.5%).",
        "As common as 1 in 10,000.",
        "A rare disease (1 in 50 in one village).",
        "It is rare; 40% of the people in the trial were women.",
        "It was rare. 3% left the trial.",
        "Rare with a 5% cream.",
        "Rare events, 95% CI 1 to 3.",
        "Relapse was rare, 40% lower than with placebo.",
        "The common cold lasts 3 of 7 days.",
        "Rarely take 1 of 400 mg.",
        "Common (p = 0.03), rare (10 mg).",
        "Nausea in 12%, vomiting rare (0.05%).",
        "Nausea is common (12%) and vomiting rare (0.05%).",
        "Nothing to see: 3%.",
    ],
)
def test_words_and_numbers_that_agree(text: str) -> None:
    assert found("frequency-mismatch", text) == []


def test_the_message_gives_the_word_that_fits() -> None:
    (outcome,) = BOOK.check(BOOK.rules["frequency-mismatch"])(review("Rash is rare (3%)."))
    assert isinstance(outcome, Finding)
    assert "write “common”" in outcome.message


@pytest.mark.parametrize(
    "text",
    [
        "It cut the risk of relapse by nearly 40%.",
        "It lowers your stroke risk by a third.",
        "Users had a 25 percent reduction in mortality.",
        "It doubles the odds of recovery.",
        "Smokers are three times as likely to relapse.",
        "The hazard ratio was 0.7.",
        "They were 30% less likely to fall.",
        "It halves the risk.\n\nIn another paragraph, 5 of 100 people fell.",
    ],
)
def test_relative_effects_alone(text: str) -> None:
    assert len(found("relative-without-absolute", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It cut the risk by 40%, from 10% to 6%.",
        "It cut the risk by 40%. That is 4 fewer people in every 100.",
        "The risk was 40% lower (6% versus 10%).",
        "It halves the risk: 1 in 200 instead of 1 in 100.",
        "It halves the risk, an absolute reduction of 2 percentage points.",
        "| Outcome | Effect |\n| --- | --- |\n| Stroke | 40% lower risk |\n| Numbers | 6 of 100, 10 of 100 |",
        "Blood sugar fell by 30%.",
        "40% of people felt better.",
    ],
)
def test_relative_effects_with_numbers(text: str) -> None:
    assert found("relative-without-absolute", text) == []


@pytest.mark.parametrize("text", ["rare (" * 3000, "rare 3% " * 3000, "1 in " * 4000, "9" * 20000, "common, " * 3000])
def test_hostile_text_is_read(text: str) -> None:
    assert found("relative-without-absolute", text) == []
    assert len(found("frequency-mismatch", text)) <= 3000

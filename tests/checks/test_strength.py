"""Statements that are firmer than the page's evidence level allows."""

import pytest

from reviewlint import rulebook
from reviewlint.checks import strength
from reviewlint.checks.base import Outcome
from reviewlint.config import Config
from reviewlint.engine.lint import read
from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.source import Source
from reviewlint.parsing import parse

BOOK = rulebook.load(Config())
RULE = BOOK.rules["claim-over-ceiling"]
TITLE = "# Berberine (BBR) for type 2 diabetes: evidence level\n\n"
LEVELS = {
    "none": "no human studies",
    "animals": "animal studies only",
    "small": "small trials, low certainty",
    "moderate": "moderate certainty",
    "high": "high certainty",
}


def outcomes(level: str, text: str) -> list[Outcome]:
    page = f"{TITLE}Evidence level: {LEVELS[level]}.\n\n{text}"
    return list(BOOK.check(RULE)(read(parse(Source("page.md", page)), Config(), BOOK, "2026-11-22")))


def found(level: str, text: str) -> list[str]:
    return [outcome.text for outcome in outcomes(level, text) if isinstance(outcome, Finding)]


@pytest.mark.parametrize(
    ("level", "text", "words"),
    [
        ("small", "Berberine lowers blood sugar.", "lowers blood sugar"),
        ("small", "BBR effectively treats type 2 diabetes.", "effectively treats type 2 diabetes"),
        ("small", "Berberine, a plant alkaloid, improves mood.", "improves mood"),
        ("small", "Berberine is an effective treatment for type 2 diabetes.", "is an effective treatment for type 2"),
        ("small", "Berberine has been shown to reduce cholesterol.", "has been shown to reduce cholesterol"),
        ("small", "Berberine is old. This supplement reduces HbA1c.", "reduces HbA1c"),
        ("small", "Berberine can improve blood sugar control.", "can improve blood sugar"),
        ("small", "Berberine works for type 2 diabetes.", "works for type 2 diabetes"),
        ("small", "Berberine supplements reduce inflammation.", "reduce inflammation"),
        ("small", "Berberine supplements help lower blood sugar.", "help lower blood sugar"),
        ("small", "Studies show that berberine reduces fasting glucose levels.", "reduces fasting glucose levels"),
        ("small", "Berberine probably reduces blood sugar.", "probably reduces blood sugar"),
        ("small", "Type 2 diabetes is effectively treated by berberine.", "Type 2 diabetes is effectively treated by"),
        ("small", "- **Berberine** *reverses* type 2 diabetes", "reverses* type 2 diabetes"),
        ("animals", "Berberine may help type 2 diabetes.", "may help type 2 diabetes"),
        ("animals", "Berberine can treat diabetes.", "can treat diabetes"),
        ("none", "Berberine could ease fatigue.", "could ease fatigue"),
        ("moderate", "Berberine lowers blood sugar.", "lowers blood sugar"),
    ],
)
def test_firmer_than_the_level(level: str, text: str, words: str) -> None:
    assert [each[: len(words)] for each in found(level, text)] == [words]


@pytest.mark.parametrize(
    ("level", "text"),
    [
        ("high", "Berberine lowers blood sugar."),
        ("moderate", "Berberine probably lowers blood sugar."),
        ("moderate", "Berberine can lower blood sugar."),
        ("small", "Berberine may lower blood sugar."),
        ("small", "Berberine appears to lower blood sugar."),
        ("small", "Berberine does not lower blood sugar."),
        ("small", "It is not known whether berberine reduces blood sugar."),
        ("small", "The evidence suggests that berberine reduces blood sugar."),
        ("small", "Metformin lowers blood sugar; berberine has been less studied."),
        ("small", "In a trial of 36 adults, berberine lowers blood sugar."),
        ("small", "Sellers claim that berberine cures diabetes."),
        ("small", "Berberine is used to treat diarrhoea in some countries."),
        ("small", "Berberine can raise the level of cyclosporine."),
        ("small", "If berberine lowers blood sugar, tell your doctor."),
        ("small", "Berberine activates AMPK."),
        ("small", "Berberine reduces blood levels of ciclosporin."),
        ("small", "Taken with insulin, berberine can lower blood sugar too much."),
        ("small", "Can berberine reduce blood sugar?"),
        ("small", "Diabetes is treated by a team."),
        ("small", "It reduces blood sugar."),
        ("small", "Doctors who prescribe berberine treat diabetes first."),
        ("animals", "In mice, berberine reduces blood sugar."),
        ("animals", "No trial shows that berberine helps people with diabetes."),
        ("animals", "## How berberine works\n\nBerberine reduces inflammation."),
        ("animals", "Whether berberine could help people with diabetes is unknown."),
    ],
)
def test_within_the_level(level: str, text: str) -> None:
    assert found(level, text) == []


def test_a_section_on_mechanism_may_not_claim_the_page_s_condition() -> None:
    assert found("animals", "## How berberine works\n\nBerberine reverses type 2 diabetes.")


@pytest.mark.parametrize(
    "page",
    [
        "# Berberine for type 2 diabetes: evidence level\n\nBerberine lowers blood sugar.",
        "# Berberine for type 2 diabetes: evidence level\n\nEvidence level: TBD\n\nBerberine lowers blood sugar.",
        "Evidence level: animal studies only.\n\nIt lowers blood sugar.",
    ],
)
def test_a_page_without_level_or_compound_is_left_alone(page: str) -> None:
    assert list(BOOK.check(RULE)(read(parse(Source("page.md", page)), Config(), BOOK, "2026-11-22"))) == []


def test_the_finding_shows_where_the_level_stands_and_what_to_write() -> None:
    (outcome,) = outcomes("small", "Berberine reduces relapses.")
    assert isinstance(outcome, Finding)
    assert "“reduces”" in outcome.message
    assert "may reduce, in small early trials" in outcome.message
    (note,) = outcome.notes
    assert LEVELS["small"] in note.text
    assert "but the page gives its evidence level" in note.message


def test_what_is_excused_is_set_aside_with_its_cue() -> None:
    (outcome,) = outcomes("small", "Berberine never cures diabetes.")
    assert isinstance(outcome, SetAside)
    assert (outcome.reason, outcome.detail) == ("negated", "never")


@pytest.mark.parametrize(
    ("verb", "base"),
    [
        ("reduces", "reduce"),
        ("is effective for", "be effective for"),
        ("remedies", "remedy"),
        ("soothes", "soothe"),
        ("works for", "work for"),
        ("suppresses", "suppress"),
        ("quenches", "quench"),
        ("help", "help"),
    ],
)
def test_base_form(verb: str, base: str) -> None:
    assert strength.base_form(verb) == base


@pytest.mark.parametrize(
    "text", ["berberine " * 3000, "berberine reduces " * 2000, "It reduces pain. " * 2000, "[" * 9000]
)
def test_hostile_text_is_read(text: str) -> None:
    assert len(outcomes("small", text)) <= 2000

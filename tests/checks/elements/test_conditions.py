"""Which conditions an evidence slot names."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict

Judge = Callable[..., dict[str, Verdict]]


@pytest.mark.parametrize(
    ("level", "others"),
    [
        ("Phase II trials for Crohn's, fibromyalgia", "crohn's, fibromyalgia"),
        ("trials in glioblastoma and colorectal cancer", "glioblastoma, colorectal cancer"),
        ("Phase II trials for MS, Crohn's, fibromyalgia", None),
        ("trials in multiple sclerosis", None),
        ("small trials in people", None),
    ],
)
def test_a_slot_for_other_conditions(judge: Judge, level: str, others: str | None) -> None:
    page = f"# Is ginger safe for multiple sclerosis (MS) patients?\n\nEvidence level: {level}\n"
    remarks = judge(page)["evidence-level"].remarks
    assert [(each.words["found"], each.words["condition"]) for each in remarks] == (
        [(others, "multiple sclerosis")] if others else []
    )


@pytest.mark.parametrize("title", ["Is ginger safe for diabetic neuropathy patients?", "Notes"])
def test_other_words_for_the_condition(judge: Judge, title: str) -> None:
    """“Diabetes” is a word of “diabetic neuropathy”; a page without a condition has none of its own."""
    assert judge(f"# {title}\n\nEvidence level: trials in type 2 diabetes\n")["evidence-level"].remarks == ()

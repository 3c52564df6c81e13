"""Legends explain a scale, and assign no level."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict

Judge = Callable[..., dict[str, Verdict]]

LEGENDS = [
    "- Level 1: Systematic reviews\n- Level 2: Randomised trials\n- Level 3: Cohort studies\n- Preclinical: animals",
    "1. Level 1: Systematic reviews\n2. Level 2: Randomised trials\n3. Level 3: Cohort studies\n4. Level 4: Cases",
    "Level 1: Systematic reviews\n\nLevel 2: Randomised trials\n\nLevel 3: Cohort studies\n\nLevel 4: Animal studies",
    "| Grade | Meaning |\n| --- | --- |\n| A | Large randomised trials |\n| B | Small trials |\n| C | Animal studies |",
    "Our scale: Grade A means randomised trials, Grade B means cohorts, and Grade C means animal studies.",
    "- Tier A: many large randomised trials\n- Tier B: small randomised trials\n- Tier C: animal studies",
    "- High: randomised trials\n- Moderate: cohort studies\n- Low: case reports\n- Very low: animal studies",
]


@pytest.mark.parametrize("legend", LEGENDS)
def test_a_legend_is_no_level(judge: Judge, legend: str) -> None:
    page = f"# Ginger\n\n## Evidence hierarchy\n\n{legend}\n"
    verdict = judge(page)["evidence-level"]
    assert (verdict.element.state, [remark.aspect for remark in verdict.remarks]) == ("missing", ["legend-only"])
    verdict = judge(f"{page}\n## Result\n\nEvidence level: animal studies only\n")["evidence-level"]
    assert (verdict.element.state, verdict.element.places[0].text) == ("present", "Evidence level: animal studies only")


def test_a_list_of_what_there_is_is_no_legend(judge: Judge) -> None:
    text = "# Ginger\n\n- Preclinical evidence: Present\n- Human trials: Limited\n- Large RCTs: None\n"
    assert judge(text)["evidence-level"].element.state == "present"

"""The evidence level: the value behind its label, never the legend; and sentences that say how good the evidence is."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict

Judge = Callable[..., dict[str, Verdict]]

#: Forms seen, in words of our own, with the place on the axis (empty where only the scale of the site knows).
SEEN = [
    ("- Evidence quality: Current evidence level: Phase II trials for MS, Crohn's; promising but small studies", "C5"),
    ("Evidence level: Animal studies only; no peer-reviewed human clinical trials published", "C2"),
    ("An evidence level of “case reports and one small trial” means: nobody knows.", None),
    ("The evidence is classified as: clinical trials in hepatitis B; early data in cancer.", "C5"),
    ("The compound's evidence is classified as: preclinical (laboratory and animal) data.", "C2"),
    ("It is classified as: regulatory-approved with clinical trial data", None),
    ("Rating (out of 5): 2\nSource of validity: Scientific", None),
    ("Tier B — preliminary evidence", None),
    ("Evidence level E2", None),
    ("**Grade:** D", ""),
    ("🔴 No Human Trials", None),
    ("| Field | Value |\n| --- | --- |\n| Evidence | C / Animal replicated |", "C2"),
    ("Evidence level: human RCT\n\nBest data tier: small trial", "C6"),
    ("Evidence tier: experimental.", "C5"),
    ("Evidence tier: 3 — preclinical evidence is strong", "C2"),
    ("Verdict: Suggestive", "C5"),
    ("Level of Evidence: Predominantly animal studies.", "C2"),
    ("There is only preliminary evidence, and weak evidence for sleep.", None),
    ("| Topic | Rating |\n| --- | --- |\n| Evidence strength | Weak–Mixed |", "C5"),
    ("The evidence is limited and of moderate to low quality.", None),
    ("Certainty: ⊕⊝⊝⊝ very low", "C4"),
    ("| Compound | Evidence Level |\n| --- | --- |\n| Ginger | Observational / case series |", "C3"),
    ("- Claim support: partially_supported\n- Overclaim: mild", "C5"),
    ("Stage: Clinical trials (Phase I-II)", "C5"),
    ("- No large randomized controlled trials proving benefit", None),
    ("- Preclinical evidence: Present", None),
]
ELSEWHERE = [
    "What we have is two small open-label trials and a handful of case reports.",
    "The science here is thin: one pilot study in 12 people.",
    "So far nobody has tested it in people; everything we know comes from mice.",
    "The best evidence is a 2019 meta-analysis of 11 RCTs.",
    "Trials have been few, short and at high risk of bias.",
    "Certainty of evidence: ⊕⊕◯◯ LOW",
    "We rate the evidence 2/5.",
    "Research maturity: Phase 2",
    "Evidence: B-",
    "Human data: limited to case series",
    "Study type: mostly in vitro",
    "How good is the research? Not very. Most studies are small and uncontrolled.",
    "There is moderate-certainty evidence from four randomised trials that it shortens attacks.",
    "The data are preliminary.",
    "Evidence snapshot — animal only",
    "Quality of the studies was generally poor.",
    "It has been studied in one double-blind trial (n=68) and two observational cohorts.",
    "Strength of recommendation: C (expert opinion).",
    "NatMed rating: Possibly effective",
    "Natural Medicines rates it “Insufficient reliable evidence to rate”.",
    "Cochrane reviewers found low-quality evidence from 6 trials.",
    "We graded the evidence as very low because of imprecision.",
    "GRADE: very low",
    "The evidence in humans is anecdotal at best.",
    "Scientific backing: ★★★☆☆",
    "Clinical stage: Phase I complete",
    "Support comes mainly from laboratory work, with one uncontrolled human study.",
    "Only one randomised controlled trial has been done in children.",
    "Evidence is mixed and mostly of low quality.",
    "Bottom line on the science: promising in rats, untested in humans.",
    "At present the evidence base consists of nine small trials.",
    "Level of support: weak",
    "Confidence in the effect: low",
    "Not a single controlled human trial has been published; animal studies only.",
    "Status of research: early human trials",
    "USPSTF: I statement (insufficient evidence)",
    "Oxford CEBM level 4",
    "Evidence class: IIb",
    "Our verdict on the evidence: unproven",
    "Evidence to date rests on five cohort studies, no trials.",
    "| Question | Answer |\n| --- | --- |\n| How sure are we? | Not very: case reports only |",
    "## HOW GOOD IS THE SCIENCE\n\nFive patients in Alberta, some rats, lots of cells.",
    "**Confidence:** Low",
    "Strength of evidence: B (limited)",
    "GRADE: low",
    "Certainty of evidence: moderate",
    "Quality of the evidence — low to very low",
    "## Evidence level\n\nLow. Two small trials with conflicting results.",
    "## How strong is the evidence?\n\nIt comes from case reports.",
    "### Level of evidence\n\n- Randomised trials: two, both small",
    "The quality of the evidence was rated as very low.",
    "We have low confidence in the evidence because the trials were small.",
    "We judged the certainty of the evidence to be low for pain.",
    "There is low-certainty evidence that it helps.",
    "Moderate-quality evidence suggests a small effect.",
    "So far it has only been tested in mice.",
    "It has not been tested in humans.",
    "There are no randomised controlled trials in people with lupus.",
    "Most of the evidence comes from animal studies.",
    "What is known rests on anecdotes and case reports.",
    "Evidence in humans is lacking.",
    "The research is confined to cell and animal experiments.",
    "Two small randomised trials suggest a benefit, and larger ones are needed.",
    "Only three small pilot studies have been published.",
    "Evidence rating: ★★☆☆☆",
    "Evidence grade: 🟡",
    "Evidence score: 4/10",
    "Level of evidence: 2b",
    "Evidence level: III",
    "The overall evidence base is weak and inconsistent.",
    "Scientific evidence for this use is inconclusive.",
    "Natural Medicines rating: insufficient reliable evidence to rate.",
    "**Evidence.** Low certainty.",
    "Human evidence: none",
    "Evidence quality is poor.",
    "Overall grade: C+",
    "Our verdict: promising but unproven",
    "Evidence strength | weak",
    "The evidence is very uncertain about its effect on sleep.",
    "Supported by meta-analyses of randomised trials.",
    "La evidencia — evidence level: limited",
    "The strength of the evidence is moderate.",
    "Clinical evidence remains preliminary.",
    "There is no good-quality evidence that it prevents falls.",
]
FALSE_FRIENDS = [
    "There is specific published research examining safety in this population.",
    "This page summarises what published research and clinical reports say.",
    "In one trial (PMID 12345678), 40 people took placebo.",
    "Vitamin D levels fell in both groups.",
    "What is the evidence level?",
    "How Evidence Levels Evolve",
    "The trial was stopped early.",
    "There is limited published research specifically examining ginger in lupus.",
    "Type II diabetes and class II devices are other things.",
    "There is not enough evidence to call it completely safe.",
    "No evidence of liver injury was seen in the trial.",
    "Participants were randomised to ginger or placebo.",
    "Evidence-based medicine combines research and experience.",
    "We graded each study using the GRADE approach.",
    "Participants were randomised to zinc or placebo.",
    "There are no phase III trials.",
    "This page explains what evidence levels mean.",
    "Zinc is a mineral found in meat.",
    "More research is needed.",
    "In a phase II trial, 40 people took the drug and 12 improved.",
    "Our evidence team reads every study.",
    "Ask your doctor about the evidence.",
    "Stage IV cancer is serious.",
    "Grade the lesson when you leave.",
]


@pytest.mark.parametrize(("text", "code"), SEEN)
def test_a_level_that_was_seen(judge: Judge, text: str, code: str | None) -> None:
    verdict = judge(f"# Ginger\n\nGinger is a root.\n\n{text}\n")["evidence-level"]
    assert verdict.element.state == "present"
    assert code is None or dict(verdict.element.details).get("ceiling", "") == code
    assert verdict.remarks == ()


@pytest.mark.parametrize("text", ELSEWHERE)
def test_other_publishers(judge: Judge, text: str) -> None:
    verdict = judge(f"# Ginger\n\nGinger is a root.\n\n{text}\n")["evidence-level"]
    assert (verdict.element.state, verdict.remarks) == ("present", ())


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_what_only_looks_like_one(judge: Judge, text: str) -> None:
    verdict = judge(f"# Ginger\n\n{text}\n")["evidence-level"]
    assert verdict.element.state == "missing"
    assert [remark.aspect for remark in verdict.remarks] == ["missing"]


@pytest.mark.parametrize("value", ["TBD", "N/A", "{{level}}", "not assigned", "—", "Under editorial review"])
def test_a_slot_that_says_nothing(judge: Judge, value: str) -> None:
    verdict = judge(f"# Ginger\n\nEvidence level: {value}\n")["evidence-level"]
    assert (verdict.element.state, [remark.aspect for remark in verdict.remarks]) == ("placeholder", ["placeholder"])


def test_a_level_of_no_scale(judge: Judge) -> None:
    verdict = judge("Evidence level: turquoise\n")["evidence-level"]
    assert (verdict.element.state, [remark.words["found"] for remark in verdict.remarks]) == (
        "incomplete",
        ["turquoise"],
    )


@pytest.mark.parametrize(
    ("level", "text", "contradicts"),
    [
        ("animal studies only", "This reflects direct research in people.", True),
        ("preclinical", "There is specific published research examining safety in this population.", True),
        ("preclinical", "There is no direct research in people.", False),
        ("phase II trials", "This reflects direct research in people.", False),
    ],
)
def test_more_is_claimed_than_the_level_allows(judge: Judge, level: str, text: str, contradicts: bool) -> None:
    verdict = judge(f"# Ginger\n\nEvidence level: {level}\n\n{text}\n")["evidence-level"]
    assert verdict.element.state == ("contradicted" if contradicts else "present")


@pytest.mark.parametrize(
    ("field", "level", "agrees"),
    [
        ("high certainty", "low certainty", False),
        ("phase III trials", "phase II trials", False),
        ("meta-analysis", "animal studies only", False),
        ("low certainty", "very low certainty", True),
        ("{scale: GRADE, certainty: low, design: [small RCT]}", "low certainty, small trials", True),
        ("phase II trials", "phase II trials in lupus", True),
        ("B", "small trials", True),
    ],
)
def test_metadata_agree_with_the_page(judge: Judge, field: str, level: str, agrees: bool) -> None:
    verdict = judge(f"---\nevidence: {field}\n---\n\n# Ginger\n\nEvidence level: {level}\n")["evidence-level"]
    assert [remark.aspect for remark in verdict.remarks] == ([] if agrees else ["contradictory"])


def test_details_keep_the_wording(judge: Judge) -> None:
    details = dict(judge("Evidence level: Grade B, small trials; low certainty\n")["evidence-level"].element.details)
    assert details == {
        "ceiling": "C5",
        "certainty": "low",
        "step": "grade b",
        "wording": "Grade B, small trials; low certainty",
    }

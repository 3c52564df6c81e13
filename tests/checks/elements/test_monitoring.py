"""Monitoring guidance: the ladder M0 to M4, and what is monitored that is no patient."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict

Judge = Callable[..., dict[str, Verdict]]

SEEN = [
    ("- Monitoring requirements: Any use of LDN in MS patients requires baseline labs and periodic monitoring.", "M2"),
    ("People should undergo baseline organ function tests (particularly liver and kidney function).", "M2"),
    ("GI upset, vitamin deficiency; B12 monitoring", "M2"),
    ("Baseline labs are not optional: a metabolic panel and lipids before the first dose.", "M2"),
    ("Get a bioavailability panel after the first few doses.", "M2"),
    ("## Universal baseline panel\n\n- CBC, CMP and lipids, drawn fasted", "M2"),
    ("Get baseline labs and regular follow-up bloodwork.", "M2"),
    ("Retest after eight weeks.", "M2"),
    ("Routine lab tests catch imbalances early.", "M2"),
    ("Pull a panel before a cycle, at steady state, and off-cycle.", "M3"),
    ("Allow a washout of 2-4 weeks before baseline testing.", "M2"),
    ("Levels should be monitored by a physician.", "M1"),
    ("Monitor blood sugar levels closely when starting.", "M2"),
    ("Test for G6PD deficiency before the first infusion.", "M2"),
    ("The dose is adjusted according to MetHb levels.", "M2"),
    ("Liver enzymes may rise, so periodic monitoring is important.", "M2"),
    ("Response is tracked with CD4/CD8 and lymphocyte counts.", "M2"),
    ("1. Monitor: outcomes, adverse effects and stop conditions", "M2"),
    ("It belongs in a clinical setting with close monitoring.", "M1"),
    ("Patients should be closely monitored by their healthcare provider.", "M1"),
    ("There is no established clinical protocol for routine monitoring.", "M1"),
]
ELSEWHERE = [
    ("Have your thyroid function checked six weeks after starting.", None),
    ("Your GP will want to keep an eye on your potassium.", None),
    ("Bloods: U&Es and LFTs at 0, 4 and 12 weeks, then 6-monthly.", None),
    ("Look out for dark urine, yellowing skin or itching.", None),
    ("Report any new low mood to your doctor straight away.", None),
    ("An ECG is advised before the first dose.", None),
    ("INR should be checked weekly while warfarin and ginkgo are combined.", None),
    ("Keep a headache diary for the first three months.", None),
    ("Weigh yourself every week and record it.", None),
    ("Blood pressure checks: monthly.", None),
    ("Vitamin B12 levels should be tested once a year in long-term users.", None),
    ("People with kidney disease need their creatinine followed.", None),
    ("Safety labs: CBC, CMP", None),
    ("Get a baseline eye exam, then yearly.", None),
    ("Stop and seek help if you develop chest pain.", None),
    ("Ask your doctor to check your liver enzymes before you start and again at 3 months.", None),
    ("Children's growth should be tracked.", None),
    ("Regular monitoring of blood glucose is recommended.", None),
    ("Watch for signs of bleeding such as bruising.", None),
    ("Check serum lithium 12 hours after the last dose.", None),
    ("Requires haematology supervision with fortnightly full blood counts.", None),
    ("What to monitor: mood, sleep, blood pressure", None),
    ("Pulse and blood pressure before each session", None),
    ("Home glucose testing four times daily during the first fortnight.", None),
    ("Expect a pregnancy test each month.", None),
    (
        "Check ALT and creatinine before starting and every 3 months; stop and call your GP if ALT is above 3 x ULN.",
        "M4",
    ),
    ("Your doctor will want to check your kidney function before you start and once a year after that.", "M3"),
    ("You will need regular blood tests while you take lithium.", "M2"),
    ("Blood pressure should be measured at every visit.", "M2"),
    ("**Blood tests:** FBC and LFTs at 2, 4 and 8 weeks, then 3-monthly", "M2"),
    ("| What | When |\n| --- | --- |\n| Monitoring: INR | weekly |", "M2"),
    ("Follow-up: thyroid function at six months", "M2"),
    ("## What to check\n\n- eGFR every year\n- Potassium at baseline", "M3"),
    ("Ask for a full blood count before treatment and 4 weeks later.", None),
    ("Have your calcium level checked every six months.", "M2"),
    ("Keep an eye on your blood pressure.", "M2"),
    ("TSH must be rechecked six weeks after each change of dose.", "M2"),
    ("An ECG is recommended before the first infusion.", "M2"),
    ("It requires monitoring.", "M1"),
    ("With a glucose-lowering medicine it requires monitoring.", "M1"),
    ("Clinicians usually order liver tests at baseline.", "M2"),
    ("Serum lithium levels need to be checked weekly until stable.", "M2"),
    ("Women should have a pregnancy test before starting.", "M2"),
    ("Monitoring\n\nLFTs before treatment, at 3 months, then yearly.", "M3"),
    ("Liver function monitoring every three months is advised.", "M2"),
    ("Your GP can arrange blood tests to watch your kidneys.", None),
]
FALSE_FRIENDS = [
    "Participants were monitored for 12 weeks.",
    "Monitor ClinicalTrials.gov for new studies.",
    "Blood pressure fell by 4 mmHg in the trial.",
    "A continuous glucose monitor is a small sensor.",
    "The data monitoring committee stopped the trial.",
    "Side effects include nausea, rash and headache.",
    "It may raise liver enzymes.",
    "We monitor this page for changes.",
    "Talk to your doctor.",
    "In the study, ALT was measured at weeks 4 and 8.",
    "It lowers blood pressure.",
    "Monitor ClinicalTrials.gov for new trials.",
    "Participants are monitored for safety.",
    "Safety will be rigorously monitored and graded per CTCAE.",
    "In the prevention trial, participants were monitored every six months by questionnaire.",
    "A data monitoring committee stopped the trial.",
    "What monitoring should be implemented?",
    "We monitor this page for updates.",
    "Blood pressure and heart rate rise for some hours.",
    "HbA1c fell in both groups after three months.",
    "Blood was taken at baseline and at week 12 in both groups.",
    "The glucose monitor is a small device.",
    "Watch for drug interactions.",
    "It is not appropriate if you have uncontrolled hypertension or are pregnant.",
    "Symptoms can develop within 24-48 hours.",
    "Monitoring: N/A",
    "Your neurologist must review your current medication list.",
    "Liver function was measured every month in the trial.",
    "The upper limit is 100 micrograms unless a clinician is checking blood levels.",
    "The FDA monitors reports of side effects.",
    "Start with the lowest dose if you take thyroid hormone.",
    "An online seller who says that “no blood tests are needed” is giving poor advice.",
    "Safety depends on organ function and disease stage.",
]
DENIALS = [
    "There is no blood work requirement at this dose.",
    "No monitoring is needed.",
    "Unlike lithium carbonate, it does not require blood tests.",
    "You can use it without the need for monitoring.",
    "Monitoring is not necessary with low doses.",
    "No lab tests are required.",
]


@pytest.mark.parametrize(("text", "level"), [*SEEN, *ELSEWHERE])
def test_guidance(judge: Judge, text: str, level: str | None) -> None:
    verdict = judge(f"# Ginger\n\nGinger is a root.\n\n{text}\n")["monitoring"]
    assert verdict.element.state == ("incomplete" if level == "M1" else "present")
    assert level is None or dict(verdict.element.details)["level"] == level
    assert [remark.aspect for remark in verdict.remarks] == (["vague"] if level == "M1" else [])


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_what_only_looks_like_guidance(judge: Judge, text: str) -> None:
    verdict = judge(f"# Ginger\n\n{text}\n")["monitoring"]
    assert verdict.element.state == "missing"
    assert [remark.aspect for remark in verdict.remarks] == ["missing"]


@pytest.mark.parametrize("text", DENIALS)
def test_a_denial(judge: Judge, text: str) -> None:
    verdict = judge(f"# Ginger\n\n{text}\n")["monitoring"]
    assert [remark.aspect for remark in verdict.remarks] == ["denied"]


def test_the_ladder_needs_a_minimum(judge: Judge) -> None:
    text = "Check ALT every 3 months.\n"
    assert judge(text)["monitoring"].element.state == "present"
    verdict = judge(text, monitoring_minimum="M3")["monitoring"]
    assert verdict.element.state == "incomplete"
    assert verdict.remarks[0].words == {
        "lacks": "what to check before starting, when to stop or who watches",
        "level": "M2",
    }


def test_a_denial_beside_guidance_is_a_contradiction(judge: Judge) -> None:
    verdict = judge("Check ALT every 3 months.\n\nNo blood tests are needed.\n")["monitoring"]
    assert (verdict.element.state, [remark.aspect for remark in verdict.remarks]) == ("contradicted", ["denied"])
    assert verdict.remarks[0].notes[0].text == "Check ALT every 3 months."


def test_what_the_page_is_about_is_not_what_is_measured(judge: Judge) -> None:
    page = "# Does magnesium work for migraine?\n\nSome studies are testing magnesium.\n"
    assert judge(page)["monitoring"].element.state == "missing"
    assert judge(page + "\nA doctor should check potassium.\n")["monitoring"].element.state == "present"


def test_guidance_under_its_heading_comes_first(judge: Judge) -> None:
    text = "# Ginger\n\nIt requires monitoring.\n\n## Monitoring\n\nA nurse arranges this.\n\n- ALT every month\n"
    places = judge(text)["monitoring"].element.places
    assert [place.text for place in places] == ["ALT every month", "A nurse arranges this.", "It requires monitoring."]

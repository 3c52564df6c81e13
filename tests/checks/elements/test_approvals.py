"""What is approved for what, and where a page contradicts itself."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict

Judge = Callable[..., dict[str, Verdict]]
Aspects = Callable[[Verdict], list[str]]


CONTRADICTIONS = [
    "Ginger is FDA-approved.\n\nGinger is not FDA-approved.",
    "Ginger is FDA-approved for nausea.\n\nIt is not FDA-approved for nausea.",
    "It is not approved by the EMA for any use. The EMA has approved it.",
]
NO_CONTRADICTIONS = [
    "Naltrexone FDA-approved at 50mg; LDN (1.5–4.5mg) is off-label.",
    "Naltrexone is FDA-approved at 50 mg. At 4.5 mg it is not FDA-approved.",
    "Metformin is FDA-approved for diabetes. It is not FDA-approved for cancer.",
    "It is not FDA-approved. It is approved by the EMA.",
    "Lithium orotate is not FDA-approved for bipolar disorder. Lithium carbonate is FDA-approved for bipolar disorder.",
    "Compounded ketamine is not FDA-approved. Ketamine is FDA-approved for anaesthesia.",
    "Is ginger FDA-approved? It is not FDA-approved.",
    "FDA does not approve supplements for any disease. The ointment is FDA-approved.",
]


@pytest.mark.parametrize("text", CONTRADICTIONS)
def test_a_contradiction(judge: Judge, aspects: Aspects, text: str) -> None:
    verdict = judge(f"# Ginger\n\n{text}\n")["regulatory-status"]
    assert (verdict.element.state, aspects(verdict)) == ("contradicted", ["contradictory"])
    assert verdict.remarks[0].notes[0].text


@pytest.mark.parametrize("text", NO_CONTRADICTIONS)
def test_two_statuses_are_no_contradiction(judge: Judge, aspects: Aspects, text: str) -> None:
    assert aspects(judge(f"# Ginger\n\n{text}\n")["regulatory-status"]) == []


@pytest.mark.parametrize(
    ("field", "text", "agrees"),
    [
        ("Not FDA-approved", "Ginger is FDA-approved for nausea.", False),
        ("FDA-approved", "Ginger is not approved by the FDA.", False),
        ("[{jurisdiction: US, status: us.supplement}]", "Ginger is FDA-approved for nausea.", False),
        ("[{jurisdiction: US, status: us.supplement}]", "It is sold as a supplement and is not FDA-approved.", True),
        ("[{jurisdiction: US, status: us.approved-other}]", "Not FDA-approved for nausea.", True),
        ("Not FDA-approved", "Ginger is not FDA-approved.", True),
        ("licensed by the MHRA", "Ginger is not FDA-approved.", True),
    ],
)
def test_metadata_agree_with_the_page(judge: Judge, aspects: Aspects, field: str, text: str, agrees: bool) -> None:
    verdict = judge(f"---\nregulatory_status: {field}\n---\n\n# Ginger\n\n{text}\n")["regulatory-status"]
    assert aspects(verdict) == ([] if agrees else ["contradictory"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Naltrexone is FDA-approved.", ["approval-without-indication", "undated"]),
        ("Naltrexone is FDA-approved (2026).", ["approval-without-indication"]),
        ("Naltrexone is FDA-approved for opioid dependence.", ["undated"]),
        ("As of May 2026 naltrexone is FDA-approved to treat opioid dependence.", []),
        ("Naltrexone is not FDA-approved (2026).", []),
    ],
)
def test_what_an_approval_lacks(judge: Judge, text: str, expected: list[str]) -> None:
    verdict = judge(f"# Naltrexone\n\n{text}\n")["regulatory-status"]
    assert [remark.aspect for remark in verdict.remarks] == expected
    assert len(verdict.element.lacks) == len(expected)


def test_two_doses_are_two_statuses(judge: Judge) -> None:
    text = "Current regulatory status: Naltrexone FDA-approved at 50mg; LDN (1.5–4.5mg) is off-label\n"
    details = judge(text)["regulatory-status"].element.details
    assert details == (("status", "us.approved: FDA-approved at 50mg"), ("status", "us.approved-other: is off-label"))

"""The regulatory status: what carries it, what only looks like it, and where it contradicts itself."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict

Judge = Callable[..., dict[str, Verdict]]
Aspects = Callable[[Verdict], list[str]]

#: The forms seen on the pages of this publisher and others, in words of our own.
SEEN = [
    "Current regulatory status: Naltrexone FDA-approved at 50mg; LDN (1.5–4.5mg) is off-label",
    "Current regulatory status: FDA-approved for type 2 diabetes; cancer and longevity use is off-label",
    "Regulatory status: Not FDA-approved in US; approved in some countries for hepatitis B",
    "Current status: phase III trial ongoing. Not approved for AD.",
    "## Clinical and Regulatory Status\n\nFDA-approved for diabetes. Cancer use is in Phase II/III trials.",
    "BPC-157 is not FDA-approved for any medical condition.",
    "The peptide lacks FDA approval.",
    "Ivermectin cream is FDA-approved exclusively for rosacea.",
    "The only FDA-approved indication for methylene blue is methaemoglobinaemia.",
    "- Status: approved_in_some_countries",
    "| Field | Value |\n| --- | --- |\n| FDA STATUS | Not approved. Advisory inclusion is not approval. |",
    "It is not on the FDA compounding lists.",
    "It is a prohibited substance (category S2) and banned at all times under the WADA code.",
    "Research-only · not FDA-approved",
    "It does not have FDA approval as a drug.",
    "So, is TB-500 FDA approved? The short answer is no.",
    "### Is TB-500 FDA approved?\n\nThe short answer is no.",
    "BPC-157 is not a licensed drug in Australia.",
    "Fenbendazole has not been approved by Health Canada for cancer.",
    "It is not approved for this purpose by WHO or EMA.",
    "Rapamycin is EMA-authorised for transplant rejection; longevity is not an EMA-authorised indication.",
    "Ketamine is a schedule 3 controlled substance, while psilocybin is a schedule 1 drug.",
    "In the EU, EFSA rejected a nerve-function claim; FDA has never approved it.",
    "LDN is used off-label — outside the FDA's approval.",
    "Naltrexone is not licensed to be used as LDN in the US or UK.",
    "| | Fisetin |\n| --- | --- |\n| FDA approval | None — sold as a dietary supplement |",
    "It is sold as a dietary supplement, not a drug.",
    "The FDA has not approved high-dose vitamin C for treatment in cancer.",
    "It is not FDA-approved; it has orphan designations only.",
    "❌ Not FDA-approved for diabetes",
]
#: Wordings that nobody listed.
ELSEWHERE = [
    "It is sold over the counter in the UK as a food supplement.",
    "The FDA cleared it in 1984 for opioid addiction; every other use is off-label.",
    "Health Canada has licensed it as a natural health product.",
    "In Australia it is listed (AUST L) rather than registered.",
    "No regulator has approved it for long COVID.",
    "It's a prescription-only medicine in Ireland.",
    "Schedule IV in the United States.",
    "It remains an investigational drug and isn't approved anywhere.",
    "The MHRA has granted it a traditional herbal registration.",
    "WADA bans it at all times.",
    "Approved in Japan since 2003 for ulcerative colitis.",
    "You can buy it without a prescription in most EU countries.",
    "Legal status: unscheduled",
    "It has never had a marketing authorisation in Europe.",
    "The European Commission authorised it in 2018.",
    "NICE does not recommend it and the drug has no UK licence for this use.",
    "Doctors prescribe it off licence.",
    "FDA: not approved",
    "The peptide sits on the FDA's list of substances that may not be compounded.",
    "Regulated as a cosmetic, not as a medicine.",
    "Class 1 controlled substance under federal law.",
    "Available only through the Special Access Scheme.",
    "Withdrawn from the French market in 2011 over safety concerns.",
    "Licensed for epilepsy (UK), unlicensed for migraine.",
    "CE-marked medical device",
    "GRAS as a food ingredient; not a drug.",
    "Ginkgo is regulated as a food in most of Europe, and no medicine agency has licensed it for memory.",
    "In the UK, LDN is an unlicensed medicine.",
    "Melatonin is available on prescription only in the UK.",
    "Melatonin tablets are only available on prescription.",
    "It is sold over the counter in the United States.",
    "As of 2026, no regulator has approved senolytics for ageing.",
    "NMN is sold in the US as a dietary supplement; the FDA has not approved it for any use.",
    "Kratom is not approved by the US Food and Drug Administration for any medical purpose.",
    "Kava is banned in several countries and restricted in Germany.",
    "Supplements are not regulated by the FDA in the same way as prescription drugs.",
    "Health Canada has licensed the capsules as a natural health product (NPN 80012345).",
    "The TGA lists it as AUST L 123456.",
    "It has been granted orphan drug designation by the EMA.",
    "It holds a conditional marketing authorisation in the European Union.",
    "**Legal status:** Schedule IV in the US, prescription-only in the UK",
    "**Legal status**\n\nPrescription-only medicine.",
    "Approval status — investigational",
    "Regulatory status: unknown as of January 2026",
    "The drug was withdrawn from the market in 2010.",
    "Japan has approved the drug, but the FDA has not.",
    "The European Medicines Agency has not authorised any product containing it.",
    "It is approved in Germany for mild depression.",
    "There is no approved medicine that contains it.",
    "No thymosin product is approved for use in autoimmune disease in the United States.",
    "The FDA placed it in Category 2 of bulk drug substances for compounding.",
    "It isn't FDA approved.",
    "Metformin is approved for diabetes and used off-label for PCOS.",
    "MHRA: not licensed. EMA: not authorised. FDA: not approved.",
    "Its use in fibromyalgia is off-label.",
    "CBD oil is classed as a novel food in the UK.",
    "Doctors may prescribe it under the Special Access Scheme.",
    "The medicine is licensed in the UK to treat opioid dependence.",
    "The U.S. FDA approved naltrexone in 1984 for opioid use disorder.",
    "Approved uses: opioid dependence; alcohol dependence (FDA, 1994)",
    "Regulators in the EU and US have not approved it.",
    "Epidiolex was approved by the FDA in 2018.",
    "It is a traditional herbal medicine with a THR number.",
    "A regulatory status note: the peptide has no marketing authorisation anywhere.",
]
FALSE_FRIENDS = [
    "The study was approved by the ethics committee.",
    "Drug approval takes about ten years.",
    "The FDA regulates medicines in the United States.",
    "It has been used for centuries in India.",
    "Ask your pharmacist whether it is right for you.",
    "Where approval exists, it applies to specific uses.",
    "The institutional review board approved the protocol.",
    "The study was approved by the ethics committee of the hospital.",
    "The hospital ethics committees had approved each study protocol.",
    "Your insurance may not cover a treatment that is not on its approved list.",
    "FDA warns consumers about contaminated products.",
    "The FDA has issued a warning about liver injury.",
    "Where regulatory approval exists, it applies to other uses.",
    "Ask a licensed pharmacist.",
    "If a supplement claims to be FDA-approved, be cautious.",
    "Is it FDA-approved?",
    "It is not included in any current clinical guidelines.",
    "No major medical body endorses it for ageing.",
    "Reviewed and approved by Dr Jane Smith.",
    "People who take prescription medicines should ask first.",
    "Compassionate use or off-label consideration may come up with a specialist.",
    "Physicians who prescribe it off-label commonly follow the label.",
    "Some people take supplements for years.",
    "Some sellers falsely claim that it is FDA-approved.",
    "The label carries a boxed warning.",
    "Regulation of blood sugar is complex.",
    "A dosing schedule of 1 tablet a day was used.",
    "It is widely available online.",
]


@pytest.mark.parametrize("text", [*SEEN, *ELSEWHERE])
def test_a_status(judge: Judge, text: str) -> None:
    verdict = judge(f"# Ginger\n\nGinger has been studied.\n\n{text}\n")["regulatory-status"]
    assert verdict.element.state == "present"
    assert not {remark.aspect for remark in verdict.remarks} - {"undated", "approval-without-indication"}


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_what_only_looks_like_one(judge: Judge, text: str) -> None:
    verdict = judge(f"# Ginger\n\n{text}\n")["regulatory-status"]
    assert verdict.element.state == "missing"
    assert [remark.aspect for remark in verdict.remarks] == ["missing"]


PLACEHOLDERS = [
    "TBD",
    "N/A",
    "Unknown",
    "{{status}}",
    "—",
    "Legal",
    "Available online",
    "pending",
    "[STATUS]",
    "Not specified",
]


@pytest.mark.parametrize("value", PLACEHOLDERS)
@pytest.mark.parametrize("slot", ["Regulatory status: {}", "## Legal status\n\n{}"], ids=["label", "heading"])
def test_a_slot_that_says_nothing(judge: Judge, aspects: Aspects, slot: str, value: str) -> None:
    verdict = judge(f"# Ginger\n\n{slot.format(value)}\n")["regulatory-status"]
    assert (verdict.element.state, aspects(verdict)) == ("placeholder", ["placeholder"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was approved through orphan drug designation.", ["designation-as-approval"]),
        ("Its breakthrough designation means that it is approved.", ["designation-as-approval"]),
        ("It is GRAS approved.", ["designation-as-approval"]),
        ("Orphan designation is not an approval.", []),
        ("Made in an FDA-approved laboratory.", ["wrong-verb"]),
        ("An FDA-cleared medicine.", ["wrong-verb"]),
        ("The device is FDA-cleared.", []),
        ("No FDA-approved laboratory exists.", []),
    ],
)
def test_words_for_approval(judge: Judge, aspects: Aspects, text: str, expected: list[str]) -> None:
    assert aspects(judge(f"# Ginger\n\nIt is not FDA-approved for nausea. {text}\n")["regulatory-status"]) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("not FDA-approved", ["undated"]),
        ("not FDA-approved, as of May 2026", []),
    ],
)
def test_a_year_in_the_metadata_dates_a_status(judge: Judge, field: str, expected: list[str]) -> None:
    # The value stands at an offset that could be taken for a year.
    page = (
        f"---\nnote: {'x' * 1960}\nregulatory_status: {field}\n---\n\n# Ginger\n\nIt is not FDA-approved for nausea.\n"
    )
    assert [remark.aspect for remark in judge(page)["regulatory-status"].remarks] == expected

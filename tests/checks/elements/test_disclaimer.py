"""The medical disclaimer: what counts, what only looks like one, and what is there but not enough."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict

Judge = Callable[..., dict[str, Verdict]]

COMPLETE = [
    "This leaflet does not replace a consultation with your own rheumatologist.",
    "It isn't intended to diagnose you, and it is no substitute for the advice of your GP.",
    "This is not medical advice — always consult your hepatologist before you try anything.",
    "**Medical Disclaimer:** This is not medical advice. Never stop it. Consult a qualified health professional.",
    "Research summary — not medical advice. Speak with your care team.",
    "It is not medical advice and should not be used to guide treatment; work with your healthcare team.",
    "Educational content only. Not medical advice. Always consult a licensed clinician.",
    "Nothing on this page constitutes medical advice or encourages personal use; talk to your GP.",
    "**Medical Disclaimer:** For informational purposes only. Talk to your pharmacist.",
    "This content is for educational purposes only and isn't a substitute for care. Ask your doctor.",
    "The information is not intended to replace a consultation with your physician. See your physician first.",
    "We explain research; we do not give medical advice. Check with your doctor or headache clinic.",
    "None of this is medical advice. Please discuss it with the transplant team.",
    "This leaflet does not take the place of the advice of your own nurse. Ask your nurse.",
    "This guide is general information, not advice. It is not medical advice; your midwife can advise you.",
    "The contents of this site must not be taken as medical advice. Seek the advice of a physician.",
    "Always seek the advice of your physician. Nothing herein is intended as medical advice.",
    "Please note: we are not doctors and cannot offer medical advice. See a rheumatologist.",
    "This page can't tell you what to do. It is no substitute for professional medical care; consult your oncologist.",
    "We don't provide medical advice, diagnosis or treatment. Consult an endocrinologist.",
    "This review is provided for information only and does not constitute medical advice. Ask an epileptologist.",
    "> **Important notice.** The text below is for education and is not medical advice. Consult your urologist.",
    "Nothing here should be construed as medical advice. Decisions should be made with your prescribing clinician.",
    "The material on this site is not to be used for medical advice. Contact your health care provider.",
]
INCOMPLETE = [
    "This is not medical advice.",
    "Research summary — not medical advice.",
    "Educational purpose only.",
    "For Educational Purposes Only. This is not a substitute for professional medical advice.",
    "Research Use Disclaimer: for educational and informational purposes only.",
    "Not medical advice. This site summarizes fallible research.",
    "Nothing on this page constitutes medical advice or encourages personal use.",
    "Medical Disclaimer: For informational purposes only.",
    "This text is for educational purposes only, and isn't a substitute for care.",
    "This is not medical advice, and it is not a recommendation for use.",
    "This map is not to be taken as a clinical guideline or medical advice.",
    "Do not use it for diagnosis, treatment or dosing decisions.",
    "FORMAL DISCLAIMER: This leaflet does not replace clinical involvement.",
    "This is not a recommendation for or against BPC-157 use.",
    "Reading note: this is not a clinical recommendation or protocol.",
    "Everything here is research, not treatment.",
    "This is not a diagnostic tool; it is a starting point.",
    "The content of this page is informational only.",
    "Information only; not a prescription.",
]
NO_DISCLAIMER = [
    "This site can make mistakes; check important facts.",
    "For research use only. Not for human consumption.",
    "Talk to your doctor.",
    "Terms and conditions apply.",
    "I confirm that I have read this consent form and accept the risks.",
    "Prices may change without notice.",
    "We may earn a commission if you buy through our links.",
    "Your doctor may prescribe it.",
    "Disclaimer: Our site can make mistakes.",
    "This article has not been verified as true.",
    "For laboratory research only, not for human consumption.",
    "Talk to your doctor before you use berberine.",
    "Always consult your neurologist.",
    "The decision belongs with your prescribing physician.",
    "Please discuss it with a licensed clinician.",
    "This is a starting framework for discussion with your provider.",
    "Never stop a prescribed medicine on your own.",
    "Supplements are not a substitute for prescribed medical treatment.",
    "Berberine is not a replacement for metformin or the care of a diabetologist.",
    "Studies describe some safety data, though this does not replace clinical guidance.",
    "No therapeutic claims can be made for this regimen.",
    "Self-medication is strongly discouraged.",
    "Is this medical advice?",
    "Many sites say “this is not medical advice” and then sell capsules.",
    "I understand that the clinic is not an emergency provider.",
    "The trial gave no medical reason for the difference.",
    "Nobody gave the participants advice on diet.",
]
#: From other publishers' pages in kind, in words of our own.
ELSEWHERE = [
    "Nothing here replaces a conversation with your own doctor.",
    "The information on this site is for general education only and is no substitute for professional care.",
    "Please don't use this article to diagnose or treat yourself; see a clinician.",
    "We are not doctors and this isn't medical advice — check with your pharmacist.",
    "This content does not constitute medical advice. Speak to your GP before making any changes.",
    "Educational use only; decisions about treatment belong to you and your care team.",
    "Use this summary to prepare for an appointment, not in place of one.",
    "Seek the advice of a physician; never disregard professional medical advice because of what you read here.",
    "Not intended to diagnose, treat or advise: consult a registered dietitian or doctor first.",
    "This leaflet is meant to support, not replace, discussions with your healthcare team.",
    "Information here is general and should not be relied on as personal medical advice; talk to your nurse.",
    "Do not rely on this page to make health decisions. Ask your midwife.",
    "The authors are not giving individual medical advice. Ask the team that treats you.",
    "Our articles inform; they don't prescribe. Your oncologist should have the final word.",
    "It is general information and isn't a replacement for the advice of a doctor who knows you.",
    "For informational purposes only. It is not a substitute for a consultation with a healthcare provider.",
    "You should not rely on the information on our website as an alternative to medical advice from your doctor.",
    "The views here should never be used in place of advice from your specialist. This isn't medical advice.",
    "Content is reviewed by pharmacists but is not intended for medical advice, diagnosis or treatment.",
    "Information provided here does not substitute for the individual judgement of your own prescriber.",
    "Use of this site does not create a doctor-patient relationship, and it is not medical advice.",
    "No content here, regardless of date, should be used as a substitute for medical advice from your doctor.",
    "Esta página is for information purposes only; it isn't medical advice. Consult with your medic.",
    "These pages are intended for general information only and do not constitute medical or other professional advice.",
    "We are a charity, not a clinic: please don't treat anything you read here as medical advice.",
    "This summary cannot replace talking with your own doctor.",
    "The information on this page is not a replacement for talking to your healthcare team.",
    "Our articles are not medical advice and are not meant to diagnose or treat any illness.",
    "This information does not replace advice from your health professional.",
    "This resource is for practitioners; it is not a substitute for the expertise of healthcare practitioners.",
    "It is not intended to be medical advice.",
    "Don't take this as medical advice.",
    "Nothing in this article is meant as medical guidance.",
    "The author is not a doctor, and this is not medical advice.",
    "Please remember that this is educational material and no substitute for seeing your own GP.",
    "For information and education only.",
    "Provided for informational use only.",
]


@pytest.mark.parametrize("text", COMPLETE)
def test_a_whole_disclaimer(judge: Judge, text: str) -> None:
    verdict = judge(f"# Ginger\n\n{text}\n")["disclaimer"]
    assert (verdict.element.state, verdict.element.lacks, verdict.remarks) == ("present", (), ())


@pytest.mark.parametrize("text", INCOMPLETE)
def test_a_disclaimer_that_sends_nowhere(judge: Judge, text: str) -> None:
    verdict = judge(f"{text}\n")["disclaimer"]
    assert (verdict.element.state, verdict.element.lacks) == ("incomplete", ("whom to consult",))
    assert [remark.aspect for remark in verdict.remarks] == ["incomplete"]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_other_publishers(judge: Judge, text: str) -> None:
    assert judge(f"# Ginger\n\nGinger has been tested.\n\n{text}\n")["disclaimer"].element.state != "missing"


@pytest.mark.parametrize("text", NO_DISCLAIMER)
def test_what_only_looks_like_one(judge: Judge, text: str) -> None:
    verdict = judge(f"# Ginger\n\n{text}\n")["disclaimer"]
    assert verdict.element.state == "missing"
    assert [remark.aspect for remark in verdict.remarks] == ["missing"]


DSHEA = "These statements have not been evaluated by the Food and Drug Administration."


def aspects(verdict: Verdict) -> list[str]:
    return [remark.aspect for remark in verdict.remarks]


@pytest.mark.parametrize(
    "text", [DSHEA, "This product is not intended to diagnose, treat, cure, or prevent any disease."]
)
def test_the_statement_of_supplements_is_no_disclaimer(judge: Judge, text: str) -> None:
    assert aspects(judge(f"# Ginger\n\n{text}\n")["disclaimer"]) == ["dshea-only"]
    assert aspects(judge(f"# Ginger\n\nThis is not medical advice; ask a doctor.\n\n{text}\n")["disclaimer"]) == []


def test_components_are_configured(judge: Judge) -> None:
    text = "This is not medical advice; ask your doctor. Never stop a medicine on your own."
    asked = ("not-medical-advice", "consult", "no-change", "emergency")
    assert judge(text, disclaimer=asked)["disclaimer"].element.lacks == ("what to do in an emergency",)
    assert judge(f"{text} In an emergency call 999.", disclaimer=asked)["disclaimer"].element.state == "present"


def test_whom_to_consult_may_stand_a_little_later(judge: Judge) -> None:
    near = "This is not medical advice.\n\nGinger is a root.\n\nAsk your doctor.\n"
    far = "This is not medical advice.\n\n## What it is\n\nA. B is. C is. D is.\n\n## More\n\nAsk your doctor.\n"
    assert judge(near)["disclaimer"].element.state == "present"
    assert judge(far)["disclaimer"].element.state == "incomplete"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Take 4.5 mg every night.", "take 4.5 mg"),
        ("You should take 500 mg twice a day.", "you should take 500 mg"),
        ("Adults took 500 mg twice a day.", None),
        ("Do not take 500 mg twice a day.", None),
        ("Should you take 500 mg twice a day?", None),
        ("Take it with food.", None),
    ],
)
def test_a_dose_contradicts_the_disclaimer(judge: Judge, text: str, found: str | None) -> None:
    verdict = judge(f"# Ginger\n\nThis is not medical advice; ask your doctor.\n\n## Use\n\n{text}\n")["disclaimer"]
    assert [remark.words["found"] for remark in verdict.remarks] == ([found] if found else [])
    assert verdict.element.state == ("contradicted" if found else "present")


LONG = "Ginger has been studied in several trials, none of them large. " * 5
LATE = "This is not medical advice; ask your doctor."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LONG}\n\n{LATE}\n", ["buried"]),
        (f"{LONG}\n\n> {LATE}\n", []),
        (f"{LONG}\n\n## Disclaimer\n\n{LATE}\n", []),
        (f"{LONG}\n\n**Disclaimer:** {LATE}\n", []),
        (f"{LATE}\n\n{LONG}\n", []),
        (f"{LATE}\n\n{LONG}\n\n{LATE}\n", []),
        (f"{LATE}\n\n{LONG}\n\n{LATE}\n\n{LATE}\n", ["duplicate"]),
        (f"**Disclaimer:** {LATE}\n\n{LONG}\n\n**Notice:** no medical advice; see a doctor.\n", ["duplicate"]),
    ],
)
def test_where_it_stands(judge: Judge, text: str, expected: list[str]) -> None:
    assert aspects(judge(text)["disclaimer"]) == expected

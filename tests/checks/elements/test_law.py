"""The law: take a page with all five elements, remove what carries one, and exactly that one is missing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewlint.checks.base import Verdict

ELEMENTS = ("disclaimer", "regulatory-status", "evidence-level", "monitoring", "pubmed-pointer")

COMPOUNDS = ("berberine", "low-dose naltrexone", "curcumin", "melatonin", "BPC-157", "thymosin alpha-1")
CONDITIONS = ("multiple sclerosis", "migraine", "ulcerative colitis", "type 2 diabetes", "lupus", "insomnia")
PROFESSIONALS = ("neurologist", "GP", "care team", "rheumatologist or pharmacist", "own doctor", "diabetes nurse")
TESTS = ("ALT and AST", "kidney function", "a full blood count", "blood pressure", "INR", "TSH and free T4", "HbA1c")
INTERVALS = (
    "every 3 months",
    "at 4, 8 and 12 weeks",
    "once a year",
    "monthly",
    "after 6 weeks",
    "every 6 to 12 months",
)
AGENCIES = ("FDA", "EMA", "MHRA", "TGA")

WORDINGS: dict[str, tuple[str, ...]] = {
    "disclaimer": (
        "This is not medical advice — always consult your {who} before trying {x}.",
        "This page summarises research and is not medical advice. Ask your {who}. Never stop a treatment on your own.",
        "For educational purposes only. It is not a substitute for advice from your {who}.",
        "Nothing here constitutes medical advice; speak with your {who}.",
        "We do not give medical advice. Decisions about {y} should be made with your {who}.",
        "The content is for information only and doesn't replace a consultation with your {who}. Talk to your {who}.",
        "None of this should be taken as medical advice. Discuss it with your {who} first.",
        "Educational content only. Not medical advice. Always consult your {who}.",
    ),
    "regulatory-status": (
        "As of May 2026, {x} is not approved by the {agency} for {y}.",
        "{x} is sold as a dietary supplement in the United States; the {agency} has not approved it.",
        "{agency}-approved for another use; {y} use is off-label.",
        "It has no marketing authorisation from the {agency} (2026).",
        "The {agency} has never approved {x} for {y}.",
        "In the UK it is an unlicensed medicine, and the {agency} has not reviewed it.",
        "{x} is a prescription-only medicine, licensed in Germany for something else.",
        "Not {agency}-approved; approved in some countries for hepatitis B.",
    ),
    "evidence-level": (
        "The evidence is limited and of low certainty.",
        "There are no randomised controlled trials in people with {y}.",
        "Most of the evidence comes from animal studies.",
        "We judged the certainty of the evidence to be low for {y}.",
        "Low-certainty evidence from two small randomised trials suggests a small effect in {y}.",
        "So far {x} has only been tested in mice.",
        "The quality of the evidence is very low, because the trials were short.",
    ),
    "monitoring": (
        "Any use of {x} requires baseline labs and periodic monitoring by your {who}.",
        "Your {who} should check {test} before starting and {when}.",
        "Check {test} {when}, and stop if values rise above twice the upper limit.",
        "Regular blood tests are advised: {test} at baseline and {when}.",
        "{test} should be measured before the first dose and {when}.",
        "Patients need monitoring of {test} {when}.",
        "Ask for {test} before treatment; repeat {when}.",
    ),
    "pubmed-pointer": (
        "Search PubMed for {x} AND {y}.",
        "Search PubMed (pubmed.ncbi.nlm.nih.gov) for '{x} safety' and '{x} {y}'.",
        "Newer trials can be found on PubMed with the words {x} and {y}.",
        "Go to PubMed and type “{x} {y}”.",
        "Readers can search PubMed for trials of {x}.",
        "One trial has been published (PMID 14984445).",
        "The studies are at https://pubmed.ncbi.nlm.nih.gov/?term=trial+AND+{y_url} for anyone to read.",
    ),
}
#: Values that need their label to be what they are.
SLOTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "disclaimer": (
        ("Disclaimer", "Medical disclaimer", "Please note", "Important notice"),
        ("this is not medical advice; ask your {who}.", "for information only, see your {who} before using {x}"),
    ),
    "regulatory-status": (
        ("Regulatory status", "Legal status", "FDA status", "Current regulatory status", "Approval status"),
        (
            "off-label",
            "dietary supplement",
            "not approved (2026)",
            "investigational",
            "prescription only",
            "unlicensed in {y}",
        ),
    ),
    "evidence-level": (
        (
            "Evidence level",
            "Level of evidence",
            "Certainty of the evidence",
            "Evidence quality",
            "Strength of evidence",
        ),
        (
            "low",
            "two small randomised trials",
            "animal studies only",
            "B",
            "3/5",
            "phase II trials in {y}",
            "case reports",
        ),
    ),
    "monitoring": (
        ("Monitoring", "Monitoring requirements", "Follow-up", "Blood tests"),
        ("{test} before starting and {when}", "{test}, {when}", "{test}; your {who} arranges it"),
    ),
    "pubmed-pointer": (
        ("PubMed", "PubMed search", "PubMed query"),
        ("{x} AND {y}", "“{x}” AND “{y}”"),
    ),
}
HEADINGS: dict[str, tuple[str, ...]] = {
    "disclaimer": ("Disclaimer", "Medical disclaimer", "Before you read on"),
    "regulatory-status": ("Regulatory status", "Clinical and Regulatory Status", "Is it approved?"),
    "evidence-level": ("Evidence level", "How strong is the evidence?", "Certainty of the evidence"),
    "monitoring": ("Monitoring", "Does {x} need special monitoring?", "Follow-up and monitoring"),
    "pubmed-pointer": ("Search PubMed yourself", "Finding the studies", "Where can I find newer data?"),
}
#: What looks like an element and is none.
FILLERS = (
    "{x} is a compound that has been studied for some years.",
    "We searched PubMed, Embase and Scopus in May 2026.",
    "The ethics committee approved the protocol.",
    "Participants were monitored every month in the trial.",
    "Talk to a relative about how you feel.",
    "This site can make mistakes.",
    "Nausea and headache were the most frequent complaints.",
    "There is specific published research examining safety in this population.",
    "The FDA has warned about contaminated products.",
    "Monitor ClinicalTrials.gov for new trials.",
    "In one trial, 40 people took {x} for twelve weeks.",
    "Safety depends on organ function, age and other treatments.",
    "It is also called by another name (PubChem CID 2353).",
    "These statements have been read by two editors.",
    "People with {y} often ask about {x}.",
)
NEUTRAL = ("What it is", "How it may work", "Side effects", "What people ask", "Key points", "Other options")


@dataclass(frozen=True)
class Part:
    """A sentence, or a label with its value, perhaps under a heading; of an element, or of none."""

    element: str
    heading: str
    label: str
    text: str


class Plan(NamedTuple):
    """A page before it is written."""

    title: str
    parts: tuple[Part, ...]
    style: int


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    x, y = draw(st.sampled_from(COMPOUNDS)), draw(st.sampled_from(CONDITIONS))

    def fill(text: str) -> str:
        words = text.format(
            x=x, y=y, y_url=y.replace(" ", "+"),
            who=draw(st.sampled_from(PROFESSIONALS)), test=draw(st.sampled_from(TESTS)),
            when=draw(st.sampled_from(INTERVALS)), agency=draw(st.sampled_from(AGENCIES)),
        )  # fmt: skip
        return words[:1].upper() + words[1:]

    parts = [_part(draw, fill, element) for element in ELEMENTS]
    for _ in range(draw(st.integers(0, 4))):
        heading = draw(st.sampled_from((*NEUTRAL, "")))
        parts.append(Part("", heading, "", fill(draw(st.sampled_from(FILLERS)))))
    title = draw(st.sampled_from((f"Is {x} safe for {y} patients?", f"{x} for {y}: evidence level", f"{x} and {y}")))
    return Plan(title, tuple(draw(st.permutations(parts))), draw(st.integers(0, 2)))


def _part(draw: st.DrawFn, fill: Callable[[str], str], element: str) -> Part:
    heading = fill(draw(st.sampled_from(HEADINGS[element]))) if draw(st.booleans()) else ""
    if draw(st.booleans()):
        labels, values = SLOTS[element]
        return Part(element, heading, draw(st.sampled_from(labels)), fill(draw(st.sampled_from(values))))
    return Part(element, heading, "", fill(draw(st.sampled_from(WORDINGS[element]))))


def _markdown(plan: Plan) -> str:
    blocks = (block for part in _arranged(plan) for block in _in_markdown(part, plan.style))
    return "\n\n".join((f"# {plan.title}", *blocks)) + "\n"


def _in_markdown(part: Part, style: int) -> Sequence[str]:
    headings = (f"## {part.heading}", f"{part.heading}\n---", f"**{part.heading}**")
    labelled = (f"- **{part.label}:** {part.text}", f"**{part.label}** – {part.text}", f"{part.label}\n: {part.text}")
    text = (labelled[style] if part.label else part.text,) if part.text else ()
    return (*((headings[style],) if part.heading else ()), *text)


def _html(plan: Plan) -> str:
    blocks = "\n".join(block for part in _arranged(plan) for block in _in_html(part, plan.style))
    return f"<html><head><title>{plan.title}</title></head><body><h1>{plan.title}</h1>\n{blocks}\n</body></html>\n"


def _in_html(part: Part, style: int) -> Sequence[str]:
    heading = (("<h2>{}</h2>", "<h3><b>{}</b></h3>", "<p><strong>{}</strong></p>")[style].format(part.heading),)
    labelled = (
        f"<table><tr><th>{part.label}</th><td>{part.text}</td></tr></table>",
        f"<dl><dt>{part.label}</dt><dd>{part.text}</dd></dl>",
        f"<ul><li><em>{part.label}:</em> {part.text}</li></ul>",
    )
    text = (labelled[style] if part.label else f"<p>{part.text}</p>",) if part.text else ()
    return (*(heading if part.heading else ()), *text)


def _text(plan: Plan) -> str:
    lines = (line for part in _arranged(plan) for line in _in_text(part))
    return "\n\n".join((plan.title, "This page sets out what is known, and what is not.", *lines)) + "\n"


def _in_text(part: Part) -> Sequence[str]:
    # A bare line is a heading by what follows it; a short value would be one itself.
    heading = (part.heading,) if part.heading else ()
    text = f"  • {part.label}: {part.text}" if part.label else part.text
    return (*heading, text) if part.text else heading


def _yaml(plan: Plan) -> str:
    sections = "".join(
        f"  - heading: {_quoted(part.heading or 'More')}\n"
        f"    text: {_quoted(f'{part.label}: {part.text}' if part.label else part.text)}\n"
        for part in plan.parts
        if part.text
    )
    return f"title: {_quoted(plan.title)}\nsections:\n{sections}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _arranged(plan: Plan) -> tuple[Part, ...]:
    """Parts without a heading go first, or they would stand under somebody else's."""
    return tuple(sorted(plan.parts, key=lambda part: bool(part.heading)))


WRITERS: dict[str, Callable[[Plan], str]] = {
    "page.md": _markdown,
    "page.html": _html,
    "page.txt": _text,
    "page.yaml": _yaml,
}
_LAW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _missing(verdicts: dict[str, Verdict]) -> set[str]:
    return {name for name, verdict in verdicts.items() if verdict.element.state == "missing"}


@pytest.mark.parametrize("path", WRITERS)
@_LAW
@given(plan=plans(), element=st.sampled_from(ELEMENTS), leaves_heading=st.booleans())
def test_what_is_removed_is_missing(
    judge: Callable[..., dict[str, Verdict]], path: str, plan: Plan, element: str, leaves_heading: bool
) -> None:
    write = WRITERS[path]
    whole = judge(write(plan), path)
    assert _missing(whole) == set(), write(plan)
    kept = (
        tuple(_emptied(part) if part.element == element else part for part in plan.parts)
        if leaves_heading
        else tuple(part for part in plan.parts if part.element != element)
    )
    text = write(replace_parts(plan, kept))
    verdicts = judge(text, path)
    assert _missing(verdicts) == {element}, text
    (remark,) = verdicts[element].remarks
    assert remark.aspect == "missing"
    assert remark.span.start > 0


def replace_parts(plan: Plan, parts: tuple[Part, ...]) -> Plan:
    return plan._replace(parts=parts)


def _emptied(part: Part) -> Part:
    return replace(part, text="", label="")

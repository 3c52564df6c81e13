"""A report by hand, with everything in it that makes output hard, and snapshots of what reporters make of it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewlint.model.finding import Edit, Element, Finding, Fix, Note, SetAside
from reviewlint.model.report import Page, Report, Skipped
from reviewlint.model.rule import Example, Rule
from reviewlint.model.source import Excerpt, Source, Span

SNAPSHOTS = Path(__file__).parent / "snapshots"

BERBERINE = """\
---
title: Is berberine safe for type 2 diabetes?
evidence_level: preclinical
---

# Is berberine safe for type 2 diabetes?

Berberine is **completely** safe for all patients, and it cures diabetes.

The compound has been studied in many small trials over the last twenty years, in several countries and with doses \
that differ by a factor of five, and yet it is guaranteed to lower blood sugar in every person who takes it as the \
label says, whatever other medicines that person takes.

No compound can be declared universally "safe". Is it a miracle cure?

## Bottom line

Stop taking metformin
once you feel better, and
do not look back.
"""

LDN = """\
# 低用量ナルトレキソン（LDN）

この薬は絶対に安全です。 It is 100% safe 👩‍⚕️ for cafe\u0301 owners.

\t- item:\tguaranteed\tresults \x1b[31mred\x1b[0m \u202etxt.exe
"""

CLEAN = "# Methods\n\nWe searched three databases.\n"
BROKEN = '<p>It is <b>risk-free</b> | `x` <script>alert("1")</script> @someone #1 [a](http://b.example)</p>\n'


def span(source: Source, words: str, after: int = 0) -> Span:
    """Where some words stand."""
    start = source.text.index(words, after)
    return Span(start, start + len(words))


def _berberine() -> Page:
    source = Source("docs/berberine.md", BERBERINE)
    level = span(source, "preclinical")
    safe = span(source, "completely** safe for all patients")
    stop = Span(source.text.index("Stop taking"), source.text.index(".", source.text.index("Stop taking")))
    findings = (
        Finding(source, Span(4, 4), "missing-review-date", "info", "The page does not say when it was last reviewed."),
        Finding(
            source,
            safe,
            "absolute-safety",
            "error",
            "“completely safe for all patients” promises safety for everyone; no compound is safe for everyone.",
            fix=Fix("write “tolerated by most people in short trials”", (Edit(safe, "tolerated by most people"),)),
            instead="In trials of up to 12 weeks, most people tolerated berberine; the most common side effects were "
            "diarrhoea and constipation.",
        ),
        Finding(
            source,
            span(source, "cures"),
            "cure-claim",
            "error",
            "“cures” promises a cure; say what the evidence shows.",
            notes=(Note(source, level, "but the front matter says that there is no study in people"),),
        ),
        Finding(
            source,
            span(source, "guaranteed to lower"),
            "guaranteed-effect",
            "warning",
            "No treatment is guaranteed to work.",
        ),
        Finding(
            source,
            stop,
            "stop-medication",
            "error",
            "The page tells the reader to stop a medicine. Nobody should do so without the person who prescribed it.",
            fix=Fix("remove the sentence", (Edit(stop, ""),), safe=True),
        ),
    )
    set_aside = (
        SetAside(source, span(source, "twenty years"), "vague-time", "info", "allowed", "the editor agreed in May"),
        SetAside(
            source,
            span(source, 'universally "safe"'),
            "absolute-safety",
            "error",
            "negated",
            cue=span(source, "No compound"),
        ),
        SetAside(source, span(source, "miracle cure"), "cure-claim", "error", "asked"),
    )
    sentence = Excerpt(source, span(source, "evidence_level: preclinical"))
    elements = {
        "disclaimer": Element("disclaimer", "missing"),
        "regulatory-status": Element("regulatory-status", "incomplete", (sentence,), ("indication", "as-of date")),
        "evidence-level": Element("evidence-level", "present", (sentence,), (), (("level", "preclinical"),)),
        "monitoring": Element("monitoring", "placeholder"),
        "pubmed-pointer": Element("pubmed-pointer", "missing"),
    }
    return Page(source.path, "safety", elements, findings, set_aside)


def _ldn() -> Page:
    source = Source("docs/ünï cødé/ldn 研究, 50%.md", LDN)
    other = Source("docs/sibling.md", "# LDN\n\nLDN is off-label.\n")
    findings = (
        Finding(
            source,
            span(source, "絶対に安全"),
            "absolute-safety",
            "error",
            "「絶対に安全」 promises safety for everyone.",
        ),
        Finding(
            source,
            span(source, "100% safe 👩‍⚕️ for cafe\u0301"),
            "absolute-safety",
            "error",
            "“100% safe” is a promise.",
        ),
        Finding(
            source,
            span(source, "guaranteed\tresults"),
            "guaranteed-effect",
            "warning",
            "“guaranteed results” is a promise.",
            notes=(Note(other, span(other, "off-label"), "but a sibling of this page says “off-label”"),),
        ),
        Finding(
            source, span(source, "\u202etxt.exe"), "odd-character", "info", "Turned text “\u202etxt.exe” misleads."
        ),
    )
    return Page(source.path, "other", {}, findings)


def _broken() -> Page:
    source = Source("docs/we`ird <b>|$(x).html", BROKEN)
    message = f"“{BROKEN.strip()}” must not be said."
    finding = Finding(source, span(source, "risk-free"), "no-side-effects", "warning", message)
    return Page(source.path, "other", {}, (finding,))


RULES = {
    "absolute-safety": Rule(
        "absolute-safety",
        "phrase",
        "error",
        "Do not call a compound safe for everyone.",
        "Every compound that does something can harm somebody.",
        "“{found}” promises safety for everyone.",
        theme="phrasing",
        sources=("FDA 21 CFR 202.1(e)",),
        examples=(
            Example("It is **universally safe**.", "universally safe"),
            Example("No compound is universally safe."),
        ),
        instead=("Most people in the trials tolerated it.",),
    ),
    "missing-disclaimer": Rule("missing-disclaimer", "element", "error", "Say that it is not medical advice.", "", ""),
}


@pytest.fixture
def report() -> Report:
    """Four pages and two skipped files."""
    pages = (_berberine(), Page("docs/methods.md", "other"), _ldn(), _broken())
    skipped = (Skipped("docs/logo.md", "not UTF-8 text"), Skipped("docs/old.md", "excluded by the configuration"))
    return Report(pages, skipped)


@pytest.fixture
def rules() -> dict[str, Rule]:
    """Two rules, one with everything."""
    return RULES


Check = Callable[[str, str], None]


@pytest.fixture
def same_as() -> Check:
    """A check that a text is what the snapshot of that name holds; with UPDATE_SNAPSHOTS set, it is written."""

    def check(name: str, text: str) -> None:
        path = SNAPSHOTS / name
        if os.environ.get("UPDATE_SNAPSHOTS"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert path.read_bytes().decode("utf-8") == text

    return check

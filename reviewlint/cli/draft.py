"""The text of a new page: everything that it says is true before the research is done."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from reviewlint.checks.elements.passages import passage
from reviewlint.language.subject import Subject

_MONTHS = "January February March April May June July August September October November December".split()

#: The title of each kind of page.
TITLES: Mapping[str, str] = {
    "safety": "Is {compound} safe for patients with {condition}?",
    "evidence-level": "{compound} for {condition}: evidence level",
    "overview": "{compound} for {condition}: research overview",
    "does-it-work": "Does {compound} work for {condition}?",
}
_DISCLAIMER = """\
> **Medical disclaimer:** This page is not medical advice. Ask your {specialist} first, and do not start, stop or \
change any treatment on your own. In an emergency, call your local emergency number."""
_INTRODUCTION = """\
This page is a draft. The research on {compound} in people with {condition} has not been assessed for it yet; until it \
has, the page draws no conclusion.

<!-- Complete: say in two or three sentences what the research shows, in place of the two above. -->"""
_REGULATORY = """\
## Regulatory status

Regulatory status, as of {month}: no approval has been confirmed for this page, so it treats {compound} as not \
approved for {condition}.

<!-- Complete: look it up (Drugs@FDA, EMA, a national register); say what it is approved for, where, since when. -->"""
_EVIDENCE = """\
## Evidence level

Evidence level: insufficient evidence for a conclusion; no study of {compound} in {condition} has been assessed for \
this page.

<!-- Complete: name the level, the scale that it is on, and the studies behind it, first those in the condition. -->"""
_SAFETY = """\
## Safety

Side effects, interactions and reasons not to take {compound} have not been assessed for this page.

<!-- Complete: say what was seen, how often, in whom, and what is not known. -->"""
_MONITORING = """\
## Monitoring

Before starting {compound}, and at every follow-up visit, a {specialist} should review symptoms, blood pressure, \
kidney and liver function, and every other medicine. New or worse symptoms are a reason to stop and to ask for advice.

<!-- Complete: name the tests that the compound calls for, how often, and the values at which to stop. -->"""
_POINTER = "[Search PubMed for {query}]({url})"
_STUDIES = """\
## Find the studies

{pointer}

<!-- Complete: list the studies that this page rests on, with their PubMed numbers. -->"""


@dataclass(frozen=True)
class Draft:
    """What a new page is about, and of which kind; who begins it on which day (YYYY-MM-DD); whom its readers ask."""

    compound: str
    condition: str
    kind: str
    author: str
    today: str
    specialist: str


def written(draft: Draft, insert: Mapping[str, str]) -> str:
    """The Markdown of a new page; `insert` holds the passages that the configuration gives for elements."""
    subject = Subject((draft.compound,), (draft.condition,), draft.specialist)
    title = f"# {TITLES[draft.kind]}"
    studies = _STUDIES.replace("{pointer}", insert.get("pubmed-pointer", _POINTER).strip())
    first, second = (_EVIDENCE, _SAFETY) if draft.kind != "safety" else (_SAFETY, _EVIDENCE)
    parts = (
        title,
        insert.get("disclaimer", _DISCLAIMER).strip(),
        _INTRODUCTION,
        first,
        second,
        _REGULATORY,
        _MONITORING,
    )
    template = "\n\n".join((*parts, studies)).replace("{month}", _month(draft.today))
    return f"{_front_matter(draft)}\n{passage(template, subject, 'markdown')}\n"


def _front_matter(draft: Draft) -> str:
    title = TITLES[draft.kind].format(compound=draft.compound, condition=draft.condition)
    fields = {
        "title": title,
        "kind": draft.kind,
        "compound": draft.compound,
        "condition": draft.condition,
        "author": draft.author,
        "created": draft.today,
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "\n".join(("---", *lines, "---", ""))


def _month(today: str) -> str:
    year, month, _ = today.split("-")
    return f"{_MONTHS[int(month) - 1]} {year}"

"""The schema of a page takes what publishers write, and sees what is wrong."""

import pytest
from jsonschema import Draft202012Validator

from reviewlint.validation import load_schema, violations
from reviewlint.yaml_reader import read

FULL = """\
title: "Is Example Safe for Multiple Sclerosis Patients? - Research Review"
slug: is-example-safe
type: safety
language: en
audience: [patients]
compound: {name: example, aliases: [EX], class: opioid antagonist, cas: 16590-41-3}
condition: {name: multiple sclerosis, abbr: MS, mesh: D009103}
regulatory_status:
  - {jurisdiction: US, status: us.approved, product: tablets, as_of: 2026-11-01, source: https://example.org/label}
  - {jurisdiction: US, status: not approved for this use}
evidence: {condition: multiple sclerosis, scale: GRADE, level: C5, certainty: low, design: [phase 2, small RCT]}
monitoring: {baseline: [ALT, AST], interval: monthly, stop_if: [rash], who: neurologist}
pubmed_query: '"example"[tiab]'
references: [{pmid: 18728058}, {doi: 10.1000/182}, {nct: NCT01234567}, Smith 2020]
author: [{name: A, credentials: MD}]
reviewed_by: {name: B, orcid: 0000-0002-1825-0097}
last_reviewed: 2026-11-01
next_review: 2027-11-01
disclosure: none
ai_generated: true
"""


def messages(text: str) -> list[str]:
    return [violation.message for violation in violations(read(text).data, load_schema("page"))]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(load_schema("page"))


@pytest.mark.parametrize(
    "text",
    [
        FULL,
        "",
        "{}",
        "title: A\ntags: [x]\ndraft: true\nlayout: post\npermalink: /x/\nimage: {src: y}\nweight: 3\ncategories: x",
        "type: post\nstatus: published\ncanonical: https://example.org\nog:image: x\nseries: y\ndata: {a: 1}",
        "date: 2026-01-01 10:00:00 +0000\nlastmod: 2026-01-01T10:00:00Z\nupdatedAt: 2026-01-01",
        "regulatoryStatus: FDA-approved\nevidenceLevel: 3\nmonitoring: Monthly tests\nauthors: [A, B]\nlang: pt-BR",
        "regulatory_status: {US: approved, EU: [a, b], UK: {status: licensed}}",
        "compounds: [a, b]\nconditions: [x]\nevidence: [a, {level: 2}]\nreferences: [123, x]\npubmed: {query: x}",
        "sections: [{heading: a, text: b}]\nbody: |\n  text\nfaq: []",
        "author: A\nmedicallyReviewedBy: {name: B, credentials: [MD, PhD]}\nreviewed: 2026-01-01",
    ],
)
def test_what_publishers_write_is_welcome(text: str) -> None:
    assert messages(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title:", '"title" is empty'),
        ('description: ""', '"description" is empty'),
        ("auhtor: x", 'did you mean "author"?'),
        ("regulatory-status: x", 'did you mean "regulatory_status"?'),
        ("type: saftey", 'did you mean "safety"?'),
        ("language: english", "Write a language code such as en or en-GB."),
        ("last_reviewed: 2026-13-01", "is not a date"),
        ("date: 2026-02-30T10:00:00Z", "is not a date and time"),
        ("compound: {class: x}", '"name" is missing in "compound"'),
        ("compound: {name: x, cas: 1}", "Write a CAS number as 16590-41-3."),
        ("regulatory_status: {jurisdiction: US}", '"status" is missing'),
        ("regulatory_status: [a, b, c, {status: us.aproved}]", 'did you mean "us.approved"?'),
        ("evidence: {scale: Grade}", 'did you mean "GRADE"?'),
        ("monitoring: {basline: x}", 'did you mean "baseline"?'),
        ("references: [{pmid: PMID 1}]", "Write the digits of the PubMed number alone."),
        ("references: [{nct: 123}]", '"nct" should be a text'),
        ("reviewed_by: {name: x, orcid: 12}", "Write an ORCID as"),
        ("author: 3", '"author" should be a text or a mapping'),
        ("ai_generated: 'yes'", "Write true or false without quotes."),
        ("- a", "This should be a mapping"),
    ],
)
def test_what_is_wrong_is_seen(text: str, message: str) -> None:
    (only,) = messages(text)
    assert message in only

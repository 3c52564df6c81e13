"""What metadata say of an element counts where readers see it."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict
from reviewlint.model.report import ELEMENTS

Judge = Callable[..., dict[str, Verdict]]

FRONT_MATTER = [
    ("disclaimer", "disclaimer: This is not medical advice; ask your doctor.", "present"),
    ("disclaimer", "disclaimer: This is not medical advice.", "incomplete"),
    ("regulatory-status", "regulatory_status: Not FDA-approved", "present"),
    ("regulatory-status", "regulatory_status: [{jurisdiction: US, status: us.supplement}]", "present"),
    ("evidence-level", "evidenceLevel: animal studies only", "present"),
    ("evidence-level", "evidence: {scale: GRADE, certainty: low}", "present"),
    ("monitoring", "monitoring: {baseline: [ALT], interval: every 3 months}", "present"),
    ("pubmed-pointer", "pubmed_query: ginger AND migraine", "present"),
    ("pubmed-pointer", "pubmed_url: https://pubmed.ncbi.nlm.nih.gov/?term=ginger", "present"),
]


@pytest.mark.parametrize(("element", "line", "state"), FRONT_MATTER)
def test_front_matter_counts_where_the_site_shows_it(judge: Judge, element: str, line: str, state: str) -> None:
    text = f"---\n{line}\n---\n\n# Ginger\n\nText.\n"
    assert judge(text)[element].element.state == "missing"
    shown = judge(text, rendered_fields=(line.partition(":")[0],))[element].element
    assert shown.state == state
    assert text.index(": ") < shown.places[0].start < text.index("\n---\n\n")


@pytest.mark.parametrize(("element", "line"), [("regulatory-status", "status: draft"), ("evidence-level", "grade:")])
def test_front_matter_about_the_page_does_not_count(judge: Judge, element: str, line: str) -> None:
    text = f"---\n{line}\n---\n\n# Ginger\n\nText.\n"
    assert judge(text, rendered_fields=("status", "grade"))[element].element.state == "missing"


def test_every_field_of_a_structured_page_is_seen(judge: Judge) -> None:
    text = (
        "title: Ginger\ndisclaimer: This is not medical advice; ask your doctor.\n"
        "regulatory_status: [{jurisdiction: US, status: us.supplement}]\nevidence_level: Low certainty\n"
        "monitoring: {baseline: [ALT], interval: every 3 months}\npubmed_query: ginger AND migraine\n"
    )
    states = {name: verdict.element.state for name, verdict in judge(text, "page.yaml").items()}
    assert states == dict.fromkeys(ELEMENTS, "present")

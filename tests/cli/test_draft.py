import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.api import check_text
from reviewlint.cli.draft import TITLES, Draft, written
from reviewlint.config import Config
from reviewlint.model.source import Source
from reviewlint.parsing import parse

TODAY = "2026-11-22"
COMPOUNDS = (
    "zinc", "Low-Dose Naltrexone (LDN)", "BPC-157", "St John's wort", "vitamin D", "omega-3 fatty acids", "semaglutide",
    "CBD oil", "magnesium (as citrate)", "5-HTP", "lithium orotate", "psilocybin", "green tea extract", "rapamycin",
)  # fmt: skip
CONDITIONS = (
    "lupus", "multiple sclerosis", "Crohn's disease", "stage IV cancer", "pancreatic cancer", "depression", "pregnancy",
    "Brain Cancer (Glioblastoma)", "type 2 diabetes", "chronic pain", "the common cold", "high blood pressure", "PTSD",
)  # fmt: skip


def draft(compound: str, condition: str, kind: str = "safety") -> Draft:
    return Draft(compound, condition, kind, "Amina Rahman", TODAY, "doctor or pharmacist")


@given(st.sampled_from(COMPOUNDS), st.sampled_from(CONDITIONS), st.sampled_from([*TITLES]))
@settings(max_examples=60, deadline=None)
def test_a_new_page_passes(compound: str, condition: str, kind: str) -> None:
    page = check_text(written(draft(compound, condition, kind), {}), "page.md", Config(), today=TODAY)
    assert [(finding.rule, finding.text) for finding in page.findings] == []
    assert {element.state for element in page.elements.values()} == {"present"}
    assert page.kind == kind


def test_a_new_page_says_what_is_left_to_complete() -> None:
    text = written(draft("zinc", "lupus"), {})
    page = check_text(text, "page.md", Config(profile="strict"), today=TODAY)
    assert [finding.rule for finding in page.findings] == ["left-to-complete"] * 6
    assert "This page is a draft." in text


def test_every_component_of_a_disclaimer_is_there() -> None:
    config = Config(disclaimer=("not-medical-advice", "consult", "no-change", "emergency"), monitoring_minimum="M4")
    assert check_text(written(draft("zinc", "lupus"), {}), "page.md", config, today=TODAY).findings == ()


def test_the_passages_of_the_configuration_are_used() -> None:
    text = written(draft("zinc", "lupus"), {"disclaimer": "{compound} is our topic.", "pubmed-pointer": "See {url}"})
    assert "\n\nzinc is our topic.\n\n" in text
    assert "\n\nSee https://pubmed.ncbi.nlm.nih.gov/?term=%22zinc%22+AND+%22lupus%22\n\n" in text
    assert "Search PubMed" not in text


@pytest.mark.parametrize(
    "name", ['a "b": c', "# a", "a\\b", "*a*", "<b>a</b>", "{a}", "-->", "café ☕", "'a", "a | b", "&amp;"]
)
def test_any_name_stands_as_it_is(name: str) -> None:
    document = parse(Source("page.md", written(draft(name, "lupus"), {})))
    assert document.problems == ()
    assert document.metadata.mapping()["compound"] == name
    heading = next(block for block in document.blocks if block.kind == "heading")
    assert heading.prose.text == f"Is {name} safe for patients with lupus?"
    assert len(document.comments) == 6

"""What a page is about: its kind, compound, condition and specialist."""

import pytest

from reviewlint.language import vocabulary
from reviewlint.language.subject import Subject, kind_of, reads_as_title, subject_of
from reviewlint.model.document import Document
from reviewlint.model.source import Source
from reviewlint.parsing import parse

WORDS = vocabulary.shipped()


def page(text: str, path: str = "page.md") -> Document:
    return parse(Source(path, text))


TITLES = [
    (
        "Is Low-Dose Naltrexone (LDN) Safe for Multiple Sclerosis Patients?",
        "safety",
        "Low-Dose Naltrexone",
        "Multiple Sclerosis",
    ),
    ("Is metformin safe for people with lupus? | Site", "safety", "metformin", "lupus"),
    ("Are probiotics really safe in pregnancy?", "safety", "probiotics", "pregnancy"),
    ("Can I take melatonin with epilepsy?", "safety", "melatonin", "epilepsy"),
    ("Ketamine safety in depression", "safety", "Ketamine", "depression"),
    ("Mebendazole for Melanoma: Evidence Level", "evidence-level", "Mebendazole", "Melanoma"),
    ("How strong is the evidence for zinc in the common cold?", "evidence-level", "zinc", "common cold"),
    ("Metformin and Alzheimer's: Research Overview", "overview", "Metformin", "Alzheimer's"),
    ("An overview of research on omega-3 for depression", "overview", "omega-3", "depression"),
    (
        "Does Thymosin Alpha-1 (Zadaxin) Work for Stage IV Cancer?",
        "does-it-work",
        "Thymosin Alpha-1",
        "Stage IV Cancer",
    ),
    ("Does magnesium help with migraine?", "does-it-work", "magnesium", "migraine"),
    ("Is berberine effective for type 2 diabetes?", "does-it-work", "berberine", "type 2 diabetes"),
    ("Methotrexate for lupus — patient leaflet", "other", "Methotrexate", "lupus"),
]


@pytest.mark.parametrize(("title", "kind", "compound", "condition"), TITLES)
@pytest.mark.parametrize("written", ["# {}\n\nText.\n", '---\ntitle: "{}"\n---\n\nText.\n'], ids=["H1", "metadata"])
def test_a_title_tells(title: str, kind: str, compound: str, condition: str, written: str) -> None:
    document = page(written.format(title))
    subject = subject_of(document, WORDS)
    assert (kind_of(document)[0], subject.compound[0], subject.condition[0]) == (kind, compound, condition)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("---\nkind: evidence level\n---\n# Is ginger safe for lupus?\n", "evidence-level"),
        ("---\ntype: safety\n---\n# Ginger\n", "safety"),
        ("---\npage_type: methodology\n---\n# How we work\n", "none"),
        ("---\ntype: guide\n---\n# Ginger\n", "other"),
        ("# Ginger\n", "other"),
    ],
)
def test_metadata_name_the_kind(text: str, kind: str) -> None:
    assert kind_of(page(text))[0] == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("blog/is-ldn-safe-for-lupus-patients.md", "safety"),
        ("blog/does-zinc-work-for-colds/index.md", "does-it-work"),
        ("blog/does-zinc-work-for-colds.md", "does-it-work"),
        ("blog/zinc-colds-evidence-level.md", "evidence-level"),
        ("blog/zinc-colds-research.md", "overview"),
        ("blog/zinc.md", "other"),
    ],
)
def test_an_address_tells_the_kind(path: str, kind: str) -> None:
    assert kind_of(page("Text.\n", path))[0] == kind


def test_the_reason_for_a_kind_is_given() -> None:
    assert kind_of(page("# Is ginger safe for lupus?\n"))[1] == "its title “Is ginger safe for lupus?”"
    assert kind_of(page("---\ntype: safety\n---\n"))[1] == "its `type`"


def test_names_come_from_metadata() -> None:
    text = (
        "---\ncompound: {name: low-dose naltrexone, aliases: [LDN, naltrexone]}\n"
        "condition: {name: multiple sclerosis, abbr: MS}\nspecialist: neurologist\n---\n# Notes\n"
    )
    names = Subject(("low-dose naltrexone", "LDN", "naltrexone"), ("multiple sclerosis", "MS"), "neurologist")
    assert subject_of(page(text), WORDS) == names


def test_brackets_and_abbreviations_are_names() -> None:
    text = "# Is Dichloroacetate (DCA) Safe for Multiple Sclerosis?\n\nIn MS? Ask a neurologist or doctor.\n"
    subject = subject_of(page(text), WORDS)
    assert subject == Subject(("Dichloroacetate", "DCA"), ("Multiple Sclerosis", "MS"), "neurologist")


def test_an_abbreviation_in_the_text_is_a_name() -> None:
    text = "# Curcumin for irritable bowel\n\nThe condition irritable bowel (IBS) is common.\n"
    assert "IBS" in subject_of(page(text), WORDS).condition


def test_what_a_template_left_is_no_name() -> None:
    assert subject_of(page("# Is metformin (undefined) safe for lupus?\n"), WORDS).compound == ("metformin",)


def test_names_are_inferred_from_repetition() -> None:
    text = "# TB-500\n\nTB-500 is a peptide. TB-500 was tried in migraine. In migraine nobody knows.\n"
    subject = subject_of(page(text), WORDS)
    assert (subject.compound, subject.condition) == (("TB-500",), ("migraine",))


@pytest.mark.parametrize("text", ["# The case for and against it\n\nText.\n", "Text.\n", ""])
def test_a_page_may_not_say(text: str) -> None:
    assert subject_of(page(text), WORDS) == Subject()


def test_a_specialist_is_named_before_a_doctor() -> None:
    text = "Ask a doctor. Ask your doctor. A rheumatologist knows more. See the rheumatologist.\n"
    assert subject_of(page(text), WORDS).specialist == "rheumatologist"


def test_the_title_of_a_plain_text_may_be_a_paragraph() -> None:
    text = "Rapamycin for Lupus: Evidence Level — A Desk\nAuthor: A Name\n\nText that goes on, and on.\n"
    assert subject_of(page(text, "page.txt"), WORDS).condition[0] == "Lupus"


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Is ginger safe for lupus?", True),
        ("Ginger for Lupus: Evidence Level — Desk", True),
        ("Ginger is safe for people.", False),
        ("Monitoring: INR", False),
        ("Is it safe? " * 60, False),
    ],
)
def test_a_line_reads_as_a_title(line: str, is_title: bool) -> None:
    assert reads_as_title(line) is is_title

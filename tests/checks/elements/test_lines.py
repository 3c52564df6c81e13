"""A page as lines, each with the labels that it stands under."""

import pytest

from reviewlint.checks import statements
from reviewlint.checks.elements.lines import Line, lines, titles_of
from reviewlint.model.source import Source
from reviewlint.parsing import parse


def read(text: str, path: str = "page.md") -> tuple[Line, ...]:
    document = parse(Source(path, text))
    return lines(document, statements.statements(document), titles_of(document))


@pytest.mark.parametrize(
    ("text", "label", "said"),
    [
        ("Evidence level: low", "evidence level", "low"),
        ("Evidence quality: Current evidence level: low", "evidence quality: current evidence level", "low"),
        ("**Disclaimer** – ask your doctor", "disclaimer", "ask your doctor"),
        ("Rating (out of 5): 2", "rating", "2"),
        ("Evidence strength | weak", "evidence strength", "weak"),
        ("- Monitoring: INR", "monitoring", "inr"),
        ("Monitoring:", "monitoring", ""),
        ("No label here", "", "no label here"),
        ("It was a small trial - and short", "", "it was a small trial - and short"),
        ("See https://example.org/a for more", "", "see \ufffc for more"),
    ],
)
def test_the_label_of_a_line(text: str, label: str, said: str) -> None:
    (line,) = read(f"{text}\n")
    assert (line.label, line.said) == (label, said)


@pytest.mark.parametrize(
    ("text", "last", "above"),
    [
        ("# Title\n\n## Status\n\nOff-label\n", "Off-label", ("status",)),
        ("# Title\n\n## A\n\n### B\n\nText.\n", "Text.", ("b", "a")),
        ("# Title\n\n**Status**\n\nOff-label.\n", "Off-label.", ("status",)),
        ("Disclaimer. This is text.\n", "This is text.", ("disclaimer",)),
        ("Is it approved? The answer is no.\n", "The answer is no.", ("is it approved?",)),
        ("It needs these tests:\n\n- ALT\n", "ALT", ("it needs these tests", "it needs these tests")),
        ("- Monitoring\n  - ALT\n", "ALT", ("monitoring",)),
        ("| Topic | Grade |\n| --- | --- |\n| Sleep | B |\n", "B", ("sleep", "grade")),
        ("Status\n: Off-label\n", "Off-label", ("status",)),
    ],
)
def test_the_labels_above_a_line(text: str, last: str, above: tuple[str, ...]) -> None:
    line = read(text)[-1]
    assert (line.text, line.above) == (last, above)


def test_a_lead_ends_with_its_section() -> None:
    text = "## A\n\n**Status**\n\nOff-label.\n\n## B\n\nText.\n"
    assert read(text)[-1].above == ("b",)


def test_labelled_lines_that_run_together_are_told_apart() -> None:
    found = read("Evidence level: low\nRegulatory status: off-label\nMonitoring: INR\n", "page.txt")
    assert [(line.label, line.said) for line in found] == [
        ("evidence level", "low"),
        ("regulatory status", "off-label"),
        ("monitoring", "inr"),
    ]


@pytest.mark.parametrize("path", ["page.md", "page.txt"])
def test_places_are_those_of_the_words(path: str) -> None:
    text = "Title of it\n\nEvidence level: low\nMonitoring: INR before starting, and again later on.\n"
    for line in read(text, path):
        assert text[slice(*line.span)] == line.text


def test_titles_are_no_lines() -> None:
    assert [line.text for line in read("# Ginger for Lupus: Evidence Level\n\nText.\n")] == ["Text."]
    text = "Ginger for Lupus: Evidence Level | Desk\nAuthor: A\n\nGinger for Lupus: Evidence Level\n\nText.\n"
    assert [line.text for line in read(text, "page.txt")][-1] == "Text."
    assert all("evidence level" not in line.above for line in read(text, "page.txt"))


@pytest.mark.parametrize(
    ("text", "names_only"), [("Monitoring", True), ("Monitoring: INR", False), ("It helps.", False)]
)
def test_a_line_may_be_a_name(text: str, names_only: bool) -> None:
    assert read(f"Some text before it, of some length.\n\n{text}\n")[-1].names_only is names_only

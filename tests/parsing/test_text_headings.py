"""Which lines of a plain text are headings."""

import pytest

from reviewlint.parsing.text_headings import headings
from reviewlint.parsing.text_lines import units

LONG = "This page summarizes what published research says about the safety of the compound."


def levels(text: str) -> list[int]:
    return headings(list(units(text)))


HEADINGS = [
    "Safety Profile",
    "What the Evidence Shows",
    "“Safe” for whom?",
    "Bottom Line: Is It Safe?",
    "MEDICAL DISCLAIMER",
    "2024 Update",
    "{{ compound }} Safety",
    "<Compound> Safety",
    "Sources:",
    "Part II: Evidence",
]
PARAGRAPHS = [
    "Yes. It is safe",
    "It is safe.",
    "It is safe,",
    "Get your report now!",
    "By Jane Doe, MD",
    "Reviewed by Jane Doe",
    "Last updated 3 May",
    "3 May 2024",
    "2024-05-03",
    "generally safe",
    "Mild; rare",
    "Evidence level: moderate",
    "It includes:",
    "The list of all of these things is as follows:",
    "See https://a.org",
    "…",
    "12 – 15",
    "- ",
    "A line of more than a dozen words in which nobody has put a stop at all",
]


@pytest.mark.parametrize("line", HEADINGS)
def test_a_bare_line_before_longer_text_is_a_heading(line: str) -> None:
    assert levels(f"Title\n\n{line}\n\n{LONG}") == [1, 2, 0]


@pytest.mark.parametrize("line", PARAGRAPHS)
def test_a_line_is_no_heading_by_its_length_alone(line: str) -> None:
    assert levels(f"Title\n\n{line}\n\n{LONG}") == [1, 0, 0]


TITLES = [
    ("Is it safe?", True),
    ("Naltrexone for Multiple Sclerosis: Evidence Level", True),
    ("1. Is it safe", True),
    ("It is safe.", False),
    ("By Jane Doe", False),
    ("- Safety", False),
    (" ".join(["Long"] * 30), False),
]


@pytest.mark.parametrize(("line", "title"), TITLES)
def test_the_first_line_is_the_title_if_it_reads_like_one(line: str, title: bool) -> None:
    assert levels(f"{line}\n\n{LONG}") == [int(title), 0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Sources:\n\n" + LONG, [2, 0]),
        ("Title", [0]),
        ("---\nTitle\nlong enough text.", [0, 1, 0]),
        ("a.\n\nb is c\n---", [0, 2, 0]),
        ("a.\n\nb is c\n\n---", [0, 0, 0]),
        ("a.\n\n" + "b " * 30 + "\n---", [0, 0, 0]),
        ("Title\n\nSafety\n\nNone.", [1, 2, 0]),
        ("Title\n\nSafety profile\n\nMild", [1, 0, 0]),
        ("Title\n\nSafety\n\nA: b", [1, 2, 0]),
        ("Title\n\nSafety profile\n\nA: b", [1, 2, 0]),
    ],
)
def test_a_heading_stands_before_what_it_announces(text: str, found: list[int]) -> None:
    assert levels(text) == found

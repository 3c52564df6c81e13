"""What a page is made of."""

import pytest

from reviewlint import rulebook
from reviewlint.config import Config
from reviewlint.engine.lint import lint
from reviewlint.model.source import Source

TODAY = "2026-06-15"


def reported(rule: str, text: str, path: str = "page.md") -> list[tuple[int, str, str]]:
    config = Config(select=(rule,))
    page = lint(Source(path, text), config, rulebook.load(config), TODAY)
    return [(each.line, each.text, each.message) for each in page.findings if each.rule == rule]


def places(rule: str, text: str, path: str = "page.md") -> list[tuple[int, str]]:
    return [found[:2] for found in reported(rule, text, path)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# T\n\n## A\n\n## B\n\nb\n", [(3, "A")]),
        ("# T\n\n## A\n\n### B\n\nb\n", []),
        ("# T\n\n## A\n\n```\ncode\n```\n", []),
        ("# T\n\na\n\n## End\n", [(5, "End")]),
        ("# Only a title\n", []),
        ("# T\n\n## A\n\n<!-- later -->\n", [(3, "A")]),
        ("# T\n\n## A\n\n<https://example.org>\n", []),
        ("# T\n\n## A\n\n## B\n\n<https://example.org>\n", [(3, "A")]),
    ],
)
def test_empty_section(text: str, expected: list[tuple[int, str]]) -> None:
    assert places("empty-section", text) == expected


@pytest.mark.parametrize(
    "byline",
    [
        "By Jane Smith, PharmD",
        "**Written by:** Jane Smith",
        "3 March 2026 | By Jane Smith",
        "Author: Jane Smith",
        "By The Research Team, Medical Advisor: Jane Smith, MD",
    ],
)
def test_a_byline_names_an_author(byline: str) -> None:
    assert places("missing-author", f"# T\n\n{byline}\n\nText.\n") == []


@pytest.mark.parametrize(
    "text",
    ["By then the trial had ended.", "The gene was reviewed by us.", "by hand", "Medically reviewed by Jane Smith, MD"],
)
def test_no_byline(text: str) -> None:
    assert places("missing-author", f"# T\n\n{text}\n") == [(1, "T")]


@pytest.mark.parametrize("key", ["author", "authors", "byline", "writtenBy"])
def test_metadata_name_an_author(key: str) -> None:
    assert places("missing-author", f"---\n{key}: Jane Smith\n---\n\n# T\n") == []
    assert places("missing-author", f"---\n{key}: ''\n---\n\n# T\n") != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# T\n\nText.\n", [(1, "T")]),
        ("Text.\n", [(1, "Text.")]),
        ("", [(1, "")]),
        ("# T\n\nUpdated: May 2026\n", []),
        ("# T\n\nNext review due: May 2027\n", [(1, "T")]),
        ("---\ndate: 2026-05-01\n---\n# T\n", []),
    ],
)
def test_missing_review_date(text: str, expected: list[tuple[int, str]]) -> None:
    assert places("missing-review-date", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ndate: 2026-13-01\n---\n", ["“2026-13-01” is not a date; write it as YYYY-MM-DD."]),
        ("---\nupdated: soon\n---\n", ["“soon” is not a date; write it as YYYY-MM-DD."]),
        ("Last reviewed: 1 July 2026\n", ["“1 July 2026” lies in the future."]),
        ("Last reviewed: 1 May 2026. Next review: 1 May 2026.\n", ["“1 May 2026” is not after the last review."]),
        ("Last reviewed: 1 May 2026. Next review: 1 May 2027.\n", []),
    ],
)
def test_invalid_date(text: str, expected: list[str]) -> None:
    assert [message for _, _, message in reported("invalid-date", text)] == expected


def test_the_order_of_dates_names_the_other_date() -> None:
    config = Config(select=("invalid-date",))
    text = "---\nlast_reviewed: 2026-05-01\nnext_review: 2026-01-01\n---\n"
    page = lint(Source("page.md", text), config, rulebook.load(config), TODAY)
    finding = next(each for each in page.findings if each.rule == "invalid-date")
    assert [(note.text, note.message) for note in finding.notes] == [
        ("2026-05-01", "but “last_reviewed” is 2026-05-01")
    ]


def test_what_is_no_page_is_unreadable() -> None:
    assert places("unreadable-page", "- a\n- b\n", "page.yaml") == [(1, "-")]

"""Kind `schema`: metadata that cannot be read, or that its schema does not allow."""

from pathlib import Path

import pytest

from reviewlint import rulebook
from reviewlint.checks.base import Review
from reviewlint.config import Config
from reviewlint.model.source import Source
from reviewlint.parsing import parse

BOOK = rulebook.load(Config())


def problems(text: str, config: Config | None = None, path: str = "page.md") -> list[tuple[int, int, str]]:
    review = Review(parse(Source(path, text)), config or Config(), BOOK.vocabulary, "2026-11-22")
    found = BOOK.check(BOOK.rules["front-matter-invalid"])(review)
    return [(each.line, each.column, getattr(each, "message", "")) for each in found]


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("---\ntitle: a: b\n---\n", 2, 9, "quotes"),
        ("---\ntitle: a\ntitle: b\n---\n", 3, 1, "twice"),
        ("---\nregulatry_status: a\n---\n", 2, 1, "did you mean"),
        ("---\ntitle: [a]\n---\n", 2, 8, "should be a text"),
        ("---\ntitle: a\n", 1, 1, ""),
    ],
)
def test_each_problem_stands_at_its_place(text: str, line: int, column: int, words: str) -> None:
    found = problems(text)
    assert [each[:2] for each in found] == [(line, column)]
    assert words in found[0][2]


@pytest.mark.parametrize(
    "text", ["No front matter.\n", "---\n---\n", "---\ntitle: a\ntags: [b]\n---\n", "+++\ntitle = 'a'\n+++\n"]
)
def test_nothing_is_wrong(text: str) -> None:
    assert problems(text) == []


def test_a_wrong_date_is_left_to_its_own_rule() -> None:
    assert problems("---\ndate: 2026-13-01\n---\n") == []


def test_front_matter_can_be_required() -> None:
    config = Config(front_matter="required")
    assert [each[:2] for each in problems("# T\n", config)] == [(1, 1)]
    assert problems("---\ntitle: a\n---\n", config) == []


def test_a_schema_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "own.schema.json").write_text('{"type": "object", "required": ["compound"]}')
    config = Config(folder=str(tmp_path), schema="own.schema.json")
    assert "compound" in problems("---\ntitle: a\n---\n", config)[0][2]
    assert problems("---\ncompound: a\n---\n", config) == []


def test_metadata_of_html_are_not_held_to_a_schema() -> None:
    assert problems("<title>a</title><meta name='regulatry_status' content='b'>", path="page.html") == []

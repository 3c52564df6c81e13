"""The example pages: the clean ones have no findings, the flawed ones exactly those that they announce."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewlint import api
from reviewlint.model.report import ELEMENTS, Page

EXAMPLES = Path(__file__).parent.parent / "examples"
TODAY = "2026-11-22"
CLEAN = sorted((EXAMPLES / "clean").iterdir())
FLAWED = sorted((EXAMPLES / "flawed").iterdir())
_EXPECT = re.compile(r"(?:<!--|\{/\*|#)\s*expect(-page)?:\s*([\w, -]*\w)")
#: Findings about a page as a whole stand where the element belongs.
_WHOLE_PAGE = re.compile("^missing-")


def announced(text: str) -> tuple[Counter[str], list[tuple[int, int, str]]]:
    """The rules announced for the page, and those for its lines: from, to (not included), rule."""
    lines = text.splitlines()
    page: Counter[str] = Counter()
    places: list[tuple[int, int, str]] = []
    for number, line in enumerate(lines, 1):
        for match in _EXPECT.finditer(line):
            rules = re.split(r",\s*", match.group(2))
            if match.group(1):
                page.update(rules)
            else:
                places += [(number + 1, reach(lines, number), rule) for rule in rules]
    return page, places


def reach(lines: list[str], announcement: int) -> int:
    """The number of the line behind the block that follows an announcement."""
    number = announcement
    while number < len(lines) and not lines[number].strip():
        number += 1
    while number < len(lines) and lines[number].strip() and not _EXPECT.search(lines[number]):
        number += 1
    return number + 1


def named(page: Page) -> Iterator[tuple[int, str]]:
    """The findings of a page, and those that another finding of the same sentence names."""
    for finding in page.findings:
        yield finding.line, finding.rule
        yield from (
            (note.line, note.message.removeprefix("also ")) for note in finding.notes if "also " in note.message
        )


def checked(path: Path) -> Page:
    return api.check_paths([path], today=TODAY).pages[0]


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_a_clean_page_has_no_findings(path: Path) -> None:
    page = checked(path)
    assert [(finding.line, finding.rule, finding.text) for finding in page.findings] == []
    assert {name: page.elements[name].state for name in ELEMENTS} == dict.fromkeys(ELEMENTS, "present")


@pytest.mark.parametrize("path", FLAWED, ids=lambda path: path.name)
def test_a_flawed_page_has_the_findings_that_it_announces(path: Path) -> None:
    whole, places = announced(path.read_text("utf-8"))
    page = checked(path)
    found = [(finding.line, finding.rule) for finding in page.findings]
    assert Counter(rule for _, rule in found if _WHOLE_PAGE.match(rule)) == whole
    local = [place for place in found if not _WHOLE_PAGE.match(place[1])]
    assert [place for place in local if not any(_at(place, announcement) for announcement in places)] == []
    silent = [each for each in places if not any(_at(place, each) for place in named(page))]
    assert silent == []


def _at(place: tuple[int, str], announcement: tuple[int, int, str]) -> bool:
    start, end, rule = announcement
    return start <= place[0] < end and place[1] == rule


def test_every_format_and_kind_is_there() -> None:
    suffixes = {path.suffix for path in (*CLEAN, *FLAWED)}
    assert suffixes == {".md", ".mdx", ".html", ".txt", ".yaml", ".json"}
    assert {checked(path).kind for path in CLEAN} == {"safety", "evidence-level", "overview", "does-it-work"}

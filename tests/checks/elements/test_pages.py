"""Whole pages in the manner of different publishers: which elements an editor would say that each has."""

from pathlib import Path

import pytest

from reviewlint import api
from reviewlint.model.report import ELEMENTS

PAGES = Path(__file__).parent / "pages"
#: For each page the elements that it has, by their first letters.
HAS = {
    "card.html": "remp",
    "compare.md": "re",
    "faq.html": "remp",
    "leaflet.txt": "rem",
    "vendor.html": "",
    "verdict.md": "dremp",
    "wiki.txt": "dremp",
}


@pytest.mark.parametrize("name", HAS)
def test_the_elements_of_a_page(name: str) -> None:
    page = api.check_text((PAGES / name).read_text("utf-8"), name, {}, today="2026-11-22")
    found = "".join(each[0] for each in ELEMENTS if page.elements[each].state not in ("missing", "placeholder"))
    assert found == HAS[name]


def test_every_page_is_judged() -> None:
    assert {path.name for path in PAGES.iterdir()} == set(HAS)

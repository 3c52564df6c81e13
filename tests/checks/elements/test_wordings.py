"""How pages word the five elements: each wording on a page of its own that has nothing else of the kind."""

from pathlib import Path

import pytest
import yaml

from reviewlint.api import check_text

WORDINGS = yaml.safe_load((Path(__file__).parent / "wordings.yaml").read_text(encoding="utf-8"))
PAGE = """\
# Is berberine safe for people with type 2 diabetes?

Berberine is a plant alkaloid.

{}

The bark of the plant is yellow.
"""
#: The rules that say that an element is not there.
ABSENT = ("missing-{}", "placeholder-{}", "legend-only-{}", "dshea-only-{}", "{}-denied")


def cases(state: str) -> list[tuple[str, str]]:
    return [(element, text) for element, wordings in WORDINGS.items() for text in wordings[state]]


def is_absent(element: str, text: str) -> bool:
    rules = {finding.rule for finding in check_text(PAGE.format(text), "page.md", {}).findings}
    return any(name.format(element) in rules for name in ABSENT)


@pytest.mark.parametrize(("element", "text"), cases("present"))
def test_a_wording_of_an_element(element: str, text: str) -> None:
    assert not is_absent(element, text)


@pytest.mark.parametrize(("element", "text"), cases("absent"))
def test_what_only_looks_like_one(element: str, text: str) -> None:
    assert is_absent(element, text)

"""Kind `placeholder`: what a template left on the page."""

import pytest

from reviewlint import rulebook
from reviewlint.checks.base import Review
from reviewlint.config import Config
from reviewlint.errors import ReviewlintError
from reviewlint.model.rule import Rule
from reviewlint.model.source import Source
from reviewlint.parsing import parse

BOOK = rulebook.load(Config())


def leftovers(text: str, path: str = "page.md") -> list[str]:
    review = Review(parse(Source(path, text)), Config(), BOOK.vocabulary, "2026-11-22")
    return [each.text for each in BOOK.check(BOOK.rules["template-placeholder"])(review)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is {{ compound }} safe?", ["{{ compound }}"]),
        ("{% if x %}Text{% endif %}", ["{% if x %}", "{% endif %}"]),
        ("Ask ${specialist} or {condition_name}.", ["${specialist}", "{condition_name}"]),
        ("For [CONDITION] and [insert name here].", ["[CONDITION]", "[insert name here]"]),
        ("Talk of <compound> and <CONDITION NAME>.", ["<compound>", "<CONDITION NAME>"]),
        ("Status: TBD", ["TBD"]),
        ("- Monitoring: not specified", ["not specified"]),
        ("| Status | undefined |\n|---|---|\n| Dose | N/A |\n", ["undefined", "N/A"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum dolor sit amet"]),
        ("It is not explicitly mentioned in the provided study.", ["not explicitly mentioned in the provided study"]),
        ("TODO: write this", ["TODO:"]),
        ("---\nstatus: TBD\n---\n", ["TBD"]),
        ("---\ntitle: Is {{x}} safe?\n---\n", ["{{x}}"]),
        # What only looks like one.
        ("Write `{{compound}}` there.", []),
        ("See [NHS](https://x.org) and [1].", []),
        ("None of them was large. It is a null result.", []),
        ("The N/A group was small.", []),
        ("The status is pending before the court.", []),
        ("<b>bold</b> and a < b > c", []),
        ("## None\n\nText.", []),
    ],
)
def test_leftovers(text: str, expected: list[str]) -> None:
    assert leftovers(text) == expected


@pytest.mark.parametrize("path", ["page.html", "page.txt", "page.md"])
def test_every_format_is_read(path: str) -> None:
    assert leftovers("<p>Ask {{specialist}}.</p>" if path == "page.html" else "Ask {{specialist}}.", path) == [
        "{{specialist}}"
    ]


def test_a_pattern_that_may_run_long_is_refused() -> None:
    rule = Rule("mine", "placeholder", "error", "", "", "", options={"patterns": ["/(a+)+b/"]}, path="mine.yaml")
    with pytest.raises(ReviewlintError, match=r"mine\.yaml: .*could take very long"):
        BOOK.check(rule)

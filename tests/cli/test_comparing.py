"""`reviewlint rules test` and `reviewlint rules diff`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

RULE = """\
kind: phrase
severity: warning
summary: No bananas are mentioned.
why: Bananas are of no interest to anybody who reads this page.
message: "“{found}” is a banana."
sources: [nobody]
options: {any: ["banana~"]}
examples:
  - {text: "A banana.", flags: "banana"}
  - {text: "LEFT"}
"""


def house(repository: Path, name: str, old: str = "", new: str = "") -> str:
    (repository / name / "fruit").mkdir(parents=True)
    (repository / name / "fruit" / "no-bananas.yaml").write_text(RULE.replace(old, new) if old else RULE, "utf-8")
    return name


@pytest.mark.parametrize(
    ("left", "code", "told"),
    [
        ("An apple.", 0, "1 rules, 2 examples: all hold."),
        ("Two bananas.", 1, "“Two bananas.” should be left alone, but “bananas” is reported"),
        ("It is completely safe.", 0, "note: no-bananas: “It is completely safe.” is reported by absolute-safety"),
    ],
)
def test_rules_are_held_to_their_examples(repository: Path, run: Run, left: str, code: int, told: str) -> None:
    ran = run("rules", "test", house(repository, "house", "LEFT", left))
    assert ran.code == code
    assert told in ran.out


def test_what_a_change_adds_and_removes(repository: Path, run: Run) -> None:
    (repository / "page.md").write_text("A banana and a pear.\n", "utf-8")
    old, new = house(repository, "old"), house(repository, "new", 'any: ["banana~"]', 'any: ["pear~"]')
    ran = run("rules", "diff", old, new, "page.md")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "- page.md:1:3: warning[no-bananas] “banana” in: A banana and a pear.",
        "+ page.md:1:16: warning[no-bananas] “pear” in: A banana and a pear.",
        "1 pages: 1 findings removed, 1 added.",
    ]

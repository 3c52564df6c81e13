"""`reviewlint rules test` and `reviewlint rules diff`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewlint.config import Config

Run = Callable[..., Any]

OwnRule = Callable[..., Config]


@pytest.mark.parametrize(
    ("left", "code", "told"),
    [
        ("An apple.", 0, "1 rules, 2 examples: all hold."),
        ("Two bananas.", 1, "“Two bananas.” should be left alone, but “bananas” is reported"),
        ("It is completely safe.", 0, "note: no-bananas: “It is completely safe.” is reported by absolute-safety"),
    ],
)
def test_rules_are_held_to_their_examples(
    repository: Path, own_rule: OwnRule, run: Run, left: str, code: int, told: str
) -> None:
    own_rule(repository / "house", "An apple.", left)
    ran = run("rules", "test", "house")
    assert ran.code == code
    assert told in ran.out


def test_what_a_change_adds_and_removes(repository: Path, own_rule: OwnRule, run: Run) -> None:
    (repository / "page.md").write_text("A banana and a pear.\n", "utf-8")
    own_rule(repository / "old")
    own_rule(repository / "new", 'any: ["banana~"]', 'any: ["pear~"]')
    ran = run("rules", "diff", "old", "new", "page.md")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "- page.md:1:3: warning[no-bananas] “banana” in: A banana and a pear.",
        "+ page.md:1:16: warning[no-bananas] “pear” in: A banana and a pear.",
        "1 pages: 1 findings removed, 1 added.",
    ]

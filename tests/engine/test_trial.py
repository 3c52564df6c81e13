"""A rule against its own examples."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from reviewlint import rulebook
from reviewlint.config import Config
from reviewlint.engine.trial import failures, require_true_examples
from reviewlint.errors import ReviewlintError
from reviewlint.model.rule import Example

BOOK = rulebook.load(Config())
RULE = BOOK.rules["absolute-safety"]


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (Example("It is completely safe.", "completely safe"), []),
        (Example("<p>It is <b>completely</b> safe.</p>", "completely</b> safe", format="html"), []),
        (Example("It is not completely safe."), []),
        (
            Example("It is completely safe."),
            ["“It is completely safe.” should be left alone, but “completely safe” is reported"],
        ),
        (Example("It is fine.", "fine"), ["“fine” should be reported in “It is fine.”, but nothing is"]),
        (
            Example("It is completely safe. " * 5, "safe"),
            [f"“safe” should be reported in “{('It is completely safe. ' * 5)[:79]}…”, but “completely safe” is"],
        ),
    ],
)
def test_failures(example: Example, expected: list[str]) -> None:
    assert list(failures(replace(RULE, examples=(example,)), BOOK, "2026-11-22")) == expected


@pytest.mark.parametrize(("flags", "holds"), [("banana", True), ("bananas", False)])
def test_the_examples_of_ones_own_rules_are_tried(
    own_rule: Callable[..., Config], tmp_path: Path, flags: str, holds: bool
) -> None:
    config = own_rule(tmp_path, 'flags: "banana"', f'flags: "{flags}"')
    expected = nullcontext() if holds else pytest.raises(ReviewlintError, match="an example does not hold")
    with expected:
        require_true_examples(config, rulebook.load(config), "2026-11-22")

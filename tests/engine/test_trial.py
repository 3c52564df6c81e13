"""A rule against its own examples."""

from dataclasses import replace

import pytest

from reviewlint import rulebook
from reviewlint.config import Config
from reviewlint.engine.trial import failures
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

import re

import pytest

from reviewlint import rulebook
from reviewlint.checks.form.own_words import matches
from reviewlint.config import Config
from reviewlint.engine.lint import read
from reviewlint.model.source import Source
from reviewlint.parsing import parse

RULE = rulebook.load(Config()).rules["dose-spacing"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("x", 1),
        ("# x\n\nx\n\n- x", 3),
        ("---\ntitle: x\n---\n", 1),
        ("x before a heading\n\n# References\n\nx\n\n# After\n\nx", 2),
        ("# x in literature\n\nx", 1),
        ("> x\n\n`x`\n\n    x", 0),
        ("“x” and x", 1),
    ],
)
def test_the_words_of_others_are_passed_over(text: str, count: int) -> None:
    config = Config()
    review = read(parse(Source("page.md", text)), config, rulebook.load(config), "2026-11-22")
    assert len(list(matches(RULE, review, re.compile(r"\bx\b")))) == count

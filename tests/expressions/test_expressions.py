"""Expressions that wait until they are used."""

import re
from pathlib import Path

import pytest

from reviewlint import expressions as module
from reviewlint.expressions import expression


def test_an_expression_is_compiled_when_it_is_used() -> None:
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("text")


def test_it_is_asked_like_any_other() -> None:
    word = expression(r"(?P<first>\w)\w*", re.IGNORECASE)
    assert [match["first"] for match in word.finditer("One two")] == ["O", "t"]
    assert word.sub("_", "One two") == "_ _"
    assert word.groups == 1


def test_from_then_on_the_expression_itself_is_asked() -> None:
    word = expression(r"\w+")
    word.search("one")
    assert word.search.__self__ is word.match.__self__  # type: ignore[attr-defined]


def test_what_was_compiled_is_kept_in_the_folder_for_that(cache_folder: Path) -> None:
    module._store.cache_clear()
    assert module.compiled("zymurgy|zythum").search("zythum")
    module.keep()
    assert [*cache_folder.glob("expressions-*.sqlite")]

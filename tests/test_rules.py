"""Every shipped rule, against its own examples and against what is known of it."""

import string
from pathlib import Path
from typing import Any

import pytest
import yaml

from reviewlint import resources, rulebook
from reviewlint.checks import KINDS
from reviewlint.config import Config
from reviewlint.engine.trial import failures
from reviewlint.validation import load_schema

BOOK = rulebook.load(Config())
TODAY = "2026-11-22"
TESTED = Path(__file__).parent / "phrasing"


@pytest.mark.parametrize("name", BOOK.rules)
def test_a_rule_does_what_its_examples_say(name: str) -> None:
    assert list(failures(BOOK.rules[name], BOOK, TODAY)) == []


@pytest.mark.parametrize("name", BOOK.rules)
def test_a_rule_is_well_written(name: str) -> None:
    rule = BOOK.rules[name]
    assert rule.summary.endswith("."), "a summary is a sentence"
    assert rule.why.endswith((".", "”")), "a reason is a sentence"
    fields = {field for _, field, _, _ in string.Formatter().parse(rule.message) if field}
    assert fields <= WORDS[rule.kind], "a message has words that its kind does not fill"


WORDS: dict[str, set[str]] = {
    "element": {"condition", "fault", "found", "instead", "lacks", "query"},
    "figures": {"found", "word", "band", "instead"},
    "phrase": {"found"},
    "form": {"found", "instead", "problem"},
    "placeholder": {"found"},
    "schema": {"problem"},
    "strength": {"found", "verb", "level", "kind", "instead"},
    "structure": {"found", "problem", "heading"},
    "allowance": {"problem", "name", "hint"},
}


def test_every_kind_is_in_the_schema() -> None:
    schema: dict[str, Any] = dict(load_schema("rule"))
    assert {*KINDS, "allowance"} == set(schema["properties"]["kind"]["enum"])


@pytest.mark.parametrize("path", sorted(TESTED.glob("*.yaml")), ids=lambda path: path.stem)
def test_phrasing_data_is_of_a_rule(path: Path) -> None:
    assert path.stem in BOOK.rules
    assert set(yaml.safe_load(path.read_text("utf-8"))) == {"report", "leave_alone"}


def test_ids_are_unique() -> None:
    names = [path.stem for path in resources.RULES.rglob("*.yaml")]
    assert len(names) == len(set(names))

from reviewlint.checks.form import ASPECTS
from reviewlint.config import Config
from reviewlint.rulebook import load
from reviewlint.validation import load_schema


def test_every_aspect_has_a_rule_and_is_in_the_schema() -> None:
    used = {rule.options["aspect"] for rule in load(Config()).rules.values() if rule.kind == "form"}
    described = load_schema("rule")["$defs"]["form"]["properties"]["aspect"]["enum"]
    assert set(ASPECTS) == used == set(described)

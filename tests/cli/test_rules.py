import json
from collections.abc import Callable
from typing import Any


def test_every_rule_is_listed_with_its_level(run: Callable[..., Any]) -> None:
    ran = run("rules")
    rows = {words[0]: words[1] for words in map(str.split, ran.out.splitlines()) if len(words) > 2}
    assert ran.code == 0
    assert rows["cure-claim"] == "error"
    assert rows["absolute-safety"] == "off"
    assert max(map(len, ran.out.splitlines())) <= 80


def test_json_says_everything(run: Callable[..., Any]) -> None:
    listed = {rule["id"]: rule for rule in json.loads(run("rules", "--format", "json").out)}
    assert listed["absolute-safety"]["level"] == "off"
    assert listed["cure-claim"]["severity"] == "error"
    assert all(rule["summary"] and rule["why"] for rule in listed.values())

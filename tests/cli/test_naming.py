from collections.abc import Callable, Iterable
from pathlib import Path

import click
import pytest

from reviewlint.cli.naming import profile_names, rule_names
from reviewlint.config import Config
from reviewlint.rulebook import load

CONTEXT, PARAMETER = click.Context(click.Command("check")), click.Option(["--select"])


def test_every_rule_and_profile_has_a_name_that_can_be_completed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rulebook = load(Config())
    assert rule_names(CONTEXT, PARAMETER, "") == sorted(rulebook.rules)
    assert profile_names(CONTEXT, PARAMETER, "") == sorted(rulebook.profiles)


@pytest.mark.parametrize(
    ("names", "begun", "found"),
    [
        (rule_names, "no-b", ["no-bananas"]),
        (rule_names, "cure-claim,no-b", ["cure-claim,no-bananas"]),
        (rule_names, "any", []),
        (profile_names, "any", ["anything"]),
        (profile_names, "no-b", []),
    ],
)
def test_names_of_ones_own_are_known(
    repository: Path, names: Callable[..., Iterable[str]], begun: str, found: list[str]
) -> None:
    (repository / ".reviewlint.yaml").write_text("rules: [own]\n")
    for file in ("fruit/no-bananas.yaml", "vocabulary/anybody.yaml", "profiles/anything.yaml"):
        (repository / "own" / file).parent.mkdir(parents=True)
        (repository / "own" / file).touch()
    assert names(CONTEXT, PARAMETER, begun) == found


def test_settings_that_cannot_be_read_are_no_obstacle(repository: Path) -> None:
    (repository / ".reviewlint.yaml").write_text("rules: [")
    assert rule_names(CONTEXT, PARAMETER, "cure-c") == ["cure-claim"]

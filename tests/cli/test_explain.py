from collections.abc import Callable
from typing import Any

import pytest

from reviewlint.cli.explain import _manual
from reviewlint.model.rule import Example, Rule

RULE = Rule(
    "cure-claim",
    "phrase",
    "error",
    "Do not promise a cure.",
    "Few things are cured.",
    "message",
    options={"any_of": ["cures", "heals"], "scope": "page"},
    sources=("A guide",),
    examples=(Example("It cures.", flags="cures"), Example("Cured meat.\n\nYes.", note="another sense")),
    instead=("may help", "was studied in"),
)

MANUAL = """\
cure-claim (error; here: warning)

Do not promise a cure.

Why:
  Few things are cured.

Instead:
  - may help
  - was studied in

Reported:
  It cures.

Not reported:
  Cured meat.

  Yes.
  (another sense)

Sources:
  A guide

To allow it once:
  <!-- reviewlint-allow cure-claim: say why -->"""

OPTIONS = """

Options:
  - any_of: cures, heals
  - scope: page"""


def test_a_manual_says_what_why_and_what_instead() -> None:
    lines = [line.rstrip() for line in _manual(RULE, "warning", 60)]
    assert "\n".join(lines) == MANUAL
    lines = [line.rstrip() for line in _manual(RULE, "warning", 60, options=True)]
    assert "\n".join(lines) == MANUAL + OPTIONS
    assert next(_manual(RULE, "error", 60)) == "cure-claim (error)"


def test_a_rule_is_explained(run: Callable[..., Any]) -> None:
    ran = run("explain", "cure-claim")
    assert ran.code == 0
    assert ran.out.startswith("cure-claim (error)\n")


@pytest.mark.parametrize(("rule", "hint"), [("cure-clam", "cure-claim"), ("zzz", "reviewlint rules")])
def test_an_unknown_rule_is_told_with_the_nearest(run: Callable[..., Any], rule: str, hint: str) -> None:
    ran = run("explain", rule)
    assert ran.code == 2
    assert hint in ran.err

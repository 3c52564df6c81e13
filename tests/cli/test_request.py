from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--summary"], "--summary needs GITHUB_STEP_SUMMARY"),
        (["--unsafe-fixes"], "--unsafe-fixes goes with --fix or --diff."),
        (["-", "docs"], "Standard input (-) is checked alone"),
        (["-", "--timing"], "--timing needs pages that can be read again"),
        (["-", "--changed=main"], "What has changed on standard input cannot be told"),
        (["-", "--watch"], "Standard input does not change"),
        (["--stdin-filename", "a.md", "--watch"], "Standard input does not change"),
        (["--watch", "--fix"], "--watch only looks on"),
        (["--watch", "--diff"], "--watch only looks on"),
        (["--watch", "--timing"], "--watch only looks on"),
    ],
)
def test_what_does_not_go_together_is_told(run: Callable[..., Any], arguments: list[str], told: str) -> None:
    ran = run("check", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert f"Error: {told}" in ran.err

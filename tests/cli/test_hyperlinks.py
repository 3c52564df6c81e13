import os
import sys
from pathlib import Path

import pytest

from reviewlint.cli.hyperlinks import links

XTERM = {"TERM": "xterm-256color"}


@pytest.mark.parametrize(
    ("environment", "tty", "wanted"),
    [
        (XTERM, True, False),
        ({}, True, False),
        (XTERM | {"TERM_PROGRAM": "WezTerm"}, True, True),
        (XTERM | {"TERM_PROGRAM": "WezTerm"}, False, False),
        (XTERM | {"TERM_PROGRAM": "Apple_Terminal"}, True, False),
        ({"TERM": "dumb", "TERM_PROGRAM": "vscode"}, True, False),
        ({"TERM": "xterm-kitty"}, True, True),
        ({"TERM": "foot"}, True, True),
        ({"TERM": "footloose"}, True, False),
        (XTERM | {"WT_SESSION": "9f"}, True, True),
        (XTERM | {"VTE_VERSION": "6800"}, True, True),
        (XTERM | {"VTE_VERSION": "4205"}, True, False),
        ({"TERM": "screen-256color", "VTE_VERSION": "6800"}, True, False),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"}, True, True),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"}, True, False),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "tmux"}, True, False),
        ({"FORCE_HYPERLINK": "1"}, False, True),
        ({"FORCE_HYPERLINK": "0", "TERM": "xterm-kitty"}, True, False),
        ({"NO_COLOR": "1", "TERM": "xterm-kitty"}, True, True),
    ],
)
def test_links_are_for_terminals_that_have_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], tty: bool, wanted: bool
) -> None:
    monkeypatch.setattr(os, "environ", environment)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: tty)
    assert bool(links(None)) is wanted
    assert links(asked=False) is None


def test_pages_and_shipped_rules_lead_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = links(asked=True)
    assert found
    assert found.page("a.md").startswith("file://")
    assert found.page("a.md").endswith(f"{tmp_path.as_posix()}/a.md")
    assert found.manual("cure-claim").endswith("/docs/rules/cure-claim.md")
    assert found.manual("own-rule") == ""


def test_every_manual_that_is_linked_is_there() -> None:
    found = links(asked=True)
    manuals = Path(__file__).parents[2] / "docs" / "rules"
    assert found
    assert {f"{rule}.md" for rule in found.manuals} == {path.name for path in manuals.glob("[a-z]*.md")}

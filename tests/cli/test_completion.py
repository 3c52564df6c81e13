import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.shell_completion import BashComplete

from reviewlint.cli import COMMANDS, COMPLETE_VARIABLE, app
from reviewlint.reporters import REPORTERS


def completed(*words: str) -> list[str]:
    """What can stand in place of the last word."""
    completer = BashComplete(app, {}, "reviewlint", COMPLETE_VARIABLE)
    return [item.value for item in completer.get_completions([*words[:-1]], words[-1])]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ([""], [*COMMANDS]),
        (["ch"], ["check"]),
        (["check", "--hyper"], ["--hyperlinks"]),
        (["check", "--format", ""], [*REPORTERS]),
        (["check", "--select", "absolute"], ["absolute-safety"]),
        (["check", "--ignore", "cure-claim,absolute"], ["cure-claim,absolute-safety"]),
        (["check", "--profile", ""], ["core", "default", "strict"]),
        (["check", "--fail-on", "w"], ["warning"]),
        (["explain", "cure"], ["cure-claim"]),
        (["baseline", "p"], ["prune"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
    ],
)
def test_words_are_completed(repository: Path, words: list[str], values: list[str]) -> None:
    assert completed(*words) == values


@pytest.mark.parametrize("words", [["check", "do"], ["check", "--baseline", "kn"], ["check", "--config", "."]])
def test_paths_are_left_to_the_shell(repository: Path, words: list[str]) -> None:
    completer = BashComplete(app, {}, "reviewlint", COMPLETE_VARIABLE)
    assert [item.type for item in completer.get_completions(words[:-1], words[-1])] == ["file"]


@pytest.mark.parametrize(
    ("shell", "line"), [("bash", "complete "), ("zsh", "#compdef reviewlint"), ("fish", "complete ")]
)
def test_a_script_is_printed_for_each_shell(run: Callable[..., Any], shell: str, line: str) -> None:
    ran = run("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert f"{COMPLETE_VARIABLE}={shell}_complete" in ran.out
    assert any(each.lstrip().startswith(line) for each in ran.out.splitlines())


def test_another_shell_is_refused(run: Callable[..., Any]) -> None:
    assert run("completion", "tcsh").code == 2


@pytest.mark.slow
def test_bash_completes_a_line(repository: Path) -> None:
    script = """
        eval "$(reviewlint completion bash)"
        COMP_WORDS=(reviewlint check --select absolute) COMP_CWORD=3
        _reviewlint_completion reviewlint
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--norc", "-c", script], env={**os.environ, "PATH": path}, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("absolute-safety\n", "")

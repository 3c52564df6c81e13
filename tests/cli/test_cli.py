import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click
import pytest

import reviewlint
from reviewlint import cli
from reviewlint.cli import COMMANDS, main
from reviewlint.errors import ReviewlintError

HEAVY = {"yaml", "jsonschema", "mistune", "pathspec"}


def test_the_command_line_is_light_to_import() -> None:
    program = f"import sys, reviewlint.cli; print(*{HEAVY!r} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_and_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    help_text = capsys.readouterr().out
    assert help_text.startswith(f"Usage: reviewlint {name}")
    assert max(map(len, help_text.splitlines())) <= 80


def test_every_module_of_a_command_is_listed() -> None:
    folder = Path(cli.__file__).parent
    names = sorted(path.stem for path in folder.glob("[a-z]*.py"))
    found = {name: getattr(import_module(f"reviewlint.cli.{name}"), name, None) for name in names}
    assert {name for name, value in found.items() if isinstance(value, click.Command)} == set(COMMANDS)


def test_help_lists_the_commands_and_teaches(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "reviewlint check docs/" in capsys.readouterr().out


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Commands:" in "".join(capsys.readouterr())


def test_the_version_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert reviewlint.__version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["chek"], "chek"), (["check", "--frmat", "x"], "--frmat"), (["."], "reviewlint check .")],
)
def test_a_wrong_command_line_is_told(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert message in capsys.readouterr().err


def raiser(error: BaseException) -> Callable[[], None]:
    def fails() -> None:
        raise error

    return fails


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (KeyboardInterrupt(), 130, ""),
        (click.Abort(), 130, ""),
        (ReviewlintError("is wrong", "a.yaml", 3, 1), 2, "reviewlint: a.yaml:3:1: is wrong\n"),
    ],
)
def test_how_a_run_ends_early(
    error: BaseException, code: int, message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(cli.app.commands, "check", click.Command("check", callback=raiser(error)))
    monkeypatch.setattr(cli.LazyGroup, "get_command", click.Group.get_command)
    assert main(["check"]) == code
    assert capsys.readouterr().err == message


def test_when_nobody_reads_on_the_rest_goes_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cli.app.commands, "check", click.Command("check", callback=raiser(BrokenPipeError())))
    monkeypatch.setattr(cli.LazyGroup, "get_command", click.Group.get_command)
    with Path(os.devnull).open("w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["check"]) == 141


def test_what_is_wrong_with_reviewlint_is_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cli.app.commands, "check", click.Command("check", callback=raiser(ZeroDivisionError())))
    monkeypatch.setattr(cli.LazyGroup, "get_command", click.Group.get_command)
    with pytest.raises(ZeroDivisionError):
        main(["check"])


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.md").write_text("This herb cures diabetes.\n" * 20)
    command = f"'{sys.executable}' -m reviewlint check --jobs 1 --select cure-claim . | head -n 1"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_a_shell_that_asks_for_completions_gets_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {
        cli.COMPLETE_VARIABLE: "bash_complete",
        "COMP_WORDS": "reviewlint ch",
        "COMP_CWORD": "1",
    }.items():
        monkeypatch.setenv(name, value)
    assert main(["ch"]) == 0
    assert capsys.readouterr() == ("plain,check\n", "")


@pytest.mark.slow
def test_the_package_is_run_as_the_command_is(tmp_path: Path) -> None:
    command = ["check", "--format", "concise", "--select", "cure-claim", "herb.md"]
    (tmp_path / "herb.md").write_text("This herb cures diabetes.\n")
    done = [
        subprocess.run([*program, *command], cwd=tmp_path, capture_output=True, text=True, check=False)
        for program in ([sys.executable, "-m", "reviewlint"], [Path(sys.executable).with_name("reviewlint")])
    ]
    assert [(each.returncode, each.stdout, each.stderr) for each in done] == [(1, done[0].stdout, "")] * 2

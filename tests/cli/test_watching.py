import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer
from typing import Any

import click
import pytest

from reviewlint.cli import PIPE_CLOSED, watching
from reviewlint.cli.check import check
from reviewlint.cli.request import Options
from reviewlint.cli.watching import watched

CURE = "This herb cures diabetes.\n"


def options(*arguments: str) -> Options:
    return Options(**check.make_context("check", [*arguments]).params)


class Asked(list[Options]):
    """What runs were asked for; each of them finds something."""

    def check(self, options: Options) -> int:
        self.append(options)
        return 1


def interrupted_after(*changes: Callable[[], object]) -> Callable[[], None]:
    """A wait that brings one change after another, and then Ctrl-C."""
    coming = iter(changes)

    def wait() -> None:
        change = next(coming, None)
        if change is None:
            raise KeyboardInterrupt
        change()

    return wait


@pytest.mark.parametrize(
    ("tty", "term", "between"),
    [(False, "xterm", "\n"), (True, "dumb", "\n"), (True, "xterm", "\x1b[2J\x1b[1;1H")],
)
def test_each_round_stands_apart(
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tty: bool,
    term: str,
    between: str,
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: tty)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: tty)
    add = (repository / "docs" / "new.md").touch

    def shown(_: Options) -> int:
        click.echo("report")
        return 1

    assert watched(options(), interrupted_after(add), shown) == 0
    out, err = capsys.readouterr()
    assert out == ("" if between == "\n" else between) + "report\n" + between + "report\n"
    assert err == ("\nWatching for changes; Ctrl-C ends.\n" * 2 + "\n") * tty


def test_settings_that_are_wrong_are_told_and_watched(repository: Path) -> None:
    settings, asked = repository / ".reviewlint.yaml", Asked()
    right = settings.read_text()
    changes = [lambda: settings.write_text("profile: ["), lambda: None, lambda: settings.write_text(right)]
    assert watched(options(), interrupted_after(*changes), asked.check) == 0
    assert asked == [options()] * 3


def test_a_baseline_that_is_named_is_watched(repository: Path) -> None:
    given, asked = options("--baseline=known.json"), Asked()
    watched(given, interrupted_after((repository / "known.json").touch), asked.check)
    assert asked == [given, given]


def test_a_path_behind_changed_is_a_path(git: Callable[..., str]) -> None:
    Path("docs").mkdir()
    asked = Asked()
    watched(options("--changed", "docs"), interrupted_after(), asked.check)
    assert [(each.changed, each.paths) for each in asked] == [("", ("docs",))]


def test_a_round_ends_as_a_run_does(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as found:
        watching._run(options("docs/bad.md"))
    (repository / ".reviewlint.yaml").write_text("profile: [")
    with pytest.raises(SystemExit) as wrong:
        watching._run(options("docs/bad.md"))
    assert (found.value.code, wrong.value.code) == (1, 2)
    assert capsys.readouterr().err.startswith("reviewlint: .reviewlint.yaml:1:")


def test_the_option_begins_a_watch(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked()
    monkeypatch.setattr(watching, "watched", asked.check)
    assert run("check", "--watch", "docs").code == 1
    assert asked == [options("--watch", "docs")]


def test_when_nobody_reads_on_the_watch_ends(repository: Path) -> None:
    assert watched(options(), pytest.fail, lambda _: PIPE_CLOSED) == PIPE_CLOSED


@pytest.fixture
def watch(repository: Path) -> Iterator[subprocess.Popen[str]]:
    """A watch in a process of its own, which does not outlive a test that waits in vain."""
    command = [sys.executable, "-m", "reviewlint", "check", "--watch", "--format", "concise"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        timer = Timer(100, process.kill)
        timer.start()
        yield process
        timer.cancel()
        process.kill()


def closing_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return next((line.rstrip("\n") for line in process.stdout if " found, " in line), "")


@pytest.mark.slow
def test_pages_and_rules_are_read_anew_until_ctrl_c(watch: subprocess.Popen[str], repository: Path) -> None:
    assert closing_line(watch) == "2 pages found, 2 checked. 1 error."
    (repository / "docs" / "new.md").write_text(CURE * 2)
    assert closing_line(watch) == "3 pages found, 3 checked. 3 errors."
    (repository / ".reviewlint.yaml").write_text("paths: [docs]\nselect: [stop-medication]\n")
    assert closing_line(watch).startswith("3 pages found, 3 checked. No findings.")
    os.kill(watch.pid, signal.SIGINT)
    out, err = watch.communicate()
    assert (watch.returncode, out, err) == (0, "", "")

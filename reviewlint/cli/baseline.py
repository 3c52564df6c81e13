"""`reviewlint baseline`: the file of findings that were there before, and are not reported."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from reviewlint.cli import terminal
from reviewlint.cli.options import config_option, day, finder
from reviewlint.cli.pages import report_on
from reviewlint.config import Config, shown
from reviewlint.engine import baseline_file
from reviewlint.engine.baseline import Baseline, Entry, absences, hide, recorded, unseen
from reviewlint.engine.judge import rules_for
from reviewlint.errors import ReviewlintError
from reviewlint.model.report import Report
from reviewlint.reporters.closing import counted

_Command = TypeVar("_Command", bound=Callable[..., object])


@click.group()
def baseline() -> None:
    """Keep the file of findings that were there before.

    `reviewlint check --baseline FILE` (or `baseline: FILE` in the configuration) does not report what the file knows.
    A finding is known by its page, rule and sentence: it may move, but not change. Nothing is added unless you ask.
    """


class _Run(NamedTuple):
    """The report on the pages that were asked for, and the file that it is about."""

    report: Report
    config: Config
    file: str
    absent: frozenset[str]

    @property
    def text(self) -> str:
        """The text of the file."""
        return Path(self.file).read_text("utf-8-sig")


def _options(command: _Command) -> _Command:
    """The arguments that all three have."""
    file = click.option(
        "--baseline",
        "file",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help=f"The file.  [default: that of the configuration, else {baseline_file.NAME} beside it]",
    )
    today = click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Judge as on this day.")
    paths = click.argument("paths", nargs=-1, type=click.Path())
    return paths(file(config_option(today(command))))


@baseline.command()
@_options
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def write(force: bool, **given: Any) -> None:
    """Write a new file that knows every finding of today."""
    run = _run(**given)
    if Path(run.file).exists() and not force:
        message = "is there already; “reviewlint baseline update” adds to it, and --force writes it anew"
        raise ReviewlintError(message, shown(run.file))
    now = recorded(run.report, run.file)
    terminal.write(run.file, baseline_file.spelled(now))
    pages = counted(len({entry.path for entry in now}), "page", "pages")
    click.echo(f"{shown(run.file)}: {_findings(sum(now.values()))} on {pages} will not be reported.")
    if run.config.baseline != run.file:
        click.echo(f"To use it, put “baseline: {Path(run.file).name}” into the configuration beside it, or check with")
        click.echo(f"  reviewlint check --baseline {shown(run.file)}")


@baseline.command()
@_options
def update(**given: Any) -> None:
    """Add the findings of today, and drop what is there no more."""
    run = _run(**given)
    old = baseline_file.load(run.file)
    known, kept = hide(run.report, old, run.absent).known, unseen(run.report, old)
    now = recorded(run.report, run.file)
    _replace(run, {**kept, **now})
    added = sum(now.values()) - sum(known.values())
    click.echo(f"{shown(run.file)}: {_findings(added)} added, {_dropped(old, known, kept)} dropped.")


@baseline.command()
@_options
@click.option("--check", is_flag=True, help="Change nothing; the exit code is 1 if there is something to drop.")
def prune(check: bool, **given: Any) -> int:
    """Drop what is there no more; nothing is added."""
    run = _run(**given)
    old = baseline_file.load(run.file)
    known, kept = hide(run.report, old, run.absent).known, unseen(run.report, old)
    dropped = _dropped(old, known, kept)
    if not check:
        _replace(run, {**kept, **known})
    stay = sum(known.values()) + sum(kept.values())
    click.echo(f"{shown(run.file)}: {_findings(dropped)} {'to drop' if check else 'dropped'}, {stay} stay.")
    return int(check and dropped > 0)


def _run(paths: tuple[str, ...], file: str | None, config_file: str | None, today: datetime | None) -> _Run:
    """What the arguments ask for."""
    config_for = finder(config_file)
    config = config_for("page")
    report = report_on(paths, config_for, day(today))
    rules = rules_for((page.path for page in report.pages), config_for)
    path = str(Path(file).absolute()) if file else config.baseline
    return _Run(report, config, path or baseline_file.beside(config.folder), absences(rules))


def _replace(run: _Run, counts: Mapping[Entry, int]) -> None:
    """Write the file, if that changes anything."""
    text = baseline_file.spelled(counts)
    if text != run.text:
        terminal.write(run.file, text)


def _dropped(old: Baseline, known: Mapping[Entry, int], kept: Mapping[Entry, int]) -> int:
    return sum(old.counts.values()) - sum(known.values()) - sum(kept.values())


def _findings(number: int) -> str:
    return counted(number, "finding", "findings")

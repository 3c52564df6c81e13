"""Options that several subcommands have, and the settings that they make."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

import click

from reviewlint.cli.naming import profile_names
from reviewlint.config import Finder, Key, Layer, Origin, load
from reviewlint.engine.clock import clock

_Command = TypeVar("_Command", bound=Callable[..., object])


def config_option(command: _Command) -> _Command:
    """The option `--config`."""
    return click.option(
        "--config",
        "config_file",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="Use this configuration for every page, whatever lies nearer to it.",
    )(command)


def profile_option(command: _Command) -> _Command:
    """The option `--profile`."""
    return click.option(
        "--profile",
        metavar="NAME",
        shell_complete=profile_names,
        help="The set of rules: core, default, strict, or one of your own.",
    )(command)


def baseline_option(command: _Command) -> _Command:
    """The option `--baseline` of what checks pages."""
    return click.option(
        "--baseline",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="Do not report what this file knows; see reviewlint baseline.",
    )(command)


def command_line(select: Sequence[str], ignore: Sequence[str], profile: str | None, fail_on: str | None) -> Layer:
    """The settings that options give."""
    given: dict[str, object] = {
        "profile": profile,
        "select": _listed(select),
        "ignore": _listed(ignore),
        "fail_on": fail_on,
    }
    values = {name: value for name, value in given.items() if value}
    origins: dict[Key, Origin] = {(name,): Origin(f"--{name.replace('_', '-')}") for name in values}
    rules: dict[Key, Origin] = {
        (name, rule): Origin(f"--{name}") for name in ("select", "ignore") for rule in _listed(given[name])
    }
    return Layer(values, origins | rules)


def finder(config_file: str | None, layer: Layer = Layer()) -> Finder:  # noqa: B008 - frozen
    """What finds the settings of each page."""
    return Finder(load(config_file) if config_file else None, layer)


def day(today: datetime | None) -> str:
    """The day (YYYY-MM-DD) that `--today` names, else that of today."""
    return today.date().isoformat() if today else clock()


def _listed(words: object) -> tuple[str, ...]:
    """Words that may have been given one by one or with commas."""
    given = words if isinstance(words, Sequence) else ()
    return tuple(part.strip() for word in given for part in str(word).split(",") if part.strip())

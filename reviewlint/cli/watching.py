"""`reviewlint check --watch`: the report again, whenever a page, a setting or a rule has changed."""

import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial

import click

from reviewlint.cli import PIPE_CLOSED, ended
from reviewlint.cli.checking import checked, finder_of, since
from reviewlint.cli.pages import asked_for
from reviewlint.cli.request import Options
from reviewlint.engine.watch import Seen, rounds, seen
from reviewlint.errors import ReviewlintError

_WAIT = partial(time.sleep, 0.5)


def _apart(options: Options) -> int:
    """The exit code of a run in a process of its own: all rules are read anew, and no failure ends the watch."""
    process = multiprocessing.Process(target=_run, args=(options,))
    process.start()
    process.join()
    return process.exitcode or 0


def _run(options: Options) -> None:
    sys.exit(ended(partial(checked, options)))


def watched(options: Options, wait: Callable[[], object] = _WAIT, check: Callable[[Options], int] = _apart) -> int:
    """The exit code of a watch, once the person has seen enough of it (Ctrl-C) or nobody reads on."""
    if options.changed is not None:
        options, _ = since(options)
    with suppress(KeyboardInterrupt):
        for number, _ in enumerate(rounds(partial(_look, options), wait)):
            _separate(number)
            if check(options) == PIPE_CLOSED:
                return PIPE_CLOSED
            if sys.stderr.isatty():
                click.echo("\nWatching for changes; Ctrl-C ends.", err=True)
    if sys.stderr.isatty():
        # What the terminal shows of Ctrl-C stands on the line.
        click.echo(err=True)
    return 0


def _look(options: Options) -> Seen:
    """What a run would rest on now; what is wrong with a setting is for the run to tell."""
    try:
        config_for = finder_of(options)
        more = (options.baseline,) if options.baseline else ()
        return seen(
            asked_for(options.paths, config_for),
            config_for,
            more=more,
            written=[path for _, path in options.outputs],
            force_exclude=options.force_exclude,
        )
    except ReviewlintError as error:
        return Seen(str(error))


def _separate(number: int) -> None:
    """Begin a round: on a clean screen, or after an empty line where there is none."""
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        click.clear()
    elif number:
        click.echo()

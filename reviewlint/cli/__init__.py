"""The command line: one module per subcommand, imported when it is called."""

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

import click

from reviewlint import __version__
from reviewlint.errors import ReviewlintError

#: The module and function of each subcommand, in the order in which they are listed.
COMMANDS: Mapping[str, str] = {
    "check": "reviewlint.cli.check:check",
    "report": "reviewlint.cli.report:report",
    "new": "reviewlint.cli.new:new",
    "rules": "reviewlint.cli.rules:rules",
    "explain": "reviewlint.cli.explain:explain",
    "elements": "reviewlint.cli.elements:elements",
    "config": "reviewlint.cli.config:config",
    "init": "reviewlint.cli.init:init",
    "baseline": "reviewlint.cli.baseline:baseline",
    "allowances": "reviewlint.cli.allowances:allowances",
    "cache": "reviewlint.cli.cache:cache",
    "lsp": "reviewlint.cli.lsp:lsp",
    "completion": "reviewlint.cli.completion:completion",
}
COULD_NOT_RUN, INTERRUPTED, PIPE_CLOSED = 2, 130, 141
#: By this variable a shell asks for completions.
COMPLETE_VARIABLE = "_REVIEWLINT_COMPLETE"


class LazyGroup(click.Group):
    """A group whose subcommands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """The names of the subcommands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The subcommand of a name."""
        if cmd_name not in COMMANDS:
            return None
        module, function = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), function)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The subcommand that the arguments name; for a path, says how to check it."""
        if args and args[0] not in COMMANDS and os.path.exists(args[0]):  # noqa: PTH110
            ctx.fail(f"There is no command “{args[0]}”. To check it: reviewlint check {args[0]}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: reviewlint check docs/",
)
@click.version_option(__version__, prog_name="reviewlint")
def app() -> None:
    """Check health research review pages.

    reviewlint says what is missing, what must not be said, what does not agree and what is malformed, each at its
    place. It checks wording and structure, never whether the medicine is right.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of a run: 0 nothing to report, 1 findings, 2 could not run."""
    # Nearly all that is made stays to the end or goes at once, so that there is little garbage to look for.
    gc.set_threshold(100_000, 20, 50)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that cannot show a character must not end the run.
            stream.reconfigure(errors="backslashreplace")
    if instruction := os.environ.get(COMPLETE_VARIABLE):
        from click.shell_completion import shell_complete  # noqa: PLC0415 - only shells need it

        return shell_complete(app, {}, "reviewlint", COMPLETE_VARIABLE, instruction)
    given = list(sys.argv[1:] if arguments is None else arguments)

    def called() -> object:
        with app.make_context("reviewlint", given) as context:
            return app.invoke(context)

    return ended(called)


def ended(called: Callable[[], object]) -> int:
    """The exit code of what is called, however it ends; what the person at the terminal must know is told."""
    try:
        code = called()
        sys.stdout.flush()
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return COULD_NOT_RUN
    except ReviewlintError as error:
        click.echo(f"reviewlint: {error}", err=True)
        return COULD_NOT_RUN
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _stop_writing()
        return PIPE_CLOSED
    return code if isinstance(code, int) else 0


def _stop_writing() -> None:
    """Nobody reads on; what is still to be written goes nowhere, and without complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

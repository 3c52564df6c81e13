"""`reviewlint completion`: what a shell must know to complete command lines."""

import click
from click.shell_completion import get_completion_class

from reviewlint.cli import COMPLETE_VARIABLE, app

_EXAMPLES = """\b
Put this into ~/.bashrc or ~/.zshrc:
  eval "$(reviewlint completion bash)"
  eval "$(reviewlint completion zsh)"
\b
For fish:
  reviewlint completion fish > ~/.config/fish/completions/reviewlint.fish
"""


@click.command(epilog=_EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that completes commands, options and names of rules in a shell."""
    found = get_completion_class(shell)
    if found is None:
        raise AssertionError(shell)
    click.echo(found(app, {}, "reviewlint", COMPLETE_VARIABLE).source())

"""`reviewlint lsp`: the language server."""

import os
import sys
from functools import partial
from importlib import import_module
from typing import BinaryIO

import click

from reviewlint.cli.options import config_option, finder
from reviewlint.errors import ReviewlintError


@click.command()
@config_option
def lsp(config_file: str | None) -> int:
    """Serve an editor over standard input and output.

    Editors start this by themselves; docs/editors.md says how to tell them.
    """
    settings = partial(finder, config_file)
    settings()  # what is wrong with the file that was named is told here, not in the editor
    try:
        import_module("pygls.lsp.server")
    except ModuleNotFoundError as error:
        raise ReviewlintError("the language server needs pygls 2; run: pip install 'reviewlint[lsp]'") from error
    from reviewlint.lsp.server import serve  # noqa: PLC0415 - it cannot be imported without pygls

    return serve(settings, sys.stdin.buffer, _own_stdout())


def _own_stdout() -> BinaryIO:
    """Standard output for the protocol alone; whatever else is printed goes to standard error."""
    own = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own

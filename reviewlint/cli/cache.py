"""`reviewlint cache`: where what was found before is kept, and how to forget it."""

from pathlib import Path

import click

from reviewlint.engine.cache import Cache, default_path
from reviewlint.errors import ReviewlintError


@click.group()
def cache() -> None:
    """Show or clear what reviewlint remembers of pages that it checked.

    REVIEWLINT_CACHE_DIR names another folder for it.
    """


@cache.command()
def path() -> None:
    """Show where the cache is."""
    click.echo(Path(default_path()).parent)


@cache.command()
def clear() -> None:
    """Forget every page; the next run checks all of them."""
    where = default_path()
    try:
        cleared = Cache(where).clear()
    except OSError as error:
        raise ReviewlintError(f"cannot be cleared: {error.strerror}", where) from error
    click.echo(f"Cleared {Path(where).parent}." if cleared else f"There is nothing in {Path(where).parent}.")

"""The names that a command line can hold, for shells that complete them; they are those of files, so none is read."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from reviewlint import resources
from reviewlint.config import Finder
from reviewlint.errors import ReviewlintError


def rule_names(ctx: click.Context, param: click.Parameter, begun: str) -> list[str]:  # noqa: ARG001
    """The rules whose names go on as one was begun; behind a comma, another one begins."""
    before, comma, last = begun.rpartition(",")
    return [f"{before}{comma}{name}" for name in _names(resources.rule_files, last)]


def profile_names(ctx: click.Context, param: click.Parameter, begun: str) -> list[str]:  # noqa: ARG001
    """The profiles whose names go on as one was begun."""
    return _names(resources.profile_files, begun)


def _names(files: Callable[[Path], Iterable[Path]], begun: str) -> list[str]:
    names = {path.stem for folder in _folders() for path in files(folder)}
    return sorted(name for name in names if name.startswith(begun))


def _folders() -> Iterator[Path]:
    """The folders of rules: the shipped one, and those of the configuration here."""
    yield resources.RULES
    try:
        config = Finder()("page")
    except ReviewlintError:
        # Nobody could read it in the middle of a command line.
        return
    yield from (Path(config.folder, folder) for folder in config.rules)

"""`reviewlint init`: what a repository of pages needs to use reviewlint."""

import os
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import click

from reviewlint.cli import starters, terminal
from reviewlint.cli.found import Surroundings, surroundings
from reviewlint.cli.hook import has_hook, merged
from reviewlint.config import Finder, shown
from reviewlint.config.finder import NAMES
from reviewlint.errors import ReviewlintError

_PRE_COMMIT = (".pre-commit-config.yaml", ".pre-commit-config.yml")
_WORKFLOWS = ".github/workflows"
_JOBS = ".gitlab-ci.yml"


class _Step(NamedTuple):
    """What was done about a file, and what is left for the person to put in, if anything."""

    told: str
    left: str = ""


@click.command()
def init() -> None:
    """Set reviewlint up in this repository.

    Writes a commented .reviewlint.yaml, the entry of pre-commit and the step of CI, for the pages that are found here.
    A file that is there is never replaced: an entry is added to it, or shown for you to add.
    """
    found = surroundings(Path.cwd())
    for step in (_configuration(found), _pre_commit(found), _ci(found)):
        click.echo(step.told)
        if step.left:
            click.echo(f"\n{indent(step.left, '    ')}")
    click.echo("\nNext: reviewlint check\nAnd if that is too much to mend at once: reviewlint baseline write")


def _configuration(found: Surroundings) -> _Step:
    config = Finder()(str(found.root / "page"))
    if config.path:
        return _kept(shown(config.path))
    return _written(found, NAMES[0], starters.configuration(found.folders, found.pages))


def _pre_commit(found: Surroundings) -> _Step:
    name = next((name for name in _PRE_COMMIT if (found.root / name).exists()), None)
    if name is None:
        return _written(found, _PRE_COMMIT[0], starters.pre_commit(found.folders))
    text = _text(found.root / name)
    if has_hook(text):
        return _kept(name)
    entry = starters.hook(found.folders)
    with_entry = merged(text, entry)
    if with_entry is None:
        return _Step(f"{name} is there already; add this to its repos:", entry)
    terminal.write(str(found.root / name), with_entry)
    return _Step(f"Added the hook to {name}.")


def _ci(found: Surroundings) -> _Step:
    """The step of CI: a file of its own on GitHub, in the one file on GitLab."""
    if found.service == "github":
        named = next((path for path in _workflows(found) if "reviewlint" in _text(path)), None)
        if named:
            return _kept(f"{_WORKFLOWS}/{named.name}")
        return _written(found, f"{_WORKFLOWS}/reviewlint.yml", starters.workflow(found.branch))
    if found.service == "gitlab":
        path = found.root / _JOBS
        if not path.exists():
            return _written(found, _JOBS, starters.job())
        if "reviewlint" in _text(path):
            return _kept(_JOBS)
        return _Step(f"{_JOBS} is there already; add this job to it:", starters.job())
    return _Step("Where CI runs could not be found out; let it run this:", "pip install reviewlint\nreviewlint check\n")


def _workflows(found: Surroundings) -> Iterator[Path]:
    yield from sorted(path for path in (found.root / _WORKFLOWS).glob("*.y*ml") if path.is_file())


def _kept(name: str) -> _Step:
    return _Step(f"{name} has reviewlint already; it stays as it is.")


def _written(found: Surroundings, name: str, text: str) -> _Step:
    path = found.root / name
    if os.path.lexists(path):
        return _kept(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise ReviewlintError(f"cannot be written: {error.strerror}", name) from error
    return _Step(f"Wrote {name}.")


def _text(path: Path) -> str:
    """The text of a file, byte for byte as far as it is text."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReviewlintError("cannot be read", path.name) from error

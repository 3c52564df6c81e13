"""What a person asks of a run, and what does not go together."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import click

from reviewlint.cli.github import SUMMARY

STDIN = "-"


@dataclass(frozen=True)
class Options:
    """What the person asked for; nothing is asked for by default."""

    paths: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    outputs: tuple[tuple[str, str], ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    fail_on: str | None = None
    audit: bool = False
    statistics: bool = False
    timing: bool = False
    quiet: bool = False
    color: bool | None = None
    hyperlinks: bool | None = None
    summary: bool | None = None
    config_file: str | None = None
    today: datetime | None = None
    jobs: int | None = None
    stdin_filename: str | None = None
    force_exclude: bool = False
    allow_empty: bool = False
    baseline: str | None = None
    changed: str | None = None
    watch: bool = False
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    no_cache: bool = False
    explain_cache: bool = False

    @property
    def standard_input(self) -> bool:
        """Whether the page comes on standard input."""
        return bool(self.stdin_filename) or STDIN in self.paths


def require_sense(options: Options) -> None:
    """Raise a UsageError that says what does not go together, if anything does not."""
    for problem in _problems(options):
        raise click.UsageError(problem)


def _problems(options: Options) -> Iterator[str]:
    if options.summary and not os.environ.get(SUMMARY):
        yield f"--summary needs {SUMMARY}, which names a file; GitHub Actions sets it."
    if options.unsafe_fixes and not (options.fix or options.diff):
        yield "--unsafe-fixes goes with --fix or --diff."
    if options.standard_input and set(options.paths) - {STDIN}:
        yield "Standard input (-) is checked alone; name no other path beside it."
    if options.standard_input and options.timing:
        yield "--timing needs pages that can be read again; name files or folders."
    if options.standard_input and options.changed is not None:
        yield "What has changed on standard input cannot be told; leave out --changed."
    if options.standard_input and options.watch:
        yield "Standard input does not change; name files or folders to --watch."
    if options.watch and (options.fix or options.diff or options.timing):
        yield "--watch only looks on; use --fix, --diff and --timing without it."

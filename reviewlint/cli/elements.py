"""`reviewlint elements PAGE`: what a page is about, and how its required elements are judged."""

from collections.abc import Iterator

import click

from reviewlint.cli import terminal
from reviewlint.cli.options import config_option, finder
from reviewlint.engine.clock import clock
from reviewlint.errors import ReviewlintError


@click.command()
@click.argument("page", metavar="PAGE", type=click.Path())
@config_option
def elements(page: str, config_file: str | None) -> None:
    """Show what a page is about, and how its five required elements are judged.

    For each element: its state, the sentences that carry it, and what it lacks.
    """
    click.echo("\n".join(_told(page, config_file)))


def _told(path: str, config_file: str | None) -> Iterator[str]:
    from reviewlint.engine.judge import rulebook_for  # noqa: PLC0415 - slow to import
    from reviewlint.engine.lint import read  # noqa: PLC0415
    from reviewlint.engine.read import read as read_file  # noqa: PLC0415
    from reviewlint.parsing import parse  # noqa: PLC0415
    from reviewlint.reporters.elements import lines  # noqa: PLC0415
    from reviewlint.reporters.style import Style  # noqa: PLC0415

    config = finder(config_file)(path)
    reading = read_file(path, config.max_page_size)
    if reading.problem:
        raise ReviewlintError(reading.problem.message, path)
    review = read(parse(reading.source), config.for_path(path), rulebook_for(config), clock())
    subject = review.subject
    yield f"{reading.source.path}: {review.kind}"
    yield f"  compound    {_names(subject.compound)}"
    yield f"  condition   {_names(subject.condition)}"
    yield f"  specialist  {subject.specialist or 'not named'}"
    yield ""
    judged = {name: verdict.element for name, verdict in review.verdicts.items()}
    yield from lines(judged, Style(width=terminal.width(), color=terminal.color(None)))


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "not known"

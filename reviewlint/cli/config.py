"""`reviewlint config`: the settings in force, and why a file is judged as it is."""

import click

from reviewlint.cli.options import config_option, finder
from reviewlint.config import Config, shown
from reviewlint.config.writing import to_mapping


@click.command()
@click.option("--explain", "file", metavar="FILE", help="Say what holds for one file, and which entry decided it.")
@config_option
def config(file: str | None, config_file: str | None) -> None:
    """Show the settings in force, or why they hold for a file."""
    config_for = finder(config_file)
    if file is None:
        click.echo(_yaml(config_for("page")), nl=False)
        return
    from reviewlint.api import clock  # noqa: PLC0415 - slow to import
    from reviewlint.cli.explanation import explanation  # noqa: PLC0415

    click.echo("\n".join(explanation(file, config_for, clock())))


def _yaml(settings: Config) -> str:
    """The settings as YAML, under the name of the file that gave them."""
    import yaml  # noqa: PLC0415 - slow to import

    source = shown(settings.path) if settings.path else "no configuration file; these are the defaults"
    return f"# {source}\n" + yaml.safe_dump(to_mapping(settings), sort_keys=False, allow_unicode=True, width=100)

"""`reviewlint new`: a page to begin with."""

from pathlib import Path

import click

from reviewlint.cli import draft, terminal
from reviewlint.cli.draft import Draft
from reviewlint.cli.options import config_option, finder
from reviewlint.engine.clock import clock
from reviewlint.engine.git import asked
from reviewlint.errors import ReviewlintError

#: Files that can hold Markdown with comments of HTML; MDX cannot.
_SUFFIXES = (".md", ".markdown")
_NOBODY = "Editorial team"
_ANYBODY = "doctor or pharmacist"


def _name(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A name on one line."""
    name = " ".join((value or "").split())
    if value is not None and not (name and name.isprintable()):
        raise click.BadParameter("Give a name.", ctx, param)
    return name or None


def _target(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A Markdown file that is not there yet."""
    if value and not value.endswith(_SUFFIXES):
        raise click.BadParameter(f"The page is Markdown; let the name end in {' or '.join(_SUFFIXES)}.", ctx, param)
    if value and Path(value).exists():
        raise click.BadParameter(f"“{value}” is there already; it is left as it is.", ctx, param)
    return value


@click.command()
@click.option("--compound", required=True, callback=_name, metavar="NAME", help="What the page is about.")
@click.option("--condition", required=True, callback=_name, metavar="NAME", help="In which disease or state.")
@click.option("--kind", type=click.Choice([*draft.TITLES]), default="safety", show_default=True)
@click.option("--author", callback=_name, metavar="NAME", help="Who writes it.  [default: git's user.name]")
@click.option("--specialist", callback=_name, metavar="NAME", help="Whom readers are to ask.  [default: a doctor]")
@click.option("--output", "-o", callback=_target, metavar="FILE", help="Where to write it.  [default: standard output]")
@config_option
def new(
    compound: str,
    condition: str,
    *,
    kind: str,
    author: str | None,
    specialist: str | None,
    output: str | None,
    config_file: str | None,
) -> None:
    """Write a page to begin with.

    It has all that a page must have and says nothing that is not known yet, so it passes. What is to be completed
    stands in comments: `reviewlint check --profile strict FILE` lists those that are left.
    """
    from reviewlint.api import check_text  # noqa: PLC0415 - slow to import

    path = output or "page.md"
    config = finder(config_file)(path)
    writer = author or " ".join(asked(".", "config", "user.name").split()) or _NOBODY
    page = Draft(compound, condition, kind, writer, clock(), specialist or _ANYBODY)
    text = draft.written(page, config.for_path(path).insert)
    if output:
        if not Path(output).parent.is_dir():
            raise ReviewlintError("there is no such folder", str(Path(output).parent))
        terminal.write(output, text)
        click.echo(f"Wrote {output}; what to complete stands in {text.count('<!-- Complete:')} comments.", err=True)
    else:
        click.echo(text, nl=False)
    rules = dict.fromkeys(finding.rule for finding in check_text(text, path, config).findings)
    if rules:
        click.echo(f"Under this configuration there is more to do: {', '.join(rules)}.", err=True)

"""`reviewlint rules`: every rule, and whether it is on."""

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import click

from reviewlint.cli import terminal
from reviewlint.cli.options import config_option, finder
from reviewlint.model.rule import Rule

_LEVEL_WIDTH = 9


@click.group(invoke_without_command=True)
@click.option("--format", "shape", type=click.Choice(["table", "json"]), default="table", show_default=True)
@config_option
@click.pass_context
def rules(context: click.Context, shape: str, config_file: str | None) -> None:
    """List the rules, test them, or compare two sets.

    The level is that of pages in this folder, as the configuration has it. `reviewlint explain RULE` says more of one.
    """
    if context.invoked_subcommand:
        return
    from reviewlint.engine.judge import rulebook_for  # noqa: PLC0415 - slow to import

    config = finder(config_file)("page")
    rulebook = rulebook_for(config)
    levels: dict[str, str] = {rule.id: rule.severity for rule in rulebook.select(config, "page.md")}
    ordered = sorted(rulebook.rules.values(), key=lambda rule: (rule.theme, rule.id))
    lines = [_json(ordered, levels)] if shape == "json" else _table(ordered, levels, terminal.width())
    click.echo("\n".join(lines))


def _json(ordered: Sequence[Rule], levels: Mapping[str, str]) -> str:
    listed = [
        {
            "id": rule.id,
            "level": levels.get(rule.id, "off"),
            "severity": rule.severity,
            "theme": rule.theme,
            "kind": rule.kind,
            "summary": rule.summary,
            "why": rule.why,
            "sources": list(rule.sources),
        }
        for rule in ordered
    ]
    return json.dumps(listed, indent=2, ensure_ascii=False)


def _table(ordered: Sequence[Rule], levels: Mapping[str, str], width: int) -> Iterator[str]:
    """The rules by theme, one to a line where it fits."""
    longest = max((len(rule.id) for rule in ordered), default=0)
    indent = longest + _LEVEL_WIDTH + 4
    for theme, group in groupby(ordered, key=lambda rule: rule.theme):
        yield theme.capitalize() or "Other"
        for rule in group:
            start = f"  {rule.id:<{longest}}  {levels.get(rule.id, 'off'):<{_LEVEL_WIDTH}}"
            lines = textwrap.wrap(rule.summary, max(width - indent, 20)) or [""]
            yield start + lines[0]
            yield from (" " * len(start) + line for line in lines[1:])
        yield ""
    yield f"{len(ordered)} rules, {len(levels)} of them on. More of one: reviewlint explain RULE"


@rules.command()
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False))
@config_option
def test(folder: str | None, config_file: str | None) -> int:
    """Hold the rules (of a folder, or all that are known) to their own examples.

    Near misses that another rule reports are named, too. The exit code is 1 if an example does not hold.
    """
    from reviewlint.cli.comparing import tested  # noqa: PLC0415 - slow to import

    lines, code = tested(folder, finder(config_file)("page"))
    click.echo("\n".join(lines))
    return code


@rules.command()
@click.argument("old", type=click.Path(exists=True, file_okay=False))
@click.argument("new", type=click.Path(exists=True, file_okay=False))
@click.argument("pages", nargs=-1, required=True, type=click.Path())
def diff(old: str, new: str, pages: tuple[str, ...]) -> None:
    """Show which findings on pages a change of rules removes (-) and adds (+).

    OLD and NEW are folders of rules; each lies over the shipped rules.
    """
    from reviewlint.cli.comparing import compared  # noqa: PLC0415 - slow to import

    click.echo("\n".join(compared(old, new, pages)))

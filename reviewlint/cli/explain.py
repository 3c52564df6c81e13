"""`reviewlint explain RULE`: what a rule reports, why, and what to write instead."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping

import click

from reviewlint.cli import terminal
from reviewlint.cli.naming import rule_names
from reviewlint.cli.options import config_option, finder
from reviewlint.errors import ReviewlintError
from reviewlint.model.rule import Example, Rule


@click.command()
@click.argument("rule", metavar="RULE", shell_complete=rule_names)
@click.option("--options", is_flag=True, help="Also show the phrases and other options of the rule.")
@config_option
def explain(rule: str, options: bool, config_file: str | None) -> None:
    """Say what a rule reports, why, and what to write instead."""
    from reviewlint.engine.entries import unknown_rule  # noqa: PLC0415 - slow to import
    from reviewlint.engine.judge import rulebook_for  # noqa: PLC0415

    config = finder(config_file)("page")
    rulebook = rulebook_for(config)
    if rule not in rulebook.rules:
        raise ReviewlintError(unknown_rule(rule, rulebook.rules))
    level = next((each.severity for each in rulebook.select(config, "page.md") if each.id == rule), "off")
    width = min(terminal.width(), 100)
    click.echo("\n".join(_manual(rulebook.rules[rule], level, width, options=options)))


def _manual(rule: Rule, level: str, width: int, *, options: bool = False) -> Iterator[str]:
    """The manual of a rule, line by line."""
    yield f"{rule.id} ({level if level == rule.severity else f'{rule.severity}; here: {level}'})"
    yield ""
    yield from _wrapped(rule.summary, width)
    yield from _part("Why", (rule.why,), width)
    yield from _part("Instead", rule.instead, width)
    yield from _part("Reported", map(_shown, filter(_fires, rule.examples)), width)
    yield from _part("Not reported", (_shown(each) for each in rule.examples if not _fires(each)), width)
    yield from _part("Sources", rule.sources, width)
    yield from _part("To allow it once", (f"<!-- reviewlint-allow {rule.id}: say why -->",), width)
    if options:
        yield from _part("Options", _options(rule.options), width)


def _fires(example: Example) -> bool:
    return example.flags is not None


def _shown(example: Example) -> str:
    """An example, with what it teaches."""
    text = example.text.strip()
    return f"{text}\n({example.note})" if example.note else text


def _options(options: Mapping[str, object]) -> Iterator[str]:
    for name, value in options.items():
        words = ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
        yield f"{name}: {words}"


def _part(title: str, paragraphs: Iterable[str], width: int) -> Iterator[str]:
    """A titled part, if there is anything to say in it."""
    said = [paragraph for paragraph in paragraphs if paragraph]
    if said:
        yield ""
        yield f"{title}:"
    for paragraph in said:
        first, *others = [line for part in paragraph.splitlines() for line in _wrapped(part, width - 4)]
        yield f"  - {first}" if len(said) > 1 else f"  {first}"
        yield from (f"    {line}" if len(said) > 1 else f"  {line}" for line in others)


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]

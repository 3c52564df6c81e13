"""`reviewlint allowances`: every allowance, with its reason, its owner, its age, and what has become of it."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

import click

from reviewlint.cli import terminal
from reviewlint.cli.options import config_option, day, finder
from reviewlint.cli.pages import report_on
from reviewlint.engine import blame
from reviewlint.engine.register import register
from reviewlint.model.allowance import Listed
from reviewlint.reporters.closing import counted
from reviewlint.reporters.screen import one_line, wrap

VERSION = 1
_STATES: Mapping[str, str] = {
    "used": "in use",
    "unused": "unused",
    "expired": "expired",
    "off": "rule is off",
    "unknown": "unknown rule",
    "malformed": "malformed",
}


class _Dated(NamedTuple):
    """An allowance, and the day on which its line was committed, if git knows."""

    allowance: Listed
    since: str
    age: int | None


@click.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Count days as on this day.")
@config_option
def allowances(paths: tuple[str, ...], shape: str, today: datetime | None, config_file: str | None) -> None:
    """List every allowance in the pages and the configuration.

    Each is shown with its rule, reason, owner (by=), last day (until=), age (as git knows it) and whether it is still
    needed.
    """
    config_for = finder(config_file)
    now = day(today)
    listed = tuple(register(report_on(paths, config_for, now), config_for, now))
    dated = tuple(_dated(listed, now))
    click.echo(_json(dated) if shape == "json" else "\n".join(_text(dated, terminal.width())))


def _dated(listed: Sequence[Listed], today: str) -> Iterator[_Dated]:
    """Allowances with their age; git is asked once for each file."""
    lines: dict[str, set[int]] = defaultdict(set)
    for each in listed:
        if each.line:
            lines[each.path].add(each.line)
    days = {path: blame.since(path, numbers) for path, numbers in lines.items()}
    for each in listed:
        since = days.get(each.path, {}).get(each.line, "")
        yield _Dated(each, since, (date.fromisoformat(today) - date.fromisoformat(since)).days if since else None)


def _json(dated: Iterable[_Dated]) -> str:
    listed = [
        {**each._asdict(), "pages": list(each.pages), "since": since or None, "age_days": age}
        for each, since, age in dated
    ]
    return json.dumps({"version": VERSION, "allowances": listed}, indent=2, ensure_ascii=False)


def _text(dated: Sequence[_Dated], width: int) -> Iterator[str]:
    """A paragraph for each file, and how many allowances are in which state."""
    for path, group in groupby(dated, key=lambda each: each.allowance.path):
        yield one_line(path)
        for each in group:
            yield from _paragraph(each, width)
        yield ""
    yield _closing([each.allowance.state for each in dated])


def _paragraph(dated: _Dated, width: int) -> Iterator[str]:
    each = dated.allowance
    place = f"{each.line}:{each.column}" if each.line else "-"
    facts = [
        _STATES[each.state],
        f"by {each.by}" if each.by else "no owner",
        f"until {each.until}" if each.until else "no last day",
        "age unknown" if dated.age is None else f"since {dated.since} ({counted(dated.age, 'day', 'days')})",
    ]
    yield f"  {place}  {one_line(each.rule)}".rstrip()
    yield from wrap("; ".join(facts), width, "    ")
    if each.pages != (each.path,):
        yield from wrap(f"for {', '.join(each.pages)}", width, "    ")
    yield from wrap(each.reason or each.problem, width, "    ")


def _closing(states: Sequence[str]) -> str:
    if not states:
        return "No allowances."
    counts = [f"{states.count(state)} {word}" for state, word in _STATES.items() if state in states]
    return f"{counted(len(states), 'allowance', 'allowances')}: {', '.join(counts)}."

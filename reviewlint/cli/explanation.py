"""What holds for one file, and which entry of the configuration decided it."""

from collections.abc import Iterable, Iterator

from reviewlint.config import Config, Decision, Finder, shown
from reviewlint.engine.discover import discover
from reviewlint.engine.judge import judge, rulebook_for
from reviewlint.errors import ReviewlintError
from reviewlint.model.report import Page

DEFAULT_SCHEMA = "page"
_NOT_NAMED = "no entry names another"


def explanation(path: str, config_for: Finder, today: str) -> Iterator[str]:
    """The settings for a file, line by line; a file that is not there is a ReviewlintError."""
    found = discover([path], config_for, force_exclude=True)
    if found.missing or found.folders:
        raise ReviewlintError("there is no such file", path)
    base = config_for(path)
    settings = base.for_path(path)
    yield f"file           {shown(path)}"
    yield f"configuration  {shown(base.path) if base.path else 'none; the defaults hold'}"
    yield f"in a folder    {'passed over: ' + found.skipped[0].reason if found.skipped else 'found and checked'}"
    yield f"kind           {_kind(settings, judge(path, base, today))}"
    yield f"schema         {_schema(settings)}"
    yield f"profile        {settings.profile} ({_why(settings, 'profile') or 'the default'})"
    yield from _rules(base, settings)


def _kind(settings: Config, page: object) -> str:
    if settings.kind:
        return f"{settings.kind} ({_why(settings, 'kind')})"
    return f"{page.kind} (read from the page)" if isinstance(page, Page) and page.kind else "not known"


def _schema(settings: Config) -> str:
    if settings.schema:
        return f"{shown(settings.schema)} ({_why(settings, 'schema')})"
    return f"{DEFAULT_SCHEMA} ({_NOT_NAMED})"


def _why(settings: Config, *key: str) -> str:
    """The place of the entry that decided, if one did."""
    origin = settings.origin(*key)
    return str(origin) if origin else ""


def _rules(base: Config, settings: Config) -> Iterator[str]:
    """Every rule, those that are on first, with the entry that decided its level."""
    rulebook = rulebook_for(base)
    decisions = [(rule.id, rulebook.decide(settings, rule)) for rule in rulebook.rules.values()]
    yield from _listed("rules on", (each for each in decisions if each[1].level != "off"), settings)
    yield from _listed("rules off", (each for each in decisions if each[1].level == "off"), settings)


def _listed(title: str, decisions: Iterable[tuple[str, Decision]], settings: Config) -> Iterator[str]:
    listed = sorted(decisions)
    yield ""
    yield f"{title} ({len(listed)})"
    longest = max((len(name) for name, _ in listed), default=0)
    for name, (level, entry, origin) in listed:
        reason = f"profile {shown(settings.profile)}" if entry == "profile" else entry
        yield f"  {name:<{longest}}  {level:<7}  {reason}{f' ({origin})' if origin else ''}"

"""A path → a page as judged."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from reviewlint.config import Config
from reviewlint.engine.basis import basis_of
from reviewlint.engine.compiled import rulebook_of
from reviewlint.engine.entries import require_known
from reviewlint.engine.lint import lint
from reviewlint.engine.memory import ConfigFor, by_config
from reviewlint.engine.read import Reading, read
from reviewlint.engine.trial import require_true_examples
from reviewlint.model.finding import Finding
from reviewlint.model.report import Page, Skipped
from reviewlint.model.rule import Rule
from reviewlint.parsing import PARSERS
from reviewlint.rulebook import Rulebook

UNREADABLE = "unreadable-page"
#: Examples hold on every day that is not in the past of their dates.
_ANY_DAY = "2100-01-01"


@lru_cache(maxsize=32)
def rulebook_for(config: Config) -> Rulebook:
    """The rules that a configuration knows; a rule or profile that it names and nobody knows is a ReviewlintError."""
    rulebook = rulebook_of(config)
    require_known(config, rulebook.rules, rulebook.profiles)
    require_true_examples(config, rulebook, _ANY_DAY)
    return rulebook


def forget() -> None:
    """Read the rules anew when they are asked for again; a program that stays must say when files have changed."""
    rulebook_for.cache_clear()
    basis_of.cache_clear()


def rules_for(paths: Iterable[str], config_for: ConfigFor) -> Iterator[Rule]:
    """Every rule that pages are held against, configuration by configuration."""
    for config, _ in by_config(paths, config_for):
        yield from rulebook_for(config).rules.values()


def judge(path: str, config: Config, today: str) -> Page | Skipped:
    """The page at a path as judged; something that is no text at all is passed over."""
    reading = read(path, config.max_page_size)
    return judged(reading, config, today)


def judged(reading: Reading, config: Config, today: str) -> Page | Skipped:
    """A page that was read, as judged."""
    path = reading.source.path
    if not reading.problem:
        return lint(reading.source, config, rulebook_for(config), today)
    if reading.binary and Path(path).suffix.lower() not in PARSERS:
        return Skipped(path, "not text")
    return _unreadable(reading, config)


def _unreadable(reading: Reading, config: Config) -> Page | Skipped:
    """A page of which no more can be said than why."""
    source, problem = reading
    rules = rulebook_for(config).select(config, source.path)
    rule = next((rule for rule in rules if rule.id == UNREADABLE), None)
    if not (rule and problem):
        return Skipped(source.path, "unreadable")
    return Page(source.path, "", findings=(Finding(source, problem.span, rule.id, rule.severity, problem.message),))

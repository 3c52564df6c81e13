"""What each rule costs: the time that its check takes on pages."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reviewlint.checks.base import Review
from reviewlint.config import Config
from reviewlint.engine.judge import rulebook_for
from reviewlint.engine.lint import read
from reviewlint.engine.memory import ConfigFor
from reviewlint.engine.read import read as opened
from reviewlint.model.rule import Rule
from reviewlint.parsing import parse
from reviewlint.rulebook import Rulebook

#: What comes before the rules: the page is parsed, and its elements are judged.
READING = "(reading the page)"
#: The first round also compiles what the later ones use.
_ROUNDS = 3


@dataclass(frozen=True)
class Cost:
    """The seconds that a rule took over all pages, and how much it matched: what it reported or set aside."""

    rule: str
    seconds: float
    matches: int


def costs(paths: Iterable[str], config_for: ConfigFor, today: str, clock: Callable[[], float]) -> list[Cost]:
    """What each rule costs on pages, dearest first; `clock` gives seconds.

    Each page is checked a few times over and the least time counts: the first time, phrases are compiled.
    """
    taken: dict[str, list[float]] = {}
    matches: dict[str, int] = {}
    for path in paths:
        config = config_for(path)
        for name, (seconds, count) in _of_page(path, config, today, clock).items():
            taken.setdefault(name, []).append(seconds)
            matches[name] = matches.get(name, 0) + count
    found = (Cost(name, sum(seconds), matches[name]) for name, seconds in taken.items())
    return sorted(found, key=lambda cost: -cost.seconds)


def _of_page(path: str, config: Config, today: str, clock: Callable[[], float]) -> dict[str, tuple[float, int]]:
    """The least seconds that reading a page and each rule took, and the matches."""
    rulebook = rulebook_for(config)
    settings = config.for_path(path)
    rules = rulebook.select(settings, path)
    source = opened(path, config.max_page_size).source
    rounds = []
    for _ in range(_ROUNDS):
        begun = clock()
        review = read(parse(source), settings, rulebook, today)
        reading = {READING: (clock() - begun, 0)}
        rounds.append(reading | _of_rules(rules, rulebook, review, clock))
    return {name: min(each[name] for each in rounds) for name in rounds[0]}


def _of_rules(
    rules: Sequence[Rule], rulebook: Rulebook, review: Review, clock: Callable[[], float]
) -> dict[str, tuple[float, int]]:
    found = {}
    for rule in rules:
        begun = clock()
        count = sum(1 for _ in rulebook.check(rule)(review))
        found[rule.id] = clock() - begun, count
    return found

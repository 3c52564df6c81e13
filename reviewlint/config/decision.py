"""Whether a rule is on, at which level, and which entry decided."""

from typing import NamedTuple

from reviewlint.config.globs import Origin
from reviewlint.config.settings import Config, Key, Level
from reviewlint.model.rule import Rule


class Decision(NamedTuple):
    """The level of a rule, the entry that decided it (`profile`, `ignore`, …), and where that stands, if anywhere."""

    level: Level
    entry: str
    origin: Origin | None = None


def decide(config: Config, rule: Rule, profiled: Level) -> Decision:
    """The level of a rule under settings for a page; `profiled` is the level in their profile, `off` if not there."""
    if rule.id in config.ignore:
        return _decision(config, "off", ("ignore", rule.id))
    if config.select and rule.id not in config.select:
        return _decision(config, "off", ("select",))
    if rule.id in config.severity:
        return _decision(config, config.severity[rule.id], ("severity", rule.id))
    if rule.id in config.select:
        level: Level = rule.severity if profiled == "off" else profiled
        return _decision(config, level, ("select", rule.id))
    return _decision(config, profiled, ("profile",))


def _decision(config: Config, level: Level, key: Key) -> Decision:
    return Decision(level, key[0], config.origin(*key))

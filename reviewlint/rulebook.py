"""Rule files → rules; which are on for a page, and at which level."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, cast

from reviewlint import resources
from reviewlint.checks import KINDS
from reviewlint.checks.base import Check
from reviewlint.config import Config, Decision, decide
from reviewlint.config.settings import Level
from reviewlint.errors import ReviewlintError
from reviewlint.language import vocabulary
from reviewlint.language.patterns import PatternError
from reviewlint.language.vocabulary import PhraseError, Vocabulary
from reviewlint.model.report import ELEMENTS
from reviewlint.model.rule import Example, Rule, Severity
from reviewlint.model.source import Source
from reviewlint.validation import require
from reviewlint.yaml_reader import read

_BASE_PROFILE = "default"


@dataclass(frozen=True)
class Profile:
    """A named set of rules: by id, by severity, or both; levels of its own; and what each kind of page must have."""

    summary: str
    rules: frozenset[str] = frozenset()
    severities: frozenset[str] = frozenset()
    required: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    levels: Mapping[str, Severity] = field(default_factory=dict)

    def level(self, rule: Rule) -> Level:
        """The level of a rule in this profile."""
        level = self.levels.get(rule.id, rule.severity)
        return level if rule.id in self.rules or level in self.severities else "off"


@dataclass(frozen=True)
class Rulebook:
    """All rules that a configuration knows, the words that they share, and the profiles."""

    rules: Mapping[str, Rule]
    vocabulary: Vocabulary
    profiles: Mapping[str, Profile]
    _checks: dict[tuple[str, str], Check] = field(default_factory=dict, compare=False, repr=False)

    _selected: dict[Config, tuple[Rule, ...]] = field(default_factory=dict, compare=False, repr=False)

    def decide(self, config: Config, rule: Rule) -> Decision:
        """The level of a rule under the settings of a page, and the entry that decided."""
        return decide(config, rule, self._profile(config).level(rule))

    def select(self, config: Config, path: str) -> tuple[Rule, ...]:
        """The rules that are on for a page, at the severities that it gives them."""
        settings = config.for_path(path)
        if settings not in self._selected:
            levels = ((rule, self.decide(settings, rule).level) for rule in self.rules.values())
            self._selected[settings] = tuple(replace(rule, severity=level) for rule, level in levels if level != "off")
        return self._selected[settings]

    def required(self, config: Config, kind: str) -> tuple[str, ...]:
        """The elements that a page of a kind must have."""
        shipped = self._profile(config).required or self.profiles[_BASE_PROFILE].required
        return config.required.get(kind, shipped.get(kind, ELEMENTS))

    def check(self, rule: Rule) -> Check:
        """What a rule does, built once for each severity."""
        key = rule.id, rule.severity
        if key not in self._checks:
            self._checks[key] = _built(rule, self.vocabulary)
        return self._checks[key]

    def _profile(self, config: Config) -> Profile:
        if config.profile not in self.profiles:
            known = ", ".join(sorted(self.profiles))
            raise ReviewlintError(f"there is no profile “{config.profile}”; known are {known}", config.path)
        return self.profiles[config.profile]


def load(config: Config) -> Rulebook:
    """Every rule that is shipped, and those in the folders of a configuration.

    Raises ReviewlintError, with its place, for a file that is no rule, or whose phrases cannot be read.
    """
    if not config.rules and not config.vocabulary:
        return _shipped()
    folders = [Path(config.folder, folder) for folder in config.rules]
    words = vocabulary.load([vocabulary.SHIPPED, *(folder / "vocabulary" for folder in folders)])
    rules = dict(_shipped().rules)
    profiles = dict(_shipped().profiles)
    for folder in folders:
        if not folder.is_dir():
            raise ReviewlintError(f"there is no folder of rules {folder}", config.path)
        profiles |= _read_profiles(folder)
        for rule in _read_rules(folder):
            if rule.id in rules:
                raise ReviewlintError(f"there is a rule “{rule.id}” already; give this one another name", rule.path)
            rules[rule.id] = rule
    return Rulebook(rules, words.extended(config.vocabulary), profiles)


def over_shipped(folder: Path) -> Rulebook:
    """The shipped rules and words with those of a folder over them: a rule of the same name is replaced."""
    rules = {**_shipped().rules, **{rule.id: rule for rule in _read_rules(folder)}}
    words = vocabulary.load([vocabulary.SHIPPED, folder / "vocabulary"])
    return Rulebook(rules, words, {**_shipped().profiles, **_read_profiles(folder)})


@cache
def _shipped() -> Rulebook:
    rules = {rule.id: rule for rule in _read_rules(resources.RULES)}
    return Rulebook(rules, vocabulary.shipped(), _read_profiles(resources.RULES))


def _read_rules(folder: Path) -> Iterator[Rule]:
    yield from map(read_rule, resources.rule_files(folder))


def read_rule(path: Path) -> Rule:
    """The rule that a file holds; a ReviewlintError says where it is not one."""
    value = _mapping(path, "rule")
    return Rule(
        id=path.stem,
        kind=value["kind"],
        severity=value["severity"],
        summary=_line(value["summary"]),
        why=value["why"].strip(),
        message=_line(value["message"]),
        theme=path.parent.name,
        options=value.get("options", {}),
        sources=tuple(value["sources"]),
        examples=tuple(Example(**{"flags": None, **example}) for example in value["examples"]),
        instead=tuple(value.get("instead", ())),
        path=str(path),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _mapping(path: Path, schema: str) -> dict[str, Any]:
    text = path.read_text("utf-8")
    reading = read(text)
    if reading.problems:
        place = Source(str(path), text).position(reading.problems[0].span.start)
        raise ReviewlintError(reading.problems[0].message, str(path), *place)
    require(reading.data, schema, str(path), text)
    return cast("dict[str, Any]", reading.data.value)


def _read_profiles(folder: Path) -> dict[str, Profile]:
    return {path.stem: _profile(_mapping(path, "profile")) for path in resources.profile_files(folder)}


def _profile(value: Mapping[str, Any]) -> Profile:
    return Profile(
        value["summary"],
        frozenset(value.get("rules", ())),
        frozenset(value.get("severities", ())),
        {kind: tuple(elements) for kind, elements in value.get("required", {}).items()},
        value.get("levels", {}),
    )


def _built(rule: Rule, words: Vocabulary) -> Check:
    if rule.kind not in KINDS:
        return lambda review: iter(())  # noqa: ARG005 - what reads allowances reports for such a rule
    try:
        return KINDS[rule.kind](rule, words)
    except (PhraseError, PatternError) as error:
        raise ReviewlintError(str(error), rule.path) from error

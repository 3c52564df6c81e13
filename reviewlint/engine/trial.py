"""A rule against its own examples."""

from collections.abc import Iterator
from pathlib import Path

from reviewlint.config import Config
from reviewlint.engine.lint import lint, read
from reviewlint.errors import ReviewlintError
from reviewlint.model.finding import Finding
from reviewlint.model.rule import Example, Rule
from reviewlint.model.source import Source
from reviewlint.parsing import parse
from reviewlint.rulebook import Rulebook

SUFFIXES = {"markdown": ".md", "html": ".html", "text": ".txt", "yaml": ".yaml", "json": ".json"}


def failures(rule: Rule, rulebook: Rulebook, today: str) -> Iterator[str]:
    """What the examples of a rule promise and the rule does not do, in words."""
    for example in rule.examples:
        found = [" ".join(words.split()) for words in reported(rule, example, rulebook, today)]
        if example.flags is None and found:
            yield f"“{_short(example.text)}” should be left alone, but “{found[0]}” is reported"
        elif example.flags is not None and " ".join(example.flags.split()) not in found:
            instead = f"“{found[0]}”" if found else "nothing"
            yield f"“{example.flags}” should be reported in “{_short(example.text)}”, but {instead} is"


def require_true_examples(config: Config, rulebook: Rulebook, today: str) -> None:
    """Raise ReviewlintError if a rule of a configuration's own folders does not do what its examples say."""
    folders = tuple(Path(config.folder, folder).resolve() for folder in config.rules)
    for rule in rulebook.rules.values() if folders else ():
        if any(folder in Path(rule.path).resolve().parents for folder in folders):
            for failure in failures(rule, rulebook, today):
                raise ReviewlintError(f"an example does not hold: {failure}", rule.path)


def reported(rule: Rule, example: Example, rulebook: Rulebook, today: str) -> Iterator[str]:
    """The words that a rule reports in an example, in order."""
    source = Source(f"example{SUFFIXES[example.format]}", example.text)
    settings = Config(profile="strict")
    if rule.kind == "allowance":
        findings: tuple[object, ...] = lint(source, settings, rulebook, today).findings
    else:
        findings = tuple(rulebook.check(rule)(read(parse(source), settings, rulebook, today)))
    return (each.text for each in findings if isinstance(each, Finding) and each.rule == rule.id)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 80 else words[:79] + "…"

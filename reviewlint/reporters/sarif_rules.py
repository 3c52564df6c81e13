"""Rules as SARIF describes them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reviewlint.model.report import Report
from reviewlint.model.rule import Example, Rule, Severity

LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEM: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}


def descriptors(rules: Mapping[str, Rule], report: Report) -> list[dict[str, Any]]:
    """Every known rule, and every other one that the report names, in the order of their ids."""
    named = {*rules}
    for page in report.pages:
        named |= {finding.rule for finding in page.findings}
        named |= {aside.rule for aside in page.set_aside}
    return [_descriptor(rule, rules.get(rule)) for rule in sorted(named)]


def _descriptor(rule_id: str, rule: Rule | None) -> dict[str, Any]:
    named = {"id": rule_id, "name": "".join(part.capitalize() for part in rule_id.split("-"))}
    if rule is None:
        return named
    return {
        **named,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why or rule.summary},
        "help": {"text": "\n\n".join(_help(rule, "")), "markdown": "\n\n".join(_help(rule, "**"))},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": sorted({tag for tag in ("health", rule.theme, rule.kind) if tag}),
            "problem.severity": _PROBLEM[rule.severity],
        },
    }


def _help(rule: Rule, strong: str) -> Iterator[str]:
    """The manual of a rule, paragraph by paragraph."""
    yield f"{strong}{rule.summary}{strong}"
    if rule.why:
        yield rule.why
    yield from _listed("Instead, write:", rule.instead)
    yield from _listed("Reported:", _examples(rule.examples, flagged=True))
    yield from _listed("Not reported:", _examples(rule.examples, flagged=False))
    yield from _listed("Sources:", rule.sources)


def _examples(examples: Iterable[Example], *, flagged: bool) -> tuple[str, ...]:
    return tuple(example.text.strip() for example in examples if (example.flags is not None) == flagged)


def _listed(title: str, entries: Iterable[str]) -> Iterator[str]:
    lines = [f"- {' '.join(entry.split())}" for entry in entries]
    if lines:
        yield "\n".join((title, "", *lines))

"""What rule authors ask: whether the examples hold, and what a change does to real pages."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reviewlint.config import Config, Finder
from reviewlint.engine.clock import clock
from reviewlint.engine.discover import discover
from reviewlint.engine.judge import rulebook_for
from reviewlint.engine.lint import lint
from reviewlint.engine.read import read
from reviewlint.engine.trial import failures, reported
from reviewlint.model.finding import Finding
from reviewlint.model.rule import Rule
from reviewlint.rulebook import Rulebook, over_shipped

_EVERYTHING = Config(profile="strict")
_LONGEST = 70


def tested(folder: str | None, config: Config) -> tuple[list[str], int]:
    """What the examples of some rules show, line by line, and the exit code."""
    book = over_shipped(Path(folder)) if folder else rulebook_for(config)
    own = [
        rule
        for rule in book.rules.values()
        if not folder or Path(folder).resolve() in Path(rule.path).resolve().parents
    ]
    broken = [f"{rule.path}: {failure}" for rule in own for failure in failures(rule, book, clock())]
    others = [line for rule in own for line in _overlaps(rule, book)]
    examples = sum(len(rule.examples) for rule in own)
    verdict = f"{len(broken)} do not hold" if broken else "all hold"
    return [*broken, *others, f"{len(own)} rules, {examples} examples: {verdict}."], 1 if broken else 0


def _overlaps(rule: Rule, book: Rulebook) -> Iterator[str]:
    """Near misses of a rule about wording that another such rule reports."""
    if rule.kind != "phrase":
        return
    others = [other for other in book.rules.values() if other.kind == "phrase" and other.id != rule.id]
    for example in (each for each in rule.examples if each.flags is None):
        names = sorted({other.id for other in others if any(reported(other, example, book, clock()))})
        if names:
            yield f"note: {rule.id}: “{_short(example.text)}” is reported by {', '.join(names)}"


def compared(old: str, new: str, pages: Iterable[str]) -> Iterator[str]:
    """The findings that one set of rules has and the other has not, page by page."""
    before, after = over_shipped(Path(old)), over_shipped(Path(new))
    added = removed = 0
    found = discover(list(pages), Finder())
    for path in found.files:
        source = read(path, _EVERYTHING.max_page_size).source
        was, now = (
            {_key(finding): finding for finding in lint(source, _EVERYTHING, book, clock()).findings}
            for book in (before, after)
        )
        yield from (_line("-", was[key]) for key in was if key not in now)
        yield from (_line("+", now[key]) for key in now if key not in was)
        removed += len(was.keys() - now.keys())
        added += len(now.keys() - was.keys())
    yield f"{len(found.files)} pages: {removed} findings removed, {added} added."


def _key(finding: Finding) -> tuple[str, int, int, str]:
    return finding.rule, finding.start, finding.end, finding.severity


def _line(sign: str, finding: Finding) -> str:
    line = finding.source.slice(finding.source.line(finding.line)).strip()
    place = f"{finding.source.path}:{finding.line}:{finding.column}"
    return f"{sign} {place}: {finding.severity}[{finding.rule}] “{_short(finding.text)}” in: {_short(line)}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"

"""A source → a page as judged."""

from collections.abc import Iterable
from dataclasses import replace

from reviewlint.checks import elements
from reviewlint.checks.base import Review
from reviewlint.config import Config
from reviewlint.engine.merge import merge
from reviewlint.engine.permits import permit
from reviewlint.engine.suppress import suppress
from reviewlint.language.subject import kind_of, subject_of
from reviewlint.model.document import Document
from reviewlint.model.finding import Finding, SetAside, place
from reviewlint.model.report import Page
from reviewlint.model.source import Source
from reviewlint.parsing import parse
from reviewlint.rulebook import Rulebook


def lint(source: Source, config: Config, rulebook: Rulebook, today: str) -> Page:
    """The page that a source holds, as judged on a day (YYYY-MM-DD) under a configuration."""
    settings = config.for_path(source.path)
    rules = rulebook.select(settings, source.path)
    review = read(parse(source), settings, rulebook, today)
    outcomes = [outcome for rule in rules for outcome in rulebook.check(rule)(review)]
    findings = _in_order(outcome for outcome in outcomes if isinstance(outcome, Finding))
    set_aside = [outcome for outcome in outcomes if isinstance(outcome, SetAside)]
    active = {rule.id: rule for rule in rules}
    standing, allowed = suppress(review.document, findings, rulebook.rules, active, today)
    standing, permitted = permit(source, standing, settings.allowances, active, today)
    sentences = sorted(statement.sentence.span() for statement in review.statements)
    standing = merge(standing, rulebook.rules, sentences)
    judged = {name: verdict.element for name, verdict in review.verdicts.items()}
    return Page(
        source.path, review.kind, judged, standing, tuple(sorted((*set_aside, *allowed, *permitted), key=place))
    )


def read(document: Document, settings: Config, rulebook: Rulebook, today: str) -> Review:
    """A document as the checks see it: what it is about, and how its elements are judged."""
    kind = settings.kind or kind_of(document)[0]
    words = rulebook.vocabulary
    review = Review(
        document, settings, words, today, kind, subject_of(document, words), rulebook.required(settings, kind)
    )
    return replace(review, verdicts=elements.judge(review), read=review.sentences)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=place))

"""Kind `schema`: metadata that cannot be read, or that its schema does not allow."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reviewlint.checks import dates
from reviewlint.checks.base import Check, Outcome, Review, finding
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span
from reviewlint.validation import Violation, load_schema, violations
from reviewlint.yaml_reader import read_json

#: The schema of a page for which nothing else is configured.
DEFAULT = "page"


def build(rule: Rule, vocabulary: Vocabulary) -> Check:  # noqa: ARG001 - kinds share one signature
    """The check of a rule of this kind."""

    def check(review: Review) -> Iterator[Outcome]:
        for problem in review.document.problems:
            if problem.topic == "front-matter":
                yield finding(rule, review, problem.span, {"problem": problem.message})
        for violation in _violations(review):
            yield finding(rule, review, violation.span, {"problem": violation.message})
        if review.config.front_matter == "required" and not review.document.metadata.mapping():
            yield finding(rule, review, Span(0, 0), {"problem": "This page has no front matter; begin it with one."})

    return check


def _violations(review: Review) -> Iterator[Violation]:
    data = review.document.metadata
    if data.value is None or review.document.format == "html":
        return
    for violation in violations(data, _schema(review)):
        # What is wrong with a date is for the rule on dates to say.
        if not dates.is_date_entry(data, violation.path):
            yield violation


def _schema(review: Review) -> Mapping[str, Any]:
    name = review.config.schema or DEFAULT
    if not name.endswith((".json", ".yaml", ".yml")):
        return load_schema(name)
    text = Path(review.config.folder, name).read_text("utf-8")
    value = read_json(text).data.value
    return value if isinstance(value, dict) else {}

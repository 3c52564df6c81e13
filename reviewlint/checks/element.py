"""Kind `element`: what the judge of a required element has to say on one aspect of it.

Options: `element` (disclaimer, regulatory-status, evidence-level, monitoring or pubmed-pointer) and `aspect` (missing,
incomplete, …): the rule reports the judge's remarks on that aspect.
"""

from collections.abc import Iterator

from reviewlint.checks.base import Check, Outcome, Review, finding
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.rule import Rule

#: What is no offence on a page that need not have the element.
_ABSENCE = frozenset(("missing", "placeholder", "legend-only", "incomplete", "vague", "unknown"))


def build(rule: Rule, vocabulary: Vocabulary) -> Check:  # noqa: ARG001 - kinds share one signature
    """The check of a rule of this kind."""
    element, aspect = str(rule.options["element"]), str(rule.options["aspect"])

    def check(review: Review) -> Iterator[Outcome]:
        verdict = review.verdicts.get(element)
        for remark in verdict.remarks if verdict else ():
            if remark.aspect == aspect and (element in review.required or aspect not in _ABSENCE):
                yield finding(rule, review, remark.span, remark.words, remark.notes, remark.fix)

    return check

"""Kind `form`: how things are written, where a mend is plain. The option `aspect` says which things.

Other options: `words` (that must not be doubled), `units` (of doses), `not-under` (phrases of headings under which the
words are those of others), `keys` (as metadata are to spell them), `begins` (how comments of work left to do begin).
"""

from collections.abc import Callable, Iterator, Mapping

from reviewlint.checks.base import Check, Outcome, Review
from reviewlint.checks.form import dates, doses, doubles, keys, leftovers
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.rule import Rule

Aspect = Callable[[Rule, Review], Iterator[Outcome]]

ASPECTS: Mapping[str, Aspect] = {
    "date-form": dates.check,
    "dose-spacing": doses.check,
    "doubled-word": doubles.check,
    "key-alias": keys.check,
    "left-to-complete": leftovers.check,
}


def build(rule: Rule, vocabulary: Vocabulary) -> Check:  # noqa: ARG001 - kinds share one signature
    """The check of a rule of this kind."""
    aspect = ASPECTS[str(rule.options["aspect"])]

    def check(review: Review) -> Iterator[Outcome]:
        yield from aspect(rule, review)

    return check

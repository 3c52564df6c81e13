"""Comments that say what the author has still to complete."""

from collections.abc import Iterator

from reviewlint.checks.base import Outcome, Review, finding
from reviewlint.model.rule import Rule

_LONGEST = 100


def check(rule: Rule, review: Review) -> Iterator[Outcome]:
    """The comments of something left to do."""
    begins = tuple(text.casefold() for text in rule.texts("begins"))
    for comment in review.document.comments:
        words = " ".join(comment.text.split())
        if words.casefold().startswith(begins):
            shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
            yield finding(rule, review, comment.span, {"found": shown})

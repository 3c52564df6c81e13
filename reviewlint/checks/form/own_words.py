"""The words of a page that are its author's own: no quotations, no lists of references."""

from collections.abc import Iterator
from re import Match, Pattern

from reviewlint.checks.base import Review
from reviewlint.language import quotes
from reviewlint.model.document import Block
from reviewlint.model.rule import Rule


def matches(
    rule: Rule, review: Review, pattern: Pattern[str], needs: Pattern[str] | None = None
) -> Iterator[tuple[Block, Match[str]]]:
    """Where a pattern matches the prose of the author; `needs` is found wherever it matches, and found faster."""
    for block in _blocks(rule, review):
        if needs and not needs.search(block.prose.text):
            continue
        found = list(pattern.finditer(block.prose.text))
        quoted = list(quotes.quotations(block.prose.text)) if found else []
        for match in found:
            if not any(start < match.start() < end for start, end in quoted):
                yield block, match


def _blocks(rule: Rule, review: Review) -> Iterator[Block]:
    document = review.document
    yield from document.fields
    under = [review.vocabulary.phrase(text) for text in rule.texts("not-under")]
    for section in document.sections:
        heading = section.heading
        if heading:
            yield heading
        if not (heading and any(pattern.search(heading.prose.folded) for pattern in under)):
            yield from (block for block in section.blocks if block.kind not in {"quote", "code"})

"""Kind `placeholder`: what a template or a generator left on the page.

Options: `patterns` (phrases or, between slashes, regular expressions, that are a leftover wherever they stand) and
`whole` (phrases that are one only as all of a field, a table cell, a list item or the value of a label).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reviewlint.checks.base import Check, Outcome, Review, finding
from reviewlint.expressions import expression
from reviewlint.language.matching import Phrases
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.document import Block, Document
from reviewlint.model.prose import fold
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span

_LABEL = expression(r"[^:\n]{1,60}:\s*+")


class _Patterns(NamedTuple):
    """What is a leftover: expressions in the text as written, phrases in it folded, phrases that are a whole value."""

    written: tuple[re.Pattern[str], ...]
    folded: Phrases
    whole: Phrases

    def spans(self, text: str, folded: str) -> Iterator[tuple[int, int]]:
        """Where leftovers stand in a text."""
        yield from (match.span() for pattern in self.written for match in pattern.finditer(text))
        yield from (match.span() for phrase in self.folded.possible(folded) for match in phrase.finditer(folded))

    def is_whole(self, folded: str) -> bool:
        """Whether a value is nothing but a leftover."""
        value = folded.strip(" .[]()-_'")
        return any(phrase.fullmatch(value) for phrase in self.whole.possible(value))


def build(rule: Rule, vocabulary: Vocabulary) -> Check:
    """The check of a rule of this kind."""
    texts = rule.texts("patterns")
    patterns = _Patterns(
        tuple(vocabulary.linear(text[1:-1]) for text in texts if _is_expression(text)),
        Phrases(vocabulary.phrase(text) for text in texts if not _is_expression(text)),
        Phrases(vocabulary.phrase(text) for text in rule.texts("whole")),
    )

    def check(review: Review) -> Iterator[Outcome]:
        document = review.document
        spans = {span for block in (*document.fields, *document.blocks) for span in _leftovers(block, patterns)}
        spans |= set(_values(document, patterns))
        last = -1
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            if span.start >= last:
                yield finding(rule, review, span, {"found": " ".join(document.source.slice(span).split())})
                last = span.end

    return check


def _is_expression(text: str) -> bool:
    return len(text) > len("//") and text[0] == text[-1] == "/"


def _leftovers(block: Block, patterns: _Patterns) -> Iterator[Span]:
    prose = block.prose
    for start, end in patterns.spans(prose.text, prose.folded):
        yield prose.span(start, end)
    for start, end in _wholes(block):
        if patterns.is_whole(prose.folded[start:end]):
            yield prose.span(start, end)


def _wholes(block: Block) -> Iterator[tuple[int, int]]:
    """What in a block is a value by itself: all of it, or what stands behind a label."""
    text = block.prose.text
    if block.kind != "heading":
        yield 0, len(text)
    label = _LABEL.match(text)
    if label and label.end() < len(text):
        yield label.end(), len(text)


def _values(document: Document, patterns: _Patterns) -> Iterator[Span]:
    """Leftovers in the values of the metadata that are not read as prose."""
    for path, where in document.metadata.places.items():
        if path and isinstance(document.metadata.at(path), str):
            text = document.source.slice(where.value)
            if patterns.is_whole(fold(text)):
                yield where.value
            for start, end in patterns.spans(text, fold(text)):
                yield Span(where.value.start + start, where.value.start + end)

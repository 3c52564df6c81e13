"""Kind `placeholder`: what a template or a generator left on the page.

Options: `patterns` (phrases or, between slashes, regular expressions, that are a leftover wherever they stand) and
`whole` (phrases that are one only as all of a field, a table cell, a list item or the value of a label).
"""

import re
from collections.abc import Iterator, Mapping

from reviewlint.checks.base import Check, Outcome, Review, finding
from reviewlint.language.patterns import linear
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.document import Block
from reviewlint.model.prose import fold
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span

_LABEL = re.compile(r"[^:\n]{1,60}:\s*+")


def build(rule: Rule, vocabulary: Vocabulary) -> Check:
    """The check of a rule of this kind."""
    anywhere = tuple(_pattern(text, vocabulary) for text in _texts(rule.options, "patterns"))
    whole = tuple(vocabulary.phrase(text).pattern for text in _texts(rule.options, "whole"))

    def check(review: Review) -> Iterator[Outcome]:
        spans = {span for block in _blocks(review) for span in _leftovers(block, anywhere, whole)}
        spans |= set(_values(review, anywhere, whole))
        last = -1
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            if span.start >= last:
                words = " ".join(review.document.source.slice(span).split())
                yield finding(rule, review, span, {"found": words})
                last = span.end

    return check


def _texts(options: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = options.get(key, ())
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


def _pattern(text: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern for the text as it is written, or for its folded form."""
    if text.startswith("/") and text.endswith("/") and len(text) > 2:
        return linear(text[1:-1])
    return vocabulary.phrase(text).pattern


def _blocks(review: Review) -> Iterator[Block]:
    yield from review.document.fields
    yield from review.document.blocks


def _leftovers(
    block: Block, anywhere: tuple[re.Pattern[str], ...], whole: tuple[re.Pattern[str], ...]
) -> Iterator[Span]:
    prose = block.prose
    for pattern in anywhere:
        for match in pattern.finditer(prose.text):
            yield prose.span(*match.span())
    for start, end in _wholes(block):
        folded = prose.folded[start:end].strip(" .[]()_-")
        if any(pattern.fullmatch(folded) for pattern in whole):
            yield prose.span(start, end)


def _wholes(block: Block) -> Iterator[tuple[int, int]]:
    """What in a block is a value by itself: all of it, or what stands behind a label."""
    text = block.prose.text
    if block.kind != "heading":
        yield 0, len(text)
    label = _LABEL.match(text)
    if label and label.end() < len(text):
        yield label.end(), len(text)


def _values(
    review: Review, anywhere: tuple[re.Pattern[str], ...], whole: tuple[re.Pattern[str], ...]
) -> Iterator[Span]:
    """Leftovers in the values of the metadata that are not read as prose."""
    source = review.document.source
    for path, where in review.document.metadata.places.items():
        if not path or not isinstance(review.document.metadata.at(path), str):
            continue
        text = source.slice(where.value)
        if any(pattern.fullmatch(fold(text).strip(" .[]()-'")) for pattern in whole):
            yield where.value
        for pattern in anywhere:
            for match in pattern.finditer(text):
                yield Span(where.value.start + match.start(), where.value.start + match.end())

"""Words that stand twice where a template joined its parts: “for for”."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reviewlint.checks.base import Outcome, Review, finding
from reviewlint.checks.form import own_words
from reviewlint.expressions import compiled, expression
from reviewlint.model.document import Block
from reviewlint.model.finding import Edit, Fix
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span

_LINE_END = expression(r"\r\n?")


def check(rule: Rule, review: Review) -> Iterator[Outcome]:
    """The words that are doubled."""
    for block, match in own_words.matches(rule, review, _pattern(rule.texts("words"))):
        # “Vitamin A a day”, “IN IN”: where capitals differ it is not the same word.
        if match["more"].islower() and match["word"][1:] == match["word"][1:].lower() and len(match["word"]) > 1:
            words = {"found": " ".join(match.group().split()), "instead": match["word"]}
            yield finding(rule, review, block.prose.span(*match.span()), words, fix=_fix(review, block, match))


def _fix(review: Review, block: Block, match: re.Match[str]) -> Fix | None:
    """Taking out the second word; none if there is markup between the two."""
    span = block.prose.span(*match.span())
    if _LINE_END.sub("\n", review.document.source.slice(span)) != _LINE_END.sub("\n", match.group()):
        return None
    edit = Edit(Span(block.prose.place(match.start("more")).start, span.end), "")
    return Fix(f"Write “{match['word']}” once", (edit,), safe=True)


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    choice = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return compiled(
        rf"(?<![\w'’-])(?P<word>{choice})(?P<more>(?:\s{{1,3}}+(?P=word))+)(?![\w'’-])",
        re.IGNORECASE,
    )

"""A space between a figure and its unit: “50 mg”, not “50mg”."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reviewlint.checks.base import Outcome, Review, finding
from reviewlint.checks.form import own_words
from reviewlint.expressions import compiled, expression
from reviewlint.model.finding import Edit, Fix
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span

_FIGURE = expression(r"\d")


def check(rule: Rule, review: Review) -> Iterator[Outcome]:
    """The doses that lack the space."""
    for block, match in own_words.matches(rule, review, _pattern(rule.texts("units")), _FIGURE):
        words = {"found": match.group(), "instead": f"{match['figure']} {match['unit']}"}
        at = block.prose.place(match.start("unit")).start
        fix = Fix(f"Write “{words['instead']}”", (Edit(Span(at, at), " "),), safe=True)
        yield finding(rule, review, block.prose.span(*match.span()), words, fix=fix)


@lru_cache(maxsize=8)
def _pattern(units: tuple[str, ...]) -> re.Pattern[str]:
    # A figure that hangs on a letter (“CYP3A4”, “LDN-50mg”) is part of a name.
    choice = "|".join(re.escape(unit) for unit in sorted(units, key=len, reverse=True))
    return compiled(rf"(?<![\w.,])(?<![^\W\d]-)(?P<figure>\d++(?:[.,]\d++)*+)(?P<unit>{choice})(?![\w])")

"""Wordings that fit in the place of others."""

import re
from collections.abc import Mapping

from reviewlint.model.document import Sentence
from reviewlint.model.finding import Edit, Fix
from reviewlint.model.source import Source


def replacements(options: Mapping[str, object]) -> Mapping[str, str]:
    """The option `replace` of a rule: words and what fits in their place."""
    value = options.get("replace", {})
    return {str(words): str(better) for words, better in value.items()} if isinstance(value, Mapping) else {}


def replacement(better: Mapping[str, str], source: Source, sentence: Sentence, start: int, end: int) -> Fix | None:
    """Putting a better wording in place of words within a stretch of a sentence.

    It is for the author to agree to. There is none if no words of the stretch have a better one, or if there is markup
    within them.
    """
    for words, instead in better.items():
        match = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(sentence.folded, start, end)
        span = sentence.span(*match.span()) if match else None
        if match and span and source.slice(span) == sentence.text[match.start() : match.end()]:
            text = instead[:1].upper() + instead[1:] if source.slice(span)[:1].isupper() else instead
            return Fix(f"Write “{text}”", (Edit(span, text),))
    return None

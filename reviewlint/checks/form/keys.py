"""Keys of the metadata in the one spelling that the site reads.

The configuration (`keys`) says which other names a key goes by; putting its own in their place is safe. Of the keys
that a rule lists, other spellings (“last-reviewed”, “Last Reviewed”) are reported too: whether the site reads those,
only its owner knows.
"""

from collections.abc import Iterator, Mapping

from reviewlint.checks.base import Outcome, Review, finding
from reviewlint.checks.dates import unquoted
from reviewlint.expressions import expression
from reviewlint.model.finding import Edit, Fix
from reviewlint.model.rule import Rule

_SEPARATORS = expression(r"[\s_-]+")
_CAMEL = expression(r"[a-z]+(?:[A-Z][a-z]*)+")


def check(rule: Rule, review: Review) -> Iterator[Outcome]:
    """The keys that go by another name."""
    document = review.document
    # What HTML calls metadata has names that are not the author's to choose.
    if document.format == "html":
        return
    given = document.metadata.mapping()
    known = {_plain(key): key for key in rule.texts("keys")}
    configured = {alias: key for key, aliases in review.config.keys.items() for alias in aliases}
    for name in map(str, given):
        key = configured.get(name) or _other_spelling(name, known, review.config.keys)
        where = document.metadata.places.get((name,))
        if key and where and where.key:
            span = unquoted(document, where.key)
            free = key not in given and document.source.slice(span) == name
            fix = Fix(f"Write “{key}”", (Edit(span, key),), safe=name in configured) if free else None
            yield finding(rule, review, span, {"found": name, "instead": key}, fix=fix)


def _other_spelling(name: str, known: Mapping[str, str], configured: Mapping[str, object]) -> str:
    """The key that a name spells in an unusual way; camelCase is usual."""
    key = known.get(_plain(name), "")
    return "" if name == key or name in configured or _CAMEL.fullmatch(name) or name == _plain(key) else key


def _plain(name: str) -> str:
    return _SEPARATORS.sub("", name).lower()

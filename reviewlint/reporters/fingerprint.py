"""What stays the same about a finding while the page around it changes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.identity import normalised, sentence


def fingerprints(found: Iterable[Finding | SetAside]) -> Iterator[str]:
    """A fingerprint for each finding of one page: of its rule, its words in their sentence, and its occurrence.

    Line numbers, line breaks, punctuation, emphasis and letter case do not matter to it, nor does the path.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in found:
        key = (finding.rule, normalised(finding.text), normalised(finding.source.slice(sentence(finding))))
        yield digest(*key, str(seen[key]))
        seen[key] += 1


def digest(*parts: str) -> str:
    """32 hexadecimal digits that stand for some texts in their order."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]

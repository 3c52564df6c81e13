"""What stays the same about a finding while the page around it changes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.prose import fold
from reviewlint.model.source import Excerpt

#: A sentence is looked for no further than this from the words.
_REACH = 400
_WORD = re.compile(r"[^\W_]++|[%<>=≤≥]")
_BREAK = re.compile(r"[.!?…][\"'”’)]?\s|(?>\r\n|\n|\r)[ \t]*+[\n\r]")


def fingerprints(found: Iterable[Finding | SetAside]) -> Iterator[str]:
    """A fingerprint for each finding of one page: of its rule, its words in their sentence, and its occurrence.

    Line numbers, line breaks, punctuation, emphasis and letter case do not matter to it, nor does the path.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in found:
        key = (finding.rule, _folded(finding.text), _folded(_sentence(finding)))
        yield digest(*key, str(seen[key]))
        seen[key] += 1


def digest(*parts: str) -> str:
    """32 hexadecimal digits that stand for some texts in their order."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _sentence(place: Excerpt) -> str:
    """The words of a place with what stands around them, up to the nearest ends of a sentence."""
    text = place.source.text
    before = text[max(place.start - _REACH, 0) : place.start]
    behind = text[place.end : place.end + _REACH]
    start = max((match.end() for match in _BREAK.finditer(before)), default=0)
    end = next((match.start() for match in _BREAK.finditer(behind)), len(behind))
    return before[start:] + place.text + behind[:end]


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))

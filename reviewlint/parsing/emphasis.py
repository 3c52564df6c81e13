"""Which asterisks, underscores and tildes are markup: CommonMark's delimiter algorithm, with places."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass
class Delimiter:
    """A run of one delimiter character: what of it (from start to end) is still text; changed only in this module."""

    character: str
    start: int
    end: int
    opens: bool
    closes: bool
    length: int
    previous: "Delimiter | None" = None
    following: "Delimiter | None" = None


def delimiter(text: str, start: int, end: int) -> Delimiter:
    """The delimiter run at a place of a text, with whether it can open and close emphasis."""
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    left = not after.isspace() and (not _punctuation(after) or before.isspace() or _punctuation(before))
    right = not before.isspace() and (not _punctuation(before) or after.isspace() or _punctuation(after))
    character = text[start]
    if character == "_":
        opens, closes = left and (not right or _punctuation(before)), right and (not left or _punctuation(after))
    else:
        opens, closes = left, right
    if character == "~" and end - start > 2:
        opens = closes = False
    return Delimiter(character, start, end, opens, closes, end - start)


def _punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def resolve(delimiters: Sequence[Delimiter]) -> None:
    """Take the matched delimiters out: what is left between start and end of each is text."""
    for left, right in pairwise(delimiters):
        left.following, right.previous = right, left
    bottoms: dict[tuple[str, bool, int], Delimiter | None] = {}
    closer = delimiters[0] if delimiters else None
    while closer is not None:
        closer = _close(closer, bottoms) if closer.closes else closer.following


def _close(closer: Delimiter, bottoms: dict[tuple[str, bool, int], Delimiter | None]) -> Delimiter | None:
    """Match a closer with its opener, if there is one, and give the delimiter to go on with."""
    key = (closer.character, closer.opens, closer.length % 3 if closer.character != "~" else closer.length)
    bottom = bottoms.get(key)
    opener = closer.previous
    while opener is not None and opener is not bottom and not _pairs(opener, closer):
        opener = opener.previous
    if opener is None or opener is bottom:
        bottoms[key] = closer.previous
        following = closer.following
        if not closer.opens:
            _unlink(closer)
        return following
    return _consume(opener, closer)


def _pairs(opener: Delimiter, closer: Delimiter) -> bool:
    if not opener.opens or opener.character != closer.character:
        return False
    if closer.character == "~":
        return opener.length == closer.length
    # CommonMark's rule of three.
    both_ways = opener.closes or closer.opens
    return not (both_ways and (opener.length + closer.length) % 3 == 0 and (opener.length % 3 or closer.length % 3))


def _consume(opener: Delimiter, closer: Delimiter) -> Delimiter | None:
    width = min(opener.end - opener.start, closer.end - closer.start, 2)
    opener.end -= width
    closer.start += width
    opener.following, closer.previous = closer, opener
    if opener.start == opener.end:
        _unlink(opener)
    if closer.start == closer.end:
        _unlink(closer)
        return closer.following
    return closer


def _unlink(node: Delimiter) -> None:
    if node.previous is not None:
        node.previous.following = node.following
    if node.following is not None:
        node.following.previous = node.previous

"""Where sentences end."""

import re
from collections.abc import Iterator

from reviewlint.expressions import expression

# A stop, what closes behind it, and then white space or the end. Only the first of several stops may begin a match,
# or a long row of them would be read again from each.
_STOP = expression(r"(?<![.!?…])[.!?…]++[\"'”’»)\]*_]*+(?=\s|$)")
_WORD_BEFORE = expression(r"[^\s(\[\"“‘]*$")
_ABBREVIATIONS = frozenset(
    """
    al approx appt assoc ca cf ch dept dr drs eds e.g eg esp est excl fig figs hon i.e ie incl inc jan feb apr aug sept
    oct nov dec jr lt ltd misc mr mrs ms n.b nb nos nr p.o ph.d phd pp prof pvt refs resp rev sgt sp spp sr st subsp
    suppl tel u.k u.s v vet viz vol vols vs wt a.m p.m a.k.a cert co corp etc w.r.t
    """.split()
)
#: Abbreviations that may also end a sentence: a capital behind them decides.
_ENDING = frozenset(("etc", "al", "inc", "ltd", "co", "corp", "a.m", "p.m", "phd", "ph.d", "jr", "sr"))
#: Countries stand before names (“U.S. Food and Drug Administration”): only a plain beginning ends the sentence.
_COUNTRIES = frozenset(("u.s", "u.k", "u.s.a", "e.u"))
_STARTERS = frozenset("a all an and as at both but for he her his how if in it its no one other some such".split())
_STARTERS |= frozenset("that the their there these they this those to we what when where you your".split())
_NEXT_WORD = expression(r"\W*(\w+)")
_LOOK_BACK = 16


def split(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each sentence of a text, without the white space around it."""
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text, stop):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    stripped = words.strip()
    if stripped:
        first = start + len(words) - len(words.lstrip())
        yield first, first + len(stripped)


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop ends its sentence, by the word before it and the letter behind it."""
    following = _following(text, stop.end())
    if following.islower():
        # “Is it safe?” asks the reader …
        return stop.group()[-1] in "!?" and stop.group() != "..."
    if stop.group()[0] != "." or len(stop.group()) > 1:
        return True
    return not _abbreviated(text, stop.start(), following)


def _following(text: str, offset: int) -> str:
    """The first character behind a stop that is not white space or an opening sign; empty at the end."""
    for character in text[offset : offset + _LOOK_BACK]:
        if not character.isspace() and character not in "\"'“‘«([*_":
            return character
    return ""


def _abbreviated(text: str, stop: int, following: str) -> bool:
    match = _WORD_BEFORE.search(text[max(stop - _LOOK_BACK, 0) : stop])
    spelling = match.group() if match else ""
    word = spelling.lower()
    if len(spelling) == 1:
        # An initial (“J. Smith”), unless a new sentence plainly begins (“vitamin C. It …”).
        return spelling.isupper() and spelling != "I" and following.isupper() and not _starts(text, stop + 1)
    if word in _COUNTRIES:
        return not (following.isupper() and _starts(text, stop + 1))
    if word in _ENDING:
        return not following.isupper()
    if word == "no":
        return following.isdigit()
    # “MS” is a disease, “Ms” a title.
    return word in _ABBREVIATIONS and not (spelling.isupper() and spelling.isalpha())


def _starts(text: str, offset: int) -> bool:
    match = _NEXT_WORD.match(text, offset, offset + _LOOK_BACK)
    return match is not None and match.group(1).lower() in _STARTERS

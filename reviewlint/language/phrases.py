r"""The language in which editors write what a rule looks for.

    universally safe            these words, in this order
    {absolute} safe             a word or phrase of the vocabulary `absolute`
    no [known|reported] harm    optional words; `|` separates alternatives
    (cure|heal) you             one of these
    cure~                       the word in any of its forms: cures, cured, curing
    (cure|heal)~                each of these words in any of its forms
    stop *{0,3} medication      a gap of at most three words
    take # mg                   a number or a range, in digits; its unit may follow at once (1.5–4.5mg)
    ^results, harm$             at the beginning, at the end of the sentence
    safe[,] and sound           a comma that may be there

Words are matched in the folded text (`model.prose.fold`). Hyphens and spaces between words are alike; British words
match their American spelling; “do not” matches “don't”.
"""

import re
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from functools import cache
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.language import inflection
from reviewlint.language.matching import BEGINNING, FIGURE, SIGNS, Anchors, Phrase
from reviewlint.model.prose import fold

_TOKEN = expression(
    r"(?P<name>\{[a-z][a-z0-9-]*\})|(?P<gap>\*(?:\{(?P<least>\d+),(?P<most>\d+)\})?)"
    r"|(?P<open>[(\[])|(?P<close>[)\]]~?)|(?P<either>\|)|(?P<edge>[\^$])|(?P<comma>[,:;])"
    r"|(?P<number>\#(?![^\s{}()\[\]|*^$,:;\-]))|(?P<word>[^\s{}()\[\]|*^$,:;~]+~?)|(?P<space>\s+)"
)
#: Between two words of a phrase: quotes and emphasis have become spaces.
_BETWEEN = r"[ \-]{1,6}"
_BEHIND_NUMBER = r"[ \-]{0,6}"
_DIGITS = r"\d{1,9}(?:[.,]\d{1,9}){0,3}(?:/\d{1,3})?[½¼¾]?"
_NUMBER = rf"(?>{_DIGITS}(?:(?: {{0,2}}[\-–] {{0,2}}| (?:to|or|and) ){_DIGITS})?|[½¼¾])"
#: A bracket counts as a word: “EU law (Regulation 2022/860) has allowed …”.
_GAP_WORD = r"(?:[^\s;:.,!?()—\ufffc\-]{1,40}(?:\.\d{1,9})?|\([^()]{1,60}\))"
_MOST_GAP = 12
_FIRST_WORD = expression(r"\w+")
_NOT = {
    word: rf"{word}(?:[ \-]{{1,6}}not|n'?t)"
    for word in "do does did is are was were has have had could would should must need might ought".split()
} | {"can": r"can(?:[ \-]{1,6}not|not|'?t)", "will": r"(?:will[ \-]{1,6}not|won'?t)", "am": r"am[ \-]{1,6}not"}


class PhraseError(ValueError):
    """A phrase that cannot be read, and why."""


class Part(NamedTuple):
    """A piece of a pattern, and the words that it needs: nothing where any text may match."""

    pattern: str
    needs: tuple[Anchors, ...] = ()
    #: Whether white space separates it from its neighbours.
    spaced: bool = True
    optional: bool = False
    #: Whether what follows may stand right behind it, as the unit of a number.
    open_ended: bool = False
    #: Whether it is the beginning of the sentence and nothing else.
    begins: bool = False
    #: The words that it can begin with; none if that is not known.
    firsts: Anchors | None = None


#: The phrases of a vocabulary, by its name.
Lookup = Callable[[str], Iterable[str]]
#: What vocabularies have been read to.
Known = MutableMapping[str, "Part"]


def compile_phrase(text: str, lookup: Lookup, known: Known | None = None) -> Phrase:
    """A phrase, read. `lookup` gives the phrases of a vocabulary; what they were read to is kept in `known`."""
    part = _Reader(text, lookup, (), {} if known is None else known).read()
    if not any(need.isdisjoint(SIGNS) for need in part.needs):
        raise PhraseError(f"“{text}” has no word that must be there; begin with words, not with a gap")
    needs = tuple(sorted(map(_shared, dict.fromkeys(part.needs)), key=_cost))
    return Phrase(rf"(?<!\w){part.pattern}(?!\w)", needs, part.firsts)


def join_phrases(texts: Iterable[str], lookup: Lookup, known: Known | None = None) -> Phrase:
    """One phrase that matches any of the phrases, the earliest and the first listed first."""
    kept = {} if known is None else known
    parts = [_Reader(text, lookup, (), kept).read() for text in texts]
    expression = rf"(?<!\w)(?:{'|'.join(part.pattern for part in parts)})(?!\w)" if parts else r"(?!)"
    return Phrase(expression, _needs_of_either(parts))


class _Reader:
    """Reads one phrase by recursive descent."""

    def __init__(self, text: str, lookup: Lookup, above: tuple[str, ...], known: Known) -> None:
        self.text = text
        self.lookup = lookup
        self.above = above
        self.known = known
        self.tokens = list(_tokens(text))
        self.at = 0
        # Whether every word is meant in all its forms, as in `(cure|heal)~`.
        self.inflected = False

    def read(self) -> Part:
        """The whole phrase."""
        part = self._alternatives("")
        if self.at < len(self.tokens):
            raise PhraseError(f"“{self.text}” has a closing bracket without an opening one")
        return part

    def _alternatives(self, closing: str) -> Part:
        options = [self._sequence()]
        while self.at < len(self.tokens) and self.tokens[self.at].lastgroup == "either":
            self.at += 1
            options.append(self._sequence())
        if closing:
            if self.at == len(self.tokens) or self.tokens[self.at].group()[0] != closing:
                raise PhraseError(f"“{self.text}” lacks a “{closing}”")
            self.at += 1
        return _either(options)

    def _sequence(self) -> Part:
        parts: list[Part] = []
        while self.at < len(self.tokens) and self.tokens[self.at].lastgroup not in ("either", "close"):
            parts.append(self._one())
        return _in_sequence(parts)

    def _one(self) -> Part:
        token = self.tokens[self.at]
        self.at += 1
        kind = token.lastgroup
        if kind == "name":
            return self._vocabulary(token.group()[1:-1])
        if kind == "open":
            return self._bracket(token.group())
        if kind == "word":
            return self._word(token.group())
        return _sign(token)

    def _word(self, written: str) -> Part:
        word = fold(written.rstrip("~")).replace(" ", "")
        if word in _NOT and self.at < len(self.tokens) and self.tokens[self.at].group() == "not":
            self.at += 1
            return Part(_NOT[word], (_negatives(word),), firsts=_negatives(word))
        return _word(word, inflected=written.endswith("~") or self.inflected)

    def _bracket(self, opening: str) -> Part:
        outer = self.inflected
        self.inflected = outer or self._closing().endswith("~")
        inner = self._alternatives(_CLOSING[opening])
        self.inflected = outer
        return inner if opening == "(" else inner._replace(needs=(), optional=True)

    def _closing(self) -> str:
        """The bracket that closes the one just read; empty if there is none."""
        depth = 1
        for token in self.tokens[self.at :]:
            depth += {"open": 1, "close": -1}.get(token.lastgroup or "", 0)
            if not depth:
                return token.group()
        return ""

    def _vocabulary(self, name: str) -> Part:
        if name in self.above:
            raise PhraseError(f"the vocabulary “{name}” names itself")
        try:
            texts = list(self.lookup(name))
        except KeyError:
            raise PhraseError(f"there is no vocabulary “{name}”") from None
        if name not in self.known:
            above = (*self.above, name)
            self.known[name] = _either([_Reader(text, self.lookup, above, self.known).read() for text in texts])
        return self.known[name]


_CLOSING = {"(": ")", "[": "]"}


@cache
def _negatives(word: str) -> Anchors:
    """The words with which “do not”, “don't” and “dont” begin."""
    irregular = {"can": ("cannot", "cant"), "will": ("won", "wont")}
    return frozenset((word, *irregular.get(word, (f"{word}n", f"{word}nt"))))


def _tokens(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise PhraseError(f"“{text}” cannot be read from “{text[at:]}” on")
        at = token.end()
        # A hyphen between brackets separates them as a space does: “(drug|pain)-(free|less)”.
        if token.lastgroup != "space" and token.group().strip("-"):
            yield token


def _sign(token: re.Match[str]) -> Part:
    if token.lastgroup == "edge":
        begins = token.group() == "^"
        return Part(_EDGES[token.group()], spaced=False, begins=begins, firsts=_BEGINNING if begins else None)
    if token.lastgroup == "number":
        return Part(_NUMBER, (_FIGURES,), open_ended=True, firsts=_FIGURES)
    if token.lastgroup == "comma":
        return Part(rf" {{0,3}}{token.group()}", (frozenset((token.group(),)),), spaced=False)
    least, most = int(token.group("least") or 1), int(token.group("most") or 1)
    if not token.group("least"):
        return Part(_GAP_WORD)
    if most > _MOST_GAP or most < least:
        raise PhraseError(f"a gap is of at most {_MOST_GAP} words")
    gap = Part(rf"{_GAP_WORD}(?:{_BETWEEN}{_GAP_WORD}){{{max(least - 1, 0)},{most - 1}}}", optional=not least)
    return gap if most else Part("", spaced=False)


_FIGURES, _BEGINNING = frozenset((FIGURE,)), frozenset((BEGINNING,))
_EDGES = {"^": r"^[ \-•·>(✓✔✅]{0,4}", "$": r"(?=[ .!…:)]{0,4}$)"}


@cache
def _word(word: str, *, inflected: bool) -> Part:
    """A word, or several that a hyphen joins, the last of them inflected."""
    *firsts, last = [part for part in word.split("-") if part] or [word]
    options = inflection.forms(last) if inflected else inflection.spellings(last)
    pattern = _any_of(map(_literal, options))
    for first in reversed(firsts):
        pattern = rf"{_any_of(map(_literal, inflection.spellings(first)))}{_BETWEEN}{pattern}"
    # An apostrophe may be left out.
    written = (spelling for option in options for spelling in (option, option.replace("'", "")))
    anchors = frozenset(match.group() for spelling in written if (match := _FIRST_WORD.search(spelling)))
    return Part(pattern, (anchors,) if anchors else (), firsts=_first_words(word, options))


def _first_words(word: str, options: Iterable[str]) -> Anchors | None:
    """The words that a word, or what a hyphen joins to one, begins with; none if it begins with a sign."""
    first = next((part for part in word.split("-") if part), word)
    spelled = inflection.spellings(first) if first != word else options
    begins = [_FIRST_WORD.match(each) for spelling in spelled for each in (spelling, spelling.replace("'", ""))]
    return frozenset(match.group() for match in begins if match) if all(begins) else None


def _literal(word: str) -> str:
    return re.escape(word).replace("'", "'?").replace("%", " {0,2}%")


def _any_of(patterns: Iterable[str]) -> str:
    options = sorted(set(patterns), key=lambda pattern: (-len(pattern), pattern))
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"


def _either(options: list[Part]) -> Part:
    if len(options) == 1:
        return options[0]
    spaced = all(option.spaced for option in options)
    begins = any(option.begins for option in options)
    written = {option.pattern for option in options} if spaced else _unlike(options, begins=begins)
    # A longer alternative goes before its own beginning.
    patterns = sorted(written, key=lambda pattern: (-len(pattern), pattern))
    return Part(
        f"(?:{'|'.join(patterns)})",
        _needs_of_either(options),
        spaced,
        optional=any(option.optional for option in options),
        open_ended=any(option.open_ended for option in options),
        firsts=_firsts(options) if spaced or begins else None,
    )


def _firsts(parts: Iterable[Part]) -> Anchors | None:
    """The words that one of some parts can begin with; none if that is not known of each."""
    known = [part.firsts for part in parts]
    return None if None in known else frozenset().union(*filter(None, known))


def _unlike(options: Iterable[Part], *, begins: bool) -> set[str]:
    """The patterns of alternatives some of which need no white space beside them: the others bring their own."""
    before, behind = ("", _BETWEEN) if begins else (_BETWEEN, "")
    return {f"{before}{option.pattern}{behind}" if option.spaced else option.pattern for option in options}


@cache
def _shared(anchors: Anchors) -> Anchors:
    """The one set of all those that are equal: phrases have many in common."""
    return anchors


def _needs_of_either(options: list[Part]) -> tuple[Anchors, ...]:
    """What is needed where one of several is: a word of those that one of them needs."""
    if not options or not all(option.needs for option in options):
        return ()
    return (frozenset().union(*(min(option.needs, key=_cost) for option in options)),)


def _in_sequence(parts: list[Part]) -> Part:
    """Parts one after the other, with what separates words between them; optional ones bring their own separator."""
    if len(parts) == 1:
        return parts[0]
    pattern = ""
    waiting = ""  # the optional parts before the first part that must be there
    begun = False
    behind_number = False
    needs: list[Anchors] = []
    for part in parts:
        between = _BEHIND_NUMBER if behind_number else _BETWEEN
        joint = between if part.spaced else ""
        # A word that stands right behind a number (4.5mg) is not found as a word of its own.
        needs += () if behind_number else part.needs
        behind_number = part.open_ended or (behind_number and part.optional)
        if not part.optional:
            pattern += waiting + (joint if begun else "") + part.pattern
            waiting, begun = "", begun or part.spaced
        elif begun:
            pattern += f"(?:{joint}{part.pattern})?"
        else:
            waiting += f"(?:{part.pattern}{joint})?"
    first = next((number for number, part in enumerate(parts, 1) if not part.optional), 0)
    firsts = _firsts(parts[:first]) if first else None
    return Part(f"(?:{pattern}{waiting})", tuple(needs), open_ended=behind_number, firsts=firsts)


def _cost(anchors: frozenset[str]) -> tuple[bool, int, int]:
    """How little a set of anchors tells: signs, many words, short ones or frequent ones, are found on every page."""
    return not anchors.isdisjoint(SIGNS), sum(map(_frequency, anchors)), -min(map(len, anchors), default=0)


def _frequency(word: str) -> int:
    """How often a word is found, roughly."""
    if word in _IN_MOST_SENTENCES:
        return 200
    return 40 if len(word) < 4 or word in _FREQUENT else 1


_IN_MOST_SENTENCES = frozenset(
    "a an and are as at be by for from has have in is it no not of on or that the this to was were will with".split()
)

#: Longer words that stand on nearly every page about health.
_FREQUENT = frozenset(
    """
    about after also although because been before between both could days does doctor dose during each effect effects
    evidence from group have health help higher into less level like long lower many medical medicine medicines months
    more most much need only other over pain patients people person research risk safe safety should some start stop
    studies study such symptoms take taking than that their them then there these they this those time treatment trial
    trials under used using weeks well were what when where which while will with within without work would year years
    your
    """.split()
)

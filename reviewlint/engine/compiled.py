"""Rules as read, kept between runs: to read them all anew takes seconds.

A page needs few of the thousands of phrases, so a file has a head (the rules, the words, which words call for which
phrase, and where in the file each phrase is) and behind it the phrases, each unpacked when it is asked for.
"""

import contextlib
from array import array
from collections.abc import Hashable, Mapping, Sequence
from itertools import accumulate, pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from reviewlint.checks import elements
from reviewlint.config import Config
from reviewlint.engine.basis import basis_of, digest
from reviewlint.engine.packing import pack, unpack
from reviewlint.engine.write import replace
from reviewlint.errors import ReviewlintError
from reviewlint.language.index import Index, Kept
from reviewlint.language.matching import Anchors
from reviewlint.language.vocabulary import Phrase, PhraseError, Vocabulary
from reviewlint.model.rule import Rule
from reviewlint.resources import cache_folder
from reviewlint.rulebook import Profile, Rulebook, load

#: So many states of the rules are kept.
_MOST = 4
_NAME = "rules-{}.pack"
_LENGTH = 8
_Key = TypeVar("_Key", bound=Hashable)
#: Where in the file a phrase is: from which byte to which.
_Place = tuple[int, int]
_WHOLE = "I"


class _Row(NamedTuple):
    """Bytes that stand in a row, each under a key: read in a fraction of the time that thousands of pairs take."""

    keys: Sequence[Any]
    lengths: bytes

    def places(self, start: int = 0) -> dict[Any, _Place]:
        """Where the bytes of each key are, in a row that begins at a place."""
        ends = [*accumulate(array(_WHOLE, self.lengths), initial=start)]
        return dict(zip(self.keys, pairwise(ends), strict=True))


def _row(parts: Mapping[Any, bytes]) -> _Row:
    return _Row([*parts], array(_WHOLE, map(len, parts.values())).tobytes())


class _Head(NamedTuple):
    """What a rulebook is made of; the rows of phrases and of lists stand behind it."""

    rules: Mapping[str, Rule]
    profiles: Mapping[str, Profile]
    words: Mapping[str, tuple[str, ...]]
    texts: list[str]
    steps: list[int]
    served: _Row
    serving: bytes
    phrases: _Row
    joined: _Row


class _Kept(dict[_Key, Phrase]):
    """Phrases of a file, each read when it is first asked for; one that is damaged is not there."""

    def __init__(self, content: mmap, places: Mapping[_Key, _Place]) -> None:
        super().__init__()
        self._content, self._places = content, places

    def __missing__(self, key: _Key) -> Phrase:
        phrase = _phrase(self._content[slice(*self._places[key])])
        if phrase is None:
            raise KeyError(key)
        self[key] = phrase
        return phrase


def _bytes(phrase: Phrase) -> bytes:
    """A phrase as bytes; the words of a need stand in one text, which is read in no time."""
    return pack((phrase.expression, [*map(_joined, phrase.needs)], phrase.firsts and _joined(phrase.firsts)))


def _joined(words: Anchors) -> str:
    return " ".join(sorted(words))


def _phrase(content: bytes) -> Phrase | None:
    """The phrase that bytes hold; none if they are damaged."""
    parts = unpack(content)
    if parts is None:
        return None
    expression, needs, firsts = parts
    return Phrase(
        expression, tuple(frozenset(need.split(" ")) for need in needs), firsts and frozenset(firsts.split(" "))
    )


def rulebook_of(config: Config) -> Rulebook:
    """The rules that a configuration knows, as kept unless they have changed; otherwise see `rulebook.load`."""
    path = cache_folder() / _NAME.format(_key(config))
    with contextlib.suppress(OSError, ValueError):
        if kept := _opened(path):
            return kept
    rulebook = load(config)
    _read_phrases(rulebook)
    with contextlib.suppress(OSError):
        _keep(path, _packed(rulebook))
    return rulebook


def _opened(path: Path) -> Rulebook | None:
    """The rules in a file; an OSError or ValueError if there is none, or nothing in it."""
    with path.open("rb") as file:
        content = mmap(file.fileno(), 0, access=ACCESS_READ)
    start = _LENGTH + int.from_bytes(content[:_LENGTH])
    head = unpack(content[_LENGTH:start])
    if not isinstance(head, _Head):
        return None
    served = Kept(head.serving, head.served.places())
    phrases = head.phrases.places(start)
    end = max((place[1] for place in phrases.values()), default=start)
    kept = _Kept(content, phrases), _Kept(content, head.joined.places(end))
    words = Vocabulary(head.words, *kept, Index(head.texts, served, head.steps))
    return Rulebook(head.rules, words, head.profiles)


def _key(config: Config) -> str:
    """What stands for the program, its rules, and those that a configuration brings."""
    program, rules, _ = basis_of(config)
    own = repr((config.folder if config.rules else "", config.rules, config.vocabulary))
    return digest(program + rules + own.encode("utf-8", "surrogateescape")).hex()


def _packed(rulebook: Rulebook) -> bytes:
    words = rulebook.vocabulary
    index = words.index
    served = {word: index.places(word) for word in sorted(index.words)}
    phrases = {text: _bytes(phrase) for text, phrase in words.phrases.items()}
    joined = {names: _bytes(phrase) for names, phrase in words.joined.items()}
    head = pack(
        _Head(
            rulebook.rules,
            rulebook.profiles,
            words.words,
            index.texts,
            index.steps,
            _row(served),
            b"".join(served.values()),
            _row(phrases),
            _row(joined),
        )
    )
    return b"".join((len(head).to_bytes(_LENGTH), head, *phrases.values(), *joined.values()))


def _read_phrases(rulebook: Rulebook) -> None:
    """Read every phrase; one that is wrong is reported when its rule is used."""
    for rule in rulebook.rules.values():
        with contextlib.suppress(ReviewlintError):
            rulebook.check(rule)
    words = rulebook.vocabulary
    for name in words.words:
        with contextlib.suppress(PhraseError):
            words.pattern(name)
        if name in elements.LISTS:
            with contextlib.suppress(PhraseError):
                words.listed(name)


def _keep(path: Path, content: bytes) -> None:
    """Write a file in place of the oldest of its kind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, content)
    kept = sorted(path.parent.glob(_NAME.format("*")), key=lambda each: each.stat().st_mtime)
    for oldest in kept[:-_MOST]:
        oldest.unlink(missing_ok=True)

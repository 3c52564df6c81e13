"""Rules as read, kept between runs: to read them all anew takes seconds.

A page needs few of the thousands of phrases, so a file has a head (the rules, the words, which words call for which
phrase, and where in the file each phrase is) and behind it the phrases, each unpacked when it is asked for.
"""

import contextlib
from collections.abc import Hashable, Mapping
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import NamedTuple, TypeVar

from reviewlint.config import Config
from reviewlint.engine.basis import basis_of, digest
from reviewlint.engine.packing import pack, unpack
from reviewlint.engine.write import replace
from reviewlint.errors import ReviewlintError
from reviewlint.language.index import Index, Served
from reviewlint.language.vocabulary import Phrase, PhraseError, Vocabulary
from reviewlint.model.rule import Rule
from reviewlint.resources import cache_folder
from reviewlint.rulebook import Profile, Rulebook, load

#: So many states of the rules are kept.
_MOST = 4
_NAME = "rules-{}.pack"
_LENGTH = 8
_Key = TypeVar("_Key", bound=Hashable)
#: Where in the file a phrase is, and how long.
_Place = tuple[int, int]


class _Head(NamedTuple):
    """What a rulebook is made of, and where the rest of it is: of each phrase and list the start and the length."""

    rules: Mapping[str, Rule]
    profiles: Mapping[str, Profile]
    words: Mapping[str, tuple[str, ...]]
    texts: list[str]
    served: Served
    steps: list[int]
    phrases: Mapping[str, _Place]
    joined: Mapping[tuple[str, ...], _Place]


class _Kept(dict[_Key, Phrase]):
    """Phrases of a file, each read when it is first asked for; one that is damaged is not there."""

    def __init__(self, content: mmap, start: int, places: Mapping[_Key, _Place]) -> None:
        super().__init__()
        self._content, self._start, self._places = content, start, places

    def __missing__(self, key: _Key) -> Phrase:
        start, length = self._places[key]
        first = self._start + start
        phrase = unpack(self._content[first : first + length])
        if not isinstance(phrase, Phrase):
            raise KeyError(key)
        self[key] = phrase
        return phrase


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
    phrases, joined = _Kept(content, start, head.phrases), _Kept(content, start, head.joined)
    words = Vocabulary(head.words, phrases, joined, Index(head.texts, head.served, head.steps))
    return Rulebook(head.rules, words, head.profiles)


def _key(config: Config) -> str:
    """What stands for the program, its rules, and those that a configuration brings."""
    program, rules, _ = basis_of(config)
    own = repr((config.folder if config.rules else "", config.rules, config.vocabulary))
    return digest(program + rules + own.encode("utf-8", "surrogateescape")).hex()


def _packed(rulebook: Rulebook) -> bytes:
    words, behind = rulebook.vocabulary, _Behind()
    index = words.index
    head = pack(
        _Head(
            rulebook.rules,
            rulebook.profiles,
            words.words,
            index.texts,
            index.served,
            index.steps,
            behind.add(words.phrases),
            behind.add(words.joined),
        )
    )
    return len(head).to_bytes(_LENGTH) + head + b"".join(behind.parts)


class _Behind:
    """What stands behind the head."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._end = 0

    def add(self, phrases: Mapping[_Key, Phrase]) -> Mapping[_Key, _Place]:
        """Add phrases; where each of them is."""
        return {key: self._place(pack(phrase)) for key, phrase in phrases.items()}

    def _place(self, part: bytes) -> _Place:
        self.parts.append(part)
        start, self._end = self._end, self._end + len(part)
        return start, len(part)


def _read_phrases(rulebook: Rulebook) -> None:
    """Read every phrase; one that is wrong is reported when its rule is used."""
    for rule in rulebook.rules.values():
        with contextlib.suppress(ReviewlintError):
            rulebook.check(rule)
    words = rulebook.vocabulary
    for name in words.words:
        with contextlib.suppress(PhraseError):
            words.pattern(name)
        with contextlib.suppress(PhraseError):
            words.listed(name)


def _keep(path: Path, content: bytes) -> None:
    """Write a file in place of the oldest of its kind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, content)
    kept = sorted(path.parent.glob(_NAME.format("*")), key=lambda each: each.stat().st_mtime)
    for oldest in kept[:-_MOST]:
        oldest.unlink(missing_ok=True)

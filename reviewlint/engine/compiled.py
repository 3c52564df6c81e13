"""Rules as read, kept between runs: to read them all anew takes a second."""

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from reviewlint.config import Config
from reviewlint.engine.basis import basis_of, digest
from reviewlint.engine.packing import pack, unpack
from reviewlint.engine.write import replace
from reviewlint.errors import ReviewlintError
from reviewlint.language.vocabulary import Phrase, PhraseError, Vocabulary
from reviewlint.model.rule import Rule
from reviewlint.resources import cache_folder
from reviewlint.rulebook import Profile, Rulebook, load

#: So many states of the rules are kept.
_MOST = 4
_NAME = "rules-{}.pickle"


class _Read(NamedTuple):
    """What a rulebook is made of, as far as it can be kept."""

    rules: Mapping[str, Rule]
    profiles: Mapping[str, Profile]
    words: Mapping[str, tuple[str, ...]]
    phrases: dict[str, Phrase]
    joined: dict[tuple[str, ...], Phrase]

    def rulebook(self) -> Rulebook:
        """The rulebook again."""
        return Rulebook(self.rules, Vocabulary(self.words, self.phrases, self.joined), self.profiles)


def rulebook_of(config: Config) -> Rulebook:
    """The rules that a configuration knows, as kept unless they have changed; otherwise see `rulebook.load`."""
    path = cache_folder() / _NAME.format(_key(config))
    with contextlib.suppress(OSError):
        kept = unpack(path.read_bytes())
        if isinstance(kept, _Read):
            return kept.rulebook()
    rulebook = load(config)
    _read_phrases(rulebook)
    words = rulebook.vocabulary
    with contextlib.suppress(OSError):
        _keep(path, pack(_Read(rulebook.rules, rulebook.profiles, words.words, words.phrases, words.joined)))
    return rulebook


def _key(config: Config) -> str:
    """What stands for the program, its rules, and those that a configuration brings."""
    program, rules, _ = basis_of(config)
    own = repr((config.folder if config.rules else "", config.rules, config.vocabulary))
    return digest(program + rules + own.encode("utf-8", "surrogateescape")).hex()


def _read_phrases(rulebook: Rulebook) -> None:
    """Read every phrase; one that is wrong is reported when its rule is used."""
    for rule in rulebook.rules.values():
        with contextlib.suppress(ReviewlintError):
            rulebook.check(rule)
    words = rulebook.vocabulary
    for name, texts in words.words.items():
        with contextlib.suppress(PhraseError):
            words.pattern(name)
        for text in texts:
            with contextlib.suppress(PhraseError):
                words.phrase(text)


def _keep(path: Path, content: bytes) -> None:
    """Write a file in place of the oldest of its kind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, content)
    kept = sorted(path.parent.glob(_NAME.format("*")), key=lambda each: each.stat().st_mtime)
    for oldest in kept[:-_MOST]:
        oldest.unlink(missing_ok=True)

"""Words that rules share: one YAML file each, by name."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from reviewlint import resources
from reviewlint.errors import ReviewlintError
from reviewlint.language.index import Index
from reviewlint.language.matching import Phrase
from reviewlint.language.patterns import linear
from reviewlint.language.phrases import Part, PhraseError, compile_phrase, join_phrases
from reviewlint.model.prose import fold

SHIPPED = resources.RULES / "vocabulary"
#: So many short texts are known to have a phrase of a list, or not.
_MOST_TEXTS = 8192


class Vocabulary:
    """Every shared list of words: name → phrases, in the language of `phrases`; and what they compile to."""

    def __init__(
        self,
        words: Mapping[str, tuple[str, ...]],
        phrases: dict[str, Phrase] | None = None,
        joined: dict[tuple[str, ...], Phrase] | None = None,
        index: Index | None = None,
    ) -> None:
        self.words = words
        #: What phrases and lists were read to, so far.
        self.phrases = {} if phrases is None else phrases
        self.joined = {} if joined is None else joined
        self.index = Index() if index is None else index
        self._listed: dict[str, frozenset[str]] = {}
        self._spoken: dict[tuple[str, str], bool] = {}
        self._known: dict[str, Part] = {}
        # Its own, so that it goes when the vocabulary does.
        self._has = lru_cache(maxsize=_MOST_TEXTS)(lambda name, folded: self.search(name, folded) is not None)

    def phrase(self, text: str) -> Phrase:
        """A phrase that may name lists, read once; a PhraseError says what is wrong with it."""
        try:
            return self.phrases[text]
        except KeyError:
            self.phrases[text] = compile_phrase(text, self.words.__getitem__, self._known)
        return self.phrases[text]

    def linear(self, text: str) -> re.Pattern[str]:
        """A regular expression, held to linear time once; a PatternError says what is wrong with it."""
        key = f"/{text}/"
        try:
            return self.phrases[key].pattern
        except KeyError:
            self.phrases[key] = Phrase(linear(text).pattern, ())
        return self.phrases[key].pattern

    def indexed(self, texts: Iterable[str]) -> frozenset[str]:
        """Phrases, each once, that can be looked for in the sentences of a page from now on."""
        given = frozenset(texts)
        for text in self.index.lacking(given):
            self.index.add(text, self.phrase(text).needs)
        return given

    def listed(self, name: str) -> frozenset[str]:
        """The phrases of a list, `indexed`."""
        if name not in self._listed:
            self._listed[name] = self.indexed(self.words[name])
        return self._listed[name]

    def pattern(self, *names: str) -> Phrase:
        """One phrase for all those of some lists; read once."""
        try:
            return self.joined[names]
        except KeyError:
            texts = (text for name in names for text in self.words[name])
            self.joined[names] = join_phrases(texts, self.words.__getitem__, self._known)
        return self.joined[names]

    def search(self, name: str, folded: str) -> re.Match[str] | None:
        """The first place in a folded text where a phrase of a list stands."""
        return self.pattern(name).search(folded)

    def has(self, name: str, folded: str) -> bool:
        """Whether a short folded text has a phrase of a list: headings and labels come again on the next page."""
        return self._has(name, folded)

    def speaks(self, text: str, name: str) -> bool:
        """Whether a phrase, as it is written, uses a list."""
        key = text, name
        if key not in self._spoken:
            self._spoken[key] = self.search(name, fold(text)) is not None
        return self._spoken[key]

    def extended(self, more: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """The vocabulary with more phrases in some of its lists."""
        if not more:
            return self
        added = {name: (*self.words.get(name, ()), *texts) for name, texts in more.items()}
        return Vocabulary({**self.words, **added})


@cache
def shipped() -> Vocabulary:
    """The vocabulary that comes with reviewlint."""
    return load([SHIPPED])


def load(folders: Iterable[Path]) -> Vocabulary:
    """The vocabulary in some folders; a list that two of them have is the later one's."""
    words: dict[str, tuple[str, ...]] = {}
    for folder in folders:
        words |= _read_folder(folder)
    return Vocabulary(words)


def _read_folder(folder: Path) -> dict[str, tuple[str, ...]]:
    # Imported here: what is compiled already needs no YAML.
    import yaml  # noqa: PLC0415

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    words: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.rglob("*.yaml")):
        if path.stem in words:
            raise ReviewlintError(f"there is another vocabulary “{path.stem}” in {folder}", str(path))
        try:
            value = yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506 - a safe loader
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise ReviewlintError(str(error.problem), str(path), line) from error
        if not isinstance(value, dict) or not isinstance(value.get("words"), list):
            raise ReviewlintError("a vocabulary has a list of words under `words`", str(path), 1)
        words[path.stem] = tuple(str(word) for word in value["words"])
    return words


__all__ = ["Phrase", "PhraseError", "Vocabulary", "load", "shipped"]

"""The values of a structured page as blocks: headings from keys, paragraphs and items from strings."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reviewlint.expressions import expression
from reviewlint.model.document import Block, BlockKind, Comment, Data, Link, Path, Where
from reviewlint.model.prose import Prose, join
from reviewlint.parsing import inline, metadata
from reviewlint.parsing.metadata import name
from reviewlint.parsing.outline import block
from reviewlint.parsing.passages import passages

#: Keys whose value is the text of the page itself: they make no heading.
_CONTAINERS = frozenset(
    "answer article body bullets content contents items list markdown paragraph paragraphs sections text".split()
)
_HEADINGS = frozenset(("heading", "title", "question", "headline", "header"))
_LISTS_OF_PARAGRAPHS = frozenset(("answer", "body", "content", "contents", "paragraph", "paragraphs", "text"))
#: Keys whose value is said by the page's template in its own way, or is for machines.
_NOT_PROSE = frozenset(
    name(key)
    for key in (
        *"id slug url urls href permalink canonical image images cover icon layout template theme style".split(),
        *"type kind page_type page_kind language lang locale draft weight order version schema tags tag".split(),
        *"categories category keywords audience compound compounds drug condition conditions disease".split(),
        *"author authors byline editor editors reviewer reviewers reviewed_by medical_reviewer".split(),
        *"medically_reviewed_by medical_advisor date created updated created_at updated_at lastmod modified".split(),
        *"published last_reviewed reviewed review_date next_review search_date as_of".split(),
        *"pmid pmcid doi nct cas mesh orcid isbn issn email jurisdictions aliases ai_generated".split(),
    )
)
_NOT_WORDS = expression(r"\d{4}-\d{2}-\d{2}(?:[T ][\d:.Z+ -]*)?|[a-z]{2,5}(?:\.[a-z0-9-]+)+|[\W_]*")
# PubMed is one word.
_WORD_START = expression(r"(?<=[a-z0-9])(?=[A-Z])(?<!(?i:pub))")
_DEEPEST_HEADING = 6


@dataclass
class Walk:
    """One pass over the values of a page, in their order; links and comments are gathered on the way."""

    text: str
    data: Data
    links: list[Link] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    groups: int = 0

    def page(self) -> Iterator[Block]:
        """The blocks of the page, or of each page of a list."""
        value = self.data.value
        if isinstance(value, list):
            for index, each in enumerate(value):
                yield from self._page(each, (index,))
        else:
            yield from self._page(value, ())

    def _page(self, value: object, path: Path) -> Iterator[Block]:
        if not isinstance(value, dict):
            yield from self._value(value, path, 2)
            return
        for key, inner in value.items():
            kind = metadata.KINDS.get(name(key))
            if kind is None:
                yield from self._entry(str(key), inner, (*path, key), 2)
            elif kind == "title" and isinstance(inner, str) and name(key) in _HEADINGS:
                yield from self._heading(self._prose((*path, key), inner), 1)

    def _entry(self, key: str, value: object, path: Path, level: int) -> Iterator[Block]:
        """An entry that names what it holds: its key is a heading, if there is anything under it."""
        if name(key) in _NOT_PROSE:
            self._note_links(value, path)
            return
        if name(key) in _CONTAINERS:
            yield from self._value(value, path, level)
            return
        known = len(self.links)
        under = list(self._value(value, path, level + 1))
        if under or len(self.links) > known:
            yield from self._heading(self._key(path), level)
            yield from under

    def _value(self, value: object, path: Path, level: int) -> Iterator[Block]:
        """The blocks of a value, whatever it is."""
        if isinstance(value, dict):
            yield from self._mapping(value, path, level)
        elif isinstance(value, list):
            yield from self._list(value, path, level)
        elif isinstance(value, str) or _is_number(value):
            yield from self._string(self._prose(path, value), path, level)

    def _mapping(self, value: dict[str, object], path: Path, level: int) -> Iterator[Block]:
        """A section with a heading of its own, or entries of which each is a line."""
        if not _is_section(value):
            for key, inner in value.items():
                yield from self._labelled(key, inner, (*path, key), level)
            return
        heading = next(key for key, inner in value.items() if name(key) in _HEADINGS and isinstance(inner, str))
        yield from self._heading(self._prose((*path, heading), value[heading]), level)
        for key, inner in value.items():
            if key != heading and not (name(key) == "level" and _is_number(inner)):
                yield from self._entry(key, inner, (*path, key), level + 1)

    def _labelled(self, key: str, value: object, path: Path, level: int) -> Iterator[Block]:
        """An entry of a mapping that is no section: `jurisdiction: US` is a line of its own."""
        if name(key) in _CONTAINERS or (isinstance(value, dict | list) and name(key) not in _NOT_PROSE):
            yield from self._entry(key, value, path, level)
        elif name(key) in _NOT_PROSE or (isinstance(value, str) and _NOT_WORDS.fullmatch(value)):
            self._note_links(value, path)
        elif isinstance(value, str) or _is_number(value):
            yield from self._string(self._line(path, value), path, level, whole=True)

    def _list(self, values: list[object], path: Path, level: int) -> Iterator[Block]:
        """The items of a list; texts that are paragraphs by their key are paragraphs."""
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        kind: BlockKind = "paragraph" if name(key) in _LISTS_OF_PARAGRAPHS else "item"
        self.groups += 1
        group = self.groups
        for index, each in enumerate(values):
            place = (*path, index)
            if isinstance(each, dict | list):
                yield from self._value(each, place, level)
            elif kind == "paragraph" and isinstance(each, str):
                yield from self._string(self._prose(place, each), place, level)
            elif isinstance(each, str) or _is_number(each):
                raw = self._prose(place, each)
                yield from self._block("item", raw, 0, len(raw.text), level=1, group=group, row=index)

    def _string(self, raw: Prose, path: Path, level: int, *, whole: bool = False) -> Iterator[Block]:
        """The passages of a string."""
        if whole and "\n" not in raw.text:
            yield from self._block("paragraph", raw, 0, len(raw.text))
            return
        wrapped = self.text.startswith("|", self._where(path).value.start) or "\n\n" in raw.text
        group, row = 0, 0
        for passage in passages(raw.text, wrapped=wrapped):
            if passage.kind == "item":
                if not group:
                    self.groups += 1
                group, row = group or self.groups, row + 1 if group else 0
                yield from self._block("item", raw, *passage[1:3], level=passage.level, group=group, row=row)
            else:
                group = 0
                depth = _depth(level + passage.level - 1) if passage.kind == "heading" else 0
                yield from self._block(passage.kind, raw, passage.start, passage.end, level=depth)

    def _heading(self, raw: Prose, level: int) -> Iterator[Block]:
        """The heading that a string or a key makes."""
        yield from self._block("heading", raw, 0, len(raw.text), level=_depth(level))

    def _block(self, kind: BlockKind, raw: Prose, start: int, end: int, **place: int) -> Iterator[Block]:
        """The block of a stretch of a string, its Markdown taken out; none if no words are left."""
        stripped = inline.strip(join(raw.pieces(start, end)))
        self.links.extend(stripped.links)
        self.comments.extend(stripped.comments)
        if stripped.links or not _NOT_WORDS.fullmatch(stripped.prose.text):
            yield block(kind, raw.span(start, end), stripped.prose, **place)

    def _note_links(self, value: object, path: Path) -> None:
        """The addresses within a value that is not prose."""
        if isinstance(value, str):
            self.links.extend(inline.strip(self._prose(path, value)).links)
        elif isinstance(value, dict | list):
            for step, each in value.items() if isinstance(value, dict) else enumerate(value):
                self._note_links(each, (*path, step))

    def _where(self, path: Path) -> Where:
        return self.data.places[path]

    def _prose(self, path: Path, value: object) -> Prose:
        """The prose of a string, or of a number as it is written."""
        span = self._where(path).value
        return metadata.prose(self.text, span, value if isinstance(value, str) else self.text[slice(*span)])

    def _key(self, path: Path) -> Prose:
        """The words of a key."""
        span = self._where(path).key
        return _words(metadata.prose(self.text, span, str(path[-1]))) if span else Prose("", ())

    def _line(self, path: Path, value: object) -> Prose:
        """A key and its value as a line of prose."""
        key, raw = self._key(path), self._prose(path, value)
        where = self._where(path)
        start, end = where.key.end if where.key else where.value.start, where.value.start
        between = (": ", start, end) if start < end else (": ", *where.value)
        return join((*key.pieces(0, len(key.text)), between, *raw.pieces(0, len(raw.text))))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_section(value: dict[str, object]) -> bool:
    """Whether a mapping has a heading and something under it."""
    names = {name(key) for key, inner in value.items() if inner}
    return bool(names & _CONTAINERS) and any(name(k) in _HEADINGS and isinstance(v, str) for k, v in value.items())


def _depth(level: int) -> int:
    return min(level, _DEEPEST_HEADING)


def _words(raw: Prose) -> Prose:
    """A key as words: `evidence_level` and `evidenceLevel` say "evidence level"; no space takes a place of its own."""
    starts = {match.start() for match in _WORD_START.finditer(raw.text)}
    spelled = (" " if letter in "_-" else letter for letter in raw.text)
    letters = enumerate(zip(spelled, raw.offsets, strict=True))
    return join(((f" {letter}" if index in starts else letter), *place) for index, (letter, place) in letters)

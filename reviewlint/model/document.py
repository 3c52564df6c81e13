"""What a page says: metadata, blocks of prose, sections, links."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal, NamedTuple

from reviewlint.model.prose import Prose
from reviewlint.model.source import Source, Span

Path = tuple[str | int, ...]

BlockKind = Literal[
    "title",  # the title that the metadata gives
    "description",  # the description that the metadata gives
    "field",  # another field of the metadata that holds prose
    "heading",
    "paragraph",
    "item",  # of a list
    "cell",  # of a table
    "term",  # of a definition list
    "definition",
    "quote",
    "caption",
    "footnote",
    "alt",  # the words of an image
    "code",  # not prose: the block is there, its prose is empty
]


class Where(NamedTuple):
    """The place of a metadata entry: of its key (none for an item of a list) and of its value."""

    key: Span | None
    value: Span


@dataclass(frozen=True)
class Data:
    """A plain value, and where each part of it stands: path → place. The empty path is the whole."""

    value: object = None
    places: Mapping[Path, Where] = field(default_factory=lambda: MappingProxyType({}))

    def mapping(self) -> Mapping[str, object]:
        """The value, if it is a mapping; else an empty one."""
        return self.value if isinstance(self.value, dict) else {}

    def at(self, path: Path) -> object:
        """The value at a path; none if there is none."""
        value = self.value
        for step in path:
            if isinstance(value, dict):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value


@dataclass(frozen=True)
class Sentence:
    """A sentence: a stretch of the prose of its block."""

    prose: Prose
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """The words of the sentence."""
        return self.prose.text[self.start : self.end]

    @cached_property
    def folded(self) -> str:
        """The words as rules match them."""
        return self.prose.folded[self.start : self.end]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where a stretch of the sentence (by default all of it) stands in the source."""
        stop = self.end if end is None else self.start + end
        return self.prose.span(self.start + start, stop)


class Block(NamedTuple):
    """A heading, paragraph, list item, table cell …: a stretch of the page that is read as one.

    `level` is the level of a heading (from 1) or the depth of a list item (from 1). Items of one list and cells of
    one table share their `group` (from 1; 0 for none), in which `row` and `column` count from 0.
    """

    kind: BlockKind
    span: Span
    prose: Prose
    sentences: tuple[Sentence, ...] = ()
    level: int = 0
    group: int = 0
    row: int = 0
    column: int = 0


class Section(NamedTuple):
    """What stands under a heading, up to the next heading of any level; `parent` is the index of the section above.

    The first section of a page has no heading if anything stands before the first one.
    """

    heading: Block | None
    blocks: tuple[Block, ...]
    parent: int | None = None


class Link(NamedTuple):
    """A link: the span of its words (or of the bare address), where it leads, and its words."""

    span: Span
    target: str
    text: str = ""


class Comment(NamedTuple):
    """A comment of the page's author, without its delimiters; `block` is the block that follows or holds it."""

    span: Span
    text: str


class Problem(NamedTuple):
    """The page could not be read here. `topic` is `unreadable` or `front-matter`."""

    topic: Literal["unreadable", "front-matter"]
    span: Span
    message: str


@dataclass(frozen=True)
class Document:
    """A page as read: what the checks judge."""

    source: Source
    format: str
    metadata: Data = field(default_factory=Data)
    fields: tuple[Block, ...] = ()
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()
    problems: tuple[Problem, ...] = ()
    language: str = ""
    sections: tuple[Section, ...] = ()

"""The words of metadata: strings as prose, and the fields that a reader sees as title or description."""

from collections.abc import Iterator

from reviewlint.expressions import expression
from reviewlint.model.document import Block, BlockKind, Data, Path
from reviewlint.model.prose import Prose, join
from reviewlint.model.source import Span
from reviewlint.parsing import inline
from reviewlint.parsing.outline import block
from reviewlint.yaml_reader import scalar_prose

_SEPARATORS = expression(r"[\s_.:-]+")
_TITLES = ("title", "headline", "heading", "seotitle", "metatitle", "ogtitle", "subtitle")
_DESCRIPTIONS = (
    *("description", "summary", "excerpt", "abstract", "deck", "tagline"),
    *("metadescription", "ogdescription", "seodescription"),
)
#: The kind of a field, by its name without separators and case.
KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(_TITLES, "title"),
    **dict.fromkeys(_DESCRIPTIONS, "description"),
}
_PARENTS = {"seo", "og", "opengraph", "meta", "twitter", "social"}


def name(key: object) -> str:
    """A key without separators and case: `seo_title` and `seoTitle` are one name."""
    return _SEPARATORS.sub("", str(key)).casefold()


def field_kind(path: Path) -> BlockKind | None:
    """Whether the entry at a path is a title or a description of the page."""
    if len(path) == 1 or (len(path) == 2 and name(path[0]) in _PARENTS):
        return KINDS.get(name(path[-1]))
    return None


def prose(text: str, span: Span, value: str) -> Prose:
    """The prose of a string with a value that stands at a span; an alias stands for all of its value."""
    if text.startswith("*", span.start):
        return join([(value, *span)])
    return scalar_prose(text, span)


def fields(text: str, data: Data) -> Iterator[Block]:
    """The title and the description that the metadata give, in the order of the page."""
    for path, where in sorted(data.places.items(), key=lambda place: place[1].value):
        kind = field_kind(path)
        value = data.at(path) if kind else None
        if kind and isinstance(value, str) and value.strip():
            yield block(kind, where.value, inline.strip(prose(text, where.value, value)).prose)

"""What the head of an HTML page says about it, under the names that front matter uses."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.document import Block, BlockKind, Data, Path, Where
from reviewlint.model.prose import Prose, join, relocate
from reviewlint.model.source import Span
from reviewlint.parsing import entities, outline, words
from reviewlint.parsing.tags import Token

#: The names of meta elements, the best first for each key.
_META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "description": ("description", "og:description", "twitter:description", "dc.description"),
    "author": ("author", "article:author", "dc.creator", "citation_author"),
    "date": ("article:published_time", "datepublished", "date", "dc.date", "publish_date", "citation_publication_date"),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "revised"),
    "last_reviewed": ("lastreviewed", "last-reviewed", "last_reviewed"),
    "reviewed_by": ("reviewedby", "reviewed-by", "reviewed_by", "reviewer"),
    "language": ("content-language", "language", "dc.language"),
}
#: The properties of schema.org, the best first for each key.
_PROPERTIES = {
    "title": ("headline",),
    "description": ("description",),
    "author": ("author", "creator"),
    "date": ("datePublished", "dateCreated"),
    "updated": ("dateModified",),
    "last_reviewed": ("lastReviewed",),
    "reviewed_by": ("reviewedBy",),
    "language": ("inLanguage",),
}
_PAGE_TYPE = expression(r"Article|WebPage|BlogPosting|Report|Review$")
_WRAPPING = expression(r"\A\s*+(?:<!--|//\s*+<!\[CDATA\[|/\*\s*+<!\[CDATA\[\s*+\*/)")
_UNWRAPPING = expression(r"(?:-->|//\s*+\]\]>|/\*\s*+\]\]>\s*+\*/)\s*\Z")
_DATE_TIME = expression(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*\Z")
_DATES = frozenset(("date", "updated", "last_reviewed"))
_DEEPEST = 8


class Head(NamedTuple):
    """The metadata of a page, its title and description as prose, and its language (empty if it does not say)."""

    data: Data
    fields: tuple[Block, ...]
    language: str


class _Entry(NamedTuple):
    """A value of the head, and the places of its name and of itself in the page's text."""

    value: object
    key: Span | None
    place: Span


def read(tokens: Sequence[Token], page: Prose) -> Head:
    """What the head of a page says; the tokens are those of the page's text."""
    entries = _entries(tokens, page.text)
    if not entries:
        return Head(Data(), (), "")
    places: dict[Path, Where] = {(key,): _where(entry, page) for key, entry in entries.items()}
    whole = Span(min(each.value.start for each in places.values()), max(each.value.end for each in places.values()))
    places[()] = Where(None, whole)
    data = Data({key: entry.value for key, entry in entries.items()}, MappingProxyType(places))
    language = str(data.mapping().get("language", ""))
    return Head(data, tuple(_fields(entries, page)), language)


def _where(entry: _Entry, page: Prose) -> Where:
    return Where(page.span(*entry.key) if entry.key else None, page.span(*entry.place))


def _entries(tokens: Sequence[Token], text: str) -> dict[str, _Entry]:
    """The entries of the head, each under its key; the best source of each wins."""
    metas = _metas(tokens)
    structured = _structured(tokens, text)
    found: dict[str, _Entry] = {}
    for key, names in _META.items():
        own = _title(tokens, text) if key == "title" else _language(tokens) if key == "language" else None
        entry = own or next((metas[name] for name in names if name in metas), None) or structured.get(key)
        if entry and entry.value:
            found[key] = entry._replace(value=_shortened(entry.value)) if key in _DATES else entry
    return found


def _shortened(value: object) -> object:
    """The date of a date and time."""
    match = _DATE_TIME.match(value) if isinstance(value, str) else None
    return match.group(1) if match else value


def _title(tokens: Iterable[Token], text: str) -> _Entry | None:
    """The first title; not one within the page's body, which names a drawing."""
    opening: Token | None = None
    for token in tokens:
        if token.kind == "open" and token.name in ("body", "svg", "h1"):
            return None
        if token.kind == "open" and token.name == "title":
            opening = token
        if opening and token.kind == "raw" and token.name == "title":
            inner = join(entities.decoded(text[token.start : token.end], 0, legacy=True)).text
            return _Entry(" ".join(inner.split()), Span(opening.start, opening.end), _stripped(text, token.inner))
    return None


def _stripped(text: str, place: Span) -> Span:
    inner = text[place.start : place.end]
    start = place.start + len(inner) - len(inner.lstrip())
    return Span(start, max(start, place.start + len(inner.rstrip())))


def _language(tokens: Iterable[Token]) -> _Entry | None:
    for token in tokens:
        if token.kind == "open" and token.name in ("html", "body"):
            found = token.attribute("lang") or token.attribute("xml:lang")
            if found and found.value.strip():
                return _Entry(found.value.strip(), None, found.span)
    return None


def _metas(tokens: Iterable[Token]) -> dict[str, _Entry]:
    """The first meta element of each name that has content."""
    found: dict[str, _Entry] = {}
    for token in tokens:
        if token.kind != "open" or token.name != "meta":
            continue
        content = token.attribute("content")
        names = [token.attribute(name) for name in ("name", "property", "itemprop", "http-equiv")]
        for name in filter(None, names):
            if content and content.value.strip():
                entry = _Entry(" ".join(content.value.split()), name.span, content.span)
                found.setdefault(name.value.strip().lower(), entry)
    return found


def _structured(tokens: Sequence[Token], text: str) -> dict[str, _Entry]:
    """What the scripts of linked data say of the page."""
    found: dict[str, _Entry] = {}
    for opening, content in pairwise(tokens):
        if opening.name != "script" or content.kind != "raw" or "ld+json" not in opening.value("type").lower():
            continue
        place = _stripped(text, content.inner)
        for node in _pages(_loaded(text[place.start : place.end])):
            for key, names in _PROPERTIES.items():
                value = next(filter(None, (_plain(node.get(name)) for name in names)), None)
                if value:
                    found.setdefault(key, _Entry(value, None, place))
    return found


def _loaded(text: str) -> object:
    try:
        return json.loads(_UNWRAPPING.sub("", _WRAPPING.sub("", text)), strict=False)
    except (ValueError, RecursionError):
        # Search engines complain of it; a reader does not see it.
        return None


def _pages(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """The nodes of linked data that describe a page."""
    if isinstance(value, list) and depth < _DEEPEST:
        for each in value:
            yield from _pages(each, depth + 1)
    if isinstance(value, dict):
        types = value.get("@type")
        named = types if isinstance(types, list) else [types]
        if any(isinstance(each, str) and _PAGE_TYPE.search(each) for each in named):
            yield value
        yield from _pages(value.get("@graph"), depth + 1)


def _plain(value: object) -> str | list[str]:
    """A name, a date or a text; the names of several persons are a list."""
    if isinstance(value, list):
        names = list(filter(None, map(_one, value)))
        return names[0] if len(names) == 1 else names
    return _one(value)


def _one(value: object) -> str:
    """A text; of a person or a group, the name with the degrees behind it."""
    if isinstance(value, dict):
        return ", ".join(filter(None, (_one(value.get("name")), _one(value.get("honorificSuffix")))))
    return " ".join(entities.plain(value).split()) if isinstance(value, str) else ""


def _fields(entries: Mapping[str, _Entry], page: Prose) -> Iterator[Block]:
    """The title and the description as prose, if they stand in the page as text."""
    kinds: tuple[BlockKind, ...] = ("title", "description")
    for kind in kinds:
        # In linked data, the place is that of the whole script.
        if kind in entries and entries[kind].key:
            place = entries[kind].place
            text = page.text[place.start : place.end]
            found = entities.pieces(text, place.start, legacy=True, attribute=kind == "description")
            prose = words.trimmed(join(relocate(found, page)))
            yield outline.block(kind, page.span(*place), prose)

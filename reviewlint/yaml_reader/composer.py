"""YAML → values with places, from PyYAML's events.

Events, not nodes: they give the place of an alias itself, they cost less than `compose`, and a text that is nested
without end is left as soon as it is too deep.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from reviewlint.expressions import expression
from reviewlint.model.document import Path, Where
from reviewlint.model.source import Span
from reviewlint.yaml_reader.plain import resolve
from reviewlint.yaml_reader.reading import DEEPEST, TOO_DEEP, Broken, Flaw, Keys, Place
from reviewlint.yaml_reader.scalars import FORMER_LINE_ENDS, scalar_prose

# What PyYAML's stubs say of events is untyped.
_Event = Any
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PROPERTIES = expression(r"(?:(?:&[0-9A-Za-z_-]++|!\S*+)(?:\s++(?:#[^\r\n]*+\s++)*+)?)++")
_HEADER_END = expression(r"[\r\n]|\Z")
_TEXT_TAGS = {"!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:binary", "tag:yaml.org,2002:timestamp"}
# What aliases may add to a page: far beyond any front matter, far below a bomb.
_MOST_COPIES = 2_000
_ALIAS = 'Nothing above is named "{0}"; put a value that starts with "*" in quotes.'
_BOMB = "The aliases of this page unfold to too much text; write this value out."


class Composer:
    """Reads one YAML document into a value; keeps places, flaws and the spans of scalars on the way.

    Raises `yaml.MarkedYAMLError` or `Broken` where the text cannot be read on.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._events: Iterator[_Event] = yaml.parse(text[start:end], Loader=_Loader)
        self._anchors: dict[str, tuple[object, int, tuple[Place, ...]]] = {}
        self._copies = 0
        self.places: list[Place] = []
        self.flaws: list[Flaw] = []
        self.scalars: list[Span] = []

    def document(self) -> object:
        """The value of the first document; a second one is a flaw."""
        value: object = None
        started = False
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                value, _ = self._node(event, (), None)
            elif isinstance(event, yaml.DocumentStartEvent):
                if started:
                    message = 'A second document starts here; only what stands above this "---" is read.'
                    self.flaws.append(Flaw(self._span(event), message))
                    break
                started = True
        return value

    def _span(self, event: _Event) -> Span:
        """The place of an event, without the anchor and tag before it."""
        start, end = event.start_mark.index + self._start, event.end_mark.index + self._start
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            properties = _PROPERTIES.match(self._text, start, end)
            start = properties.end() if properties and not isinstance(event, yaml.AliasEvent) else start
        return Span(start, max(end, start))

    def _node(self, event: _Event, path: Path, key: Span | None) -> tuple[object, int]:
        """The value that starts with an event, and the offset at which it ends."""
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, path, key)
        first = len(self.places)
        if isinstance(event, yaml.ScalarEvent):
            value, end = self._scalar(event, path, key)
        else:
            value, end = self._collection(event, path, key)
        if event.anchor:
            self._anchors[event.anchor] = (value, len(path), tuple(self.places[first:]))
        return value, end

    def _scalar(self, event: _Event, path: Path, key: Span | None) -> tuple[object, int]:
        """A text, number, truth or null."""
        start, end = self._span(event)
        cover = start
        if event.style in {"|", ">"}:
            end = start + len(self._text[start:end].rstrip())
            cover = _HEADER_END.search(self._text, start).start()  # type: ignore[union-attr] # \Z always matches
        self.scalars.append(Span(cover, max(end, cover)))
        self.places.append((path, Where(key, Span(start, end))))
        if event.style == '"' and FORMER_LINE_ENDS.search(self._text, start, end):
            return scalar_prose(self._text, Span(start, end)).text, end
        plain = not event.style and event.tag not in _TEXT_TAGS
        return (resolve(event.value) if plain else event.value), end

    def _collection(self, event: _Event, path: Path, key: Span | None) -> tuple[object, int]:
        """A mapping or a list; in block style it ends with its last entry."""
        start = self._span(event).start
        if len(path) >= DEEPEST:
            raise Broken(Flaw(Span(start, start + 1), TOO_DEEP))
        at = len(self.places)
        self.places.append((path, Where(key, Span(start, start))))
        into = self._mapping if isinstance(event, yaml.MappingStartEvent) else self._list
        value, last, closing = into(path)
        end = self._span(closing).end if event.flow_style else last
        self.places[at] = (path, Where(key, Span(start, max(end, start))))
        return value, end

    def _list(self, path: Path) -> tuple[object, int, _Event]:
        """The items up to the end of a list, the end of the last one, and the closing event."""
        items: list[object] = []
        end = 0
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            value, end = self._node(event, (*path, len(items)), None)
            items.append(value)
        return items, end, event

    def _mapping(self, path: Path) -> tuple[object, int, _Event]:
        """The entries up to the end of a mapping, the end of the last one, and the closing event."""
        entries: dict[str, object] = {}
        merges: list[tuple[object, list[Place]]] = []
        keys = Keys()
        end = 0
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key, span = self._key(event, path)
            first = len(self.places)
            value, end = self._node(next(self._events), (*path, key or ""), span)
            if key == "<<" and not event.style:
                merges.append((value, self._cut(first)))
            elif key is None or not self._is_new(key, span, keys, entries):
                self._cut(first)
            else:
                entries[key] = value
        for value, places in merges:
            self._merge(entries, value, places, path)
        return entries, end, event

    def _cut(self, first: int) -> list[Place]:
        """Take back the places from an index on."""
        cut = self.places[first:]
        del self.places[first:]
        return cut

    def _is_new(self, key: str, span: Span, keys: Keys, entries: dict[str, object]) -> bool:
        """Whether a key was not there yet; what is wrong with it is a flaw."""
        if wrong := keys.flaw(key, span):
            self.flaws.append(wrong)
        return key not in entries

    def _key(self, event: _Event, path: Path) -> tuple[str | None, Span]:
        """The text of a key, if it is one, and its place."""
        span = self._span(event)
        if isinstance(event, yaml.ScalarEvent) and not event.anchor:
            self.scalars.append(span)
            value: object = event.value if event.style or event.tag else resolve(event.value)
        else:
            first = len(self.places)
            value, end = self._node(event, (*path, ""), None)
            span = Span(span.start, max(end, span.start))
            self._cut(first)
        if isinstance(value, str):
            return value, span
        if value is None or isinstance(value, list | dict):
            self.flaws.append(Flaw(span, "An entry needs a single text as its key, before the colon."))
            return None, span
        written = self._text[span.start : span.end]
        self.flaws.append(Flaw(span, f"The key {written} reads as a number or a truth value; put it in quotes."))
        return written, span

    def _alias(self, event: _Event, path: Path, key: Span | None) -> tuple[object, int]:
        """What an alias stands for: its own place, and the places of the parts where they were written."""
        span = self._span(event)
        self.places.append((path, Where(key, span)))
        if event.anchor not in self._anchors:
            self.flaws.append(Flaw(span, _ALIAS.format(event.anchor)))
            return None, span.end
        value, depth, places = self._anchors[event.anchor]
        copies = [((*path, *part[depth:]), where) for part, where in places if len(part) > depth]
        self._copies += len(copies) + 1
        if self._copies > _MOST_COPIES or any(len(part) > DEEPEST for part, _ in copies):
            self.flaws.append(Flaw(span, _BOMB))
            return None, span.end
        self.places.extend(copies)
        return value, span.end

    def _merge(self, entries: dict[str, object], value: object, places: list[Place], path: Path) -> None:
        """Add what `<<` brings in, where the mapping does not say it itself."""
        listed = isinstance(value, list)
        owners: dict[str, Path] = {}
        for index, source in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(source, dict):
                self.flaws.append(Flaw(places[0][1].value, '"<<" can only bring in a mapping, or a list of them.'))
                return
            for key in source.keys() - entries.keys():
                entries[key] = source[key]
                owners[key] = (index,) if listed else ()
        for part, where in places:
            rest = part[len(path) + 1 :]
            prefix, tail = (rest[:1], rest[1:]) if listed else ((), rest)
            if tail and owners.get(str(tail[0])) == prefix:
                self.places.append(((*path, *tail), where))

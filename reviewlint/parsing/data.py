"""Structured pages, in YAML or JSON: a review whose sections are fields."""

from pathlib import PurePath

from reviewlint.model.document import Data, Document, Problem
from reviewlint.model.source import Source, Span
from reviewlint.parsing import metadata
from reviewlint.parsing.outline import sections
from reviewlint.parsing.values import Walk
from reviewlint.yaml_reader import read, read_json

_NEITHER = 'A structured page must be "key: value" lines, or a list of such pages.'


def parse(source: Source) -> Document:
    """The document that a structured page holds: its metadata are the whole of it, its strings are prose."""
    is_json = PurePath(source.path).suffix.lower() == ".json"
    reading = read_json(source.text) if is_json else read(source.text)
    problems = tuple(Problem("front-matter", *flaw) for flaw in reading.problems)
    if not _is_page(reading.data.value):
        return Document(source, _format(is_json=is_json), problems=problems or (_unreadable(source, reading.data),))
    walk = Walk(source.text, reading.data)
    blocks = tuple(walk.page())
    return Document(
        source,
        _format(is_json=is_json),
        metadata=reading.data,
        fields=tuple(metadata.fields(source.text, reading.data)),
        blocks=blocks,
        links=tuple(sorted(walk.links, key=lambda link: link.span)),
        comments=tuple(sorted((*reading.comments, *walk.comments), key=lambda comment: comment.span)),
        problems=problems,
        sections=sections(blocks),
    )


def _format(*, is_json: bool) -> str:
    return "json" if is_json else "yaml"


def _is_page(value: object) -> bool:
    """Whether a value can be a page, or several."""
    return isinstance(value, dict) or (bool(value) and isinstance(value, list) and isinstance(value[0], dict))


def _unreadable(source: Source, data: Data) -> Problem:
    """That a file holds something else than a page, or nothing."""
    if not source.text.strip("\ufeff \t\r\n"):
        return Problem("unreadable", Span(0, 0), "There is nothing in this file.")
    start = data.places[()].value.start if () in data.places else 0
    return Problem("unreadable", Span(start, min(start + 1, len(source.text))), _NEITHER)

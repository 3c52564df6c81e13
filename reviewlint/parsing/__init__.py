"""A source → a document."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import cast

from reviewlint.model.document import Document
from reviewlint.model.source import Source

Parser = Callable[[Source], Document]

#: The suffixes that are read, and the module that reads each; imported when the first such page comes.
PARSERS: Mapping[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".txt": "text",
    ".yaml": "data",
    ".yml": "data",
    ".json": "data",
}


def parse(source: Source) -> Document:
    """The document that a source holds; a suffix that nobody knows is read as plain text."""
    module = PARSERS.get(PurePath(source.path).suffix.lower(), "text")
    reader = cast("Parser", import_module(f"reviewlint.parsing.{module}").parse)
    return reader(source)

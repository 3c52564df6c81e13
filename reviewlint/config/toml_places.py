"""Where the entries of a TOML file stand: `tomllib` does not say."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from reviewlint.expressions import expression
from reviewlint.model.document import Path, Where
from reviewlint.model.source import Span

_TABLE = expression(r"[ \t]*(\[\[?)([^\[\]\n]*)\]")
_ENTRY = expression(
    r"[ \t]*((?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*'))*)[ \t]*="
)
_NAME = expression(r"[\w-]+|\"[^\"]*\"|'[^']*'")


def places(text: str, table: Path) -> Mapping[Path, Where]:
    """The line of each entry of a table: path from the table → place. What TOML puts on one line has one place."""
    return MappingProxyType(dict(_found(text, table)))


def _found(text: str, table: Path) -> Iterator[tuple[Path, Where]]:
    current: Path = ()
    counts: dict[Path, int] = {}
    start = 0
    for line in text.splitlines(keepends=True):
        span = Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        if header := _TABLE.match(line):
            current = _numbered(_names(header[2]), header[1] == "[[", counts)
            path = current
        elif entry := _ENTRY.match(line):
            path = (*current, *_names(entry[1]))
        start += len(line)
        if (header or entry) and path[: len(table)] == table:
            yield path[len(table) :], Where(span, span)


def _numbered(names: Path, repeated: bool, counts: dict[Path, int]) -> Path:
    """The path of a table; tables of an array are counted from 0."""
    if not repeated:
        return names
    counts[names] = counts.get(names, -1) + 1
    return (*names, counts[names])


def _names(dotted: str) -> Path:
    return tuple(name.strip("\"'") for name in _NAME.findall(dotted))

"""The texts that an editor has open, and what typing does to them.

pygls could keep them, but it ends lines at more characters than editors do (U+2028, form feeds …).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce

from lsprotocol import types
from pygls.uris import to_fs_path, urlparse

from reviewlint.expressions import expression
from reviewlint.lsp.places import Places, split

#: Half a pair cannot be written in any encoding; this sign takes as many units in each.
_HALF = expression("[\ud800-\udfff]")
_UNKNOWN = "\ufffd"


@dataclass(frozen=True)
class Buffer:
    """One version of a text, and the path and language that the editor gives it."""

    uri: str
    path: str
    language: str
    version: int
    places: Places

    @property
    def text(self) -> str:
        """The whole text."""
        return self.places.text

    def changed(self, version: int, changes: Iterable[types.TextDocumentContentChangeEvent]) -> "Buffer":
        """The next version: every change counts in the text that those before it made."""
        return replace(self, version=version, places=reduce(_changed, changes, self.places))


def opened(document: types.TextDocumentItem, encoding: str) -> Buffer:
    """The buffer of a document that was opened."""
    places = Places(split(_whole(document.text)), encoding)
    return Buffer(document.uri, path_of(document.uri), document.language_id, document.version, places)


def path_of(uri: str) -> str:
    """The path of a file; of a text without one, the name that the editor gives it."""
    return to_fs_path(uri) or urlparse(uri)[2]


def _changed(places: Places, change: types.TextDocumentContentChangeEvent) -> Places:
    if isinstance(change, types.TextDocumentContentChangePartial):
        return _spliced(places, change)
    return replace(places, lines=split(_whole(change.text)))


def _spliced(places: Places, change: types.TextDocumentContentChangePartial) -> Places:
    """The lines with a range replaced; only those around it are split again."""
    lines, (first, last) = places.lines, (change.range.start, change.range.end)
    # One line more on either side: a CR and a LF that come to stand together are one line end.
    low, high = min(max(first.line - 1, 0), len(lines) - 1), last.line + 2
    window = replace(places, lines=lines[low:high])
    start, end = sorted(window.offset(types.Position(at.line - low, at.character)) for at in (first, last))
    fresh = split(window.text[:start] + _whole(change.text) + window.text[end:])
    # What is behind the last line end belongs to the lines that follow.
    return replace(places, lines=(*lines[:low], *(fresh[:-1] if high < len(lines) else fresh), *lines[high:]))


def _whole(text: str) -> str:
    return _HALF.sub(_UNKNOWN, text)

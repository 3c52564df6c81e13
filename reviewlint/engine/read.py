"""Bytes → a source, or what keeps a page from being read."""

import codecs
import os
import stat
from typing import NamedTuple

from reviewlint.model.document import Problem
from reviewlint.model.source import Source, Span

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: What a word processor leaves when a page is saved in the old encoding of Windows.
_WINDOWS = range(0x80, 0xA0)
#: Where the system hands over what a shell connects: standard input, and what `<(…)` writes.
_HANDED_OVER = ("/dev/", "/proc/")


class Reading(NamedTuple):
    """A source, and what was wrong with its bytes; the source holds what could be read."""

    source: Source
    problem: Problem | None = None

    @property
    def binary(self) -> bool:
        """Whether these bytes are no text at all."""
        return "\0" in self.source.text


def read(path: str, limit: int) -> Reading:
    """The page at a path; of a file of more than `limit` bytes nothing is read. A path is never an exception."""
    if is_stream(path) and not path.startswith(_HANDED_OVER):
        # A pipe with a name would wait for its writer, for ever if there is none.
        return _unread(path, "This is not a regular file, so it was not read; name a page, or - for standard input.")
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - one call a page
            content = file.read(limit + 1)
    except OSError as error:
        return _unread(path, _failure(error))
    return decode(path, content, limit)


def is_stream(path: str) -> bool:
    """Whether a path leads to a pipe or a device: what is read from it is gone, or never ends."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - one call a page
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def decode(path: str, content: bytes, limit: int) -> Reading:
    """The page that bytes hold. A byte order mark is taken off; line ends stay as they are."""
    if len(content) > limit:
        return _unread(
            path, f"This page is larger than {limit:,} bytes and was not read; split it, or check its export."
        )
    if content.startswith(_UTF16):
        source = Source(_spelled(path), content.decode("utf-16", "replace"))
        return _broken(source, Span(0, 1), "This file is saved as UTF-16; save it as UTF-8.")
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return _undecoded(path, content, error)
    return _text(Source(_spelled(path), text))


def _text(source: Source) -> Reading:
    """A page that is text, unless it holds what no text does."""
    at = source.text.find("\0")
    if at < 0:
        return Reading(source)
    return _broken(
        source, Span(at, at + 1), "This file holds zero bytes, so it is no text; is it an image or a document?"
    )


def _undecoded(path: str, content: bytes, error: UnicodeDecodeError) -> Reading:
    """The page up to its first bad byte and, roughly, after it."""
    before = content[: error.start].decode()
    source = Source(_spelled(path), before + content[error.start :].decode(errors="replace"))
    byte = content[error.start]
    hint = " (it looks like Windows-1252, as old word processors save it)" if byte in _WINDOWS else ""
    message = f"This file is not UTF-8: byte 0x{byte:02X} here cannot be read{hint}. Save it as UTF-8."
    return _broken(source, Span(len(before), len(before) + 1), message)


def _broken(source: Source, span: Span, message: str) -> Reading:
    return Reading(source, Problem("unreadable", span, message))


def _unread(path: str, message: str) -> Reading:
    return _broken(Source(_spelled(path), ""), Span(0, 0), message)


def _failure(error: OSError) -> str:
    """Why a file could not be opened, in an editor's words."""
    match error:
        case PermissionError():
            return "This file may not be read: permission denied."
        case FileNotFoundError():
            return "This file is no longer there."
        case IsADirectoryError():
            return "This is a folder, not a page."
    return f"This file could not be read: {error.strerror or error}."


def _spelled(path: str) -> str:
    """A path that can be printed, whatever bytes its name has, with forward slashes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace(os.sep, "/")

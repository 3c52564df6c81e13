"""What was found before, in one SQLite file: pages that did not change are not checked again.

A judgement is kept by the path and the text of the page and by what it rests on (`basis`), so that it is found again
when a page is as it was some time ago, on another branch, say. It holds on all days that make no difference to it. Any
number of processes may read and write at once. A cache that cannot be used is done without.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from reviewlint.engine.basis import Basis, digest
from reviewlint.engine.day import holds
from reviewlint.engine.packing import Packed, pack, unpack
from reviewlint.resources import cache_folder

#: The number changes with the tables.
_NAME = "results-2.sqlite"
_TABLES = """
    CREATE TABLE IF NOT EXISTS bases(
        id INTEGER PRIMARY KEY, program BLOB, rules BLOB, settings BLOB, UNIQUE(program, rules, settings));
    CREATE TABLE IF NOT EXISTS pages(
        id INTEGER PRIMARY KEY, basis INTEGER, text BLOB, path TEXT, day TEXT, since TEXT, until TEXT, page BLOB,
        UNIQUE(basis, text, path));
    CREATE INDEX IF NOT EXISTS by_path ON pages(path);
"""
#: So many states of program, rules and settings are remembered.
_MOST_BASES = 16
#: So many judgements are kept, some 4 kB each; the oldest make room.
_MOST_PAGES = 200_000
_SECONDS_TO_WAIT = 5.0
_AT_ONCE = 500

UNCHANGED = "unchanged"
NEW = "not checked before"
_REASONS = ("another version of reviewlint checked it", "the rules have changed", "the settings have changed")


class Judged(NamedTuple):
    """A page as judged, and the day; the judgement holds on the days between two others too."""

    packed: Packed
    day: str
    span: tuple[str, str] = ("", "")


class Kept(NamedTuple):
    """A judgement as it is kept: digests of what it rests on and of the text, the day, and the packed page."""

    basis: Basis
    text: bytes
    path: str
    day: str
    since: str
    until: str
    page: bytes


@dataclass(frozen=True)
class Cache:
    """What was found before.

    Where it cannot be read or written, `note` is told and nothing is kept; `explain` is told of each page that has to
    be checked, and why.
    """

    path: str
    note: Callable[[str], object] | None = None
    explain: Callable[[str], object] | None = None

    def kept(self, basis: Basis, texts: Sequence[bytes]) -> dict[tuple[bytes, str], Kept]:
        """The judgements of texts (by their digests) under a basis, each with its path."""
        if not os.path.exists(self.path):  # noqa: PTH110
            return {}
        try:
            with closing(self._connection()) as connection:
                return dict(_kept(connection, basis, texts))
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)
        return {}

    def latest(self, path: str, basis: Basis, text: bytes) -> Kept | None:
        """The last judgement of a page: under a basis and of a text if there is one, else whatever it rests on."""
        query = """SELECT program, rules, settings, text, path, day, since, until, page
                   FROM pages JOIN bases ON bases.id = basis WHERE path = ?
                   ORDER BY (program, rules, settings) = (?, ?, ?) DESC, text = ? DESC, pages.id DESC LIMIT 1"""
        try:
            with closing(self._connection()) as connection:
                row = connection.execute(query, (path, *basis, text)).fetchone()
        except (sqlite3.Error, OSError):
            return None
        return Kept(Basis(*row[:3]), *row[3:]) if row else None

    def keep(self, basis: Basis, judged: Iterable[Judged]) -> None:
        """Keep judgements under a basis."""
        rows = [_row(each) for each in judged]
        if not rows:
            return
        try:
            Path(self.path).parent.mkdir(parents=True, exist_ok=True)
            with closing(self._connection()) as connection, connection:
                number = _number(connection, basis)
                connection.executemany(
                    "INSERT OR REPLACE INTO pages VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", ((number, *row) for row in rows)
                )
                connection.execute("DELETE FROM pages WHERE id <= last_insert_rowid() - ?", (_MOST_PAGES,))
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)

    def clear(self) -> bool:
        """Forget everything; whether there was anything."""
        files = [Path(self.path + suffix) for suffix in ("", "-wal", "-shm")]
        found = [file for file in files if file.exists()]
        for file in found:
            file.unlink()
        return bool(found)

    def _connection(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_SECONDS_TO_WAIT)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = OFF")
            connection.executescript(_TABLES)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _give_up(self, error: Exception) -> None:
        if self.note:
            self.note(f"the cache {self.path} is not used: {error} (“reviewlint cache clear” begins a new one)")


def default_path() -> str:
    """Where the cache is."""
    return str(cache_folder() / _NAME)


def recalled(kept: Kept | None, text: bytes, day: str) -> Packed | None:
    """The judgement of a text, if one is kept that holds on a day."""
    if kept is None or kept.text != digest(text) or not holds((kept.since, kept.until), kept.day, day):
        return None
    packed = unpack(kept.page)
    return packed._replace(text=text) if isinstance(packed, Packed) else None


def reason(latest: Kept | None, basis: Basis, text: bytes, day: str) -> str:
    """Why there is no judgement that holds, by the last one of the page."""
    if latest is None:
        return NEW
    if latest.text != digest(text):
        return "the page has changed"
    differing = (text for text, old, new in zip(_REASONS, latest.basis, basis, strict=True) if old != new)
    held = holds((latest.since, latest.until), latest.day, day)
    return next(differing, "it is damaged" if held else "what it says depends on the day")


def _row(judged: Judged) -> tuple[object, ...]:
    packed = judged.packed
    # Whoever asks for it has the text.
    content = pack(packed._replace(text=b""))
    return digest(packed.text), packed.tally.path, judged.day, *judged.span, content


def _kept(
    connection: sqlite3.Connection, basis: Basis, texts: Sequence[bytes]
) -> Iterator[tuple[tuple[bytes, str], Kept]]:
    row = connection.execute("SELECT id FROM bases WHERE (program, rules, settings) = (?, ?, ?)", basis).fetchone()
    for start in range(0, len(texts), _AT_ONCE) if row else ():
        chunk = texts[start : start + _AT_ONCE]
        marks = ",".join("?" * len(chunk))
        query = f"SELECT text, path, day, since, until, page FROM pages WHERE basis = ? AND text IN ({marks})"  # noqa: S608 - marks
        for text, path, *kept in connection.execute(query, (*row, *chunk)):
            yield (text, path), Kept(basis, text, path, *kept)


def _number(connection: sqlite3.Connection, basis: Basis) -> int:
    """The number of a basis; the oldest ones make room for a new one."""
    connection.execute("INSERT OR IGNORE INTO bases(program, rules, settings) VALUES (?, ?, ?)", basis)
    query = "SELECT id FROM bases WHERE (program, rules, settings) = (?, ?, ?)"
    number = int(connection.execute(query, basis).fetchone()[0])
    oldest = number - _MOST_BASES
    connection.execute("DELETE FROM pages WHERE basis <= ?", (oldest,))
    connection.execute("DELETE FROM bases WHERE id <= ?", (oldest,))
    return number

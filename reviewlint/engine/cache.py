"""What was found before, in one SQLite file: pages that did not change are not checked again.

A judgement is kept by the path of the page and what it rests on (`basis`); it holds as long as the text and the day are
the same. Any number of processes may read and write at once. A cache that cannot be used is done without.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from reviewlint.engine.basis import Basis, digest
from reviewlint.engine.packing import pack, unpack
from reviewlint.model.report import Page
from reviewlint.model.source import Source
from reviewlint.resources import cache_folder

#: The number changes with the tables.
_NAME = "results-1.sqlite"
_TABLES = """
    CREATE TABLE IF NOT EXISTS bases(
        id INTEGER PRIMARY KEY, program BLOB, rules BLOB, settings BLOB, UNIQUE(program, rules, settings));
    CREATE TABLE IF NOT EXISTS pages(
        basis INTEGER, path TEXT, text BLOB, day TEXT, page BLOB, PRIMARY KEY(basis, path)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS by_path ON pages(path);
"""
#: So many states of program, rules and settings are remembered.
_MOST_BASES = 16
_SECONDS_TO_WAIT = 5.0
_AT_ONCE = 500

UNCHANGED = "unchanged"
NEW = "not checked before"
_REASONS = ("another version of reviewlint checked it", "the rules have changed", "the settings have changed")


class Judged(NamedTuple):
    """A page, the source that it was judged on, and the day."""

    source: Source
    day: str
    page: Page


class Kept(NamedTuple):
    """A judgement as it is kept: digests of what it rests on, the day, and the packed page."""

    basis: Basis
    text: bytes
    day: str
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

    def kept(self, basis: Basis, paths: Sequence[str]) -> dict[str, Kept]:
        """The judgements of pages under a basis."""
        if not os.path.exists(self.path):  # noqa: PTH110
            return {}
        try:
            with closing(self._connection()) as connection:
                return dict(_kept(connection, basis, paths))
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)
        return {}

    def latest(self, path: str, basis: Basis) -> Kept | None:
        """The last judgement of a page: that under a basis if there is one, else whatever it rests on."""
        query = """SELECT program, rules, settings, text, day, page FROM pages JOIN bases ON bases.id = basis
                   WHERE path = ? ORDER BY (program, rules, settings) = (?, ?, ?) DESC, basis DESC LIMIT 1"""
        try:
            with closing(self._connection()) as connection:
                row = connection.execute(query, (path, *basis)).fetchone()
        except (sqlite3.Error, OSError):
            return None
        return Kept(Basis(*row[:3]), *row[3:]) if row else None

    def keep(self, basis: Basis, judged: Iterable[Judged]) -> None:
        """Keep judgements under a basis."""
        rows = [(each.source.path, text_digest(each.source), each.day, pack(each.page)) for each in judged]
        if not rows:
            return
        try:
            Path(self.path).parent.mkdir(parents=True, exist_ok=True)
            with closing(self._connection()) as connection, connection:
                number = _number(connection, basis)
                connection.executemany(
                    "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?)", ((number, *row) for row in rows)
                )
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


def recalled(kept: Kept | None, source: Source, day: str) -> Page | None:
    """The judgement of a source, if one is kept that holds on a day."""
    if kept is None or kept.day != day or kept.text != text_digest(source):
        return None
    page = unpack(kept.page, source)
    return page if isinstance(page, Page) else None


def reason(latest: Kept | None, basis: Basis, source: Source, day: str) -> str:
    """Why there is no judgement that holds, by the last one of the page."""
    if latest is None:
        return NEW
    if latest.text != text_digest(source):
        return "the page has changed"
    differing = (text for text, old, new in zip(_REASONS, latest.basis, basis, strict=True) if old != new)
    return next(differing, "it was checked on another day" if latest.day != day else "it is damaged")


def text_digest(source: Source) -> bytes:
    """What stands for the text of a source."""
    return digest(source.text.encode("utf-8", "surrogatepass"))


def _kept(connection: sqlite3.Connection, basis: Basis, paths: Sequence[str]) -> Iterator[tuple[str, Kept]]:
    row = connection.execute("SELECT id FROM bases WHERE (program, rules, settings) = (?, ?, ?)", basis).fetchone()
    for start in range(0, len(paths), _AT_ONCE) if row else ():
        chunk = paths[start : start + _AT_ONCE]
        marks = ",".join("?" * len(chunk))
        query = f"SELECT path, text, day, page FROM pages WHERE basis = ? AND path IN ({marks})"  # noqa: S608 - marks
        for path, *kept in connection.execute(query, (*row, *chunk)):
            yield path, Kept(basis, *kept)


def _number(connection: sqlite3.Connection, basis: Basis) -> int:
    """The number of a basis; the oldest ones make room for a new one."""
    connection.execute("INSERT OR IGNORE INTO bases(program, rules, settings) VALUES (?, ?, ?)", basis)
    query = "SELECT id FROM bases WHERE (program, rules, settings) = (?, ?, ?)"
    number = int(connection.execute(query, basis).fetchone()[0])
    oldest = number - _MOST_BASES
    connection.execute("DELETE FROM pages WHERE basis <= ?", (oldest,))
    connection.execute("DELETE FROM bases WHERE id <= ?", (oldest,))
    return number

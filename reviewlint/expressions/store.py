"""Compiled regular expressions, kept between runs.

Python compiles an expression anew in every process, at some milliseconds for each of the long ones that phrases become.
What it compiles to depends on nothing but the expression and the interpreter, so it can be kept. Where the file cannot
be used, expressions are compiled as ever.
"""

import os
import re
import sqlite3
import sys
import weakref
from array import array
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

_SECONDS_TO_WAIT = 2.0
#: The number changes with the table, and with what an expression is compiled to here.
_FORM = 3
#: Codes are of 20 kB on average, some of 300: with pages of the usual size, reading them takes seven times as long.
_PAGES = "PRAGMA page_size = 16384"
_TABLE = "CREATE TABLE IF NOT EXISTS codes(expression BLOB PRIMARY KEY, flags INTEGER, groups TEXT, code BLOB)"
_ADD = "INSERT OR IGNORE INTO codes VALUES (?, ?, ?, ?)"
_FIND = "SELECT flags, groups, code FROM codes WHERE expression = ?"
_BETWEEN = ","


class _Code(NamedTuple):
    """What an expression compiles to; in `groups`, a comma stands before the name (if it has one) of each group."""

    flags: int
    groups: str
    code: bytes


@dataclass
class Store:
    """Compiled expressions in one file of a folder, which any number of processes may use at once."""

    folder: Path
    fresh: dict[bytes, _Code] = field(default_factory=dict)
    _connection: tuple[int, sqlite3.Connection | None] = (0, None)

    @property
    def path(self) -> Path:
        """The file; another interpreter, which compiles to something else, has another one."""
        build = blake2b(f"{sys.version} {_engine().MAGIC} {_FORM}".encode(), digest_size=8).hexdigest()
        return self.folder / f"expressions-{build}.sqlite"

    def pattern(self, expression: str, flags: int = 0) -> re.Pattern[str]:
        """An expression, compiled now or before."""
        key = blake2b(f"{int(flags)} {expression}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
        code = self.fresh.get(key) or self._kept(key)
        if code is None:
            code = self.fresh[key] = _coded(expression, flags)
        return _loaded(expression, code)

    def keep(self) -> None:
        """Keep what was compiled since the last time."""
        if not self.fresh:
            return
        rows = [(key, *code) for key, code in self.fresh.items()]
        self.fresh.clear()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=_SECONDS_TO_WAIT)) as connection, connection:
                connection.execute(_PAGES)
                connection.execute(_TABLE)
                connection.executemany(_ADD, rows)
            if self._connection[1] is None:
                self._connection = (0, None)  # the file is there now
        except (sqlite3.Error, OSError):
            # What cannot be kept is compiled again the next time.
            return

    def _kept(self, key: bytes) -> _Code | None:
        try:
            connection = self._opened()
            row = connection.execute(_FIND, (key,)).fetchone() if connection else None
        except sqlite3.Error:
            return None
        return _Code(*row) if row else None

    def _opened(self) -> sqlite3.Connection | None:
        """The connection of this process: one that was opened before a fork must not be used after it."""
        process, connection = self._connection
        if process != os.getpid():
            connection = self._connected() if self.path.exists() else None
            self._connection = os.getpid(), connection
        return connection

    def _connected(self) -> sqlite3.Connection:
        # Any thread may ask; SQLite lets one in at a time.
        connection = sqlite3.connect(self.path, timeout=_SECONDS_TO_WAIT, check_same_thread=False)
        weakref.finalize(self, connection.close)
        return connection


def _engine() -> Any:
    return import_module("_sre")


def _coded(expression: str, flags: int) -> _Code:
    from reviewlint.expressions.branches import joined  # noqa: PLC0415 - what is kept needs no compiler

    compiler = import_module("re._compiler")
    parsed = joined(import_module("re._parser").parse(expression, flags))
    names = {number: name for name, number in parsed.state.groupdict.items()}
    groups = "".join(_BETWEEN + names.get(number, "") for number in range(1, parsed.state.groups))
    code = array("I", compiler._code(parsed, flags))  # noqa: SLF001 - there is no other way
    return _Code(flags | parsed.state.flags, groups, code.tobytes())


def _loaded(expression: str, code: _Code) -> re.Pattern[str]:
    words = array("I", code.code).tolist()
    _, *groups = code.groups.split(_BETWEEN)
    named = {name: number for number, name in enumerate(groups, 1) if name}
    pattern: re.Pattern[str] = _engine().compile(
        expression, code.flags, words, len(groups), named, (None, *(name or None for name in groups))
    )
    return pattern

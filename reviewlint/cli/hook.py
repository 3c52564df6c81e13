"""An entry more in the configuration of pre-commit, with everything else as it was."""

import re
from textwrap import indent
from typing import Any

from reviewlint.expressions import expression
from reviewlint.yaml_reader import read

_ID = expression(r"^[ \t]*(?:-[ \t]+)?id:[ \t]*[\"']?reviewlint[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_LINE_END = expression(r"\r\n|\n|\r")


def has_hook(text: str) -> bool:
    """Whether a configuration of pre-commit runs reviewlint already."""
    return bool(_ID.search(text))


def merged(text: str, entry: str) -> str | None:
    """The configuration with one repository more, or none if it is not plain where that belongs.

    Nothing else changes: not a comment, not a line end. What comes out is read again to make sure of that.
    """
    before = read(text)
    repos = before.data.mapping().get("repos")
    if before.problems or not isinstance(repos, list) or not repos:
        return None
    place, last = (before.data.places["repos", index] for index in (0, len(repos) - 1))
    line = text[: place.value.start].splitlines()[-1] if text[: place.value.start].splitlines() else ""
    margin = line[: len(line) - len(line.lstrip())]
    if not line.lstrip().startswith("-"):
        return None
    after = _inserted(text, _end_of_line(text, last.value.end), indent(entry, margin))
    return after if _holds(after, before.data.mapping(), entry) else None


def _end_of_line(text: str, offset: int) -> int:
    """Where the last line with something to say at or before an offset ends."""
    end = len(text[:offset].rstrip())
    found = _LINE_END.search(text, end)
    return found.start() if found else len(text)


def _inserted(text: str, at: int, entry: str) -> str:
    """A text with lines put in behind an offset, which ends a line; line ends are those of the text."""
    found = _LINE_END.search(text)
    newline = found[0] if found else "\n"
    lines = newline.join(entry.rstrip("\n").split("\n"))
    return f"{text[:at]}{newline}{lines}{text[at:] or newline}"


def _holds(after: str, before: Any, entry: str) -> bool:
    """Whether a configuration says what it said before, and the entry."""
    now = read(after)
    expected = {**before, "repos": [*before["repos"], *_value(entry)]}
    return not now.problems and now.data.value == expected


def _value(entry: str) -> list[Any]:
    value = read(entry).data.value
    return value if isinstance(value, list) else []

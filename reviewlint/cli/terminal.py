"""What the terminal is like, and how a report is shown on it or written to a file."""

import os
import sys
from pathlib import Path

from reviewlint.engine.write import replace
from reviewlint.errors import ReviewlintError

PLAIN_WIDTH = 80


def width() -> int:
    """The width of the terminal; 80 if there is none."""
    if not sys.stdout.isatty():
        return PLAIN_WIDTH
    from shutil import get_terminal_size  # noqa: PLC0415 - hooks have no terminal

    return get_terminal_size((PLAIN_WIDTH, 24)).columns


def color(asked: bool | None) -> bool:
    """Whether to use colours: as asked, else as the environment says, else if the terminal has them."""
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write(path: str, text: str) -> None:
    """Write a file whole or not at all; a ReviewlintError says why it could not be written."""
    target = Path(path)
    try:
        # Not everything that can be written to is a file that can be replaced.
        if target.exists() and not target.is_file():
            target.write_text(text, encoding="utf-8", newline="")
        else:
            replace(target.resolve(), text.encode(errors="backslashreplace"))
    except OSError as error:
        raise ReviewlintError(f"cannot be written: {error.strerror}", path) from error

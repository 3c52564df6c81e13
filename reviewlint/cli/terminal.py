"""What the terminal is like, and how a report is shown on it or written to a file."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from reviewlint.errors import ReviewlintError

PLAIN_WIDTH = 80


def width() -> int:
    """The width of the terminal; 80 if there is none."""
    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns if sys.stdout.isatty() else PLAIN_WIDTH


def color(asked: bool | None) -> bool:
    """Whether to use colours: as asked, else as the environment says, else if the terminal has them."""
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def in_github_actions() -> bool:
    """Whether GitHub Actions reads the output."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def write(path: str, text: str) -> None:
    """Write a file whole or not at all; a ReviewlintError says why it could not be written."""
    target = Path(path)
    try:
        # Not everything that can be written to is a file that can be replaced.
        if target.exists() and not target.is_file():
            target.write_text(text, encoding="utf-8", newline="")
        else:
            _replace(target.resolve(), text)
    except OSError as error:
        raise ReviewlintError(f"cannot be written: {error.strerror}", path) from error


def _replace(target: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="", errors="backslashreplace") as file:
            file.write(text)
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_mask())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _mask() -> int:
    """The permissions that new files do without; they can only be read by setting them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask

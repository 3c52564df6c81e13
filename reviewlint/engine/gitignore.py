"""What `.gitignore` files say; git itself is not needed."""

# Over many thousands of paths, os.path is several times faster than pathlib.
# ruff: noqa: PTH100

import os
from pathlib import Path

from reviewlint.config import Glob

NAME = ".gitignore"


def inherited(folder: str) -> tuple[Glob, ...]:
    """The patterns that hold in a folder from above it, up to the root of its repository; none outside of one."""
    here = Path(os.path.abspath(folder))
    above = (here, *here.parents)
    root = next((index for index, path in enumerate(above) if (path / ".git").exists()), 0)
    return tuple(glob for path in reversed(above[1 : root + 1]) for glob in own(str(path)))


def own(folder: str) -> tuple[Glob, ...]:
    """The patterns of a folder's own file."""
    try:
        text = Path(folder, NAME).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(Glob(line, (os.path.abspath(folder),)) for line in lines)

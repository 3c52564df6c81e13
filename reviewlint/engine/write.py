"""Files replaced whole or not at all."""

import os
from pathlib import Path


def replaced(path: str, before: bytes, after: bytes) -> bool:
    """Whether a file that held `before` now holds `after`; one that holds something else is left alone.

    The file keeps its mode; of a symbolic link, the file that it leads to is replaced. Raises OSError.
    """
    target = Path(path).resolve()
    if target.read_bytes() != before:
        return False
    replace(target, after)
    return True


def replace(target: Path, content: bytes) -> None:
    """Give a file new content, in one step for whoever reads it; a new file gets the usual mode. Raises OSError."""
    from tempfile import mkstemp  # noqa: PLC0415 - most runs write nothing

    handle, name = mkstemp(dir=target.parent, prefix=f".{target.name[:_LONGEST]}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_mask())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


#: File systems end names at 255 bytes; a temporary name needs some for itself.
_LONGEST = 40


def _mask() -> int:
    """The permissions that new files do without; they can only be read by setting them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask

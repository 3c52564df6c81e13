"""The path of a page as a URI."""

from pathlib import PurePath
from urllib.parse import quote


def slashed(path: str) -> str:
    """A path with forward slashes and without a leading `./`."""
    return PurePath(path).as_posix()


def uri(path: str, host: str = "") -> str:
    """A path as a percent-encoded URI reference: a `file:` address (on a host) if it is absolute, else relative."""
    plain = PurePath(path)
    encoded = quote(plain.as_posix(), errors="surrogateescape" if _is_bytes(path) else "surrogatepass")
    if not plain.is_absolute():
        return encoded
    return f"file://{host}" + (encoded if encoded.startswith("/") else f"/{encoded}")


def _is_bytes(path: str) -> bool:
    """Whether every lone surrogate of a path stands for a byte that is not UTF-8, as those of file names do."""
    return all("\udc80" <= character <= "\udcff" for character in path if "\ud800" <= character <= "\udfff")

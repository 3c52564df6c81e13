"""Colours and links of the terminal, where they are wanted."""

from pathlib import Path
from urllib.parse import quote

from reviewlint.reporters.style import Style

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "note": "1;34",
    "good": "1;32",
    "place": "1",
    "rule": "35",
    "dim": "2",
}


def paint(text: str, role: str, style: Style) -> str:
    """A text in the colour of its role, or as it is."""
    return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if style.color and text else text


def link(text: str, path: str, style: Style) -> str:
    """A text that opens a file, in a terminal that has links."""
    if not style.hyperlinks:
        return text
    address = quote(Path(path).absolute().as_posix(), errors="surrogatepass")
    return f"\x1b]8;;file://{address}\x1b\\{text}\x1b]8;;\x1b\\"

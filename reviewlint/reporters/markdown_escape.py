"""Any text as harmless Markdown: it makes no markup, no HTML, no link, no mention."""

import re
from html import escape

from reviewlint.expressions import expression
from reviewlint.reporters.screen import one_line

_ENTITIES = str.maketrans({character: f"&#{ord(character)};" for character in "<>&|"})
_MARKUP = expression(r"[\\`*_\[\]~$]")
#: `@name`, `#12`, `https://…` and `www.…` become links by themselves; a space of no width keeps them from it.
_CALLING = expression(r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)", re.IGNORECASE)
_BACKTICKS = expression(r"`++")


def prose(text: str) -> str:
    """A text on one line, for a paragraph, a list item or a cell of a table."""
    silent = _CALLING.sub("\u200b", one_line(text))
    return _MARKUP.sub(r"\\\g<0>", silent.translate(_ENTITIES))


def code(text: str) -> str:
    """A text on one line in a code span, outside of tables."""
    line = one_line(text)
    fence = "`" * (max(map(len, _BACKTICKS.findall(line)), default=0) + 1)
    tight = line and not line.startswith("`") and not line.endswith("`")
    return f"{fence}{line}{fence}" if tight else f"{fence} {line} {fence}"


def html(text: str) -> str:
    """A text on one line within an HTML element."""
    return escape(one_line(text))

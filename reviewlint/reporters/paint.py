"""Colours and links of the terminal, where they are wanted."""

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


def place_link(text: str, path: str, style: Style) -> str:
    """The place of a finding, which leads to its page."""
    return _link(paint(text, "place", style), style.links.page(path) if style.links else "")


def rule_link(rule_id: str, style: Style) -> str:
    """The id of a rule, which leads to its manual."""
    return _link(paint(rule_id, "rule", style), style.links.manual(rule_id) if style.links else "")


def _link(text: str, address: str) -> str:
    """A text that leads to an address, if there is one. The address is one that holds no control character."""
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\" if address else text

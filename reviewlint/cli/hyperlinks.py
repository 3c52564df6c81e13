"""What the text on a terminal links to, where the terminal has links that can be clicked (OSC 8)."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from reviewlint import resources
from reviewlint.reporters.links import Links

#: Terminals that say their name.
_PROGRAMS = frozenset("ghostty Hyper iTerm.app rio Tabby vscode WezTerm".split())
_TERMS = re.compile(r"(xterm-)?(alacritty|contour|foot|ghostty|kitty|wezterm)\b")
#: Terminals that show what they are by a variable of their own.
_OWN_VARIABLES = ("DOMTERM", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION")
#: The first versions that have links: of GNOME Terminal and its kin, and of tmux.
_VTE, _TMUX = 5000, (3, 4)


def links(asked: bool | None) -> Links | None:
    """Where places and rules lead to; none if the terminal has no links, or they are not wanted."""
    if not (_supported(os.environ) if asked is None else asked):
        return None
    manuals = {path.stem: resources.manual(path.stem) for path in resources.rule_files(resources.RULES)}
    # A terminal may show what another machine prints; Windows is not asked.
    host = os.uname().nodename if hasattr(os, "uname") else ""
    return Links(str(Path.cwd()), host, manuals)


def _supported(environment: Mapping[str, str]) -> bool:
    """Whether links are wanted by the environment, else whether the terminal has them as far as it can be known."""
    if forced := environment.get("FORCE_HYPERLINK"):
        return forced != "0"
    return sys.stdout.isatty() and environment.get("TERM") != "dumb" and _known(environment)


def _known(environment: Mapping[str, str]) -> bool:
    program, term = environment.get("TERM_PROGRAM", ""), environment.get("TERM", "")
    if program == "tmux":
        return _version(environment.get("TERM_PROGRAM_VERSION", "")) >= _TMUX
    # What multiplexers pass on of the terminal around them does not tell what they do themselves.
    if term.startswith(("screen", "tmux")):
        return False
    return bool(
        program in _PROGRAMS
        or _TERMS.match(term)
        or any(environment.get(name) for name in _OWN_VARIABLES)
        or _version(environment.get("VTE_VERSION", "")) >= (_VTE,)
    )


def _version(text: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", text)))

"""Where the rules, their manual and the schemas are, and where things are kept between runs."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).parent
# A wheel carries them in the package; a checkout has them beside it.
_HOME = _PACKAGE / "data" if (_PACKAGE / "data").is_dir() else _PACKAGE.parent

RULES = _HOME / "rules"
SCHEMAS = _HOME / "schemas"

#: Folders beside the themes that hold no rules.
_NO_THEMES = frozenset(("vocabulary", "profiles"))
_MANUALS = "https://github.com/reviewlint/reviewlint/blob/main/docs/rules"

CACHE_VARIABLE = "REVIEWLINT_CACHE_DIR"


def rule_files(folder: Path) -> Iterator[Path]:
    """The files of the rules in a folder, in order; a rule is called as its file is."""
    files = sorted(folder.rglob("*.yaml"))
    yield from (path for path in files if path.relative_to(folder).parts[0] not in _NO_THEMES)


def profile_files(folder: Path) -> list[Path]:
    """The files of the profiles in a folder of rules, in order."""
    return sorted((folder / "profiles").glob("*.yaml"))


def manual(rule: str) -> str:
    """The address of the manual of a shipped rule."""
    return f"{_MANUALS}/{rule}.md"


def cache_folder() -> Path:
    """Where things are kept between runs: in the folder that the environment names, else in the user's for caches."""
    if chosen := os.environ.get(CACHE_VARIABLE):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~/AppData/Local")).expanduser() / "reviewlint" / "cache"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/reviewlint").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "reviewlint"

"""Where the shipped rules and schemas are, and where things are kept between runs."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent
# A wheel carries them in the package; a checkout has them beside it.
_HOME = _PACKAGE / "data" if (_PACKAGE / "data").is_dir() else _PACKAGE.parent

RULES = _HOME / "rules"
SCHEMAS = _HOME / "schemas"

CACHE_VARIABLE = "REVIEWLINT_CACHE_DIR"


def cache_folder() -> Path:
    """Where things are kept between runs: in the folder that the environment names, else in the user's for caches."""
    if chosen := os.environ.get(CACHE_VARIABLE):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~/AppData/Local")).expanduser() / "reviewlint" / "cache"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/reviewlint").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "reviewlint"

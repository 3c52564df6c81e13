"""Where the shipped rules and schemas are."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
# A wheel carries them in the package; a checkout has them beside it.
_HOME = _PACKAGE / "data" if (_PACKAGE / "data").is_dir() else _PACKAGE.parent

RULES = _HOME / "rules"
SCHEMAS = _HOME / "schemas"

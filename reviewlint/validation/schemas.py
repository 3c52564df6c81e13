"""The shipped schemas."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from reviewlint.errors import ReviewlintError
from reviewlint.resources import SCHEMAS


@cache
def load_schema(name: str) -> Mapping[str, Any]:
    """A shipped schema by its name (`page`, `rule`, `config` …); raises ReviewlintError if there is none."""
    path = SCHEMAS / f"{name}.schema.json"
    try:
        loaded: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ReviewlintError(f'There is no schema "{name}".', str(path)) from error
    except ValueError as error:
        raise ReviewlintError(f"This schema is not valid JSON: {error}.", str(path)) from error
    return loaded

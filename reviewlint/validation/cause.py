"""Why a value is against a schema."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from reviewlint.model.document import Path


class Cause(NamedTuple):
    """The keyword that failed, what it asks, the value that it was asked of, and the schema that it stands in.

    `hint` is what the schema says to the author itself, `names` tells that the value is itself a key, and `types` holds
    the type errors of all branches if the value is of none of their types.
    """

    keyword: str
    limit: Any
    instance: Any
    schema: Mapping[str, Any]
    path: Path
    message: str
    hint: str = ""
    names: bool = False
    types: "tuple[Cause, ...]" = ()

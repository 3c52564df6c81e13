"""Values → JSON that any writer can write and any reader can read."""

import json

from reviewlint.expressions import expression

_SURROGATE = expression("[\ud800-\udfff]")


def encode(value: object, depth: int = 0) -> str:
    """JSON with a line end behind it, of which the outer `depth` levels are laid out and the rest is one line each."""
    # Half a surrogate pair cannot be written as UTF-8, but JSON can spell it.
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", _layout(value, depth, "")) + "\n"


def _layout(value: object, depth: int, indent: str) -> str:
    if not depth or not value or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    inner = indent + "  "
    if isinstance(value, list):
        return _bracketed("[]", [_layout(item, depth - 1, inner) for item in value], indent)
    entries = [f"{json.dumps(key)}: {_layout(item, depth - 1, inner)}" for key, item in value.items()]
    return _bracketed("{}", entries, indent)


def _bracketed(brackets: str, entries: list[str], indent: str) -> str:
    between = f",\n{indent}  ".join(entries)
    return f"{brackets[0]}\n{indent}  {between}\n{indent}{brackets[1]}"

"""A file of known findings → a baseline, and back."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reviewlint.config import shown
from reviewlint.engine.baseline import Baseline, Entry
from reviewlint.errors import ReviewlintError

NAME = ".reviewlint-baseline.json"
VERSION = 1
_REMEDY = "mend it, or write it anew with “reviewlint baseline write --force”"


def load(path: str) -> Baseline:
    """The baseline that a file holds; a ReviewlintError says what is wrong with it."""
    text = _text(path)
    value = _value(path, text)
    counts = _counts(value)
    if counts is None:
        _require(path, text)
    return Baseline(path, counts or {})


def spelled(counts: Mapping[Entry, int]) -> str:
    """The text of a baseline: one finding on each line, in an order that keeps changes small."""
    lines = [json.dumps(_object(entry, count), ensure_ascii=False) for entry, count in sorted(counts.items()) if count]
    listed = ",\n".join(f"    {line}" for line in lines)
    return f'{{\n  "version": {VERSION},\n  "findings": [{f"{chr(10)}{listed}{chr(10)}  " if listed else ""}]\n}}\n'


def _text(path: str) -> str:
    try:
        return Path(path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        message = "there is no such baseline; “reviewlint baseline write” makes it"
        raise ReviewlintError(message, shown(path)) from None
    except OSError as error:
        raise ReviewlintError(f"cannot be read: {error.strerror}", shown(path)) from None
    except UnicodeDecodeError:
        raise ReviewlintError("is not UTF-8", shown(path)) from None


def _value(path: str, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ReviewlintError(
            f"this is no baseline ({error.msg}); {_REMEDY}", shown(path), error.lineno, error.colno
        ) from None
    except RecursionError:
        raise ReviewlintError(f"this is no baseline; {_REMEDY}", shown(path)) from None


def _counts(value: Any) -> Mapping[Entry, int] | None:
    """The findings that a value lists, or none if it is not of the shape; the schema would take far longer to tell."""
    try:
        counts = {_entry(each): each.get("count", 1) for each in value["findings"]}
        plain = all(isinstance(part, str) for entry in counts for part in entry)
        return counts if value["version"] == VERSION and plain and all(each >= 1 for each in counts.values()) else None
    except (AttributeError, KeyError, TypeError):
        return None


def _require(path: str, text: str) -> None:
    """A ReviewlintError for the first thing in a text that no baseline has, with its place."""
    from reviewlint.validation import require  # noqa: PLC0415 - slow to import
    from reviewlint.yaml_reader import read_json  # noqa: PLC0415 - slow to import

    require(read_json(text).data, "baseline", shown(path), text)


def _entry(each: Mapping[str, Any]) -> Entry:
    return Entry(each["path"], each["rule"], each["sentence"])


def _object(entry: Entry, count: int) -> dict[str, object]:
    return entry._asdict() | ({"count": count} if count > 1 else {})


def beside(folder: str) -> str:
    """The path of the baseline of a folder."""
    return os.path.join(folder, NAME)  # noqa: PTH118

"""Values ↔ bytes: pages as judged, without the text that they were judged on, and rules as read."""

import io
import pickle
from typing import Any

from reviewlint.engine.basis import digest
from reviewlint.model.source import Source

_OURS = "reviewlint."
_CHECK = 16


class _Packer(pickle.Pickler):
    """Leaves the source out: whoever unpacks has it."""

    def persistent_id(self, obj: Any) -> str | None:
        return "source" if isinstance(obj, Source) else None


class _Unpacker(pickle.Unpickler):
    """Puts the source in; makes values of this program's classes and nothing else, whatever the bytes ask for."""

    def __init__(self, content: bytes, source: Source | None) -> None:
        super().__init__(io.BytesIO(content))
        self._source = source

    def persistent_load(self, pid: object) -> Source | None:  # noqa: ARG002 - there is one source
        return self._source

    def find_class(self, module_name: str, global_name: str) -> Any:
        found = super().find_class(module_name, global_name) if module_name.startswith(_OURS) else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module_name}.{global_name} is no class of this program")
        return found


def pack(value: object) -> bytes:
    """A value as bytes, behind a digest of them."""
    buffer = io.BytesIO()
    _Packer(buffer, protocol=5).dump(value)
    packed = buffer.getvalue()
    return digest(packed) + packed


def unpack(content: bytes, source: Source | None = None) -> Any:
    """The value that bytes hold, with its source; none if they are damaged."""
    packed = content[_CHECK:]
    return _Unpacker(packed, source).load() if digest(packed) == content[:_CHECK] else None

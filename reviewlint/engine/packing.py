"""A page as judged ↔ bytes, without the text that it was judged on."""

import io
import pickle
from typing import Any

from reviewlint.engine.basis import digest
from reviewlint.model.report import Page
from reviewlint.model.source import Source

_MODEL = "reviewlint.model."
_CHECK = 16


class _Packer(pickle.Pickler):
    """Leaves the source out: whoever unpacks has it."""

    def persistent_id(self, obj: Any) -> str | None:
        return "source" if isinstance(obj, Source) else None


class _Unpacker(pickle.Unpickler):
    """Puts the source in; makes values of the model and nothing else, whatever the bytes ask for."""

    def __init__(self, content: bytes, source: Source) -> None:
        super().__init__(io.BytesIO(content))
        self._source = source

    def persistent_load(self, pid: object) -> Source:  # noqa: ARG002 - there is one source
        return self._source

    def find_class(self, module_name: str, global_name: str) -> Any:
        if not module_name.startswith(_MODEL) or "." in global_name:
            raise pickle.UnpicklingError(f"{module_name}.{global_name} is no value of the model")
        return super().find_class(module_name, global_name)


def pack(page: Page) -> bytes:
    """A page as bytes."""
    buffer = io.BytesIO()
    _Packer(buffer, protocol=5).dump(page)
    return digest(buffer.getvalue()) + buffer.getvalue()


def unpack(content: bytes, source: Source) -> Page | None:
    """The page that bytes hold, judged on a source; none if they are damaged."""
    packed = content[_CHECK:]
    if digest(packed) != content[:_CHECK]:
        return None
    page = _Unpacker(packed, source).load()
    return page if isinstance(page, Page) else None

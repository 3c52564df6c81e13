"""Values ↔ bytes: pages as judged, without the text that they were judged on, and rules as read."""

import io
import pickle
from typing import Any, NamedTuple

from reviewlint.engine.basis import digest
from reviewlint.model.report import Page, Tally, tally
from reviewlint.model.source import Source

_OURS = "reviewlint."
_CHECK = 16


#: What has been found by module and name.
_CLASSES: dict[tuple[str, str], type] = {}


class Packed(NamedTuple):
    """A page as judged: what is counted of it, the text that it was judged on, and the rest."""

    tally: Tally
    text: bytes
    content: bytes

    def page(self) -> Page:
        """The page again."""
        source = Source(self.tally.path, self.text.decode("utf-8", "surrogatepass"))
        page: Page = _Unpacker(self.content, source).load()
        return page


class _Packer(pickle.Pickler):
    """Leaves the source out: whoever unpacks has it."""

    def persistent_id(self, obj: Any) -> str | None:
        return "source" if isinstance(obj, Source) else None


class _Unpacker(pickle.Unpickler):
    """Puts the source in; makes values of this program's classes and nothing else, whatever the bytes ask for."""

    def __init__(self, content: bytes, source: Source | None = None) -> None:
        super().__init__(io.BytesIO(content))
        self._source = source

    def persistent_load(self, pid: object) -> Source | None:  # noqa: ARG002 - there is one source
        return self._source

    def find_class(self, module_name: str, global_name: str) -> Any:
        asked = module_name, global_name
        if asked not in _CLASSES:
            found = super().find_class(module_name, global_name) if module_name.startswith(_OURS) else None
            if not isinstance(found, type):
                raise pickle.UnpicklingError(f"{module_name}.{global_name} is no class of this program")
            _CLASSES[asked] = found
        return _CLASSES[asked]


def packed(page: Page, text: str) -> Packed:
    """A page as judged on a text."""
    return Packed(tally(page), encoded(text), _pickled(page))


def encoded(text: str) -> bytes:
    """The text of a page as bytes."""
    return text.encode("utf-8", "surrogatepass")


def pack(value: object) -> bytes:
    """A value as bytes, behind a digest of them."""
    content = _pickled(value)
    return digest(content) + content


def unpack(content: bytes) -> Any:
    """The value that bytes hold; none if they are damaged."""
    rest = content[_CHECK:]
    return _Unpacker(rest).load() if digest(rest) == content[:_CHECK] else None


def _pickled(value: object) -> bytes:
    buffer = io.BytesIO()
    _Packer(buffer, protocol=5).dump(value)
    return buffer.getvalue()

"""A configuration file → settings, held against `config.schema.json`."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

from reviewlint.config.globs import Glob, Origin
from reviewlint.config.settings import Config, Layer, Override, Permit, Route, merge
from reviewlint.config.toml_places import places
from reviewlint.errors import ReviewlintError
from reviewlint.model.document import Data
from reviewlint.model.document import Path as DataPath
from reviewlint.model.source import Source

_Reader = Callable[["_File", Any, DataPath], object]
TABLE = ("tool", "reviewlint")


@dataclass(frozen=True)
class _File:
    """A configuration file as read: its values with their places, and the folders that its globs count from."""

    source: Source
    data: Data
    folders: tuple[str, ...]

    def origin(self, path: DataPath) -> Origin:
        """Where an entry stands, or what is nearest above it."""
        above = (path[:length] for length in range(len(path), 0, -1))
        where = next((self.data.places[part] for part in above if part in self.data.places), None)
        if where is None:
            return Origin(self.source.path)
        return Origin(self.source.path, *self.source.position((where.key or where.value).start))

    def error(self, message: str, path: DataPath) -> ReviewlintError:
        """An error at an entry."""
        origin = self.origin(path)
        return ReviewlintError(message, str(Origin(origin.path)), origin.line, origin.column)

    def resolved(self, path: str) -> str:
        """A path as counted from the folder of the file."""
        return os.path.normpath(Path(self.folders[0], Path(path).expanduser()))

    def glob(self, pattern: str, path: DataPath) -> Glob:
        """A pattern of the file."""
        return Glob(pattern, self.folders, self.origin(path))


def load(path: str) -> Config:
    """The settings that a file gives, `extends` followed; a ReviewlintError says what is wrong and where."""
    file = _read(os.path.normpath(Path(path).absolute()))
    layers = _layers(file, (file.source.path,))
    return reduce(merge, layers, Config(path=file.source.path, folder=file.folders[0]))


def from_mapping(values: Mapping[str, object], folder: str = "") -> Config:
    """The settings that a mapping gives; its paths and globs count from `folder`."""
    file = _checked(_File(Source("configuration", ""), Data(dict(values)), (str(Path(folder).absolute()),)))
    return reduce(merge, _layers(file, ()), Config(folder=file.folders[0]))


def _read(path: str, folders: tuple[str, ...] = ()) -> _File:
    """A file of settings, held against the schema; its globs count from its own folder, else from `folders`."""
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ReviewlintError(f"cannot be read: {error.strerror}", str(Origin(path))) from None
    except UnicodeDecodeError:
        raise ReviewlintError("is not UTF-8", str(Origin(path))) from None
    data = _toml(path, text) if path.endswith(".toml") else _yaml(path, text)
    return _checked(_File(Source(path, text), data, (str(Path(path).parent), *folders)))


def _yaml(path: str, text: str) -> Data:
    from reviewlint.yaml_reader import read  # noqa: PLC0415 - a page without configuration needs no YAML

    reading = read(text)
    for flaw in reading.problems:
        raise ReviewlintError(flaw.message, str(Origin(path)), *Source(path, text).position(flaw.span.start))
    return Data({}) if reading.data.value is None else reading.data


def _toml(path: str, text: str) -> Data:
    import tomllib  # noqa: PLC0415 - few runs read TOML

    try:
        table: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ReviewlintError(f"is not TOML: {error}", str(Origin(path))) from None
    for name in TABLE:
        table = table.get(name, {}) if isinstance(table, dict) else {}
    return Data(table, places(text, TABLE))


def _checked(file: _File) -> _File:
    from reviewlint.validation import require  # noqa: PLC0415 - a page without configuration needs no schema

    require(file.data, "config", str(Origin(file.source.path)), file.source.text)
    return file


def _layers(file: _File, chain: tuple[str, ...]) -> Iterator[Layer]:
    """The settings of the files that a file extends, in order, and its own last; `chain` led here."""
    for index, target in enumerate(_words(file.data.mapping().get("extends", ()))):
        path: DataPath = ("extends", index) if ("extends", index) in file.data.places else ("extends",)
        full = file.resolved(target)
        if full in chain:
            raise file.error(f"“{target}” leads back to itself; a file cannot extend itself", path)
        if not Path(full).is_file():
            raise file.error(f"there is no file “{target}” to extend", path)
        yield from _layers(_read(full, file.folders), (*chain, full))
    yield _layer(file, file.data.mapping())


def _layer(file: _File, values: Mapping[str, object], above: DataPath = ()) -> Layer:
    """The settings that a mapping of a file gives."""
    fields = {
        key.replace("-", "_"): _reader(key)(file, value, (*above, key))
        for key, value in values.items()
        if key not in {"extends", "files", "$schema"}
    }
    return Layer(fields, dict(_origins(file, values, above)))


def _origins(file: _File, values: Mapping[str, object], above: DataPath) -> Iterator[tuple[tuple[str, ...], Origin]]:
    """Where each entry stands; those of lists and mappings by their words."""
    for key, value in values.items():
        path = (*above, key)
        yield (key.replace("-", "_"),), file.origin(path)
        if isinstance(value, Mapping):
            yield from (((key, str(name)), file.origin((*path, name))) for name in value)
        elif isinstance(value, list) and key in {"select", "ignore"}:
            yield from (((key, str(word)), file.origin((*path, index))) for index, word in enumerate(value))


def _words(value: Any) -> tuple[str, ...]:
    """One word or a list of them."""
    return (value,) if isinstance(value, str) else tuple(value)


def _plain(_: _File, value: Any, __: DataPath) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _paths(file: _File, value: Any, _: DataPath) -> tuple[str, ...]:
    return tuple(map(file.resolved, _words(value)))


def _globs(file: _File, value: Any, path: DataPath) -> tuple[Glob, ...]:
    return tuple(file.glob(pattern, (*path, index)) for index, pattern in enumerate(_words(value)))


def _kinds(file: _File, value: Any, path: DataPath) -> tuple[Route, ...]:
    return tuple(Route(file.glob(pattern, (*path, pattern)), kind) for pattern, kind in value.items())


def _schemas(file: _File, value: Any, path: DataPath) -> tuple[Route, ...]:
    return tuple(
        Route(file.glob(pattern, (*path, pattern)), _file_or_name(file, schema, (*path, pattern)))
        for pattern, schema in value.items()
    )


def _file_or_name(file: _File, value: Any, path: DataPath) -> str:
    """A name as it is; a path, which has a slash or a suffix, from the folder of the file."""
    if "/" not in value and "." not in value:
        return str(value)
    full = file.resolved(value)
    if not Path(full).is_file():
        raise file.error(f"there is no file “{value}”", path)
    return full


def _lists(_: _File, value: Any, __: DataPath) -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in value.items()}


def _overrides(file: _File, value: Any, path: DataPath) -> tuple[Override, ...]:
    return tuple(
        Override(
            _globs(file, override["files"], (*path, index, "files")),
            _layer(file, override, (*path, index)),
        )
        for index, override in enumerate(value)
    )


def _permits(file: _File, value: Any, path: DataPath) -> tuple[Permit, ...]:
    return tuple(_permit(file, entry, (*path, index)) for index, entry in enumerate(value))


def _permit(file: _File, entry: Any, path: DataPath) -> Permit:
    words = {name: entry[name] for name in ("reason", "text", "until", "by") if name in entry}
    globs = _globs(file, entry["files"], (*path, "files"))
    return Permit(globs, _words(entry["rule"]), **words, origin=file.origin((*path, "rule")))


def _path(file: _File, value: Any, _: DataPath) -> str:
    return file.resolved(value)


def _components(_: _File, value: Any, __: DataPath) -> tuple[str, ...]:
    return tuple(value["components"])


#: How the value of a key is read, where it is not taken as it is.
_READERS: Mapping[str, _Reader] = {
    "paths": _paths,
    "rules": _paths,
    "exclude": _globs,
    "not-pages": _globs,
    "schema": _file_or_name,
    "schemas": _schemas,
    "kinds": _kinds,
    "overrides": _overrides,
    "allowances": _permits,
    "baseline": _path,
    "vocabulary": _lists,
    "required": _lists,
    "keys": _lists,
    "disclaimer": _components,
}


def _reader(key: str) -> _Reader:
    return _READERS.get(key, _plain)

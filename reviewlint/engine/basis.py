"""What a judgement rests on beside the page: the program, the rules, the settings; each as a digest."""

# Over many files, os.scandir is several times faster than pathlib.
# ruff: noqa: PTH109, PTH118

import os
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from reviewlint import __version__, resources
from reviewlint.config import Config, Route

_SIZE = 16
_RULE_SUFFIXES = (".yaml", ".json")


class Basis(NamedTuple):
    """Digests that change when the program, the rules and schemas, or the settings do."""

    program: bytes
    rules: bytes
    settings: bytes


def digest(content: bytes) -> bytes:
    """What stands for content: equal only for equal content."""
    return blake2b(content, digest_size=_SIZE).digest()


@lru_cache(maxsize=64)
def basis_of(config: Config) -> Basis:
    """What judgements under a configuration rest on."""
    own = _joined(_contents(own_files(config)))
    # Globs and the paths of pages count from the working folder too.
    settings = digest(f"{config!r} {os.getcwd()}".encode("utf-8", "surrogateescape"))
    return Basis(_program(), digest(_shipped() + own), settings)


def own_files(config: Config) -> Iterator[str]:
    """The files of the rules and schemas that a configuration brings; what is not there is named all the same."""
    return _found(os.path.join(config.folder, name) for name in (*config.rules, *_schemas(config)))


@lru_cache(maxsize=1)
def _program() -> bytes:
    """The version; of a program that is being worked on, the state of its files too."""
    parts = [__version__, sys.version]
    if not resources.RULES.is_relative_to(Path(__file__).parents[1]):
        files = sorted(_files(str(Path(__file__).parents[1]), (".py",)))
        parts += [f"{path} {os.stat(path).st_mtime_ns} {os.stat(path).st_size}" for path in files]  # noqa: PTH116
    return digest("\n".join(parts).encode("utf-8", "surrogateescape"))


@lru_cache(maxsize=1)
def _shipped() -> bytes:
    return _joined(_contents(_found((str(resources.RULES), str(resources.SCHEMAS)))))


def _schemas(config: Config) -> Iterator[str]:
    """The schemas that a configuration names, those that are files."""
    layers = (override.layer.values for override in config.overrides)
    routes = [*config.schemas, *(route for values in layers for route in _routes(values.get("schemas")))]
    named = [config.schema, *(str(override.layer.values.get("schema", "")) for override in config.overrides)]
    yield from (name for name in (*named, *(route.value for route in routes)) if os.path.isabs(name))  # noqa: PTH117


def _routes(value: object) -> Iterator[Route]:
    yield from (route for route in value if isinstance(route, Route)) if isinstance(value, tuple) else ()


def _found(places: Iterable[str]) -> Iterator[str]:
    """Each file that is one of some places or below it."""
    for place in places:
        yield from sorted(_files(place, _RULE_SUFFIXES)) if os.path.isdir(place) else (place,)  # noqa: PTH112


def _contents(paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Paths, each with the digest of its file."""
    for path in paths:
        try:
            with open(path, "rb") as file:  # noqa: PTH123 - one call a file
                yield path, digest(file.read())
        except OSError as error:
            yield path, repr(error).encode()


def _files(folder: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _files(entry.path, suffixes)
        elif entry.name.endswith(suffixes):
            yield entry.path


def _joined(contents: Iterable[tuple[str, bytes]]) -> bytes:
    return digest(b"".join(path.encode("utf-8", "surrogateescape") + b"\0" + each for path, each in contents))

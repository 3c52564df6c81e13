"""The pages that need not be checked again, as they were judged before."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from reviewlint.config import Config
from reviewlint.engine.basis import Basis, basis_of, digest
from reviewlint.engine.cache import Cache, Judged, reason, recalled
from reviewlint.engine.packing import Packed, encoded
from reviewlint.engine.read import Reading, is_stream, read

#: So many texts are held in memory at once.
_AT_ONCE = 500
ConfigFor = Callable[[str], Config]
_Item = TypeVar("_Item")


def by_config(files: Iterable[str], config_for: ConfigFor) -> list[tuple[Config, list[str]]]:
    """Files with the configuration that they share."""
    return grouped((config_for(path), path) for path in files)


def grouped(each: Iterable[tuple[Config, _Item]]) -> list[tuple[Config, list[_Item]]]:
    """What goes with each configuration."""
    # By identity: a configuration is large, and slow to compare.
    groups: dict[int, tuple[Config, list[_Item]]] = {}
    for config, item in each:
        groups.setdefault(id(config), (config, []))[1].append(item)
    return list(groups.values())


def recall(files: Sequence[str], config_for: ConfigFor, today: str, cache: Cache) -> Iterator[tuple[str, Packed]]:
    """The judgements of files that still hold on a day."""
    # What can be read only once is left for whoever judges it.
    for config, paths in by_config((path for path in files if not is_stream(path)), config_for):
        basis = basis_of(config)
        for start in range(0, len(paths), _AT_ONCE):
            readings = {path: read(path, config.max_page_size) for path in paths[start : start + _AT_ONCE]}
            yield from _recalled(readings, basis, today, cache)


def _recalled(readings: dict[str, Reading], basis: Basis, today: str, cache: Cache) -> Iterator[tuple[str, Packed]]:
    texts = {path: encoded(source.text) for path, (source, problem) in readings.items() if not problem}
    digests = {path: digest(text) for path, text in texts.items()}
    kept = cache.kept(basis, [*digests.values()])
    for path, (source, problem) in readings.items():
        found = None if problem else recalled(kept.get((digests[path], source.path)), texts[path], today)
        if found:
            yield path, found
        elif cache.explain:
            why = problem.message if problem else _reason(source.path, basis, texts[path], today, cache)
            cache.explain(f"{source.path}: {why}")


def _reason(path: str, basis: Basis, text: bytes, today: str, cache: Cache) -> str:
    return reason(cache.latest(path, basis, digest(text)), basis, text, today)


def keep(cache: Cache, judged: Sequence[tuple[Config, Judged]]) -> None:
    """Keep judgements, each under what it rests on."""
    for config, pages in grouped(judged):
        cache.keep(basis_of(config), pages)

"""The pages that need not be checked again, as they were judged before."""

from collections.abc import Callable, Iterator, Sequence

from reviewlint.config import Config
from reviewlint.engine.basis import Basis, basis_of
from reviewlint.engine.cache import Cache, Judged, reason, recalled
from reviewlint.engine.read import Reading, read
from reviewlint.model.report import Page

#: So many texts are held in memory at once.
_AT_ONCE = 500
ConfigFor = Callable[[str], Config]


def by_config(files: Sequence[str], config_for: ConfigFor) -> list[tuple[Config, list[str]]]:
    """Files with the configuration that they share."""
    # By identity: a configuration is large, and slow to compare.
    groups: dict[int, tuple[Config, list[str]]] = {}
    for path in files:
        config = config_for(path)
        groups.setdefault(id(config), (config, []))[1].append(path)
    return list(groups.values())


def recall(files: Sequence[str], config_for: ConfigFor, today: str, cache: Cache) -> Iterator[tuple[str, Page]]:
    """The judgements of files that still hold on a day."""
    for config, paths in by_config(files, config_for):
        basis = basis_of(config)
        for start in range(0, len(paths), _AT_ONCE):
            readings = {path: read(path, config.max_page_size) for path in paths[start : start + _AT_ONCE]}
            yield from _recalled(readings, basis, today, cache)


def _recalled(readings: dict[str, Reading], basis: Basis, today: str, cache: Cache) -> Iterator[tuple[str, Page]]:
    kept = cache.kept(basis, [reading.source.path for reading in readings.values()])
    for path, (source, problem) in readings.items():
        page = None if problem else recalled(kept.get(source.path), source, today)
        if page:
            yield path, page
        elif cache.explain:
            why = problem.message if problem else reason(cache.latest(source.path, basis), basis, source, today)
            cache.explain(f"{source.path}: {why}")


def keep(cache: Cache, judged: Sequence[tuple[Config, Judged]]) -> None:
    """Keep judgements, each under what it rests on."""
    groups: dict[int, tuple[Config, list[Judged]]] = {}
    for config, each in judged:
        groups.setdefault(id(config), (config, []))[1].append(each)
    for config, pages in groups.values():
        cache.keep(basis_of(config), pages)

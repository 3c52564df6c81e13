"""Files → a report: what is known from before, and the rest one after another or by several processes."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reviewlint.config import Config
from reviewlint.engine import memory
from reviewlint.engine.cache import Cache, Judged
from reviewlint.engine.day import Day
from reviewlint.engine.held import Held
from reviewlint.engine.memory import ConfigFor
from reviewlint.engine.packing import Packed, packed
from reviewlint.engine.read import read
from reviewlint.model.report import Report, Skipped

#: Below this many pages, starting processes costs more than it saves.
BREAK_EVEN = 200
#: So many pages are checked before what was found is kept and told.
_PART = 32

#: What became of a file.
Outcome = Packed | Skipped
Outcomes = Sequence[Outcome]


def run(
    files: Sequence[str],
    config_for: ConfigFor,
    today: str,
    jobs: int | None = None,
    cache: Cache | None = None,
    told: Callable[[Outcomes], object] | None = None,
) -> Report:
    """The report on files, in their order: the same whatever the number of jobs, and whatever the cache knows.

    Without `jobs`, several processes are used when there is enough to do. `told` hears of outcomes as they come. Every
    configuration is held against the rules before the first page is checked; a ReviewlintError says what is wrong
    with it.
    """
    held = Held(len(files))
    skipped: dict[str, Skipped] = {}
    for path, known in memory.recall(files, config_for, today, cache) if cache else ():
        held.add(path, known)
        if told:
            told((known,))
    unknown = [path for path in files if path not in held]
    check = partial(_check, config_for=config_for, today=today, cache=cache)
    fresh = iter(unknown)
    for part in _parts(unknown, config_for, check, jobs):
        for outcome, path in zip(part, fresh, strict=False):
            if isinstance(outcome, Skipped):
                skipped[path] = outcome
            else:
                held.add(path, outcome)
        if told:
            told(part)
    pages = held.pages(path for path in files if path not in skipped)
    return Report(pages, tuple(skipped[path] for path in files if path in skipped))


def _parts(
    files: Sequence[str], config_for: ConfigFor, check: Callable[[Sequence[str]], Outcomes], jobs: int | None
) -> Iterator[Outcomes]:
    """What is found in files, part by part."""
    if not files:
        return
    # What is known from before needs none of this, and it is slow to import.
    from reviewlint.engine.judge import rulebook_for  # noqa: PLC0415

    for config, _ in memory.by_config(files, config_for):
        rulebook_for(config)
    workers = _workers(len(files)) if jobs is None else min(jobs, len(files))
    if workers > 1:
        from reviewlint.engine.workers import shared  # noqa: PLC0415

        yield from shared(files, check, workers)
    else:
        yield from (check(files[start : start + _PART]) for start in range(0, len(files), _PART))


def _check(files: Sequence[str], *, config_for: ConfigFor, today: str, cache: Cache | None) -> Outcomes:
    """What is found in files; what will be known the next time is kept."""
    from reviewlint import expressions  # noqa: PLC0415
    from reviewlint.engine.judge import judged  # noqa: PLC0415

    outcomes: list[Outcome] = []
    fresh: list[tuple[Config, Judged]] = []
    for path in files:
        config = config_for(path)
        reading, day = read(path, config.max_page_size), Day(today)
        found = judged(reading, config, day)
        outcome = found if isinstance(found, Skipped) else packed(found, reading.source.text)
        outcomes.append(outcome)
        if not (isinstance(outcome, Skipped) or reading.problem):
            fresh.append((config, Judged(outcome, today, day.span)))
    if cache:
        memory.keep(cache, fresh)
    expressions.keep()
    return outcomes


def _workers(files: int) -> int:
    """How many processes are worth their while."""
    if files < BREAK_EVEN:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

"""Files → a report: what is known from before, and the rest one after another or by several processes."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reviewlint.config import Config
from reviewlint.engine import memory
from reviewlint.engine.cache import Cache, Judged
from reviewlint.engine.memory import ConfigFor
from reviewlint.engine.read import read
from reviewlint.model.report import Page, Report, Skipped

#: Below this many pages, starting processes costs more than it saves.
BREAK_EVEN = 200
#: So many pages are checked before what was found is kept and told.
_PART = 32

Outcome = Page | Skipped
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
    outcomes: dict[str, Outcome] = dict(memory.recall(files, config_for, today, cache)) if cache else {}
    if told:
        told(tuple(outcomes.values()))
    unknown = [path for path in files if path not in outcomes]
    check = partial(_check, config_for=config_for, today=today, cache=cache)
    fresh: list[Outcome] = []
    for part in _parts(unknown, config_for, check, jobs):
        fresh += part
        if told:
            told(part)
    outcomes |= zip(unknown, fresh, strict=True)
    ordered = [outcomes[path] for path in files]
    return Report(
        tuple(outcome for outcome in ordered if isinstance(outcome, Page)),
        tuple(outcome for outcome in ordered if isinstance(outcome, Skipped)),
    )


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
        reading = read(path, config.max_page_size)
        outcome = judged(reading, config, today)
        outcomes.append(outcome)
        if isinstance(outcome, Page) and not reading.problem:
            fresh.append((config, Judged(reading.source, today, outcome)))
    if cache:
        memory.keep(cache, fresh)
    expressions.keep()
    return outcomes


def _workers(files: int) -> int:
    """How many processes are worth their while."""
    if files < BREAK_EVEN:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

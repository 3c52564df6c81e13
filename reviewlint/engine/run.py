"""Files → a report: one after another, or by several processes."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from reviewlint.config import Config
from reviewlint.engine.judge import judge, rulebook_for
from reviewlint.model.report import Page, Report, Skipped

#: Below this many pages, starting processes costs more than it saves.
BREAK_EVEN = 200
_LARGEST_CHUNK = 64

Outcome = Page | Skipped
Check = Callable[[Sequence[str]], tuple[Outcome, ...]]


def run(files: Sequence[str], config_for: Callable[[str], Config], today: str, jobs: int | None = None) -> Report:
    """The report on files, in their order, the same whatever the number of jobs.

    Without `jobs`, several processes are used when there is enough to do. Every configuration is held against the
    rules before the first page is read; a ReviewlintError says what is wrong with it.
    """
    for config in dict.fromkeys(config_for(path) for path in files):
        rulebook_for(config)
    check = partial(_check, config_for=config_for, today=today)
    workers = _workers(len(files)) if jobs is None else min(jobs, len(files))
    outcomes = check(files) if workers <= 1 else tuple(_shared(files, check, workers))
    return Report(
        tuple(outcome for outcome in outcomes if isinstance(outcome, Page)),
        tuple(outcome for outcome in outcomes if isinstance(outcome, Skipped)),
    )


def _check(files: Sequence[str], *, config_for: Callable[[str], Config], today: str) -> tuple[Outcome, ...]:
    return tuple(judge(path, config_for(path), today) for path in files)


def _workers(files: int) -> int:
    """How many processes are worth their while."""
    if files < BREAK_EVEN:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shared(files: Sequence[str], check: Check, workers: int) -> Iterator[Outcome]:
    """What worker processes find, in order; the chunk of a worker that died is checked here."""
    chunks = _chunks(files, workers)
    with ProcessPoolExecutor(workers, _context(), initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            futures = [pool.submit(check, chunk) for chunk in chunks]
            for chunk, future in zip(chunks, futures, strict=True):
                try:
                    yield from future.result()
                except BrokenProcessPool:
                    yield from check(chunk)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _chunks(files: Sequence[str], workers: int) -> list[Sequence[str]]:
    """Files in parts: large enough to be worth sending, small enough that no worker is left with much at the end."""
    size = max(1, min(_LARGEST_CHUNK, len(files) // (workers * 4)))
    return [files[start : start + size] for start in range(0, len(files), size)]


def _context() -> multiprocessing.context.BaseContext:
    """Forked processes know the rules already; elsewhere than on Linux they are not safe."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)

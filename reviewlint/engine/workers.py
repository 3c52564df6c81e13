"""Work shared by several processes."""

import gc
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

_LARGEST_CHUNK = 64
_Result = TypeVar("_Result")


def shared(files: Sequence[str], work: Callable[[Sequence[str]], _Result], workers: int) -> Iterator[_Result]:
    """What worker processes make of each part of the files, in order; the part of a worker that died is done here."""
    parts = chunks(files, workers)
    with ProcessPoolExecutor(workers, _context(), initializer=_begin) as pool:
        try:
            # What was given out is let go of: the results are more than should be held at once.
            futures = deque(pool.submit(work, part) for part in parts)
            for part in parts:
                try:
                    yield futures.popleft().result()
                except BrokenProcessPool:
                    yield work(part)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def chunks(files: Sequence[str], workers: int) -> list[Sequence[str]]:
    """Files in parts: large enough to be worth sending, small enough that no worker is left with much at the end."""
    size = max(1, min(_LARGEST_CHUNK, len(files) // (workers * 4)))
    return [files[start : start + size] for start in range(0, len(files), size)]


def _context() -> multiprocessing.context.BaseContext:
    """Forked processes know the rules already; elsewhere than on Linux they are not safe."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _begin() -> None:
    """Leave interrupts to the parent; the rules, which stay to the end, need not be looked through for garbage."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()

"""A command → how long it took and how much memory, several times over."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """One run of a command: seconds by the clock and of the processors, bytes of memory at the most, exit code."""

    seconds: float
    cpu: float
    memory: int
    code: int


class Runs(NamedTuple):
    """Several runs of one command."""

    runs: tuple[Run, ...]

    @property
    def median(self) -> float:
        """The median of the seconds by the clock."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def spread(self) -> tuple[float, float]:
        """The shortest and the longest run."""
        return min(run.seconds for run in self.runs), max(run.seconds for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median of the seconds of the processors: what other programs do on the machine changes it less."""
        return statistics.median(run.cpu for run in self.runs)

    @property
    def memory(self) -> int:
        """The most memory of any process of any run, in bytes."""
        return max(run.memory for run in self.runs)

    @property
    def failed(self) -> bool:
        """Whether a run ended with anything but “nothing to report” or “something to report”."""
        return any(run.code not in (0, 1) for run in self.runs)


def measure(
    command: Sequence[str], times: int, folder: Path, before: Callable[[], object] | None = None, stdin: bytes = b""
) -> Runs:
    """Run a command some times in a folder; `before` each run something may be undone or prepared."""
    return Runs(tuple(_run(command, folder, before, stdin) for _ in range(times)))


def _run(command: Sequence[str], folder: Path, before: Callable[[], object] | None, stdin: bytes) -> Run:
    if before:
        before()
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    if process.stdin:
        process.stdin.write(stdin)
        process.stdin.close()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, process.returncode)

"""The table of the bench: reviewlint and every installed peer over the same pages, in one run on one machine.

python bench/table.py [--pages 200,2000,20000] [--times 3]
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import corpus
import peers
from measure import Runs, measure

_PROGRAM = str(Path(sys.executable).parent / "reviewlint")
_CACHE = peers.HOME / "cache"
_HEAD = ("tool", "looks at", "pages", "median", "least to most", "processor", "pages/s", "memory")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", default="200,2000,20000", help="sizes of the corpora")
    parser.add_argument("--times", type=int, default=3, help="how often each is run")
    parser.add_argument("--no-peers", action="store_true", help="measure reviewlint alone")
    asked = parser.parse_args()
    counts = [int(each) for each in asked.pages.split(",")]
    os.environ["REVIEWLINT_CACHE_DIR"] = str(_CACHE)
    # Every tool is measured as it is when it is installed: with its modules compiled.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    peers.configure()
    folders = {count: _corpus(count) for count in counts}
    print(_machine(asked.times), end="\n\n")
    _print(_HEAD)
    _print(["---"] * 2 + ["---:"] * 6)
    for row in _ours(folders, asked.times):
        _print(row)
    for row in () if asked.no_peers else _theirs(folders, asked.times):
        _print(row)
    print()
    _print_stages(folders[counts[0]])


def _corpus(count: int) -> Path:
    folder = peers.HOME / f"pages-{count}"
    corpus.write(folder, count)
    return folder


def _machine(times: int) -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f", load {os.getloadavg()[0]:.1f} before" if hasattr(os, "getloadavg") else ""
    return (
        f"{date.today()}: {platform.system()} {platform.machine()}, {cores} cores{load}, Python"  # noqa: DTZ011 - a label
        f" {platform.python_version()}; each run {times} times; pages of 3 to 8 kB."
    )


def _ours(folders: Mapping[int, Path], times: int) -> Iterator[list[str]]:
    """reviewlint: a single page, then each corpus, without and with what it remembers."""
    first = next(iter(folders.values()))
    page = str(next(first.glob("*/*.md")))
    start = [sys.executable, "-c", "pass"]
    yield _row("(Python alone)", "nothing", 1, measure(start, times * 3, first))
    yield from _yamllint_of_one(page, times * 3)
    one = [_PROGRAM, "check", "--fail-on", "never", page]
    measure(one, 1, first)
    yield _row("**reviewlint**, 1 page, unchanged", "all rules", 1, measure(one, times * 3, first))
    changing = _Changing(Path(page))
    yield _row("**reviewlint**, 1 page, changed", "all rules", 1, measure(one, times * 3, first, changing))
    changing.restore()
    yield _row("**reviewlint**, 1 page, first run", "all rules", 1, measure(one, times, first, _forget))
    for count, folder in folders.items():
        command = [_PROGRAM, "check", "--fail-on", "never", "--quiet", "."]
        few = 1 if count > 5_000 else times
        yield _row("**reviewlint**, cold", "all rules", count, measure([*command, "--no-cache"], few, folder))
        _forget()
        yield _row("**reviewlint**, cold, remembering", "all rules", count, measure(command, 1, folder))
        yield _row("**reviewlint**, warm", "all rules", count, measure(command, times, folder))


class _Changing:
    """Changes a page a little each time."""

    def __init__(self, path: Path) -> None:
        self.path, self.text, self.count = path, path.read_text("utf-8"), 0

    def __call__(self) -> None:
        self.count += 1
        self.path.write_text(f"{self.text}\nRead it again, please ({self.count}).\n", "utf-8")

    def restore(self) -> None:
        """Put the page back as it was."""
        self.path.write_text(self.text, "utf-8")


def _forget() -> None:
    shutil.rmtree(_CACHE, ignore_errors=True)


def _yamllint_of_one(page: str, times: int) -> Iterator[list[str]]:
    """The yardstick for a single page."""
    command = next(peer for peer in peers.PEERS if peer.name == "yamllint").command(_front_matter_of(Path(page)))
    if command:
        yield _row("yamllint, 1 page", "YAML style of the front matter", 1, measure(command, times, Path(page).parent))


def _front_matter_of(page: Path) -> str:
    path = peers.HOME / "front-matter.yaml"
    path.write_text(page.read_text("utf-8").split("---\n")[1], "utf-8")
    return str(path)


def _theirs(folders: Mapping[int, Path], times: int) -> Iterator[list[str]]:
    for peer in peers.installed():
        count = max((each for each in folders if each <= peer.most), default=0)
        command = peer.command(str(_front_matter(count)) if peer.front_matter else ".") if count else None
        if command:
            yield _row(peer.name, peer.looks_at, count, measure(command, times, folders[count]))
    absent = ", ".join(peer.name for peer in peers.PEERS if peer not in tuple(peers.installed()))
    if absent:
        yield [f"not installed: {absent}", *[""] * 7]


def _front_matter(count: int) -> Path:
    """The front matter of a corpus, as YAML files."""
    folder = peers.HOME / f"front-matter-{count}"
    if not folder.exists():
        folder.mkdir()
        for page in corpus.pages(count):
            if page.path.endswith(".md"):
                (folder / f"{Path(page.path).stem}.yaml").write_text(page.text.split("---\n")[1], "utf-8")
    return folder


def _row(tool: str, looks_at: str, pages: int, runs: Runs) -> list[str]:
    least, most = runs.spread
    return [
        f"{tool} (failed)" if runs.failed else tool,
        looks_at,
        f"{pages:,}",
        f"{runs.median:.3f} s",
        f"{least:.3f} to {most:.3f} s",
        f"{runs.cpu:.3f} s",
        f"{pages / runs.median:,.0f}",
        f"{runs.memory / 1e6:.0f} MB",
    ]


def _print(cells: list[str] | tuple[str, ...]) -> None:
    print("|", " | ".join(cells), "|", flush=True)


def _print_stages(folder: Path) -> None:
    """The time of each stage, and by the length of a page."""
    script = str(Path(__file__).with_name("stages.py"))
    done = subprocess.run([sys.executable, script, str(folder)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    _print(("stage", "ms of processor time per page"))
    _print(("---", "---:"))
    for name, taken in found["stages"].items():
        _print((name, f"{taken:.2f}"))
    print()
    _print(("characters in a page", "ms per 1,000 characters"))
    _print(("---:", "---:"))
    for length, taken in found["lengths"].items():
        _print((length, f"{taken:.2f}"))


if __name__ == "__main__":
    main()

"""Where the time of checking a page goes, and how it grows with the length of a page.

python bench/stages.py FOLDER        prints one JSON object
"""

import gc
import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import corpus

_TODAY = "2026-11-22"
_PAGES = 200
_ROUNDS = 3
_LENGTHS = (2_000, 4_000, 8_000, 16_000, 32_000, 64_000)


def best(work: Callable[[], Any]) -> float:
    """The shortest of some rounds, in seconds of the processor: other programs on the machine do not count."""
    seconds = []
    for _ in range(_ROUNDS):
        gc.collect()
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return min(seconds)


def stages(paths: Sequence[str]) -> dict[str, float]:
    """Milliseconds per page of each stage."""
    from reviewlint.config import Config  # noqa: PLC0415 - loading the program is a stage too
    from reviewlint.engine.judge import rulebook_for  # noqa: PLC0415
    from reviewlint.engine.lint import lint, read  # noqa: PLC0415
    from reviewlint.engine.read import read as opened  # noqa: PLC0415
    from reviewlint.model.report import Report  # noqa: PLC0415
    from reviewlint.parsing import parse  # noqa: PLC0415
    from reviewlint.reporters import reporter  # noqa: PLC0415
    from reviewlint.reporters.style import Style  # noqa: PLC0415

    config = Config()
    rulebook = rulebook_for(config)
    sources = [opened(path, config.max_page_size).source for path in paths]
    pages = tuple(lint(source, config, rulebook, _TODAY) for source in sources)
    documents = [parse(source) for source in sources]
    settings = config.for_path("page.md")
    taken = {
        "open and decode": best(lambda: [opened(path, config.max_page_size) for path in paths]),
        "parse": best(lambda: [parse(source) for source in sources]),
        "judge the elements": best(lambda: [read(each, settings, rulebook, _TODAY) for each in documents]),
        "all": best(lambda: [lint(source, config, rulebook, _TODAY) for source in sources]),
        "report as text": best(lambda: reporter("text")(Report(pages), Style())),
    }
    rest = taken["all"] - taken["parse"] - taken["judge the elements"]
    named = {**taken, "check the rules": rest}
    return {name: seconds * 1000 / len(paths) for name, seconds in named.items()}


def lengths() -> dict[str, float]:
    """Milliseconds per 1,000 characters, by the length of the page: level if the cost grows no faster than the page."""
    from reviewlint.api import check_text  # noqa: PLC0415

    found = {}
    for length in _LENGTHS:
        pages = list(corpus.pages(12, length))
        texts = [page.text for page in pages if page.path.endswith(".md")]
        seconds = best(lambda texts=texts: [check_text(text, config={}, today=_TODAY) for text in texts])
        found[f"{length:,}"] = seconds * 1000 / (sum(map(len, texts)) / 1000)
    return found


def main(folder: str) -> None:
    """Print what was measured."""
    paths = sorted(str(path) for path in Path(folder).rglob("*.*") if path.suffix in (".md", ".html"))[:_PAGES]
    found = {"stages": stages(paths), "lengths": lengths()}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({**found, "memory": memory}))


if __name__ == "__main__":
    main(sys.argv[1])

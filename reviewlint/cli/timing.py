"""What `reviewlint check --timing` shows: the time that each rule took."""

import time
from collections.abc import Iterable, Iterator, Sequence

from reviewlint.engine.memory import ConfigFor
from reviewlint.engine.timing import Cost, costs

_HEAD = f"{'ms a page':>9}  {'share':>5}  {'matches':>7}  rule"


def timed(paths: Sequence[str], config_for: ConfigFor, today: str) -> Iterator[str]:
    """A table of the rules, dearest first; the pages are checked anew for it, one after another."""
    found = costs(paths, config_for, today, time.process_time)
    if found:
        yield from _table(found, len(paths))


def _table(found: Iterable[Cost], pages: int) -> Iterator[str]:
    every = list(found)
    total = sum(cost.seconds for cost in every) or 1.0
    yield _HEAD
    for cost in every:
        each, share = cost.seconds * 1000 / pages, cost.seconds / total
        yield f"{each:>9.3f}  {share:>5.1%}  {cost.matches:>7}  {cost.rule}"
    yield f"{total * 1000 / pages:>9.3f}  {'':>5}  {sum(cost.matches for cost in every):>7}  in all"

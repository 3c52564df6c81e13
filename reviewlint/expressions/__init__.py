"""Regular expressions, compiled when they are first used, and kept between runs."""

import re
from functools import cache
from typing import cast

from reviewlint.expressions.store import Store
from reviewlint.resources import cache_folder

#: What is asked of expressions over and over.
_WAYS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """An expression that is compiled when it is first used: most modules have many that no page needs."""
    return cast("re.Pattern[str]", _Waiting(text, flags))


def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """An expression, compiled now or before."""
    return _store().pattern(text, flags)


def keep() -> None:
    """Keep what was compiled, for other processes."""
    _store().keep()


@cache
def _store() -> Store:
    return Store(cache_folder())


class _Waiting:
    """Stands for an expression."""

    def __init__(self, text: str, flags: int) -> None:
        self._asked = text, flags

    def __getattr__(self, name: str) -> object:
        pattern = compiled(*self._asked)
        # From now on these are found without asking here.
        for way in _WAYS:
            setattr(self, way, getattr(pattern, way))
        return getattr(pattern, name)

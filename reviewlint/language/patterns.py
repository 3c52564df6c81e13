"""Regular expressions that are sure to run in linear time."""

import re
from importlib import import_module
from typing import Any

from reviewlint.expressions import compiled

#: How many ways a pattern may try at one place of the text.
_MOST_WAYS = 20_000
#: An unbounded repetition may try this often.
_UNBOUNDED = 2_000
#: Repetitions within one another multiply; beyond this many there is nothing left to count.
_NESTED = 40


class PatternError(ValueError):
    """A regular expression that cannot be used, and why."""


def linear(text: str) -> re.Pattern[str]:
    """A regular expression, compiled; a PatternError if it is wrong or could take more than linear time.

    At one place of a text a pattern may try only a bounded number of ways: repetitions are bounded (`{0,40}`, not
    `*`, which counts as unbounded unless it is possessive), and none stands within another.
    """
    try:
        pattern = compiled(text)
    except re.error as error:
        raise PatternError(f"/{text}/ is not a regular expression: {error}") from error
    if _ways(import_module("re._parser").parse(text)) > _MOST_WAYS:
        raise PatternError(f"/{text}/ could take very long on some texts; bound its repetitions, as in {{0,40}}")
    return pattern


def _ways(parsed: Any) -> int:
    """How many ways a parsed pattern may try at one place, at the most."""
    ways = 1
    for operator, argument in parsed:
        ways *= _ways_of(operator, argument)
    return ways


def _ways_of(operator: Any, argument: Any) -> int:
    name = str(operator)
    if name.endswith("_REPEAT"):
        return _repeated(*argument, possessive=name.startswith("POSSESSIVE"))
    if name == "BRANCH":
        return sum(map(_ways, argument[1]))
    if name in ("SUBPATTERN", "ASSERT", "ASSERT_NOT"):
        return _ways(argument[-1])
    # An atomic group is left behind as soon as it has matched.
    return 1 + _ways(argument) // _MOST_WAYS if name == "ATOMIC_GROUP" else 1


def _repeated(least: int, most: int, body: Any, *, possessive: bool) -> int:
    inner = _ways(body)
    times = min(int(most), _UNBOUNDED)
    if possessive:
        return 1 if inner == 1 else inner * times
    return (times - least + 1) * (inner ** min(times, _NESTED) if inner > 1 else 1)

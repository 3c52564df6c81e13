"""What has become of an allowance."""

from typing import Literal, NamedTuple

#: `off` is the allowance of a rule that is not on for the page.
State = Literal["used", "unused", "expired", "off", "unknown", "malformed"]


class Listed(NamedTuple):
    """An allowance of one rule: where it is given, for which pages, why, by whom, until when, and its state."""

    path: str
    line: int
    column: int
    pages: tuple[str, ...]
    rule: str
    reason: str
    by: str
    until: str
    state: State
    problem: str = ""

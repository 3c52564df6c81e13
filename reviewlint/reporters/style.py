"""How a report is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reviewlint import __version__
from reviewlint.model.allowance import Listed
from reviewlint.model.rule import Rule
from reviewlint.reporters.links import Links


@dataclass(frozen=True)
class Style:
    """What the person asked of the output, and what the reporters know of the rules, the allowances and the day.

    `width` counts terminal cells. `audit` also shows what was set aside and why; `statistics` adds a count by rule;
    `quiet` leaves nothing but errors. `room` is how many bytes a summary may take: by default what fits into a comment
    on GitHub. `summarised` says that the summary of the job has the report too.
    """

    width: int = 80
    color: bool = False
    audit: bool = False
    statistics: bool = False
    quiet: bool = False
    links: Links | None = None
    room: int = 65_536
    summarised: bool = False
    rules: Mapping[str, Rule] = field(default_factory=dict)
    allowances: tuple[Listed, ...] = ()
    day: str = ""
    version: str = __version__

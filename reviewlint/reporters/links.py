"""Where the places and rules of a report lead to when they are clicked."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from reviewlint.reporters.address import uri


@dataclass(frozen=True)
class Links:
    """The folder that paths count from, the machine that it is on, and the manual page of each rule that has one."""

    folder: str
    host: str = ""
    manuals: Mapping[str, str] = field(default_factory=dict)

    def page(self, path: str) -> str:
        """The address of a page."""
        return uri(os.path.normpath(os.path.join(self.folder, path)), self.host)  # noqa: PTH118

    def manual(self, rule: str) -> str:
        """The address of the manual of a rule; nothing if it has none."""
        return self.manuals.get(rule, "")

"""A rule, as its file gives it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]
#: From the gravest.
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class Example(NamedTuple):
    """A page or sentence from a rule's file: `flags` are the words that the rule must report, none if it must not."""

    text: str
    flags: str | None = None
    format: str = "markdown"
    note: str = ""


@dataclass(frozen=True)
class Rule:
    """What a rule file says. `options` belong to the rule's kind; `{…}` in `message` is filled by it."""

    id: str
    kind: str
    severity: Severity
    summary: str
    why: str
    message: str
    theme: str = ""
    options: Mapping[str, object] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    instead: tuple[str, ...] = ()
    path: str = ""

    def texts(self, option: str) -> tuple[str, ...]:
        """An option that is a list of texts; empty if the rule does not have it."""
        value = self.options.get(option, ())
        return tuple(map(str, value)) if isinstance(value, list | tuple) else ()

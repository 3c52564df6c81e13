"""What is reported, and what was set aside."""

from dataclasses import dataclass
from typing import NamedTuple

from reviewlint.model.rule import Severity
from reviewlint.model.source import Excerpt, Span


class Edit(NamedTuple):
    """Text to put in place of a span."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding; a safe fix cannot change what the page means."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True)
class Note(Excerpt):
    """A second place, and what is to be said of it."""

    message: str


@dataclass(frozen=True)
class Finding(Excerpt):
    """An offence of a page against a rule: where, how grave, and what to do about it."""

    rule: str
    severity: Severity
    message: str
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None
    instead: str = ""

    def aside(self, reason: str, detail: str = "", cue: Span | None = None) -> "SetAside":
        """The finding as one that is not reported, and why."""
        return SetAside(self.source, self.span, self.rule, self.severity, reason, detail, cue)


@dataclass(frozen=True)
class SetAside(Excerpt):
    """What matched a rule and is not reported, and why.

    `reason` is a word of a fixed list (negated, asked, quoted, distanced, refuted, conditional, hedged, listed,
    allowed, baselined, …); `detail` is the cue or the author's own reason; `cue` is the place of the cue.
    """

    rule: str
    severity: Severity
    reason: str
    detail: str = ""
    cue: Span | None = None


def place(found: Finding | SetAside) -> tuple[int, int, str]:
    """What orders all that is found on a page: where it begins and ends, then its rule."""
    return found.start, found.end, found.rule


class Element(NamedTuple):
    """One of the five things that a page must say, as judged: its state, the places that carry it, what it lacks."""

    name: str
    state: str
    places: tuple[Excerpt, ...] = ()
    lacks: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()

"""The day on which a page is judged, and for how long the judgement holds."""

#: Before every day, and after every day.
BEFORE, AFTER = "", "~"


class Day(str):
    """A day as YYYY-MM-DD that takes note of what it is compared with.

    A judgement that asked nothing of the day but whether it is before or after some others holds on every day between
    the same two of them.
    """

    def __init__(self, day: str) -> None:  # noqa: ARG002 - str has taken it
        self.since, self.until = BEFORE, AFTER

    @property
    def span(self) -> tuple[str, str]:
        """The last day before this one and the first after it that it was compared with."""
        return self.since, self.until

    def _note(self, other: object) -> str:
        day = str(other)
        if day < str(self):
            self.since = max(self.since, day)
        elif day > str(self):
            self.until = min(self.until, day)
        else:
            # On either side of it things may be otherwise.
            self.since, self.until = str(self), str(self)
        return day

    def __lt__(self, other: str) -> bool:
        return str(self) < self._note(other)

    def __le__(self, other: str) -> bool:
        return str(self) <= self._note(other)

    def __gt__(self, other: str) -> bool:
        return str(self) > self._note(other)

    def __ge__(self, other: str) -> bool:
        return str(self) >= self._note(other)

    def __eq__(self, other: object) -> bool:
        return str(self) == self._note(other)

    __hash__ = str.__hash__


def holds(span: tuple[str, str], judged: str, day: str) -> bool:
    """Whether a judgement of some day, which holds within a span, holds on another."""
    return day == judged or span[0] < day < span[1]

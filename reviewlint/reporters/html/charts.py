"""What the charts of a report count: coverage, and findings by severity, rule and folder."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reviewlint.model.report import ELEMENTS, STATES, Report
from reviewlint.model.rule import SEVERITIES
from reviewlint.reporters.statistics import by_rule

#: The state of an element on a page that is no review, or cannot be read.
NOT_JUDGED = "not judged"


@dataclass(frozen=True)
class Part:
    """A part of a bar: its name, its number, and where it begins and how wide it is between 0 and 100."""

    name: str
    number: int
    at: float
    width: float


@dataclass(frozen=True)
class Bar:
    """A row of a chart: what it is about, the number that it shows, and the parts of its bar."""

    label: str
    total: int
    parts: tuple[Part, ...]

    def number(self, name: str) -> int:
        """The number of a part; 0 if there is no such part."""
        return sum(part.number for part in self.parts if part.name == name)

    def share(self, name: str) -> int:
        """The share of a part in what was judged, in per cent, rounded down: 100 means all."""
        judged = self.total - self.number(NOT_JUDGED)
        return 100 * self.number(name) // judged if judged else 0


def coverage(states: Sequence[Sequence[str]]) -> Iterator[Bar]:
    """For each element, on how many pages it is in which state; `states` has those of each page."""
    for index, name in enumerate(ELEMENTS):
        counts = Counter(page[index] for page in states)
        yield _bar(name, [(state, counts[state]) for state in (*STATES, NOT_JUDGED)], len(states))


def severities(report: Report) -> Iterator[Bar]:
    """How many findings there are of each severity."""
    counts = [report.count(severity) for severity in SEVERITIES]
    return (
        _bar(name, [(name, number)], max(counts)) for name, number in zip(SEVERITIES, counts, strict=True) if number
    )


def rules(report: Report) -> Iterator[tuple[str, Bar]]:
    """The severity of each rule that found something, and how often it did."""
    table = tuple(by_rule(report))
    most = max((number for *_, number in table), default=0)
    return ((severity, _bar(rule, [(severity, number)], most)) for rule, severity, number in table)


def folders(pages: Sequence[tuple[str, Mapping[str, int]]]) -> Iterator[Bar]:
    """The findings of each folder, the most first; `pages` has the folder and the counts of each page."""
    counts: dict[str, Counter[str]] = {}
    for folder, each in pages:
        counts.setdefault(folder, Counter()).update(each)
    most = max((each.total() for each in counts.values()), default=0)
    for folder, each in sorted(counts.items(), key=lambda entry: (-entry[1].total(), entry[0])):
        yield _bar(folder, [(severity, each[severity]) for severity in SEVERITIES], most)


def _bar(label: str, parts: Sequence[tuple[str, int]], whole: int) -> Bar:
    """A bar whose parts lie one behind the other, without those of nothing; `whole` is what fills it."""
    placed, at = [], 0.0
    for name, number in parts:
        if number:
            width = 100 * number / whole
            placed.append(Part(name, number, round(at, 2), round(width, 2)))
            at += width
    return Bar(label, sum(number for _, number in parts), tuple(placed))

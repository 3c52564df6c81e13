"""A report → what its page shows: plain values, counted and in order."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from reviewlint.model.allowance import Listed
from reviewlint.model.finding import Element, Finding, Note, SetAside
from reviewlint.model.report import ELEMENTS, STATES, Page, Report
from reviewlint.model.rule import SEVERITIES, Rule
from reviewlint.model.source import Excerpt
from reviewlint.reporters.address import slashed
from reviewlint.reporters.closing import SCOPE, closing
from reviewlint.reporters.screen import shown
from reviewlint.reporters.statistics import by_rule
from reviewlint.reporters.style import Style

#: So many characters of a line stand around the words of a finding, and so many of the words themselves.
_AROUND, _LONGEST = 90, 400
#: What was set aside by the pattern of a sentence comes by the hundred; of each page so many are listed.
_MOST_ASIDES = 40
_CUT = "…"


@dataclass(frozen=True)
class Quote:
    """Words of a page within their line."""

    line: int
    column: int
    before: str
    words: str
    behind: str


@dataclass(frozen=True)
class Told:
    """A finding as it is told."""

    rule: str
    severity: str
    message: str
    instead: str
    quote: Quote
    notes: tuple[tuple[str, Quote], ...]


@dataclass(frozen=True)
class Aside:
    """What was set aside, and why."""

    rule: str
    reason: str
    detail: str
    quote: Quote


@dataclass(frozen=True)
class Judged:
    """An element of a page: its state, the plainest sentence that carries it, and what it lacks."""

    name: str
    state: str
    quote: Quote | None
    lacks: str


@dataclass(frozen=True)
class Row:
    """A page."""

    number: int
    path: str
    folder: str
    kind: str
    elements: tuple[Judged, ...]
    counts: Mapping[str, int]
    findings: tuple[Told, ...]
    asides: tuple[Aside, ...]
    more_asides: int

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that report something on the page."""
        return tuple(dict.fromkeys(finding.rule for finding in self.findings))


@dataclass(frozen=True)
class Bar:
    """A row of a chart: parts of a whole, each with its name, its number and its place between 0 and 100."""

    label: str
    total: int
    parts: tuple[tuple[str, int, float, float], ...]


@dataclass(frozen=True)
class View:
    """All that the page shows."""

    closing: str
    scope: str
    day: str
    version: str
    counts: Mapping[str, int]
    rows: tuple[Row, ...]
    skipped: tuple[tuple[str, str], ...]
    coverage: tuple[Bar, ...]
    by_rule: tuple[tuple[str, str, Bar], ...]
    by_folder: tuple[Bar, ...]
    reasons: Mapping[str, int]
    rules: tuple[Rule, ...]
    allowances: tuple[Listed, ...]


def view(report: Report, style: Style) -> View:
    """What a report shows, with what the style knows of rules, allowances and the day."""
    rows = tuple(_row(number, page) for number, page in enumerate(report.pages, start=1))
    counts: dict[str, int] = {severity: report.count(severity) for severity in SEVERITIES}
    named = {finding.rule for row in rows for finding in row.findings}
    return View(
        closing(report),
        SCOPE,
        style.day,
        style.version,
        counts,
        rows,
        tuple((shown(slashed(file.path)), shown(file.reason)) for file in report.skipped),
        tuple(_coverage(rows)),
        tuple(_by_rule(report)),
        tuple(_by_folder(rows)),
        report.reasons(),
        tuple(rule for name, rule in sorted(style.rules.items()) if name in named),
        style.allowances,
    )


def _row(number: int, page: Page) -> Row:
    path = slashed(page.path)
    counts = Counter(finding.severity for finding in page.findings)
    asides = page.set_aside[:_MOST_ASIDES]
    return Row(
        number,
        shown(path),
        shown(str(PurePosixPath(path).parent)),
        page.kind,
        tuple(_judged(name, page.elements.get(name)) for name in ELEMENTS),
        {severity: counts[severity] for severity in SEVERITIES},
        tuple(map(_told, page.findings)),
        tuple(map(_aside, asides)),
        len(page.set_aside) - len(asides),
    )


def _judged(name: str, element: Element | None) -> Judged:
    if element is None:
        return Judged(name, "not judged", None, "")
    quote = _quote(element.places[0]) if element.places else None
    return Judged(name, element.state, quote, "; ".join(element.lacks))


def _told(finding: Finding) -> Told:
    notes = tuple(map(_note, finding.notes))
    return Told(finding.rule, finding.severity, shown(finding.message), shown(finding.instead), _quote(finding), notes)


def _note(note: Note) -> tuple[str, Quote]:
    return shown(note.message), _quote(note)


def _aside(aside: SetAside) -> Aside:
    return Aside(aside.rule, aside.reason, shown(aside.detail), _quote(aside))


def _quote(place: Excerpt) -> Quote:
    """The words of a place, and what stands around them on their lines."""
    source = place.source
    first, last = source.line(place.line), source.line(place.end_line)
    start, end = max(place.start, first.start), max(place.start, place.end)
    before = source.text[max(first.start, start - _AROUND) : start]
    behind = source.text[end : max(end, min(last.end, end + _AROUND))]
    words = source.text[start : min(end, start + _LONGEST)]
    return Quote(
        place.line,
        place.column,
        (_CUT if start - _AROUND > first.start else "") + shown(before),
        shown(" ".join(words.split())) + (_CUT if end - start > _LONGEST else ""),
        shown(behind) + (_CUT if end + _AROUND < last.end else ""),
    )


def _bar(label: str, parts: Sequence[tuple[str, int]], whole: int) -> Bar:
    """A bar whose parts lie one behind the other; `whole` is what fills it."""
    placed, at = [], 0.0
    for name, number in parts:
        width = 100 * number / whole if whole else 0.0
        placed.append((name, number, round(at, 2), round(width, 2)))
        at += width
    return Bar(label, sum(number for _, number in parts), tuple(placed))


def _coverage(rows: Sequence[Row]) -> Iterator[Bar]:
    """For each element, on how many pages it is in which state."""
    for index, name in enumerate(ELEMENTS):
        states = Counter(row.elements[index].state for row in rows)
        yield _bar(name, [(state, states[state]) for state in (*STATES, "not judged") if states[state]], len(rows))


def _by_rule(report: Report) -> Iterator[tuple[str, str, Bar]]:
    table = tuple(by_rule(report))
    most = max((number for *_, number in table), default=0)
    return ((rule, severity, _bar(rule, [(severity, number)], most)) for rule, severity, number in table)


def _by_folder(rows: Sequence[Row]) -> Iterator[Bar]:
    """The findings of each folder, the most first."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        counts.setdefault(row.folder, Counter()).update(row.counts)
    most = max((each.total() for each in counts.values()), default=0)
    for folder, each in sorted(counts.items(), key=lambda entry: (-entry[1].total(), entry[0])):
        yield _bar(folder, [(severity, each[severity]) for severity in SEVERITIES if each[severity]], most)

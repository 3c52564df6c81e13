"""A report → what its page shows: plain values, counted and in order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reviewlint.model.finding import Element, Finding, Note, SetAside
from reviewlint.model.report import ELEMENTS, STATES, Page, Report
from reviewlint.model.rule import SEVERITIES, Rule
from reviewlint.reporters.address import slashed
from reviewlint.reporters.closing import closing
from reviewlint.reporters.html import charts
from reviewlint.reporters.html.charts import NOT_JUDGED, Bar
from reviewlint.reporters.html.quotes import Quote, quote
from reviewlint.reporters.screen import shown
from reviewlint.reporters.style import Style

#: What was set aside by the pattern of a sentence comes by the hundred; of each page so many are listed.
_MOST_ASIDES = 40
#: It, and what carries an element, is quoted more briefly than a finding.
_BRIEFLY = 40


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
    """An element of a page: its state, the plainest words that carry it, and what it lacks."""

    name: str
    state: str
    quote: Quote | None
    lacks: str


@dataclass(frozen=True)
class Row:
    """A page; `folder` and `name` make its path."""

    folder: str
    name: str
    kind: str
    elements: tuple[Judged, ...]
    counts: Mapping[str, int]
    findings: tuple[Told, ...]
    asides: tuple[Aside, ...]
    more_asides: int


@dataclass(frozen=True)
class View:
    """All that the page shows."""

    closing: str
    style: Style
    states: tuple[str, ...]
    counts: Mapping[str, int]
    rows: tuple[Row, ...]
    skipped: Mapping[str, tuple[str, ...]]
    coverage: tuple[Bar, ...]
    by_severity: tuple[Bar, ...]
    by_rule: tuple[tuple[str, Bar], ...]
    by_folder: tuple[Bar, ...]
    folders: tuple[str, ...]
    reasons: Mapping[str, int]
    rules: Mapping[str, Rule]


def view(report: Report, style: Style) -> View:
    """What a report shows, with what the style knows of rules, allowances and the day."""
    rows = tuple(map(_row, report.pages))
    coverage = tuple(charts.coverage([[element.state for element in row.elements] for row in rows]))
    by_rule = tuple(charts.rules(report))
    named = {bar.label for _, bar in by_rule}
    return View(
        closing(report),
        style,
        (*STATES, NOT_JUDGED) if any(bar.number(NOT_JUDGED) for bar in coverage) else STATES,
        {severity: report.count(severity) for severity in SEVERITIES},
        rows,
        dict(_skipped(report)),
        coverage,
        tuple(charts.severities(report)),
        by_rule,
        tuple(charts.folders([(row.folder or _HERE, row.counts) for row in rows])),
        tuple(sorted({folder for row in rows for folder in _around(row.folder)})),
        report.reasons(),
        {name: rule for name, rule in sorted(style.rules.items()) if name in named},
    )


#: A page of this kind need not have any element.
_NO_REVIEW = "none"
#: What the folder is called in which pages stand that have none in their path.
_HERE = "./"


def _around(folder: str) -> Iterator[str]:
    """A folder and all that it lies in, as far as its path tells."""
    yield folder or _HERE
    yield from (folder[: at + 1] for at, character in enumerate(folder[:-1]) if character == "/")


def _skipped(report: Report) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Why files were passed over, and which; the most frequent reason first."""
    for reason, _ in Counter(file.reason for file in report.skipped).most_common():
        yield shown(reason), tuple(shown(slashed(file.path)) for file in report.skipped if file.reason == reason)


def _row(page: Page) -> Row:
    folder, slash, name = shown(slashed(page.path)).rpartition("/")
    counts = Counter(finding.severity for finding in page.findings)
    asides = page.set_aside[:_MOST_ASIDES]
    return Row(
        folder + slash,
        name,
        shown(page.kind),
        tuple(_judged(name, None if page.kind == _NO_REVIEW else page.elements.get(name)) for name in ELEMENTS),
        {severity: counts[severity] for severity in SEVERITIES},
        tuple(map(_told, page.findings)),
        tuple(map(_aside, asides)),
        len(page.set_aside) - len(asides),
    )


def _judged(name: str, element: Element | None) -> Judged:
    if element is None:
        return Judged(name, NOT_JUDGED, None, "")
    carried = quote(element.places[0], around=0, longest=2 * _BRIEFLY) if element.places else None
    return Judged(name, element.state, carried, _listed(element.lacks))


def _told(finding: Finding) -> Told:
    notes = tuple(_note(note, finding.source.path) for note in finding.notes)
    return Told(finding.rule, finding.severity, shown(finding.message), shown(finding.instead), quote(finding), notes)


def _note(note: Note, path: str) -> tuple[str, Quote]:
    """What is to be said of a second place, with its page if that is another."""
    where = "" if note.source.path == path else f" ({slashed(note.source.path)})"
    return shown(note.message + where), quote(note)


def _aside(aside: SetAside) -> Aside:
    return Aside(aside.rule, aside.reason, shown(aside.detail), quote(aside, around=_BRIEFLY))


def _listed(words: Iterable[str]) -> str:
    return shown("; ".join(words))

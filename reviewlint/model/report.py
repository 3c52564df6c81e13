"""The outcome of a run."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from reviewlint.model.finding import Element, Finding, SetAside, place
from reviewlint.model.rule import SEVERITIES, Severity

#: The five elements, in the order in which reports show them.
ELEMENTS = ("disclaimer", "regulatory-status", "evidence-level", "monitoring", "pubmed-pointer")
STATES = ("present", "incomplete", "placeholder", "contradicted", "missing")


@dataclass(frozen=True)
class Page:
    """One page as judged. Findings and what was set aside stand in reading order."""

    path: str
    kind: str
    elements: Mapping[str, Element] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    def less(self, hidden: Sequence[bool], reason: str, detail: str) -> "Page":
        """The page with some of its findings set aside: `hidden` says of each whether it is."""
        if not any(hidden):
            return self
        told = tuple(zip(self.findings, hidden, strict=True))
        aside = (finding.aside(reason, detail) for finding, is_hidden in told if is_hidden)
        standing = tuple(finding for finding, is_hidden in told if not is_hidden)
        return replace(self, findings=standing, set_aside=tuple(sorted((*self.set_aside, *aside), key=place)))


class Skipped(NamedTuple):
    """A file that was found and not checked, and why."""

    path: str
    reason: str


class Tally(NamedTuple):
    """What is counted of a page: the severity of each finding, and why each thing was set aside, in reading order."""

    path: str
    findings: tuple[Severity, ...] = ()
    set_aside: tuple[str, ...] = ()

    def reaches(self, threshold: str) -> bool:
        """Whether a finding is at or above a threshold (a severity, or `never`)."""
        if threshold == "never":
            return False
        grave = SEVERITIES[: SEVERITIES.index(threshold) + 1]
        return any(severity in grave for severity in self.findings)


def tally(page: Page) -> Tally:
    """What is counted of a page."""
    findings = tuple(finding.severity for finding in page.findings)
    return Tally(page.path, findings, tuple(aside.reason for aside in page.set_aside))


class Pages(Sequence[Page]):
    """Pages that are kept somewhere, each made when it is asked for, and what is counted of them."""

    @property
    @abstractmethod
    def tallies(self) -> Sequence[Tally]:
        """What is counted of each page."""


@dataclass(frozen=True)
class Report:
    """Every page of a run, in the order of the input, and the files that were passed over."""

    pages: Sequence[Page]
    skipped: tuple[Skipped, ...] = ()

    @cached_property
    def tallies(self) -> Sequence[Tally]:
        """What is counted of each page, known without making the pages where they are `Pages`."""
        return self.pages.tallies if isinstance(self.pages, Pages) else tuple(map(tally, self.pages))

    def with_findings(self) -> Iterator[Page]:
        """The pages on which there are findings."""
        return (self.pages[index] for index, each in enumerate(self.tallies) if each.findings)

    def with_set_aside(self) -> Iterator[Page]:
        """The pages on which something was set aside."""
        return (self.pages[index] for index, each in enumerate(self.tallies) if each.set_aside)

    def count(self, severity: Severity) -> int:
        """How many findings are of a severity."""
        return sum(each.findings.count(severity) for each in self.tallies)

    def reasons(self) -> Mapping[str, int]:
        """How often each reason set something aside, most frequent first."""
        return dict(Counter(reason for each in self.tallies for reason in each.set_aside).most_common())

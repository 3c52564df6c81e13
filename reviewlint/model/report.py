"""The outcome of a run."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

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


@dataclass(frozen=True)
class Skipped:
    """A file that was found and not checked, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class Report:
    """Every page of a run, in the order of the input, and the files that were passed over."""

    pages: tuple[Page, ...]
    skipped: tuple[Skipped, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings are of a severity."""
        return sum(finding.severity == severity for page in self.pages for finding in page.findings)

    def reasons(self) -> Mapping[str, int]:
        """How often each reason set something aside, most frequent first."""
        return dict(Counter(aside.reason for page in self.pages for aside in page.set_aside).most_common())

    def reaches(self, threshold: str) -> bool:
        """Whether a finding is at or above a threshold (a severity, or `never`)."""
        if threshold == "never":
            return False
        grave = SEVERITIES[: SEVERITIES.index(threshold) + 1]
        return any(finding.severity in grave for page in self.pages for finding in page.findings)

"""The outcome of a run."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from reviewlint.model.finding import Element, Finding, SetAside
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

"""Findings less those that were there before: each is known by its page, its rule and its sentence, not by its line."""

# Over many thousands of paths, os.path is several times faster than pathlib.
# ruff: noqa: PTH100, PTH110, PTH118, PTH120

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import NamedTuple

from reviewlint.model.finding import Finding
from reviewlint.model.identity import normalised, sentence
from reviewlint.model.report import Report
from reviewlint.model.rule import Rule

BASELINED = "baselined"
_LONGEST = 160
_SHOWN = 120


class Entry(NamedTuple):
    """What a finding is known by: its page, counted from the folder of the baseline, its rule and its sentence."""

    path: str
    rule: str
    sentence: str


@dataclass(frozen=True)
class Baseline:
    """The findings that a file knows, each with how often it occurs."""

    path: str
    counts: Mapping[Entry, int] = field(default_factory=dict)

    def entry(self, path: str, finding: Finding) -> Entry:
        """What a finding on a page is known by in this file."""
        return Entry(
            _below(path, self.folder), finding.rule, _short(normalised(finding.source.slice(sentence(finding))))
        )

    @property
    def folder(self) -> str:
        """The folder of the file."""
        return os.path.dirname(os.path.abspath(self.path))


class Hidden(NamedTuple):
    """A report without the findings that a baseline knows, and these, as they stand now."""

    report: Report
    known: Mapping[Entry, int]


def absences(rules: Iterable[Rule]) -> frozenset[str]:
    """The rules that report what a page does not say; where they report it is a matter of chance."""
    return frozenset(rule.id for rule in rules if str(rule.options.get("aspect", "")).startswith("missing"))


def hide(report: Report, baseline: Baseline, absent: Collection[str]) -> Hidden:
    """The report with the findings that a baseline knows set aside.

    A sentence may move within its page. It may move to another page if its own is gone, or is in the report and has it
    no more. A finding of a rule in `absent` is known by its page alone.
    """
    entries = [baseline.entry(page.path, finding) for page in report.pages for finding in page.findings]
    checked = {_below(page.path, baseline.folder) for page in report.pages}
    known = _known(entries, baseline, checked, absent)
    told = iter(number in known for number in range(len(entries)))
    where = f"in {os.path.basename(baseline.path)}"  # noqa: PTH119
    pages = tuple(page.less([next(told) for _ in page.findings], BASELINED, where) for page in report.pages)
    return Hidden(replace(report, pages=pages), Counter(entries[number] for number in known))


def recorded(report: Report, path: str) -> Mapping[Entry, int]:
    """What a baseline at a path would have to know for nothing to be reported."""
    baseline = Baseline(path)
    return Counter(baseline.entry(page.path, finding) for page in report.pages for finding in page.findings)


def unseen(report: Report, baseline: Baseline) -> Mapping[Entry, int]:
    """What a baseline knows of pages that are there and that the report does not speak of."""
    checked = {_below(page.path, baseline.folder) for page in report.pages}
    gone = _gone(baseline)
    return {
        entry: count for entry, count in baseline.counts.items() if entry.path not in checked and not gone(entry.path)
    }


def _known(
    entries: Sequence[Entry], baseline: Baseline, checked: Collection[str], absent: Collection[str]
) -> frozenset[int]:
    """The numbers of the findings that a baseline knows; first those in their place, then those that moved."""
    left, known, gone = Counter(baseline.counts), set[int](), _gone(baseline)
    for key, usable in (
        (_itself, lambda _: True),
        (_page_and_rule, lambda entry: entry.rule in absent),
        (_rule_and_sentence, lambda entry: entry.path in checked or gone(entry.path)),
    ):
        pool: dict[Hashable, list[Entry]] = defaultdict(list)
        for entry in filter(usable, +left):
            pool[key(entry)] += [entry] * left[entry]
        for number, entry in enumerate(entries):
            if number not in known and pool.get(key(entry)):
                left[pool[key(entry)].pop()] -= 1
                known.add(number)
    return frozenset(known)


def _itself(entry: Entry) -> Hashable:
    return entry


def _page_and_rule(entry: Entry) -> Hashable:
    return entry.path, entry.rule


def _rule_and_sentence(entry: Entry) -> Hashable:
    return entry.rule, entry.sentence


def _gone(baseline: Baseline) -> Callable[[str], bool]:
    """Whether a page that a baseline names is there no more; each page is looked for once."""
    found: dict[str, bool] = {}

    def gone(path: str) -> bool:
        if path not in found:
            found[path] = not os.path.exists(os.path.join(baseline.folder, path))
        return found[path]

    return gone


def _below(path: str, folder: str) -> str:
    full = os.path.abspath(path)
    try:
        return os.path.relpath(full, folder).replace(os.sep, "/")
    except ValueError:  # another drive
        return full.replace(os.sep, "/")


def _short(text: str) -> str:
    """A sentence as a baseline spells it."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_SHOWN]}… {sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"

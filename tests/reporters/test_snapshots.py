"""The whole output of each reporter for one report. With UPDATE_SNAPSHOTS=1 the snapshots are written anew."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reviewlint.model.allowance import Listed
from reviewlint.model.report import Report
from reviewlint.model.rule import Rule
from reviewlint.reporters import REPORTERS, reporter
from reviewlint.reporters.style import Style

ALLOWANCE = Listed("docs/a.md", 3, 1, ("docs/a.md",), "cure-claim", "quoting <b>", "anna", "2027-01-31", "used")
CASES = [
    ("text", "text.txt", Style()),
    ("text", "text-narrow.txt", Style(width=50)),
    ("text", "text-everything.ansi", Style(color=True, audit=True, statistics=True)),
    ("text", "text-quiet.txt", Style(quiet=True)),
    ("concise", "concise.txt", Style()),
    ("concise", "concise-everything.ansi", Style(color=True, audit=True, statistics=True)),
    ("json", "json.json", Style()),
    ("sarif", "sarif.json", Style()),
    ("sarif", "sarif-audit.json", Style(audit=True)),
    ("github", "github.txt", Style()),
    ("gitlab", "gitlab.json", Style()),
    ("junit", "junit.xml", Style()),
    ("markdown", "markdown.md", Style()),
    ("markdown", "markdown-audit.md", Style(audit=True)),
    ("html", "report.html", Style(allowances=(ALLOWANCE,), day="2026-11-22")),
]


@pytest.mark.parametrize(("name", "snapshot", "style"), CASES, ids=[snapshot for _, snapshot, _ in CASES])
def test_whole_output(
    name: str,
    snapshot: str,
    style: Style,
    report: Report,
    rules: dict[str, Rule],
    same_as: Callable[[str, str], None],
) -> None:
    same_as(snapshot, reporter(name)(report, replace(style, rules=rules, version="1.2.3")))


def test_every_reporter_has_a_snapshot() -> None:
    assert {name for name, _, _ in CASES} == set(REPORTERS)

"""What has changed since a revision of git: the findings on changed lines, and what is said of changed pages."""

# Over many thousands of paths, os.path is several times faster than pathlib.
# ruff: noqa: PTH109

import ast
import os
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from reviewlint.engine import git, revision
from reviewlint.engine.changes import ALL, Changes, Lines
from reviewlint.model.finding import Finding
from reviewlint.model.identity import runs_on, sentence
from reviewlint.model.report import Page, Report
from reviewlint.model.rule import Rule

UNCHANGED = "unchanged"
#: Kinds of rule that judge a page as a whole: what breaks them need not stand where the change was.
WHOLE_PAGE = frozenset({"element", "structure", "schema", "allowance"})
_DIFF = (
    "-c core.quotePath=true diff --no-ext-diff --no-textconv --no-color --text --unified=0 --inter-hunk-context=0 "
    "--find-renames --src-prefix=a/ --dst-prefix=b/ --ignore-submodules "
    # The text of a page cannot pass for a header.
    "--output-indicator-old=< --output-indicator-new=>"
).split()
_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")


def changes(name: str) -> Changes:
    """What has changed since a revision (without a name: since the default branch) in the repository of this folder.

    A ReviewlintError says why that cannot be told.
    """
    root = git.root(os.getcwd())
    base = revision.since(root, name)
    touched = _touched(git.git(root, *_DIFF, base.commit, "--"))
    added = _names(git.git(root, "diff", "--name-only", "-z", "--diff-filter=A", base.commit, "--"))
    tracked = _names(git.git(root, "ls-files", "-z"))
    lines = {**dict.fromkeys(added, ALL), **{os.fsdecode(path): each for path, each in touched}}
    return Changes(root, base.name, lines, tracked)


def structural(rules: Iterable[Rule]) -> frozenset[str]:
    """The rules that judge a page as a whole."""
    return frozenset(rule.id for rule in rules if rule.kind in WHOLE_PAGE)


def narrow(report: Report, changed: Changes, whole: Collection[str]) -> Report:
    """The report with the findings outside of changed lines set aside, save those of the rules in `whole`."""
    return replace(report, pages=tuple(_narrowed(page, changed, whole) for page in report.pages))


def _narrowed(page: Page, changed: Changes, whole: Collection[str]) -> Page:
    if not page.findings:
        return page
    lines = changed.of(page.path)
    ends = [match.start() for match in re.finditer("\n", page.findings[0].source.text)]
    hidden = [each.rule not in whole and not _meets(lines, _lines(each, ends)) for each in page.findings]
    return page.less(hidden, UNCHANGED, f"since {changed.since}")


def _lines(finding: Finding, ends: Sequence[int]) -> Lines:
    """The lines of the sentence that a finding is in; `ends` are the offsets of the line feeds."""
    span = sentence(finding)
    text = finding.source.slice(span)
    start = min(span.start + len(text) - len(text.lstrip()), finding.start)
    end = max(span.end - len(text) + len(text.rstrip()), finding.end)
    return Lines(bisect_left(ends, start) + 1, bisect_left(ends, max(end - 1, start)) + 1)


def _meets(changed: Sequence[Lines], lines: Lines) -> bool:
    """Whether one of the changed stretches, which are in order, has a line among these."""
    index = bisect_left(changed, lines.first, key=lambda each: each.last)
    return index < len(changed) and changed[index].first <= lines.last


def _names(listed: bytes) -> frozenset[str]:
    return frozenset(os.fsdecode(name) for name in listed.split(b"\0") if name)


def _touched(difference: bytes) -> Iterator[tuple[bytes, tuple[Lines, ...]]]:
    """The paths of a difference without context, and the lines that changed in each."""
    touched: dict[bytes, list[Lines]] = defaultdict(list)
    rows = difference.split(b"\n")
    path = b""
    for number, row in enumerate(rows):
        if row.startswith(b"+++ "):
            path = _path(row[4:])
        elif match := _HUNK.match(row):
            touched[path] += _hunk(int(match[1]), int(match[2] or 1), rows, number + 1)
    yield from ((path, tuple(sorted(lines))) for path, lines in touched.items() if path)


def _hunk(first: int, count: int, rows: Sequence[bytes], at: int) -> Iterator[Lines]:
    """The lines of a hunk; where lines were only taken out, those that ran on before and behind them."""
    if count:
        yield Lines(first, first + count - 1)
        return
    end = next((number for number in range(at, len(rows)) if not rows[number].startswith(b"<")), len(rows))
    gone = [rows[number][1:].decode("utf-8", "replace") for number in (at, end - 1)]
    if runs_on(gone[0]) and first:
        yield Lines(first, first)
    if runs_on(gone[1]):
        yield Lines(first + 1, first + 1)


def _path(spelled: bytes) -> bytes:
    """The path of a header: none if the page is gone, unquoted if it had to be quoted."""
    spelled = spelled.rstrip(b"\t\r")
    if spelled.startswith(b'"'):
        spelled = ast.literal_eval(f"b{spelled.decode('ascii')}")
    return spelled.removeprefix(b"b/") if spelled != b"/dev/null" else b""

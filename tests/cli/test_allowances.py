import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CURE = "This herb cures diabetes.\n"
Git = Callable[..., str]


@pytest.fixture
def allowed(repository: Path) -> Path:
    (repository / "docs" / "bad.md").write_text(
        f"<!-- reviewlint-allow cure-claim by=anna until=2027-01-31: the advert -->\n{CURE}\n"
        "<!-- reviewlint-allow cure-claim: nothing \x1b[31m here -->\nFine.\n\n<!-- reviewlint-allow -->\n"
    )
    with (repository / ".reviewlint.yaml").open("a") as file:
        file.write("allowances:\n  - {files: 'docs/*.html', rule: cure-claim, reason: old, until: 2026-01-31}\n")
    return repository


def test_every_allowance_is_listed(run: Callable[..., Any], allowed: Path) -> None:
    ran = run("allowances", "--today", "2026-11-22")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "docs/bad.md",
        "  1:1  cure-claim",
        "    in use; by anna; until 2027-01-31; age unknown",
        "    the advert",
        "  4:1  cure-claim",
        "    unused; no owner; no last day; age unknown",
        "    nothing ␛[31m here",
        "  7:1",
        "    malformed; no owner; no last day; age unknown",
        "    This allowance names no rule; write “reviewlint-allow RULE: reason”.",
        "",
        ".reviewlint.yaml",
        "  4:28  cure-claim",
        "    expired; no owner; until 2026-01-31; age unknown",
        "    for docs/*.html",
        "    old",
        "",
        "4 allowances: 1 in use, 1 unused, 1 expired, 1 malformed.",
    ]


def test_none_is_said_too(run: Callable[..., Any]) -> None:
    assert run("allowances").out == "No allowances.\n"
    assert json.loads(run("allowances", "--format", "json").out) == {"version": 1, "allowances": []}


def test_age_is_what_git_knows(
    run: Callable[..., Any], allowed: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(allowed)
    git("init", "--quiet", cwd=allowed)
    git("add", "docs/bad.md", cwd=allowed)
    git("commit", "--quiet", "--message=one", cwd=allowed)
    assert "since 2026-11-01 (1 day)" in run("allowances", "--today", "2026-11-02").out
    listed = json.loads(run("allowances", "docs/bad.md", "--format", "json", "--today", "2026-11-22").out)["allowances"]
    assert listed[0] == {
        "path": "docs/bad.md",
        "line": 1,
        "column": 1,
        "pages": ["docs/bad.md"],
        "rule": "cure-claim",
        "reason": "the advert",
        "by": "anna",
        "until": "2027-01-31",
        "state": "used",
        "problem": "",
        "since": "2026-11-01",
        "age_days": 21,
    }
    (entry,) = [each for each in listed if each["path"] == ".reviewlint.yaml"]
    assert (entry["since"], entry["age_days"]) == (None, None)


def test_an_allowance_ends(run: Callable[..., Any], allowed: Path) -> None:
    with (allowed / ".reviewlint.yaml").open("a") as file:
        file.write("severity: {allowance-expired: error}\n")
    (allowed / ".reviewlint.yaml").write_text("paths: [docs]\nselect: [cure-claim, allowance-expired]\n")
    assert "allowance-expired" not in run("check", "--no-cache", "--today", "2027-01-31").out
    ran = run("check", "--no-cache", "--today", "2027-02-01", "--format", "concise")
    assert ran.code == 1
    assert "docs/bad.md:1:1: warning[allowance-expired]" in ran.out
    assert "docs/bad.md:2:11: error[cure-claim]" in ran.out

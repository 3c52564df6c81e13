from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CURE = "This herb cures diabetes.\n"
FILE = ".reviewlint-baseline.json"


def known(file: str = FILE) -> int:
    """How many findings a file knows."""
    return Path(file).read_text("utf-8").count('"sentence"')


def test_a_baseline_is_written_once(run: Callable[..., Any]) -> None:
    ran = run("baseline", "write")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        f"{FILE}: 1 finding on 1 page will not be reported.",
        f"To use it, put “baseline: {FILE}” into the configuration beside it, or check with",
        f"  reviewlint check --baseline {FILE}",
    ]
    Path("docs/more.md").write_text(CURE)
    ran = run("baseline", "write")
    assert (ran.code, known()) == (2, 1)
    assert ran.err.startswith(f"reviewlint: {FILE}: is there already; “reviewlint baseline update” adds to it")
    assert run("baseline", "write", "--force").code == 0
    assert known() == 2


def test_checking_never_adds_to_it(run: Callable[..., Any]) -> None:
    run("baseline", "write")
    before = Path(FILE).read_bytes()
    Path("docs/more.md").write_text(CURE)
    assert run("check", "--baseline", FILE).code == 1
    assert run("baseline", "prune").out == f"{FILE}: 0 findings dropped, 1 stay.\n"
    assert Path(FILE).read_bytes() == before


def test_what_was_mended_is_dropped(run: Callable[..., Any]) -> None:
    Path("docs/more.md").write_text("Mint cures the flu.\n")
    run("baseline", "write")
    Path("docs/bad.md").write_text("Fine.\n")
    ran = run("baseline", "prune", "--check")
    assert (ran.code, ran.out, known()) == (1, f"{FILE}: 1 finding to drop, 1 stay.\n", 2)
    ran = run("baseline", "prune")
    assert (ran.code, ran.out, known()) == (0, f"{FILE}: 1 finding dropped, 1 stay.\n", 1)
    assert run("baseline", "prune", "--check").code == 0
    Path("docs/bad.md").write_text(CURE)
    assert run("check", "--baseline", FILE).code == 1


def test_what_moved_is_known_where_it_is_now(run: Callable[..., Any]) -> None:
    run("baseline", "write")
    Path("docs/bad.md").rename("docs/moved.md")
    assert run("check", "--baseline", FILE).code == 0
    run("baseline", "prune")
    assert "docs/moved.md" in Path(FILE).read_text("utf-8")


def test_an_update_adds_and_drops(run: Callable[..., Any]) -> None:
    run("baseline", "write")
    Path("docs/bad.md").write_text("Mint cures the flu.\n\nThyme cures diabetes.\n")
    assert run("baseline", "update").out == f"{FILE}: 2 findings added, 1 dropped.\n"
    assert run("check", "--baseline", FILE).code == 0


def test_pages_that_are_not_named_stay_known(run: Callable[..., Any]) -> None:
    Path("docs/more.md").write_text(CURE)
    run("baseline", "write")
    Path("docs/bad.md").write_text("Fine.\n")
    Path("docs/more.md").write_text("Fine.\n")
    assert run("baseline", "prune", "docs/more.md").out == f"{FILE}: 1 finding dropped, 1 stay.\n"
    assert run("baseline", "update", "docs/more.md").out == f"{FILE}: 0 findings added, 0 dropped.\n"


def test_the_file_can_be_named(run: Callable[..., Any]) -> None:
    assert run("baseline", "write", "--baseline", "known.json", "--today", "2026-11-22", "docs").code == 0
    assert known("known.json") == 1
    assert run("baseline", "prune", "--baseline", "known.json").out == "known.json: 0 findings dropped, 1 stay.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["prune"], f"{FILE}: there is no such baseline"),
        (["update"], f"{FILE}: there is no such baseline"),
        (["write", "none.md"], "none.md: there is no such file or folder"),
        (["write", "empty"], "there is no page to check"),
        (["write", "--baseline", "none/known.json"], "none/known.json: cannot be written"),
        (["write", "--config", "none.yaml"], "none.yaml: cannot be read"),
    ],
)
def test_a_mistake_is_one_line(run: Callable[..., Any], arguments: list[str], message: str) -> None:
    Path("empty").mkdir()
    ran = run("baseline", *arguments)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert message in ran.err

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewlint.resources import CACHE_VARIABLE

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_a_second_run_finds_the_same(run: Run, folder: Path) -> None:
    first = run("check", "docs")
    assert run("check", "docs", "--explain-cache")[1:] == (first.out, "")
    assert run("check", "docs", "--no-cache") == first


def test_every_miss_is_explained(run: Run) -> None:
    assert "docs/bad.md: not checked before" in run("check", "docs", "--explain-cache").err
    Path("docs/bad.md").write_text("Ginger cures nausea.\n")
    assert run("check", "docs", "--explain-cache").err == "reviewlint: docs/bad.md: the page has changed\n"
    ran = run("check", "docs", "--explain-cache", "--fail-on", "warning")
    assert "docs/bad.md: the settings have changed" in ran.err
    Path(".reviewlint.yaml").write_text("select: [invalid-date]\n")
    Path("docs/bad.md").write_text("Last reviewed: 2030-06-01\n")
    run("check", "docs")
    assert run("check", "docs", "--explain-cache", "--today", "2030-05-31").err == ""
    ran = run("check", "docs", "--explain-cache", "--today", "2030-06-02")
    assert ran.err == "reviewlint: docs/bad.md: what it says depends on the day\n"


def test_without_the_cache_no_page_is_remembered(run: Run, folder: Path) -> None:
    run("check", "docs", "--no-cache")
    assert not [*folder.glob("results-*")]


def test_clearing_forgets_the_pages(run: Run, folder: Path) -> None:
    run("check", "docs")
    assert run("cache", "clear").out == f"Cleared {folder}.\n"
    assert run("cache", "clear").out == f"There is nothing in {folder}.\n"
    assert "not checked before" in run("check", "docs", "--explain-cache").err


def test_the_cache_can_be_found(run: Run, folder: Path) -> None:
    assert run("cache", "path").out == f"{folder}\n"


def test_a_cache_that_cannot_be_used_is_a_note(run: Run, folder: Path) -> None:
    expected = run("check", "docs")
    for file in folder.glob("results-*"):
        file.write_bytes(b"no database" * 1000)
    ran = run("check", "docs")
    assert (ran.code, ran.out) == (expected.code, expected.out)
    assert "is not used: file is not a database" in ran.err


def test_a_cache_that_cannot_be_cleared_is_an_error(run: Run, folder: Path) -> None:
    next_to = folder / "results-2.sqlite"
    next_to.mkdir(parents=True)
    ran = run("cache", "clear")
    assert ran.code == 2
    assert "cannot be cleared" in ran.err

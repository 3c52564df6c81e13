from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewlint.config import load
from reviewlint.config.writing import to_mapping


def test_the_settings_in_force_are_a_configuration_file(run: Callable[..., Any], repository: Path) -> None:
    ran = run("config")
    assert ran.code == 0
    assert ran.out.startswith("# .reviewlint.yaml\n")
    before = load(".reviewlint.yaml")
    (repository / ".reviewlint.yaml").write_text(ran.out, encoding="utf-8")
    assert to_mapping(load(".reviewlint.yaml")) == to_mapping(before)


def test_without_a_file_the_defaults_are_shown(run: Callable[..., Any], repository: Path) -> None:
    (repository / ".reviewlint.yaml").unlink()
    assert "these are the defaults" in run("config").out


def test_a_file_is_explained_with_the_entries_that_decided(run: Callable[..., Any], repository: Path) -> None:
    (repository / "own.json").write_text("{}")
    (repository / ".reviewlint.yaml").write_text(
        "profile: core\n"
        "severity: {cure-claim: warning}\n"
        "ignore: [absolute-safety]\n"
        "exclude: ['*.html']\n"
        "kinds:\n"
        "  docs/*.html: overview\n"
        "overrides:\n"
        "  - files: docs/\n"
        "    schema: own.json\n"
    )
    lines = run("config", "--explain", "docs/good.html").out.splitlines()
    words = [line.split() for line in lines]
    assert ["configuration", ".reviewlint.yaml"] in words
    assert "in a folder    passed over: excluded by .reviewlint.yaml:4" in lines
    assert "kind           overview (.reviewlint.yaml:6)" in lines
    assert "schema         own.json (.reviewlint.yaml:9)" in lines
    assert "profile        core (.reviewlint.yaml:1)" in lines
    assert ["cure-claim", "warning", "severity", "(.reviewlint.yaml:2)"] in words
    assert ["absolute-safety", "off", "ignore", "(.reviewlint.yaml:3)"] in words


def test_what_is_not_configured_is_explained_too(run: Callable[..., Any], repository: Path) -> None:
    (repository / ".reviewlint.yaml").unlink()
    out = run("config", "--explain", "docs/good.html").out
    assert "none; the defaults hold" in out
    assert "found and checked" in out
    assert "(read from the page)" in out
    assert "profile default" in out


@pytest.mark.parametrize("path", ["none.md", "docs"])
def test_what_is_no_file_cannot_be_explained(run: Callable[..., Any], path: str) -> None:
    ran = run("config", "--explain", path)
    assert (ran.code, ran.err) == (2, f"reviewlint: {path}: there is no such file\n")

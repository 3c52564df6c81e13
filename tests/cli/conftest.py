"""A repository of pages, and the command line to run in it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reviewlint.cli import main

CURE = "This herb cures diabetes.\n"


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {
        ".reviewlint.yaml": "paths: [docs]\nselect: [cure-claim]\n",
        "README.md": CURE,
        "docs/bad.md": CURE,
        "docs/good.html": "<p>Nothing to see.</p>",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for variable in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "NO_COLOR", "FORCE_COLOR", "FORCE_HYPERLINK", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@pytest.fixture
def run(repository: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*arguments: str) -> Ran:
        code = main(arguments)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran

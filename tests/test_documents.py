"""What the documents say is so."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from reviewlint import api
from reviewlint.reporters import reporter
from reviewlint.reporters.style import Style

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
_PATH = re.compile(r"`((?:reviewlint|rules|schemas|examples|tests|docs|bench|\.ci|\.github)/[\w./-]*)`")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_named_in_a_document_exists(path: Path) -> None:
    named = _PATH.findall(path.read_text("utf-8"))
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_the_manual_of_the_rules_is_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


def test_the_readme_shows_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / NAME).write_text(_shown("page"), "utf-8")
    monkeypatch.chdir(tmp_path)
    report = api.check_paths([NAME], today="2026-11-22")
    assert reporter("text")(report, Style()) == _shown("output")


NAME = "ashwagandha.md"


def _shown(what: str) -> str:
    text = (ROOT / "README.md").read_text("utf-8")
    block = re.search(rf"<!-- {what}: {re.escape(NAME)} -->\n````\w+\n(.*?)````", text, re.DOTALL)
    assert block
    return block.group(1)


def test_the_readme_says_what_a_clean_run_does_not_mean() -> None:
    assert "not medical accuracy" in (ROOT / "README.md").read_text("utf-8")

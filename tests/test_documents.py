"""What the documents say is so."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_the_readme_says_what_a_clean_run_does_not_mean() -> None:
    assert "not medical accuracy" in (ROOT / "README.md").read_text("utf-8")

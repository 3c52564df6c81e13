import pickle
from pathlib import Path

import pytest

from reviewlint.config import Config, Finder, Layer


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with settings at its root and in one folder."""
    (tmp_path / ".reviewlint.yaml").write_text("fail-on: never\n")
    root = tmp_path / "repository"
    (root / "docs" / "deep").mkdir(parents=True)
    (root / ".git").mkdir()
    (root / "pyproject.toml").write_text('[tool.reviewlint]\nfail-on = "info"\n')
    (root / "docs" / ".reviewlint.yml").write_text("fail-on: warning\n")
    (root / "docs" / "deep" / "pyproject.toml").write_text("[tool.other]\n")
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize(
    ("path", "fail_on"), [("a.md", "info"), ("docs/a.md", "warning"), ("docs/deep/a.md", "warning")]
)
def test_the_nearest_file_upwards_holds(tree: Path, path: str, fail_on: str) -> None:
    assert Finder()(path).fail_on == fail_on


def test_nothing_is_looked_for_above_the_repository_or_the_home(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "pyproject.toml").unlink()
    assert Finder()("a.md").path == ""
    monkeypatch.setenv("HOME", str(tree / "docs"))
    (tree / "docs" / ".reviewlint.yml").unlink()
    (tree / ".reviewlint.yaml").write_text("fail-on: never\n")
    assert Finder()("docs/deep/a.md").path == ""


def test_a_given_configuration_holds_for_every_page(tree: Path) -> None:
    given = Config(fail_on="never")
    assert Finder(given)("docs/a.md") is given


def test_the_command_line_wins_over_every_override(tree: Path) -> None:
    (tree / "docs" / ".reviewlint.yml").write_text("overrides: [{files: '*.md', profile: core}]\n")
    config = Finder(None, Layer({"profile": "strict"}))("docs/a.md")
    assert config.for_path("docs/a.md").profile == "strict"


def test_a_finder_keeps_what_it_found_and_can_be_sent_to_workers(tree: Path) -> None:
    finder = Finder()
    assert finder("docs/a.md") is finder("docs/b.md")
    assert pickle.loads(pickle.dumps(finder))("docs/a.md") == finder("docs/a.md")

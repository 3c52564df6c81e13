"""The hook that other repositories use, run by the real pre-commit."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PARTS = ("reviewlint", "rules", "schemas", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
BAD = "# Is zinc safe?\n\nZinc cures every cold.\n"

pytestmark = pytest.mark.slow


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, env=environment())


def environment() -> Mapping[str, str]:
    """The environment without what a git hook above would bring."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}


def committed(folder: Path) -> str:
    """The commit that holds everything in a folder."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message=All")
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A repository that is this working tree, and its commit."""
    folder = tmp_path_factory.mktemp("hook")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, folder / part)
    return folder, committed(folder)


@pytest.fixture(scope="module")
def pages(hook: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of pages that uses the hook."""
    repo, rev = hook
    folder = tmp_path_factory.mktemp("pages")
    config = {"repos": [{"repo": str(repo), "rev": rev, "hooks": [{"id": "reviewlint"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    (folder / "README.md").write_text(BAD)
    (folder / "mkdocs.yml").write_text("site_name: Pages\n")
    (folder / "package.json").write_text('{"name": "pages"}')
    good = min((ROOT / "examples" / "clean").glob("*.md"))
    shutil.copy(good, folder / "good page.md")
    committed(folder)
    return folder


def run(folder: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files"],
        cwd=folder,
        env={**environment(), "PRE_COMMIT_HOME": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_bad_page_is_blocked_and_a_good_one_passes(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    cache = tmp_path_factory.mktemp("cache")
    done = run(pages, cache)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout
    (pages / "bad.md").write_text(BAD)
    git(pages, "add", "bad.md")
    done = run(pages, cache)
    assert done.returncode == 1
    assert "Failed" in done.stdout
    assert "bad.md:3:6" in done.stdout
    assert "README.md" not in done.stdout
    assert "good page.md" not in done.stdout


def test_the_hooks_of_this_project_are_valid() -> None:
    for name, check in (
        (".pre-commit-hooks.yaml", "validate-manifest"),
        (".pre-commit-config.yaml", "validate-config"),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", check, str(ROOT / name)], capture_output=True, check=False
        )
        assert done.returncode == 0, done.stdout

"""What holds for every test, and a git repository; neither knows anything of the person who runs the tests."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from reviewlint.config import Config
from reviewlint.resources import CACHE_VARIABLE

Git = Callable[..., str]

# How long an example takes says more about the machine than about reviewlint.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where things are kept between runs: not in anybody's home, and for all tests alike."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CACHE_VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield Path(os.environ[CACHE_VARIABLE])


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """What runs git in a folder, by default in a new repository, which is the working folder."""
    for name in [*os.environ]:
        if name.startswith(("GIT_", "GITHUB_", "CI_")):
            monkeypatch.delenv(name)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Test")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "test@example.org")
        monkeypatch.setenv(f"GIT_{role}_DATE", "2026-11-01T12:00:00+00:00")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(*arguments: str, cwd: Path = folder) -> str:
        command = ["git", "-c", "protocol.file.allow=always", *arguments]
        done = subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    run("init", "--quiet", "--initial-branch=main")
    return run


_RULE = """\
kind: phrase
severity: warning
summary: No bananas are mentioned.
why: Bananas are of no interest to anybody who reads this page.
message: "“{found}” is a banana."
sources: [nobody]
options: {any: ["banana~"]}
examples:
  - {text: "A banana.", flags: "banana"}
  - {text: "An apple."}
"""


@pytest.fixture
def own_rule() -> Callable[..., Config]:
    """What writes a rule into a folder of one's own, and gives the configuration that names the folder.

    Of the rule's text, one part may be put in place of another.
    """

    def write(folder: Path, old: str = "", new: str = "", name: str = "no-bananas.yaml") -> Config:
        (folder / "fruit").mkdir(parents=True, exist_ok=True)
        (folder / "fruit" / name).write_text(_RULE.replace(old, new) if old else _RULE, "utf-8")
        return Config(folder=str(folder), rules=(".",))

    return write

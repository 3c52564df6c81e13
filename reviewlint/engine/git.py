"""What git knows; each answer is that of the program itself."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from reviewlint.errors import ReviewlintError


def git(folder: str, *arguments: str) -> bytes:
    """The output of a git command in a folder; a ReviewlintError says why there is none."""
    command = ["git", "--no-optional-locks", *arguments]
    try:
        done = subprocess.run(command, cwd=folder or ".", capture_output=True, check=False, env=_environment())  # noqa: S603
    except FileNotFoundError:
        raise ReviewlintError("git is needed for this, and it is not installed") from None
    if done.returncode:
        raise ReviewlintError(f"git cannot tell: {_complaint(done.stderr)}")
    return done.stdout


def asked(folder: str, *arguments: str) -> str:
    """The one line that a git command prints; nothing if it fails, or there is no git."""
    try:
        return os.fsdecode(git(folder, *arguments)).strip()
    except ReviewlintError:
        return ""


def root(folder: str) -> str:
    """The top folder of the repository that a folder is in; a ReviewlintError if it is in none."""
    return os.path.realpath(os.fsdecode(git(folder, "rev-parse", "--show-toplevel")).rstrip("\r\n"))


def is_shallow(folder: str) -> bool:
    """Whether the history of a repository was cut when it was cloned."""
    return asked(folder, "rev-parse", "--is-shallow-repository") == "true"


def shallow_commits(folder: str) -> frozenset[str]:
    """The commits at which the history of a shallow clone was cut; none in another."""
    path = Path(folder, asked(folder, "rev-parse", "--git-path", "shallow"))
    return frozenset(path.read_text("ascii").split()) if path.is_file() else frozenset()


def _environment() -> Mapping[str, str]:
    """The environment, with nothing that would ask a question or speak another language."""
    return {**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat"}


def _complaint(stderr: bytes) -> str:
    """The first thing that git complains of."""
    lines = [line.strip() for line in stderr.decode("utf-8", "replace").splitlines() if line.strip()]
    first = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[0] if lines else "it failed")
    return first.removeprefix("fatal:").removeprefix("error:").strip()

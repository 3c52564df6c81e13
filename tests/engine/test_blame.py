from collections.abc import Callable
from pathlib import Path

import pytest

from reviewlint.engine.blame import since

Git = Callable[..., str]


def test_the_day_of_each_line_is_that_of_its_commit(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.md").write_text("one\ntwo\nauthor-time 5\n")
    git("add", "a.md")
    git("commit", "--quiet", "--message=one")
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2026-11-20T12:00:00+00:00")
    Path("a.md").write_text("one\nzwei\nauthor-time 5\n")
    git("commit", "--quiet", "--all", "--message=two")
    Path("a.md").write_text("one\nzwei\nauthor-time 5\nfour\n")
    days = {1: "2026-11-01", 2: "2026-11-20", 3: "2026-11-01"}
    assert since("a.md", [1]) == {1: "2026-11-01"}
    assert since("a.md", [4, 3, 2, 1]) == days


def test_nothing_is_known_outside_of_a_repository(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one\n")
    assert since(str(tmp_path / "a.md"), [1]) == {}
    assert since(str(tmp_path / "a.md"), []) == {}
    assert since(str(tmp_path / "a.md" / "b.md"), [1]) == {}


def test_the_edge_of_a_shallow_clone_tells_nothing(git: Git, tmp_path: Path) -> None:
    for text in ("one\n", "one\ntwo\n"):
        Path("a.md").write_text(text)
        git("add", "a.md")
        git("commit", "--quiet", "--message=x")
    git("clone", "--quiet", "--depth=1", Path.cwd().as_uri(), str(tmp_path / "clone"))
    assert since(str(tmp_path / "clone" / "a.md"), [1, 2]) == {}

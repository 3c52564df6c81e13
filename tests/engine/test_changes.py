from pathlib import Path

import pytest

from reviewlint.engine.changes import ALL, Changes, Lines
from reviewlint.errors import ReviewlintError
from reviewlint.model.report import Skipped


def test_the_lines_of_a_page_are_those_of_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "top").mkdir()
    monkeypatch.chdir(tmp_path / "top")
    lines = (Lines(2, 3),)
    changes = Changes(str((tmp_path / "top").resolve()), "main", {"a.md": lines}, {"a.md", "b.md"})
    assert [changes.of(path) for path in ("a.md", "./b.md", "c.md")] == [lines, (), ALL]
    assert changes.skipped("b.md") == Skipped("b.md", "not changed since main")
    with pytest.raises(ReviewlintError, match=r"^\.\./d\.md: is not in the git repository"):
        changes.of("../d.md")

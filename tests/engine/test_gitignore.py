from pathlib import Path

from reviewlint.engine.gitignore import inherited, own


def test_patterns_come_from_the_root_of_the_repository_down(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("outside\n")
    root = tmp_path / "repository"
    (root / "docs" / "deep").mkdir(parents=True)
    (root / ".git").mkdir()
    (root / ".gitignore").write_text("# comment\n\nbuild/\n")
    (root / "docs" / ".gitignore").write_text("*.tmp\n")
    (root / "docs" / "deep" / ".gitignore").write_text("own\n")
    assert [glob.pattern for glob in inherited(str(root / "docs" / "deep"))] == ["build/", "*.tmp"]
    assert [glob.pattern for glob in own(str(root / "docs" / "deep"))] == ["own"]
    assert inherited(str(root)) == ()


def test_outside_of_a_repository_nothing_is_inherited(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*\n")
    (tmp_path / "docs").mkdir()
    assert inherited(str(tmp_path / "docs")) == ()

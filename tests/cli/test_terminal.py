import os
import sys
from pathlib import Path

import pytest

from reviewlint.cli import terminal


def test_a_new_file_has_the_usual_mode_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    old, new, usual = tmp_path / "old", tmp_path / "new", tmp_path / "usual"
    old.write_text("x")
    old.chmod(0o640)
    usual.write_text("x")
    terminal.write(str(old), "one\r\n")
    terminal.write(str(new), "two")
    assert (old.read_bytes(), old.stat().st_mode & 0o777) == (b"one\r\n", 0o640)
    assert (new.read_bytes(), new.stat().st_mode) == (b"two", usual.stat().st_mode)


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    terminal.write(str(tmp_path / "link"), "new")
    assert (tmp_path / "file").read_text() == "new"
    assert (tmp_path / "link").is_symlink()


def test_what_is_no_file_is_written_to_as_it_is() -> None:
    terminal.write(os.devnull, "gone")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(("tty", "columns", "width"), [(False, "200", 80), (True, "133", 133)])
def test_the_width_is_that_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch, tty: bool, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: tty)
    assert terminal.width() == width


@pytest.mark.parametrize(("term", "colored"), [("xterm", True), ("dumb", False)])
def test_a_terminal_has_colours_unless_it_is_dumb(monkeypatch: pytest.MonkeyPatch, term: str, colored: bool) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert terminal.color(None) is colored

import os
import stat
from pathlib import Path

import pytest

from reviewlint.engine.write import replace, replaced


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(b"old")
    page.chmod(0o754)
    assert replaced(str(page), b"old", b"\xef\xbb\xbfnew\r\n")
    assert page.read_bytes() == b"\xef\xbb\xbfnew\r\n"
    assert stat.S_IMODE(page.stat().st_mode) == 0o754
    assert list(tmp_path.iterdir()) == [page]


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(b"newer")
    assert not replaced(str(page), b"old", b"new")
    assert page.read_bytes() == b"newer"


def test_of_a_link_the_target_is_replaced(tmp_path: Path) -> None:
    page, link = tmp_path / "page.md", tmp_path / "link.md"
    page.write_bytes(b"old")
    link.symlink_to(page)
    assert replaced(str(link), b"old", b"new")
    assert link.is_symlink()
    assert page.read_bytes() == b"new"


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        replace(tmp_path / "new.md", b"new")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o640


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="directory"):
        replace(tmp_path / "folder", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_file_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replaced(str(tmp_path / "page.md"), b"", b"new")


def test_a_name_as_long_as_can_be(tmp_path: Path) -> None:
    page = tmp_path / f"{'a' * 252}.md"
    page.write_bytes(b"old")
    assert replaced(str(page), b"old", b"new")

import os
from pathlib import Path

import pytest

from reviewlint.engine.read import decode, read

LIMIT = 1000


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        ("é 日本 😀".encode(), "é 日本 😀"),
        (b"\xef\xbb\xbfone", "one"),
        (b"one\xef\xbb\xbf", "one\ufeff"),
        (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
        (b"x" * LIMIT, "x" * LIMIT),
    ],
)
def test_utf_8_is_read_as_it_is(content: bytes, text: str) -> None:
    reading = decode("a.md", content, LIMIT)
    assert (reading.source.text, reading.problem) == (text, None)


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (b"one\ncaf\xe9 two", (2, 4), "0xE9"),
        (b"\xef\xbb\xbfone\r\n\x93two", (2, 1), "Windows-1252"),
        ("é\n日".encode() + b"\xff", (2, 2), "0xFF"),
        (b"\xe2\x82", (1, 1), "not UTF-8"),
        ("one".encode("utf-16"), (1, 1), "UTF-16"),
        ("one".encode("utf-16-be").join([b"\xfe\xff", b""]), (1, 1), "UTF-16"),
        (b"one\ntw\0", (2, 3), "no text"),
        (b"x" * (LIMIT + 1), (1, 1), "larger than 1,000 bytes"),
    ],
)
def test_what_cannot_be_read_is_a_problem_at_its_place(content: bytes, place: tuple[int, int], message: str) -> None:
    source, problem = decode("a.md", content, LIMIT)
    assert problem is not None
    assert message in problem.message
    assert source.position(problem.span.start) == place
    assert 0 <= problem.span.start <= problem.span.end <= len(source.text)


def test_a_file_is_read_from_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "[x] Ärzte.md"
    path.write_bytes(b"a\r\nb")
    reading = read(str(path), LIMIT)
    assert (reading.source.path, reading.source.text) == (path.as_posix(), "a\r\nb")


@pytest.mark.parametrize(("name", "message"), [("none.md", "no longer there"), (".", "a folder")])
def test_what_is_no_file_is_a_problem(tmp_path: Path, name: str, message: str) -> None:
    _, problem = read(str(tmp_path / name), LIMIT)
    assert problem
    assert message in problem.message


@pytest.mark.parametrize(
    ("error", "message"),
    [(PermissionError(13, "no"), "permission denied"), (OSError(5, "Input/output error"), "Input/output error")],
)
def test_what_the_system_refuses_is_a_problem(monkeypatch: pytest.MonkeyPatch, error: OSError, message: str) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr("builtins.open", refuse)
    _, problem = read("a.md", LIMIT)
    assert problem
    assert message in problem.message


def test_a_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\xff.md")
    assert decode(name, b"", LIMIT).source.path == "a\\xff.md"


def test_binary_files_are_known() -> None:
    assert decode("a.png", b"\x89PNG\0\0", LIMIT).binary
    assert not decode("a.md", b"caf\xe9", LIMIT).binary

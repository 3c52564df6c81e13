import os
from pathlib import Path

import pytest

from reviewlint.engine.read import decode, is_stream, read

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


def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    source, problem = read(str(tmp_path / "pipe.md"), LIMIT)
    assert problem
    assert (source.text, problem.message.split(",")[0]) == ("", "This is not a regular file")


def test_a_pipe_that_the_shell_hands_over_is_read() -> None:
    reading_end, writing_end = os.pipe()
    os.write(writing_end, b"Ginger.")
    os.close(writing_end)
    assert read(f"/dev/fd/{reading_end}", LIMIT).source.text == "Ginger."
    os.close(reading_end)


@pytest.mark.parametrize(
    ("name", "stream"), [("page.md", False), (".", False), ("none.md", False), ("a\0b", False), (os.devnull, True)]
)
def test_what_is_gone_once_it_is_read(tmp_path: Path, name: str, stream: bool) -> None:
    (tmp_path / "page.md").write_text("Ginger.")
    assert is_stream(str(tmp_path / name)) is stream

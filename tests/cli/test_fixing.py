import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewlint.engine.mend import mended

BEFORE = b"\xef\xbb\xbf# Zinc 50mg\r\n\r\nGood for for you.\rDiabetics take it."
AFTER = b"\xef\xbb\xbf# Zinc 50 mg\r\n\r\nGood for you.\rDiabetics take it."
UNSAFE = b"\xef\xbb\xbf# Zinc 50 mg\r\n\r\nGood for you.\rPeople with diabetes take it."


@pytest.fixture(autouse=True)
def page(repository: Path) -> Path:
    (repository / ".reviewlint.yaml").write_text(
        "paths: [docs]\nselect: [dose-spacing, doubled-word, stigmatising-language, cure-claim]\n"
    )
    (repository / "docs/page.md").write_bytes(BEFORE)
    return repository / "docs/page.md"


def test_safe_fixes_are_made_and_the_rest_is_reported(run: Callable[..., Any], page: Path) -> None:
    ran = run("check", "--fix", "--format", "concise")
    assert page.read_bytes() == AFTER
    assert ran.code == 1
    assert "stigmatising-language" in ran.out
    assert "dose-spacing" not in ran.out
    assert ran.err == "Fixed 2 findings on 1 page (1 dose-spacing, 1 doubled-word).\n"


def test_unsafe_fixes_are_made_when_asked(run: Callable[..., Any], page: Path) -> None:
    run("check", "--fix", "--unsafe-fixes")
    assert page.read_bytes() == UNSAFE


def test_the_exit_code_is_that_of_what_remains(run: Callable[..., Any], page: Path) -> None:
    assert run("check", "--fail-on", "info", "--ignore", "stigmatising-language", "docs/page.md").code == 1
    assert run("check", "--fail-on", "info", "--ignore", "stigmatising-language", "docs/page.md", "--fix").code == 0


def test_fixing_twice_changes_nothing(run: Callable[..., Any], page: Path) -> None:
    run("check", "--fix")
    second = run("check", "--fix")
    assert (page.read_bytes(), second.err) == (AFTER, "")


def test_a_page_without_anything_to_fix_is_not_written(run: Callable[..., Any], repository: Path) -> None:
    bad = repository / "docs/bad.md"
    before = bad.stat()
    run("check", "--fix")
    assert (bad.stat().st_ino, bad.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(("options", "expected"), [((), AFTER), (("--unsafe-fixes",), UNSAFE)])
def test_a_diff_can_be_applied(
    run: Callable[..., Any], repository: Path, page: Path, options: tuple[str, ...], expected: bytes
) -> None:
    ran = run("check", "--diff", *options)
    assert (ran.code, ran.err, page.read_bytes()) == (1, "", BEFORE)
    assert ran.out.startswith("--- docs/page.md\n+++ docs/page.md\n@@ ")
    subprocess.run(["git", "apply", "-p0"], input=ran.out.encode(), check=True, cwd=repository)
    assert page.read_bytes() == expected


def test_a_diff_of_nothing_is_empty(run: Callable[..., Any], page: Path) -> None:
    page.write_bytes(AFTER)
    ran = run("check", "--diff", "--fix")
    assert (ran.code, ran.out) == (0, "")


@pytest.mark.parametrize(
    "arguments", [("--unsafe-fixes",), ("--diff", "none.md"), ("--diff", "--select", "no-such-rule")]
)
def test_what_could_not_run(run: Callable[..., Any], arguments: tuple[str, ...]) -> None:
    ran = run("check", *arguments)
    assert ran.code == 2
    assert ran.err


def test_a_page_that_was_changed_meanwhile_is_left_alone(
    run: Callable[..., Any], page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*arguments: Any, **options: Any) -> Any:
        outcome = mended(*arguments, **options)
        page.write_bytes(b"Someone else was here.")
        return outcome

    monkeypatch.setattr("reviewlint.cli.fixing.mended", slow)
    ran = run("check", "--fix")
    assert page.read_bytes() == b"Someone else was here."
    assert "docs/page.md was changed by someone else meanwhile" in ran.err
    assert "Fixed" not in ran.err


def test_a_page_that_is_gone_or_cannot_be_written_is_told(
    run: Callable[..., Any], page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> bool:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reviewlint.cli.fixing.replaced", full)
    assert run("check", "--fix").err == "reviewlint: docs/page.md: cannot be written: No space left on device\n"

    def gone(*_: Any, **__: Any) -> list[bool]:
        page.unlink(missing_ok=True)
        return [True]

    monkeypatch.setattr("reviewlint.cli.fixing.offered", gone)
    assert run("check", "--fix").err == "reviewlint: docs/page.md: cannot be read: No such file or directory\n"


@pytest.mark.parametrize(
    ("content", "options", "out"),
    [
        (BEFORE, ("--fix",), AFTER),
        (AFTER, ("--fix",), AFTER),
        (b"Zinc 50mg \xff", ("--fix",), b"Zinc 50mg \xff"),
        (b"Zinc 50mg\n", ("--diff",), b"--- p.md\n+++ p.md\n@@ -1 +1 @@\n-Zinc 50mg\n+Zinc 50 mg\n"),
    ],
)
def test_standard_input_is_passed_on(
    run: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    content: bytes,
    options: tuple[str, ...],
    out: bytes,
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="utf-8", newline=""))
    run("check", "-", "--stdin-filename", "p.md", *options)
    sys.stdout.flush()
    assert written.getvalue() == out


def test_what_can_be_read_only_once_is_not_fixed(run: Callable[..., Any]) -> None:
    reading_end, writing_end = os.pipe()
    os.write(writing_end, b"Zinc 50mg\n")
    os.close(writing_end)
    ran = run("check", "--diff", f"/dev/fd/{reading_end}")
    os.close(reading_end)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "give it on standard input (-)" in ran.err

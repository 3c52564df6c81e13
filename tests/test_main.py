"""The program as it is started: what it says has left when it ends, whatever it leaves standing."""

import subprocess
import sys
from pathlib import Path

import pytest

from reviewlint import __main__ as program


def _run(*arguments: str, code: str = "", stdin: str = "") -> subprocess.CompletedProcess[str]:
    start = ["-c", code] if code else ["-m", "reviewlint"]
    return subprocess.run(
        [sys.executable, *start, *arguments], input=stdin, capture_output=True, text=True, check=False, timeout=120
    )


def test_all_that_is_said_leaves(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("This is universally safe.\n" * 300, encoding="utf-8")
    done = _run("check", str(page), "--format", "concise")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1].startswith("1 page found")
    assert done.stdout.count("absolute-safety") == 300


@pytest.mark.parametrize(("arguments", "code"), [(["--version"], 0), (["check", "no-such-page.md"], 2)])
def test_the_exit_code_is_that_of_the_run(arguments: list[str], code: int) -> None:
    assert _run(*arguments).returncode == code


def test_what_others_asked_for_at_the_end_is_done() -> None:
    code = "import atexit, sys; atexit.register(print, 'bye'); sys.argv[1:] = ['--version']\n"
    done = _run(code=code + "from reviewlint.__main__ import run\nrun()")
    assert done.stdout.splitlines()[-1] == "bye"


def test_it_does_not_end_while_others_are_at_work() -> None:
    code = """
import sys, threading, time
def work():
    time.sleep(1)
    print("done")
threading.Thread(target=work).start()
sys.argv[1:] = ["--version"]
from reviewlint.__main__ import run
run()
"""
    assert _run(code=code).stdout.splitlines()[-1] == "done"


def test_an_end_that_is_not_read_is_left_to_python(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed:
        def flush(self) -> None:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    assert not program._written()


@pytest.mark.parametrize("written", [True, False])
def test_it_ends_with_the_code_of_the_run(written: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(program, "main", lambda: 1)
    monkeypatch.setattr(program, "_written", lambda: written)
    monkeypatch.setattr("threading.active_count", lambda: 1)
    monkeypatch.setattr("atexit._run_exitfuncs", lambda: None)
    monkeypatch.setattr("os._exit", ended.append)
    with pytest.raises(SystemExit) as left:
        program.run()
    assert left.value.code == 1
    assert ended == [1] * written

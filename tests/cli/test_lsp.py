import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def framed(method: str, number: int | None = None, **params: Any) -> bytes:
    message = {"jsonrpc": "2.0", "method": method, "params": params} | ({} if number is None else {"id": number})
    body = json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


INITIALIZE = framed("initialize", 1, processId=None, rootUri=None, capabilities={})
SHUTDOWN = b'Content-Length: 44\r\n\r\n{"jsonrpc":"2.0","id":2,"method":"shutdown"}'
EXIT = b'Content-Length: 33\r\n\r\n{"jsonrpc":"2.0","method":"exit"}'


@pytest.mark.slow
@pytest.mark.parametrize(
    ("said", "code"),
    [((INITIALIZE, SHUTDOWN, EXIT), 0), ((INITIALIZE, EXIT), 1), ((INITIALIZE,), 1)],
)
def test_the_server_speaks_on_standard_output_and_leaves_as_it_is_told(
    tmp_path: Path, said: tuple[bytes, ...], code: int
) -> None:
    command = [sys.executable, "-m", "reviewlint", "lsp"]
    done = subprocess.run(command, input=b"".join(said), capture_output=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (code, b"")
    assert done.stdout.startswith(b"Content-Length: ")
    assert b'"name": "reviewlint"' in done.stdout


@pytest.mark.parametrize("missing", ["pygls", "pygls.lsp.server"])
def test_without_pygls_2_it_says_what_to_install(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    for name in [*sys.modules]:
        if name.startswith("pygls"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    message = "reviewlint: the language server needs pygls 2; run: pip install 'reviewlint[lsp]'\n"
    assert run("lsp") == (2, "", message)


def test_what_is_wrong_with_a_configuration_that_is_named_is_told(run: Callable[..., Any], repository: Path) -> None:
    (repository / "bad.yaml").write_text("profil: strict\n")
    ran = run("lsp", "--config", "bad.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("reviewlint: bad.yaml:1:1: ")

from pathlib import Path
from urllib.parse import unquote

import pytest

from reviewlint.reporters.address import slashed, uri


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/a.md", "docs/a.md"),
        ("./docs/a b.md", "docs/a%20b.md"),
        ("../a.md", "../a.md"),
        ("50%#?.md", "50%25%23%3F.md"),
        # Otherwise the first part would be a scheme.
        ("a:b.md", "a%3Ab.md"),
        ("研.md", "%E7%A0%94.md"),
        ("/srv/a b.md", "file:///srv/a%20b.md"),
        ("caf\udce9.md", "caf%E9.md"),
        ("\ud800.md", "%ED%A0%80.md"),
    ],
)
def test_uri(path: str, address: str) -> None:
    assert uri(path) == address


def test_a_file_may_be_on_a_host() -> None:
    assert uri("/srv/a b.md", "desk") == "file://desk/srv/a%20b.md"
    assert uri("a.md", "desk") == "a.md"


def test_a_path_can_be_read_back() -> None:
    path = "docs/ünï cødé/ldn 研究, 50%.md"
    assert Path(unquote(uri(path))) == Path(path)


@pytest.mark.parametrize(("path", "plain"), [("./a.md", "a.md"), ("a//b.md", "a/b.md"), ("a b.md", "a b.md")])
def test_slashed(path: str, plain: str) -> None:
    assert slashed(path) == plain

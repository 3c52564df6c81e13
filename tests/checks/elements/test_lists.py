"""The lists that judges look for in sentences are known beforehand, or a page would be looked through for each."""

import ast
from collections.abc import Iterator
from pathlib import Path

from reviewlint.checks import elements
from reviewlint.language.vocabulary import shipped

FOLDER = Path(elements.__file__).parent


def asked() -> Iterator[str]:
    """Each name that a judge writes out where it asks for a list."""
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("hit", "hits", "meets", "using"):
                yield from (str(each.value) for each in node.args if isinstance(each, ast.Constant))


def test_every_list_is_known_beforehand() -> None:
    assert {*asked()} <= elements.LISTS


def test_every_list_is_there() -> None:
    assert shipped().words.keys() >= elements.LISTS

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewlint.config import Finder, from_mapping
from reviewlint.engine.register import register
from reviewlint.engine.run import run
from reviewlint.model.allowance import Listed

TODAY = "2026-11-22"
CURE = "This herb cures diabetes.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def listed(pages: dict[str, str], **settings: object) -> Iterator[Listed]:
    for path, text in pages.items():
        Path(path).write_text(text, encoding="utf-8")
    config_for = Finder(from_mapping({"select": ["cure-claim"], **settings}))
    return register(run([*pages], config_for, TODAY), config_for, TODAY)


def test_allowances_of_pages_are_listed() -> None:
    pages = {
        "a.md": f"<!-- reviewlint-allow cure-claim by=anna until=2027-01-31: the advert -->\n{CURE}",
        "b.md": CURE,
        "c.md": "Fine.\n\n<!-- reviewlint-allow cure-claim, absolute-safety: why -->\nFine.\n"
        "\n<!-- reviewlint-allow -->\n",
    }
    assert [(each.path, each.line, each.rule, each.state) for each in listed(pages)] == [
        ("a.md", 1, "cure-claim", "used"),
        ("c.md", 3, "cure-claim", "unused"),
        ("c.md", 3, "absolute-safety", "off"),
        ("c.md", 6, "", "malformed"),
    ]
    first, *_, last = listed(pages)
    assert (first.pages, first.reason, first.by, first.until) == (("a.md",), "the advert", "anna", "2027-01-31")
    assert "names no rule" in last.problem


def test_allowances_of_the_configuration_are_listed() -> None:
    entries = [
        {"files": "*.md", "rule": "cure-claim", "text": "cures diabetes", "reason": "one"},
        {"files": ["a.html", "b.html"], "rule": ["cure-claim"], "reason": "two", "by": "anna"},
        {"files": "a.md", "rule": "cure-claim", "reason": "three", "until": "2026-11-21"},
        {"files": "a.md", "rule": "absolute-safety", "reason": "four"},
    ]
    found = [*listed({"a.md": CURE}, allowances=entries)]
    assert [(each.reason, each.pages, each.state) for each in found] == [
        ("one", ("*.md",), "used"),
        ("two", ("a.html", "b.html"), "unused"),
        ("three", ("a.md",), "expired"),
        ("four", ("a.md",), "off"),
    ]


def test_an_allowance_of_a_file_is_listed_with_its_place(folder: Path) -> None:
    text = "allowances:\n  - files: a.md\n    rule: cure-claim\n    reason: why\n"
    (folder / ".reviewlint.yaml").write_text(text)
    (folder / "a.md").write_text(CURE)
    (each,) = register(run(["a.md"], Finder(), TODAY), Finder(), TODAY)
    assert (each.path, each.line, each.column, each.state) == (".reviewlint.yaml", 3, 5, "used")

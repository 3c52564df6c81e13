import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import pytest

from reviewlint.config import Finder
from reviewlint.engine.watch import Seen, rounds, seen
from reviewlint.errors import ReviewlintError

CURE = "This herb cures diabetes.\n"


def write(path: str, text: str = CURE) -> None:
    """Write a file, at a time of its own: whether something was changed is not a matter of the speed of the test."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    later = file.stat().st_mtime_ns + 1_000_000_000 if file.exists() else 1_700_000_000_000_000_000
    file.write_text(text)
    os.utime(file, ns=(later, later))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write("pages/a.md")
    write("pages/data.json", '{"name": "no page"}')
    write("pages/empty/.keep", "")
    write("rules/phrasing/own.yaml")
    write("known.json")
    write("more.json")
    write(".reviewlint.yaml", "rules: [rules]\nbaseline: known.json\n")
    return tmp_path


def look() -> Seen:
    return seen(["pages"], Finder(), more=["more.json"])


class OverError(Exception):
    """Nothing more is waited for."""


def number(changes: Iterable[Callable[[], object]], look: Callable[[], Seen] = look) -> int:
    """How many rounds there are when each wait brings one of some changes."""
    coming, rounds_so_far = [*changes, nothing], 0

    def wait() -> None:
        if not coming:
            raise OverError
        coming.pop(0)()

    with suppress(OverError):
        for _ in rounds(look, wait):
            rounds_so_far += 1
    return rounds_so_far


def nothing() -> None:
    """No change."""


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (nothing, False),
        (lambda: write("pages/a.md", CURE), True),
        (lambda: write("pages/b.md"), True),
        (lambda: write("pages/new/deep/b.md"), True),
        (lambda: write("pages/empty/b.md"), True),
        (lambda: Path("pages/a.md").unlink(), True),
        (lambda: write("pages/data.json", '{"compound": "zinc", "condition": "colds", "body": "Zinc."}'), True),
        (lambda: write("pages/.gitignore", "a.md\n"), True),
        (lambda: write("pages/.a.md.swp"), False),
        (lambda: write("pages/logo.png"), False),
        (lambda: write("rules/phrasing/own.yaml"), True),
        (lambda: write("rules/phrasing/other.yaml"), True),
        (lambda: write("rules/new/other.yaml"), True),
        (lambda: write("rules/phrasing/notes.txt"), False),
        (lambda: write(".reviewlint.yaml", "rules: [rules]\n"), True),
        (lambda: write("pages/.reviewlint.yaml", "profile: core\n"), True),
        (lambda: write("pages/pyproject.toml", "[tool.reviewlint]\n"), True),
        (lambda: write("known.json"), True),
        (lambda: write("more.json"), True),
        (lambda: write("other.md"), False),
    ],
)
def test_what_matters_leads_to_another_round(folder: Path, change: Callable[[], object], again: bool) -> None:
    assert number([change]) == (2 if again else 1)


@pytest.mark.parametrize("place", ["pages/new", "rules/new"])
def test_what_comes_step_by_step_is_seen(folder: Path, place: str) -> None:
    text = "compound: zinc\ncondition: colds\n"
    assert number([Path(place).mkdir, lambda: write(f"{place}/one.yaml", text)]) == 2


def test_a_page_may_be_gone_and_come_back(folder: Path) -> None:
    assert number([Path("pages/a.md").unlink, nothing, lambda: write("pages/a.md")]) == 3


def test_a_change_within_a_round_leads_to_another(folder: Path) -> None:
    going = rounds(look, nothing)
    for _ in range(3):
        next(going)
        write("pages/a.md")


def test_a_path_that_is_not_there_is_waited_for(folder: Path) -> None:
    first = seen(["later/page.md"], Finder())
    write("later/page.md")
    assert not first.still_there()
    assert seen(["later/page.md"], Finder()).basis != first.basis


def test_what_a_run_writes_leads_to_no_other(folder: Path) -> None:
    write("pages/report.md")

    def look_past() -> Seen:
        return seen(["pages"], Finder(), written=["./pages/report.md"])

    assert number([lambda: write("pages/report.md"), lambda: write("pages/a.md")], look_past) == 2


def test_settings_that_cannot_be_read_are_told(folder: Path) -> None:
    write(".reviewlint.yaml", "profile: [")
    with pytest.raises(ReviewlintError):
        look()


def test_what_could_not_be_looked_at_is_looked_at_again(folder: Path) -> None:
    outcomes = iter([Seen("wrong"), Seen("wrong"), Seen("other"), look()])
    assert number([nothing, nothing], lambda: next(outcomes)) == 3

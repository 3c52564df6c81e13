import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from reviewlint.config import Config, Finder, Layer, Origin
from reviewlint.engine import run as module
from reviewlint.engine.run import Outcome, run
from reviewlint.errors import ReviewlintError
from reviewlint.model.report import Report, Skipped

TODAY = "2026-11-22"

# Newer Pythons warn of forking where pytest runs its own threads.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pages of every description, in no order of their names."""
    monkeypatch.chdir(tmp_path)
    texts = [b"# Zinc\n\nThis herb cures diabetes.\n", b"caf\xe9", "Grüße 日本\n".encode(), b"title: x\n"]
    names = [f"{number * 7 % 24:02}.{('md', 'html', 'txt', 'yaml')[number % 4]}" for number in range(24)]
    for number, name in enumerate(names):
        Path(name).write_bytes(texts[number % len(texts)])
    return names


def test_pages_are_reported_in_the_order_of_the_input(pages: list[str]) -> None:
    assert [page.path for page in run(pages, Finder(), TODAY).pages] == pages


@pytest.mark.parametrize("jobs", [2, 3, 50])
def test_the_number_of_jobs_changes_nothing(pages: list[str], jobs: int) -> None:
    assert run(pages, Finder(), TODAY, jobs) == run(pages, Finder(), TODAY, 1)


def test_nothing_to_check_is_an_empty_report() -> None:
    assert run([], Finder(), TODAY, 4) == Report(())


def test_a_page_that_cannot_be_read_is_a_finding(pages: list[str]) -> None:
    found = [
        (finding.rule, finding.line, finding.column) for finding in run(["07.html"], Finder(), TODAY).pages[0].findings
    ]
    assert found == [("unreadable-page", 1, 4)]


def test_if_the_rule_for_that_is_off_the_page_was_skipped(pages: list[str]) -> None:
    config_for = Finder(Config(ignore=("unreadable-page",)))
    assert run(["07.html"], config_for, TODAY).skipped == (Skipped("07.html", "unreadable"),)


def test_an_image_that_is_named_is_passed_over(pages: list[str]) -> None:
    Path("logo.png").write_bytes(b"\x89PNG\0")
    assert run(["logo.png"], Finder(), TODAY) == Report((), (Skipped("logo.png", "not text"),))


def test_a_configuration_that_names_an_unknown_rule_stops_the_run(pages: list[str]) -> None:
    layer = Layer({"ignore": ("cure-clam",)}, {("ignore", "cure-clam"): Origin("--ignore")})
    with pytest.raises(ReviewlintError, match="--ignore: There is no rule “cure-clam”"):
        run(pages, Finder(None, layer), TODAY, 2)


def dies_in_a_worker(files: Sequence[str], *, config_for: Finder, today: str) -> tuple[Outcome, ...]:
    if "14.txt" in files and os.environ["PARENT"] != str(os.getpid()):
        os._exit(9)
    return module_check(files, config_for=config_for, today=today)


module_check = module._check


@pytest.mark.skipif(sys.platform != "linux", reason="the stand-in reaches the workers by forking")
def test_the_pages_of_a_worker_that_dies_are_checked_here(pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = run(pages, Finder(), TODAY, 1)
    monkeypatch.setenv("PARENT", str(os.getpid()))
    monkeypatch.setattr(module, "_check", dies_in_a_worker)
    assert "14.txt" in pages
    assert run(pages, Finder(), TODAY, 2) == expected


def test_several_processes_are_used_when_there_is_enough_to_do() -> None:
    assert module._workers(module.BREAK_EVEN - 1) == 1
    assert module._workers(module.BREAK_EVEN) >= 1


@pytest.mark.parametrize(
    ("files", "workers", "sizes"), [(10, 2, [1] * 10), (40, 2, [5] * 8), (1000, 2, [64] * 15 + [40])]
)
def test_work_is_cut_into_parts(files: int, workers: int, sizes: list[int]) -> None:
    assert [len(chunk) for chunk in module._chunks([""] * files, workers)] == sizes

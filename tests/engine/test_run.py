import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from reviewlint.config import Config, Finder, Layer, Origin
from reviewlint.engine import run as module
from reviewlint.engine.cache import Cache
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


def dies_in_a_worker(files: Sequence[str], **given: Any) -> Sequence[Outcome]:
    if "14.txt" in files and os.environ["PARENT"] != str(os.getpid()):
        os._exit(9)
    return module_check(files, **given)


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


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_outcome_is_told_once(pages: list[str], jobs: int) -> None:
    told: list[Outcome] = []
    report = run(pages, Finder(), TODAY, jobs, told=told.extend)
    assert [each.page() for each in told if not isinstance(each, Skipped)] == [*report.pages]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_known_is_told_and_reported_the_same(pages: list[str], tmp_path: Path, jobs: int) -> None:
    cache = Cache(str(tmp_path / "cache" / "pages"))
    expected = run(pages, Finder(), TODAY, jobs, cache)
    told: list[Outcome] = []
    assert run(pages, Finder(), TODAY, jobs, cache, told.extend) == expected == run(pages, Finder(), TODAY)
    assert len(told) == len(pages)


def test_what_is_known_needs_neither_rules_nor_parsers(pages: list[str], tmp_path: Path) -> None:
    cache = Cache(str(tmp_path / "cache" / "pages"))
    good = [page for page in pages if Path(page).read_bytes() != b"caf\xe9"]
    run(good, Finder(), TODAY, 1, cache)
    program = (
        "import sys; from reviewlint.config import Finder; from reviewlint.engine.cache import Cache;"
        "from reviewlint.engine.run import run;"
        f"report = run({good!r}, Finder(), {TODAY!r}, 1, Cache({cache.path!r}));"
        "print(len(report.pages), *({'yaml', 'mistune', 'jsonschema', 'reviewlint.rulebook'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == f"{len(good)}\n"

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewlint.engine.basis import Basis, digest
from reviewlint.engine.cache import Cache, Judged, Kept, default_path, reason, recalled
from reviewlint.model.report import Page
from reviewlint.model.source import Source

TODAY = "2026-11-22"
BASIS = Basis(b"program", b"rules", b"settings")
SOURCE = Source("a.md", "Ginger may ease nausea.")
PAGE = Page("a.md", "overview")


@pytest.fixture
def notes() -> list[str]:
    return []


@pytest.fixture
def cache(tmp_path: Path, notes: list[str]) -> Cache:
    return Cache(str(tmp_path / "folder" / "cache"), notes.append)


def kept(cache: Cache, basis: Basis = BASIS) -> Kept | None:
    return cache.kept(basis, ["a.md"]).get("a.md")


def test_nothing_is_known_at_first(cache: Cache, notes: list[str]) -> None:
    assert cache.kept(BASIS, ["a.md"]) == {}
    assert notes == []


def test_what_was_kept_is_recalled(cache: Cache) -> None:
    cache.keep(BASIS, [Judged(SOURCE, TODAY, PAGE)])
    assert recalled(kept(cache), SOURCE, TODAY) == PAGE


def test_many_pages_are_asked_for_at_once(cache: Cache) -> None:
    pages = [Judged(Source(f"{number}.md", "x"), TODAY, Page(f"{number}.md", "")) for number in range(1200)]
    cache.keep(BASIS, pages)
    assert len(cache.kept(BASIS, [each.source.path for each in pages] + ["other.md"])) == 1200


OTHER = [
    (BASIS, Source("a.md", "Changed."), TODAY, "the page has changed"),
    (BASIS._replace(program=b"2"), SOURCE, TODAY, "another version of reviewlint checked it"),
    (BASIS._replace(rules=b"2"), SOURCE, TODAY, "the rules have changed"),
    (BASIS._replace(settings=b"2"), SOURCE, TODAY, "the settings have changed"),
    (BASIS, SOURCE, "2026-11-23", "it was checked on another day"),
]


@pytest.mark.parametrize(("basis", "source", "day", "why"), OTHER, ids=[each[-1] for each in OTHER])
def test_what_has_changed_is_not_recalled(cache: Cache, basis: Basis, source: Source, day: str, why: str) -> None:
    cache.keep(BASIS, [Judged(SOURCE, TODAY, PAGE)])
    assert recalled(kept(cache, basis), source, day) is None
    assert reason(cache.latest("a.md", basis), basis, source, day) == why


def test_the_judgement_under_the_same_settings_is_the_one_to_compare(cache: Cache) -> None:
    for basis in (BASIS, BASIS._replace(settings=b"2")):
        cache.keep(basis, [Judged(SOURCE, TODAY, PAGE)])
    assert reason(cache.latest("a.md", BASIS), BASIS, Source("a.md", "x"), TODAY) == "the page has changed"


def test_a_new_page_is_new(cache: Cache) -> None:
    cache.keep(BASIS, [Judged(SOURCE, TODAY, PAGE)])
    assert reason(cache.latest("b.md", BASIS), BASIS, SOURCE, TODAY) == "not checked before"


def test_what_is_damaged_is_not_recalled(cache: Cache) -> None:
    cache.keep(BASIS, [Judged(SOURCE, TODAY, PAGE)])
    found = kept(cache)
    assert found
    damaged = found._replace(page=found.page[:-1])
    assert recalled(damaged, SOURCE, TODAY) is None
    assert reason(damaged, BASIS, SOURCE, TODAY) == "it is damaged"


def test_what_is_not_a_page_is_not_recalled(cache: Cache) -> None:
    from reviewlint.engine.packing import pack  # noqa: PLC0415

    cache.keep(BASIS, [Judged(SOURCE, TODAY, PAGE)])
    found = kept(cache)
    assert found
    assert recalled(found._replace(page=pack("no page")), SOURCE, TODAY) is None


def test_two_states_of_the_settings_are_known_side_by_side(cache: Cache) -> None:
    other = BASIS._replace(settings=b"2")
    for basis in (BASIS, other):
        cache.keep(basis, [Judged(SOURCE, TODAY, PAGE)])
    assert kept(cache)
    assert kept(cache, other)


def test_the_oldest_states_make_room(cache: Cache) -> None:
    for number in range(20):
        cache.keep(BASIS._replace(settings=digest(bytes([number]))), [Judged(SOURCE, TODAY, PAGE)])
    known = [bool(kept(cache, BASIS._replace(settings=digest(bytes([number]))))) for number in range(20)]
    assert known == [False] * 4 + [True] * 16


def test_nothing_to_keep_is_no_file(cache: Cache) -> None:
    cache.keep(BASIS, [])
    assert not Path(cache.path).parent.exists()


def broken(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database, and long enough to be seen as none" * 50)


def a_folder(path: Path) -> None:
    path.mkdir(parents=True)


def locked_away(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")


@pytest.mark.parametrize("trouble", [broken, a_folder, locked_away])
def test_a_cache_that_cannot_be_used_is_done_without(
    cache: Cache, notes: list[str], trouble: Callable[[Path], None]
) -> None:
    trouble(Path(cache.path))
    assert cache.kept(BASIS, ["a.md"]) == {}
    cache.keep(BASIS, [Judged(SOURCE, TODAY, PAGE)])
    assert cache.latest("a.md", BASIS) is None
    assert notes
    assert all("is not used" in note and "reviewlint cache clear" in note for note in notes)


def test_trouble_is_passed_over_if_nobody_listens(tmp_path: Path) -> None:
    broken(tmp_path / "folder" / "cache")
    assert Cache(str(tmp_path / "folder" / "cache")).kept(BASIS, ["a.md"]) == {}


def test_another_process_that_reads_stops_nobody(cache: Cache) -> None:
    cache.keep(BASIS, [Judged(SOURCE, TODAY, PAGE)])
    reader = sqlite3.connect(cache.path)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM pages").fetchall()
    cache.keep(BASIS, [Judged(Source("b.md", "x"), TODAY, Page("b.md", ""))])
    reader.close()
    assert len(cache.kept(BASIS, ["a.md", "b.md"])) == 2


def test_clearing_forgets_everything(cache: Cache) -> None:
    cache.keep(BASIS, [Judged(SOURCE, TODAY, PAGE)])
    assert cache.clear()
    assert not cache.clear()
    assert kept(cache) is None


def test_the_environment_says_where_the_cache_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", "elsewhere")
    assert Path(default_path()).parent == Path("elsewhere")

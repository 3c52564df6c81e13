import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewlint.engine import cache as module
from reviewlint.engine.basis import Basis, digest
from reviewlint.engine.cache import Cache, Judged, Kept, default_path, reason, recalled
from reviewlint.engine.packing import pack, packed
from reviewlint.model.report import Page

TODAY = "2026-11-22"
BASIS = Basis(b"program", b"rules", b"settings")
TEXT = b"Ginger may ease nausea."
PAGE = packed(Page("a.md", "overview"), TEXT.decode())
JUDGED = Judged(PAGE, TODAY)


@pytest.fixture
def notes() -> list[str]:
    return []


@pytest.fixture
def cache(tmp_path: Path, notes: list[str]) -> Cache:
    return Cache(str(tmp_path / "folder" / "cache"), notes.append)


def kept(cache: Cache, basis: Basis = BASIS) -> Kept | None:
    return cache.kept(basis, [digest(TEXT)]).get((digest(TEXT), "a.md"))


def other(path: str, text: str) -> Judged:
    return Judged(packed(Page(path, ""), text), TODAY)


def test_nothing_is_known_at_first(cache: Cache, notes: list[str]) -> None:
    assert cache.kept(BASIS, [digest(TEXT)]) == {}
    assert notes == []


def test_what_was_kept_is_recalled(cache: Cache) -> None:
    cache.keep(BASIS, [JUDGED])
    assert recalled(kept(cache), TEXT, TODAY) == PAGE


def test_many_pages_are_asked_for_at_once(cache: Cache) -> None:
    pages = [other(f"{number}.md", str(number)) for number in range(1200)]
    cache.keep(BASIS, pages)
    assert len(cache.kept(BASIS, [digest(each.packed.text) for each in pages] + [digest(b"other")])) == 1200


OTHER = [
    (BASIS, b"Changed.", TODAY, "the page has changed"),
    (BASIS._replace(program=b"2"), TEXT, TODAY, "another version of reviewlint checked it"),
    (BASIS._replace(rules=b"2"), TEXT, TODAY, "the rules have changed"),
    (BASIS._replace(settings=b"2"), TEXT, TODAY, "the settings have changed"),
    (BASIS, TEXT, "2026-11-23", "what it says depends on the day"),
]


@pytest.mark.parametrize(("basis", "text", "day", "why"), OTHER, ids=[each[-1] for each in OTHER])
def test_what_has_changed_is_not_recalled(cache: Cache, basis: Basis, text: bytes, day: str, why: str) -> None:
    cache.keep(BASIS, [JUDGED])
    assert recalled(kept(cache, basis), text, day) is None
    assert reason(cache.latest("a.md", basis, digest(text)), basis, text, day) == why


def test_the_judgement_under_the_same_settings_is_the_one_to_compare(cache: Cache) -> None:
    for basis in (BASIS, BASIS._replace(settings=b"2")):
        cache.keep(basis, [JUDGED])
    assert reason(cache.latest("a.md", BASIS, digest(b"x")), BASIS, b"x", TODAY) == "the page has changed"


def test_a_new_page_is_new(cache: Cache) -> None:
    cache.keep(BASIS, [JUDGED])
    assert reason(cache.latest("b.md", BASIS, digest(TEXT)), BASIS, TEXT, TODAY) == "not checked before"


def test_what_is_damaged_is_not_recalled(cache: Cache) -> None:
    cache.keep(BASIS, [JUDGED])
    found = kept(cache)
    assert found
    damaged = found._replace(page=found.page[:-1])
    assert recalled(damaged, TEXT, TODAY) is None
    assert reason(damaged, BASIS, TEXT, TODAY) == "it is damaged"


def test_what_is_not_a_page_is_not_recalled(cache: Cache) -> None:
    cache.keep(BASIS, [JUDGED])
    found = kept(cache)
    assert found
    assert recalled(found._replace(page=pack("no page")), TEXT, TODAY) is None


def test_two_states_of_the_settings_are_known_side_by_side(cache: Cache) -> None:
    second = BASIS._replace(settings=b"2")
    for basis in (BASIS, second):
        cache.keep(basis, [JUDGED])
    assert kept(cache)
    assert kept(cache, second)


def test_the_oldest_states_make_room(cache: Cache) -> None:
    for number in range(20):
        cache.keep(BASIS._replace(settings=digest(bytes([number]))), [JUDGED])
    known = [bool(kept(cache, BASIS._replace(settings=digest(bytes([number]))))) for number in range(20)]
    assert known == [False] * 4 + [True] * 16


def test_a_page_as_it_was_before_is_still_known(cache: Cache) -> None:
    cache.keep(BASIS, [JUDGED])
    cache.keep(BASIS, [other("a.md", "As it is on another branch.")])
    assert recalled(kept(cache), TEXT, TODAY) == PAGE


def test_the_same_text_elsewhere_is_another_page(cache: Cache) -> None:
    cache.keep(BASIS, [JUDGED])
    assert (digest(TEXT), "b.md") not in cache.kept(BASIS, [digest(TEXT)])


@pytest.mark.parametrize(
    ("day", "known"), [("2026-11-20", False), ("2026-11-21", True), ("2026-12-31", True), ("2027-01-01", False)]
)
def test_a_judgement_holds_on_the_days_that_make_no_difference(cache: Cache, day: str, known: bool) -> None:
    cache.keep(BASIS, [Judged(PAGE, TODAY, ("2026-11-20", "2027-01-01"))])
    assert (recalled(kept(cache), TEXT, day) is not None) == known


def test_the_oldest_pages_make_room(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_PAGES", 2)
    for text in ("one", "two", "one", "three"):
        cache.keep(BASIS, [other("a.md", text)])
    assert {text for text, _ in cache.kept(BASIS, [*map(digest, (b"one", b"two", b"three"))])} == {
        digest(b"one"),
        digest(b"three"),
    }


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
    assert cache.kept(BASIS, [digest(TEXT)]) == {}
    cache.keep(BASIS, [JUDGED])
    assert cache.latest("a.md", BASIS, digest(TEXT)) is None
    assert notes
    assert all("is not used" in note and "reviewlint cache clear" in note for note in notes)


def test_trouble_is_passed_over_if_nobody_listens(tmp_path: Path) -> None:
    broken(tmp_path / "folder" / "cache")
    assert Cache(str(tmp_path / "folder" / "cache")).kept(BASIS, [digest(TEXT)]) == {}


def test_another_process_that_reads_stops_nobody(cache: Cache) -> None:
    cache.keep(BASIS, [JUDGED])
    reader = sqlite3.connect(cache.path)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM pages").fetchall()
    cache.keep(BASIS, [other("b.md", "x")])
    reader.close()
    assert len(cache.kept(BASIS, [digest(TEXT), digest(b"x")])) == 2


def test_clearing_forgets_everything(cache: Cache) -> None:
    cache.keep(BASIS, [JUDGED])
    assert cache.clear()
    assert not cache.clear()
    assert kept(cache) is None


def test_the_environment_says_where_the_cache_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", "elsewhere")
    assert Path(default_path()).parent == Path("elsewhere")

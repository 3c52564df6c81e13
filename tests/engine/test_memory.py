import os
from pathlib import Path

import pytest

from reviewlint.config import Config, Finder
from reviewlint.engine import memory
from reviewlint.engine.cache import Cache, Judged
from reviewlint.engine.packing import packed
from reviewlint.model.report import Page

TODAY = "2026-11-22"
ONE, OTHER = Config(), Config(profile="strict")


def config_for(path: str) -> Config:
    return OTHER if path.startswith("strict") else ONE


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cache:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "strict.md"):
        Path(name).write_text("Ginger.")
    return Cache("cache")


def judged(path: str, text: str = "Ginger.") -> Judged:
    return Judged(packed(Page(path, "overview"), text), TODAY)


def test_files_are_taken_together_by_their_configuration() -> None:
    files = ["a.md", "strict.md", "b.md"]
    assert memory.by_config(files, config_for) == [(ONE, ["a.md", "b.md"]), (OTHER, ["strict.md"])]


def test_what_holds_is_recalled(cache: Cache) -> None:
    memory.keep(cache, [(ONE, judged("a.md")), (OTHER, judged("strict.md", "Other words."))])
    found = dict(memory.recall(["a.md", "strict.md"], config_for, TODAY, cache))
    assert {path: each.page() for path, each in found.items()} == {"a.md": Page("a.md", "overview")}


def test_of_every_other_page_it_is_said_why_not(cache: Cache) -> None:
    said: list[str] = []
    cache = Cache(cache.path, explain=said.append)
    memory.keep(cache, [(OTHER, judged("strict.md", "Other words."))])
    found = [*memory.recall(["a.md", "strict.md", "gone.md"], config_for, TODAY, cache)]
    assert found == []
    assert said == [
        "a.md: not checked before",
        "gone.md: This file is no longer there.",
        "strict.md: the page has changed",
    ]


def test_a_page_that_cannot_be_read_is_never_recalled(cache: Cache) -> None:
    Path("bad.md").write_bytes(b"caf\xe9")
    memory.keep(cache, [(ONE, judged("bad.md", "caf\ufffd"))])
    assert [*memory.recall(["bad.md"], Finder(), TODAY, cache)] == []


def test_what_can_be_read_only_once_is_left_to_be_judged(cache: Cache) -> None:
    reading_end, writing_end = os.pipe()
    os.write(writing_end, b"Ginger.")
    os.close(writing_end)
    path = f"/dev/fd/{reading_end}"
    memory.keep(cache, [(ONE, judged(path))])
    assert [*memory.recall([path], Finder(), TODAY, cache)] == []
    assert os.read(reading_end, 100) == b"Ginger."
    os.close(reading_end)

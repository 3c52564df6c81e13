"""What was compiled before is what would be compiled now."""

import os
import re
import threading
from pathlib import Path

import pytest

from reviewlint.language import expressions as module
from reviewlint.language import vocabulary
from reviewlint.language.expressions import Store

LONG = r"(?<!\w)(?:" + "|".join(f"word{number}" for number in range(40)) + r")(?!\w)"


def test_what_is_kept_is_found_by_another_process(tmp_path: Path) -> None:
    first = Store(tmp_path)
    assert first.pattern(LONG) == re.compile(LONG)
    assert len(first.fresh) == 1
    first.keep()
    second = Store(tmp_path)
    # Patterns are equal if they were compiled to the same code.
    assert second.pattern(LONG) == re.compile(LONG)
    assert not second.fresh


def test_what_is_kept_is_found_by_the_process_that_kept_it_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for _ in range(2):
        assert store.pattern(LONG) == re.compile(LONG)
        store.keep()
    assert store.pattern(LONG) == re.compile(LONG)
    assert not store.fresh


def test_every_list_of_words_compiles_to_the_same_code(tmp_path: Path) -> None:
    words = vocabulary.shipped()
    expressions = [words.pattern(name).expression for name in words.words][::5]
    store = Store(tmp_path)
    assert [store.pattern(each) for each in expressions] == [re.compile(each) for each in expressions]
    store.keep()
    again = Store(tmp_path)
    assert [again.pattern(each) for each in expressions] == [re.compile(each) for each in expressions]
    assert not again.fresh


def test_a_short_expression_is_not_worth_keeping(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.pattern("safe") == re.compile("safe")
    assert not store.fresh


def test_what_is_wrong_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(re.error):
        Store(tmp_path).pattern("(" * 100)


def test_nothing_new_is_no_file(tmp_path: Path) -> None:
    Store(tmp_path / "folder").keep()
    assert not (tmp_path / "folder").exists()


@pytest.mark.parametrize("content", [b"no database at all" * 100, b""])
def test_a_file_that_cannot_be_used_is_done_without(tmp_path: Path, content: bytes) -> None:
    Store(tmp_path).path.write_bytes(content)
    store = Store(tmp_path)
    assert store.pattern(LONG) == re.compile(LONG)
    store.keep()
    assert Store(tmp_path).pattern(LONG) == re.compile(LONG)


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "folder")
    assert store.pattern(LONG) == re.compile(LONG)
    store.keep()


def test_any_thread_may_ask(tmp_path: Path) -> None:
    first = Store(tmp_path)
    first.pattern(LONG)
    first.keep()
    store, found = Store(tmp_path), []
    store.pattern(LONG)
    thread = threading.Thread(target=lambda: found.append(store.pattern(LONG)))
    thread.start()
    thread.join()
    assert found == [re.compile(LONG)]


def test_a_connection_is_not_used_after_a_fork(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    store.pattern(LONG)
    store.keep()
    before = store._opened()
    monkeypatch.setattr(os, "getpid", lambda: 1)
    assert store._opened() is not before


def test_the_store_is_in_the_folder_for_what_is_kept(cache_folder: Path) -> None:
    assert module.compiled(LONG) == re.compile(LONG)
    module.keep()
    assert [*cache_folder.glob("expressions-*.sqlite")]

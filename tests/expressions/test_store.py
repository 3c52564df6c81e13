"""What was compiled before is what would be compiled now."""

import os
import re
import threading
from pathlib import Path

import pytest

from reviewlint.expressions.store import Store
from reviewlint.language import vocabulary

LONG = r"(?<!\w)(?:" + "|".join(f"word{number}" for number in range(40)) + r")(?!\w)"


def test_what_is_kept_is_found_by_another_process(tmp_path: Path) -> None:
    first = Store(tmp_path)
    pattern = first.pattern(LONG)
    assert len(first.fresh) == 1
    first.keep()
    second = Store(tmp_path)
    # Patterns are equal if they were compiled to the same code.
    assert second.pattern(LONG) == pattern
    assert not second.fresh


def test_what_is_kept_is_found_by_the_process_that_kept_it_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for _ in range(2):
        assert store.pattern(LONG).search("word7")
        store.keep()
    assert store.pattern(LONG).search("word7")
    assert not store.fresh


@pytest.mark.parametrize(
    ("text", "flags", "found"),
    [
        ("(?P<first>a)(b)(?P<last>c)?", 0, "xabc"),
        ("(a)|(?P<other>b)", re.IGNORECASE, "B"),
        ("(?im)^the (?:end|entry)$", 0, "\nTHE ENTRY"),
        ("safe", 0, "safe"),
        ("[\ud800-\udfff]|x", 0, "x"),
    ],
)
def test_a_kept_expression_has_its_groups_and_flags(tmp_path: Path, text: str, flags: int, found: str) -> None:
    first = Store(tmp_path)
    first.pattern(text, flags)
    first.keep()
    kept, plain = Store(tmp_path).pattern(text, flags), re.compile(text, flags)
    assert (kept.pattern, kept.flags, kept.groups) == (plain.pattern, plain.flags, plain.groups)
    one, other = kept.search(found), plain.search(found)
    assert one
    assert other
    assert (one.regs, one.groupdict(), one.lastgroup) == (other.regs, other.groupdict(), other.lastgroup)


def test_every_list_of_words_is_kept_as_it_was_compiled(tmp_path: Path) -> None:
    words = vocabulary.shipped()
    expressions = [words.pattern(name).expression for name in words.words][::5]
    store = Store(tmp_path)
    patterns = [store.pattern(each) for each in expressions]
    store.keep()
    again = Store(tmp_path)
    assert [again.pattern(each) for each in expressions] == patterns
    assert not again.fresh


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
    assert store.pattern(LONG).search("word7")
    store.keep()
    assert Store(tmp_path).pattern(LONG).search("word7")


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "folder")
    assert store.pattern(LONG).search("word7")
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
    assert found == [store.pattern(LONG)]


def test_a_connection_is_not_used_after_a_fork(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    store.pattern(LONG)
    store.keep()
    before = store._opened()
    monkeypatch.setattr(os, "getpid", lambda: 1)
    assert store._opened() is not before

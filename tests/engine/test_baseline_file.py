from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.engine import baseline_file
from reviewlint.engine.baseline import Entry
from reviewlint.errors import ReviewlintError

COUNTS = {Entry("b.md", "r", "wörter “x” \n"): 1, Entry("a.md", "r", "words"): 2}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def load(text: str) -> object:
    Path("b.json").write_text(text, encoding="utf-8")
    return baseline_file.load("b.json").counts


def test_what_is_written_is_read() -> None:
    text = baseline_file.spelled(COUNTS)
    assert load(text) == COUNTS
    assert load("\ufeff" + text) == COUNTS


def test_each_finding_is_a_line_in_order() -> None:
    assert baseline_file.spelled(COUNTS) == (
        '{\n  "version": 1,\n  "findings": [\n'
        '    {"path": "a.md", "rule": "r", "sentence": "words", "count": 2},\n'
        '    {"path": "b.md", "rule": "r", "sentence": "wörter “x” \\n"}\n'
        "  ]\n}\n"
    )
    assert load(baseline_file.spelled({})) == {}


WORDS = st.text(st.characters(codec="utf-8"))


@settings(deadline=None)
@given(st.dictionaries(st.builds(Entry, WORDS, WORDS, WORDS), st.integers(1, 9)))
def test_any_words_survive(counts: dict[Entry, int]) -> None:
    assert load(baseline_file.spelled(counts)) == counts


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<<<<<<< HEAD\n", "b.json:1:1: this is no baseline"),
        ('{"version": 1,\n "findings": [}', "b.json:2:15: this is no baseline"),
        ('{"version": 2, "findings": []}', "b.json:1:13: "),
        ('{"version": 1}', "b.json:1:1: .*findings"),
        ("[]", "b.json:1:1: "),
        ('{"version": 1, "findings": [{"path": "a"}]}', "b.json:1:29: .*(rule|sentence)"),
        ('{"version": 1, "findings": [{"path": 5, "rule": "r", "sentence": "s"}]}', "b.json:1:38: "),
        ('{"version": 1, "findings": [{"path": "a", "rule": "r", "sentence": "s", "count": 0}]}', "b.json:1:82: "),
        ('{"version": 1, "findings": [{"path": "a", "rule": "r", "sentence": "s", "count": "x"}]}', "b.json:1:82: "),
        ("[" * 100_000, "b.json: this is no baseline"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, message: str) -> None:
    with pytest.raises(ReviewlintError, match=f"^{message}"):
        load(text)


def test_a_file_that_cannot_be_read_is_an_error(folder: Path) -> None:
    with pytest.raises(ReviewlintError, match=r"^none\.json: there is no such baseline"):
        baseline_file.load("none.json")
    with pytest.raises(ReviewlintError, match="cannot be read"):
        baseline_file.load(str(folder))
    Path("b.json").write_bytes(b"\xe9")
    with pytest.raises(ReviewlintError, match="is not UTF-8"):
        baseline_file.load("b.json")


def test_it_stands_in_a_folder() -> None:
    assert Path(baseline_file.beside("x")) == Path("x/.reviewlint-baseline.json")

from pathlib import Path

import pytest

from reviewlint.config import Config, from_mapping
from reviewlint.engine import compiled as module
from reviewlint.engine.basis import basis_of
from reviewlint.engine.compiled import rulebook_of
from reviewlint.errors import ReviewlintError
from reviewlint.resources import CACHE_VARIABLE
from reviewlint.rulebook import Rulebook

RULE = """
kind: phrase
severity: error
summary: Do not use this word.
why: Nobody knows what it means.
message: Do not write “{found}”; write what it means.
options: {any: ["PHRASE"]}
sources: [house style]
examples:
  - {text: "zymurgy", flags: "zymurgy"}
  - {text: "other"}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    write(tmp_path, "zymurgy")
    return tmp_path


def write(folder: Path, phrase: str) -> None:
    (folder / "rules" / "theme").mkdir(parents=True, exist_ok=True)
    (folder / "rules" / "theme" / "own-rule.yaml").write_text(RULE.replace("PHRASE", phrase))
    basis_of.cache_clear()


def config(folder: Path) -> Config:
    return from_mapping({"rules": "rules"}, str(folder))


def refuse(config: Config) -> Rulebook:
    pytest.fail("the rules are read anew")


def test_rules_that_were_read_are_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = rulebook_of(config(folder))
    monkeypatch.setattr(module, "load", refuse)
    second = rulebook_of(config(folder))
    assert (second.rules, second.profiles) == (first.rules, first.profiles)
    assert second.vocabulary.words == first.vocabulary.words
    assert second.vocabulary.phrase("zymurgy").expression == first.vocabulary.phrase("zymurgy").expression


@pytest.mark.parametrize("number", [0, 2])
def test_a_changed_rule_is_never_served_stale(folder: Path, number: int) -> None:
    rulebook_of(config(folder))
    write(folder, f"zymurgy {'again ' * number}")
    options = rulebook_of(config(folder)).rules["own-rule"].options
    assert options == {"any": [f"zymurgy {'again ' * number}"]}


def test_words_that_settings_add_are_there(folder: Path) -> None:
    plain = rulebook_of(config(folder))
    more = rulebook_of(from_mapping({"rules": "rules", "vocabulary": {"own": ["zymurgist"]}}, str(folder)))
    assert "own" not in plain.vocabulary.words
    assert more.vocabulary.words["own"] == ("zymurgist",)


@pytest.mark.parametrize("damage", [b"", b"no pickle at all, but something else"])
def test_what_is_damaged_is_read_anew(folder: Path, damage: bytes) -> None:
    first = rulebook_of(config(folder))
    (kept,) = (folder / "cache").glob("rules-*")
    kept.write_bytes(damage)
    assert rulebook_of(config(folder)).rules == first.rules


def test_a_folder_that_cannot_be_written_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "file").write_text("")
    monkeypatch.setenv(CACHE_VARIABLE, str(folder / "file" / "cache"))
    assert "own-rule" in rulebook_of(config(folder)).rules


def test_only_a_few_states_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 2)
    for number in range(3):
        write(folder, f"zymurgy {'again ' * number}")
        rulebook_of(config(folder))
    assert len([*(folder / "cache").glob("rules-*")]) == 2


def test_a_phrase_that_cannot_be_read_is_told_when_its_rule_is_used(folder: Path) -> None:
    write(folder, "{no-such-list} zymurgy")
    for _ in range(2):
        rulebook = rulebook_of(config(folder))
        with pytest.raises(ReviewlintError, match="no vocabulary “no-such-list”"):
            rulebook.check(rulebook.rules["own-rule"])

from pathlib import Path

import pytest

from reviewlint import resources
from reviewlint.config import from_mapping
from reviewlint.engine import basis as module
from reviewlint.engine.basis import Basis, basis_of

RULE = "kind: phrase\n"
NAMED = {"*.md": "own.schema.json"}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "own.yaml").write_text(RULE)
    (tmp_path / "own.schema.json").write_text("{}")
    return tmp_path


def basis(folder: Path, **given: object) -> Basis:
    basis_of.cache_clear()
    return basis_of(from_mapping(given, str(folder)))


def test_the_same_is_the_same(repository: Path) -> None:
    assert basis(repository, rules="rules") == basis(repository, rules="rules")


def test_other_settings_are_another_basis(repository: Path) -> None:
    one, other = basis(repository), basis(repository, profile="strict")
    assert (one.program, one.rules) == (other.program, other.rules)
    assert one.settings != other.settings


def test_another_working_folder_is_another_basis(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = basis(repository)
    monkeypatch.chdir(repository / "rules")
    assert basis(repository).settings != one.settings


@pytest.mark.parametrize(
    ("settings", "file"),
    [
        ({"rules": "rules"}, "rules/own.yaml"),
        ({"schemas": NAMED}, "own.schema.json"),
        ({"overrides": [{"files": "*.md", "schema": "own.schema.json"}]}, "own.schema.json"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else None,
)
def test_a_file_that_settings_name_counts_by_its_content(
    repository: Path, settings: dict[str, object], file: str
) -> None:
    before = basis(repository, **settings)
    (repository / file).write_text('{"type": "object"}')
    after = basis(repository, **settings)
    assert before.rules != after.rules
    assert before.settings == after.settings


def test_a_file_that_went_away_counts_too(repository: Path) -> None:
    before = basis(repository, schemas=NAMED)
    with_file = from_mapping({"schemas": NAMED}, str(repository))
    (repository / "own.schema.json").unlink()
    basis_of.cache_clear()
    assert basis_of(with_file).rules != before.rules


def test_another_version_is_another_basis(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = basis(repository)
    monkeypatch.setattr(module, "__version__", "99")
    module._program.cache_clear()
    try:
        assert basis(repository).program != one.program
    finally:
        module._program.cache_clear()


def test_a_shipped_rule_counts_by_its_content(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    for text in (RULE, RULE + "# changed\n"):
        (repository / "rules" / "own.yaml").write_text(text)
        monkeypatch.setattr(resources, "RULES", repository / "rules")
        module._shipped.cache_clear()
        seen.append(module._shipped())
    module._shipped.cache_clear()
    assert seen[0] != seen[1]


def test_a_program_in_a_wheel_is_known_by_its_version_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "RULES", Path(module.__file__).parents[1] / "data" / "rules")
    monkeypatch.setattr(module, "_files", lambda *_: pytest.fail("no file of the program is looked at"))
    module._program.cache_clear()
    try:
        assert module._program()
    finally:
        module._program.cache_clear()

from pathlib import Path

import pytest

from reviewlint.config import Config, from_mapping, load
from reviewlint.config.writing import to_mapping
from reviewlint.errors import ReviewlintError

EVERYTHING = """\
paths: [docs]
profile: strict
select: [cure-claim]
ignore: [absolute-safety]
severity: {cure-claim: warning}
exclude: [drafts/]
not-pages: [README.md]
schemas: {"old/**": old.json}
kinds: {"docs/**": safety}
overrides:
  - files: "*.txt"
    kind: none
    ignore: [template-placeholder]
rules: [rules]
vocabulary: {agencies: [PMDA]}
allow: [CURE SMA Foundation]
required: {overview: [disclaimer]}
rendered-fields: [disclaimer]
front-matter: required
monitoring-minimum: M3
review-age-months: 12
max-page-size: 1000
language: de
fail-on: warning
disclaimer: {components: [consult]}
baseline: known.json
allowances:
  - {files: old/*.html, rule: cure-claim, reason: the advert}
  - files: [a.md, b.md]
    rule: [cure-claim, absolute-safety]
    text: cures colds
    reason: the advert
    until: 2027-01-31
    by: anna
keys: {last_reviewed: [reviewed-on]}
insert: {disclaimer: "{compound} is no advice."}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.json").write_text("{}")
    return tmp_path


def write(folder: Path, text: str, name: str = ".reviewlint.yaml") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_every_setting_is_read(folder: Path) -> None:
    config = load(write(folder, EVERYTHING))
    assert config.paths == (str(folder / "docs"),)
    assert config.rules == (str(folder / "rules"),)
    assert config.keys == {"last_reviewed": ("reviewed-on",)}
    assert config.insert == {"disclaimer": "{compound} is no advice."}
    assert (config.profile, config.select, config.ignore) == ("strict", ("cure-claim",), ("absolute-safety",))
    assert [(route.glob.pattern, route.value) for route in config.schemas] == [("old/**", str(folder / "old.json"))]
    assert [(route.glob.pattern, route.value) for route in config.kinds] == [("docs/**", "safety")]
    assert config.vocabulary == {"agencies": ("PMDA",)}
    assert config.required == {"overview": ("disclaimer",)}
    assert (config.front_matter, config.monitoring_minimum, config.disclaimer) == ("required", "M3", ("consult",))
    assert (config.path, config.folder) == (str(folder / ".reviewlint.yaml"), str(folder))
    assert config.baseline == str(folder / "known.json")
    assert [(permit.rules, permit.text, permit.until, permit.by) for permit in config.allowances] == [
        (("cure-claim",), "", "", ""),
        (("cure-claim", "absolute-safety"), "cures colds", "2027-01-31", "anna"),
    ]
    assert [str(permit.origin) for permit in config.allowances] == [".reviewlint.yaml:28", ".reviewlint.yaml:30"]
    assert [permit.applies("b.md") for permit in config.allowances] == [False, True]
    assert config.for_path("a.txt").ignore == ("absolute-safety", "template-placeholder")


def test_what_is_written_reads_as_the_same_settings(folder: Path) -> None:
    config = load(write(folder, EVERYTHING))
    assert to_mapping(from_mapping(to_mapping(config))) == to_mapping(config)
    assert to_mapping(Config())["not-pages"]


def test_entries_know_where_they_were_given(folder: Path) -> None:
    config = load(write(folder, EVERYTHING))
    places = {key: (origin.line, origin.column) for key, origin in config.origins.items()}
    assert places["profile",] == (2, 1)
    assert places["ignore", "absolute-safety"] == (4, 10)
    assert places["severity", "cure-claim"] == (5, 12)
    assert [str(glob.origin) for glob in config.page_globs()] == [f".reviewlint.yaml:{line}" for line in (8, 9, 11)]
    assert {(rule, origin.line) for rule, origin in config.rule_ids()} == {
        ("cure-claim", 3),
        ("cure-claim", 5),
        ("absolute-safety", 4),
        ("template-placeholder", 13),
        ("cure-claim", 28),
        ("cure-claim", 30),
        ("absolute-safety", 30),
    }


@pytest.mark.parametrize("text", ["", "# nothing\n", "{}\n", "\ufeff"])
def test_an_empty_file_changes_nothing(folder: Path, text: str) -> None:
    config = load(write(folder, text))
    assert to_mapping(config) == to_mapping(Config())


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("fail-on: info\nexclud: [b]\n", "2:1", "exclude"),
        ("profile: core\nfail-on: eror\n", "2:10", "error"),
        ("insert:\n  disclaimer: A {b}.\n", "2:15", "{compound}"),
        ("severity:\n  a: loud\n", "2:6", "warning"),
        ("kinds: {x.md: safty}\n", "1:15", "safety"),
        ("overrides:\n  - ignore: [a]\n", "2", "files"),
        ("overrides:\n  - files: a\n    exclude: [b]\n", "3:5", "exclude"),
        ("allowances:\n  - {files: a.md, rule: a}\n", "2:5", "reason"),
        ("allowances:\n  - {files: a.md, rule: a, reason: ' '}\n", "2:36", "reason|pattern|must|match|not"),
        ("allowances:\n  - {files: a.md, rule: a, reason: b, until: soon}\n", "2:46", "date|YYYY"),
        ("allowances:\n  - {files: a.md, rule: a, reason: b, owner: x}\n", "2:39", "owner"),
        ("a: [\n", "", "YAML"),
        ("- a\n", "1:1", "mapping|settings|keys"),
        ('schemas:\n  "*.md": none.json\n', "2:3", "none.json"),
        ("extends: none.yaml\n", "1:1", "none.yaml"),
        ("extends: [none.yaml]\n", "1:11", "none.yaml"),
        ("extends: .reviewlint.yaml\n", "1:1", "itself"),
    ],
)
def test_a_mistake_is_told_with_its_place(folder: Path, text: str, place: str, message: str) -> None:
    with pytest.raises(ReviewlintError, match=message) as raised:
        load(write(folder, text))
    assert str(raised.value).startswith(f".reviewlint.yaml:{place}")


def test_extended_files_come_first_and_circles_are_errors(folder: Path) -> None:
    write(folder, "extends: more.yaml\nprofile: core\nignore: [one]\n", "shared/base.yaml")
    write(folder, "ignore: [two]\nfail-on: info\n", "shared/more.yaml")
    config = load(write(folder, "extends: shared/base.yaml\nprofile: strict\n"))
    assert (config.profile, config.ignore, config.fail_on) == ("strict", ("two", "one"), "info")
    assert str(config.origin("ignore", "two")) == "shared/more.yaml:1"
    write(folder, "extends: ../.reviewlint.yaml\n", "shared/more.yaml")
    with pytest.raises(ReviewlintError, match=r"^shared/more\.yaml:1:1: .*itself"):
        load(str(folder / ".reviewlint.yaml"))


def test_the_same_file_may_be_extended_twice(folder: Path) -> None:
    write(folder, "fail-on: info\n", "base.yaml")
    write(folder, "extends: base.yaml\n", "left.yaml")
    assert load(write(folder, "extends: [left.yaml, base.yaml]\n")).fail_on == "info"


def test_a_table_of_pyproject_is_a_configuration(folder: Path) -> None:
    text = '[tool.reviewlint]\nprofile = "core"\n[tool.reviewlint.severity]\ncure-claim = "info"\n'
    config = load(write(folder, text, "pyproject.toml"))
    assert (config.profile, config.severity) == ("core", {"cure-claim": "info"})
    assert str(config.origin("severity", "cure-claim")) == "pyproject.toml:4"


@pytest.mark.parametrize(
    ("text", "message"),
    [("[tool.reviewlint\n", "TOML"), ("[tool.reviewlint]\nx = 1\nprofil = 'core'\n", r"pyproject\.toml:[23]:1: ")],
)
def test_mistakes_in_pyproject_are_told(folder: Path, text: str, message: str) -> None:
    with pytest.raises(ReviewlintError, match=message):
        load(write(folder, text, "pyproject.toml"))


def test_a_file_that_cannot_be_read_is_told(folder: Path) -> None:
    with pytest.raises(ReviewlintError, match=r"^none\.yaml: cannot be read"):
        load("none.yaml")
    (folder / "bytes.yaml").write_bytes(b"\xff\xfea")
    with pytest.raises(ReviewlintError, match="UTF-8"):
        load("bytes.yaml")


def test_a_mapping_is_held_against_the_schema_too(folder: Path) -> None:
    assert from_mapping({"ignore": ["a"], "paths": ["docs"]}).paths == (str(folder / "docs"),)
    with pytest.raises(ReviewlintError, match="ignore"):
        from_mapping({"ignor": ["a"]})

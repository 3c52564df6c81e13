"""Rule files, and which rules are on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewlint import resources, rulebook
from reviewlint.config import Config
from reviewlint.errors import ReviewlintError

OwnRule = Callable[..., Config]


def test_a_rule_of_ones_own_is_read(own_rule: OwnRule, tmp_path: Path) -> None:
    rule = rulebook.load(own_rule(tmp_path)).rules["no-bananas"]
    assert (rule.kind, rule.severity, rule.theme, rule.examples[0].flags) == ("phrase", "warning", "fruit", "banana")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("kind: phrase", "kind: fruit", r"no-bananas\.yaml:1:7.*"),
        ("severity: warning", "severity: fatal", r"no-bananas\.yaml:2:11.*"),
        ('  - {text: "An apple."}\n', "", r"no-bananas\.yaml:9:3"),
        (', flags: "banana"', "", r"near miss|example"),
        ("options:", "option:", r"options"),
        ("summary: No", "summary: [No", r"no-bananas\.yaml:3"),
    ],
    ids=["kind", "severity", "no near miss", "nothing fires", "misspelled key", "not YAML"],
)
def test_a_file_that_is_no_rule_is_refused(own_rule: OwnRule, tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(ReviewlintError, match=message):
        rulebook.load(own_rule(tmp_path, old, new))


@pytest.mark.parametrize("phrase", ["(banana", "{nowhere}", "*{0,3}", "a ]"])
def test_a_phrase_that_cannot_be_read_is_told(own_rule: OwnRule, tmp_path: Path, phrase: str) -> None:
    book = rulebook.load(own_rule(tmp_path, "banana~", phrase))
    with pytest.raises(ReviewlintError, match=r"no-bananas\.yaml"):
        book.check(book.rules["no-bananas"])


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReviewlintError, match="there is no folder"):
        rulebook.load(Config(folder=str(tmp_path), rules=("nowhere",)))


def test_a_rule_does_not_take_the_name_of_another(own_rule: OwnRule, tmp_path: Path) -> None:
    with pytest.raises(ReviewlintError, match="there is a rule “cure-claim” already"):
        rulebook.load(own_rule(tmp_path, name="cure-claim.yaml"))


def test_words_of_ones_own_are_read(own_rule: OwnRule, tmp_path: Path) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "fruit.yaml").write_text("words: [banana]\n")
    book = rulebook.load(own_rule(tmp_path, "banana~", "{fruit} split"))
    assert book.vocabulary.words["fruit"] == ("banana",)


def test_a_configuration_extends_words() -> None:
    book = rulebook.load(Config(vocabulary={"professional": ("shaman",)}))
    assert book.vocabulary.words["professional"][-1] == "shaman"


@pytest.mark.parametrize(
    ("config", "on"),
    [
        (Config(), True),
        (Config(profile="core"), True),
        (Config(ignore=("absolute-safety",)), False),
        (Config(select=("missing-disclaimer",)), False),
        (Config(severity={"absolute-safety": "off"}), False),
    ],
    ids=["default", "core", "ignored", "not selected", "off"],
)
def test_which_rules_are_on(config: Config, on: bool) -> None:
    selected = rulebook.load(config).select(config, "page.md")
    assert ("absolute-safety" in {rule.id for rule in selected}) is on


def test_a_severity_is_changed() -> None:
    config = Config(severity={"absolute-safety": "info"})
    selected = {rule.id: rule for rule in rulebook.load(config).select(config, "page.md")}
    assert selected["absolute-safety"].severity == "info"


def test_an_unknown_profile_is_told() -> None:
    config = Config(profile="lenient")
    with pytest.raises(ReviewlintError, match="there is no profile “lenient”; known are core, default, strict"):
        rulebook.load(config).select(config, "page.md")


@pytest.mark.parametrize(
    ("config", "kind", "required"),
    [
        (Config(), "safety", 5),
        (Config(), "none", 0),
        (Config(profile="core"), "overview", 5),
        (Config(required={"overview": ("disclaimer",)}), "overview", 1),
    ],
)
def test_what_a_kind_must_have(config: Config, kind: str, required: int) -> None:
    assert len(rulebook.load(config).required(config, kind)) == required


@pytest.mark.parametrize("path", sorted((resources.RULES / "profiles").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_profile_names_rules_that_exist(path: Path) -> None:
    book = rulebook.load(Config())
    assert book.profiles[path.stem].rules <= book.rules.keys()

import pickle
from pathlib import Path

import pytest

from reviewlint.config import Config, Glob, Layer, Origin, Override, Route, decide, merge
from reviewlint.config.settings import Level
from reviewlint.model.rule import Rule

RULE = Rule("cure-claim", "phrase", "error", "summary", "why", "message")


@pytest.mark.parametrize(
    ("base", "values", "field", "expected"),
    [
        (Config(profile="core"), {"profile": "strict"}, "profile", "strict"),
        (Config(ignore=("a",)), {"ignore": ("b", "a")}, "ignore", ("a", "b")),
        (
            Config(severity={"a": "error", "b": "off"}),
            {"severity": {"b": "info"}},
            "severity",
            {"a": "error", "b": "info"},
        ),
        (Config(vocabulary={"x": ("1",)}), {"vocabulary": {"x": ("1", "2")}}, "vocabulary", {"x": ("1", "2")}),
        (Config(allow=("A",)), {"allow": ("B",)}, "allow", ("A", "B")),
        (Config(paths=("a",)), {"paths": ("b",)}, "paths", ("b",)),
    ],
)
def test_lists_grow_mappings_grow_by_key_and_the_rest_is_replaced(
    base: Config, values: dict[str, object], field: str, expected: object
) -> None:
    assert getattr(merge(base, Layer(values)), field) == expected


@pytest.mark.parametrize(
    ("base", "values", "expected"),
    [
        (Config(ignore=("cure-claim",)), {"severity": {"cure-claim": "info"}}, ("info", "severity")),
        (Config(ignore=("cure-claim",)), {"select": ("cure-claim",)}, ("error", "select")),
        (Config(severity={"cure-claim": "off"}), {"select": ("cure-claim",)}, ("error", "select")),
        (Config(select=("other",)), {"profile": "strict"}, ("error", "profile")),
        (Config(select=("other",)), {}, ("off", "select")),
        (Config(severity={"cure-claim": "warning"}), {"ignore": ("cure-claim",)}, ("off", "ignore")),
        (Config(severity={"cure-claim": "warning"}), {"select": ("cure-claim",)}, ("warning", "severity")),
        (Config(), {}, ("error", "profile")),
    ],
)
def test_what_is_given_later_decides(base: Config, values: dict[str, object], expected: tuple[str, str]) -> None:
    assert decide(merge(base, Layer(values)), RULE, "error")[:2] == expected


@pytest.mark.parametrize(("profiled", "level"), [("off", "error"), ("info", "info")])
def test_a_selected_rule_has_the_level_of_its_profile_or_its_own(profiled: Level, level: Level) -> None:
    assert decide(Config(select=("cure-claim",)), RULE, profiled).level == level


def test_a_decision_knows_the_entry_that_made_it() -> None:
    origin = Origin("a.yaml", 3, 1)
    config = merge(Config(), Layer({"ignore": ("cure-claim",)}, {("ignore", "cure-claim"): origin}))
    assert decide(config, RULE, "error").origin == origin


@pytest.fixture
def config(tmp_path: Path) -> Config:
    def glob(pattern: str) -> Glob:
        return Glob(pattern, (str(tmp_path),), Origin("c.yaml", 1, 1))

    return Config(
        kinds=(Route(glob("*.md"), "safety"), Route(glob("docs/**/*.md"), "overview")),
        schemas=(Route(glob("old/"), "old.json"),),
        overrides=(
            Override((glob("old/"),), Layer({"kind": "none", "ignore": ("a",)})),
            Override((), Layer({"fail_on": "never"})),
        ),
    )


@pytest.mark.parametrize(
    ("path", "kind", "schema", "ignore"),
    [
        ("a.md", "safety", "", ()),
        ("docs/a.md", "overview", "", ()),
        ("docs/deep/down/a.md", "overview", "", ()),
        ("old/a.md", "none", "old.json", ("a",)),
        ("a.txt", "", "", ()),
    ],
)
def test_routes_and_overrides_decide_for_a_page(
    config: Config, tmp_path: Path, path: str, kind: str, schema: str, ignore: tuple[str, ...]
) -> None:
    settings = config.for_path(str(tmp_path / path))
    assert (settings.kind, settings.schema, settings.ignore) == (kind, schema, ignore)
    assert settings.fail_on == "never"
    assert settings.for_path("elsewhere.md") == settings


def test_a_config_can_be_hashed_and_pickled(config: Config) -> None:
    assert hash(config) == hash(pickle.loads(pickle.dumps(config)))
    assert pickle.loads(pickle.dumps(config)) == config

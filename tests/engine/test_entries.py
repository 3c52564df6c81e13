from pathlib import Path

import pytest

from reviewlint.config import Config, Glob, Layer, Origin, Override
from reviewlint.engine.entries import require_known, require_used, unknown_rule
from reviewlint.errors import ReviewlintError


def test_the_first_unknown_rule_is_told_at_its_place() -> None:
    config = Config(
        origins={("ignore", "cure-claim"): Origin("c.yaml", 1, 1), ("select", "cure-clam"): Origin("c.yaml", 2, 9)}
    )
    with pytest.raises(
        ReviewlintError, match=r"^c\.yaml:2:9: There is no rule “cure-clam”; did you mean “cure-claim”\?$"
    ):
        require_known(config, {"cure-claim"}, {"default"})
    require_known(config, {"cure-claim", "cure-clam"}, {"default"})


def test_an_unknown_profile_is_told_at_its_place() -> None:
    config = Config(overrides=(Override((), Layer({"profile": "loud"}, {("profile",): Origin("--profile")})),))
    with pytest.raises(ReviewlintError, match=r"^--profile: There is no profile “loud”; there are core, default\.$"):
        require_known(config, (), ("default", "core"))


def test_an_unknown_rule_that_is_like_none_is_told_where_all_are() -> None:
    assert "reviewlint rules" in unknown_rule("zzz", ["cure-claim"])


@pytest.mark.parametrize(
    ("pattern", "folders", "blamed"),
    [
        ("*.md", ["."], False),
        ("*.rst", ["."], True),
        ("docs/**/*.rst", ["docs"], True),
        ("docs/sub/*.rst", ["docs"], True),
        ("*.rst", ["docs"], False),
        ("blog/*.md", ["docs"], False),
        ("dcos/**", ["docs"], True),
        ("*.rst", [], False),
        ("/a.rst", ["."], True),
    ],
)
def test_a_glob_that_names_nothing_it_should_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, folders: list[str], blamed: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs" / "sub").mkdir(parents=True)
    (tmp_path / "blog").mkdir()
    glob = Glob(pattern, (str(tmp_path),), Origin("c.yaml", 4, 3))
    if blamed:
        with pytest.raises(ReviewlintError, match=r"^c\.yaml:4:3: "):
            require_used([glob], ["docs/a.md"], folders)
    else:
        require_used([glob], ["docs/a.md"], folders)


def test_a_shared_file_is_not_blamed_for_folders_it_cannot_know(tmp_path: Path) -> None:
    glob = Glob("none/*.md", (str(tmp_path / "shared"), str(tmp_path / "site")), Origin("shared.yaml", 1, 1))
    require_used([glob], [], [str(tmp_path / "site")])

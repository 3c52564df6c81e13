from pathlib import Path

import pytest

from reviewlint.config.globs import Glob, Origin, below, excluder, shown


@pytest.mark.parametrize(
    ("pattern", "path", "named"),
    [
        ("*.md", "a/b/c.md", True),
        ("docs/*.md", "docs/a.md", True),
        ("docs/*.md", "docs/deep/a.md", False),
        ("docs/**/*.md", "docs/a.md", True),
        ("docs/**/*.md", "docs/one/two/three/a.md", True),
        ("**/safety/**", "one/two/safety/three/a.md", True),
        ("drafts/", "drafts/a.md", True),
        ("drafts/", "drafts", False),
        ("drafts/", "drafts/", True),
        ("/a.md", "b/a.md", False),
        ("\\[x\\].md", "[x].md", True),
        ("Ärzte-*.md", "Ärzte-日本.md", True),
    ],
)
def test_a_glob_names_paths_as_gitignore_does(tmp_path: Path, pattern: str, path: str, named: bool) -> None:
    full = str(tmp_path / path) + ("/" if path.endswith("/") else "")
    assert Glob(pattern, (str(tmp_path),)).matches(full) is named


@pytest.mark.parametrize(
    ("patterns", "path", "decided"),
    [
        (["*.md"], "a.md", "*.md"),
        (["*.md", "!a.md"], "a.md", None),
        (["!a.md", "*.md"], "a.md", "*.md"),
        (["*.md", "!a.md"], "b.md", "*.md"),
        ([], "b.md", None),
    ],
)
def test_the_last_glob_that_names_a_path_decides(
    tmp_path: Path, patterns: list[str], path: str, decided: str | None
) -> None:
    found = excluder(Glob(pattern, (str(tmp_path),)) for pattern in patterns)(str(tmp_path / path))
    assert (found and found.pattern) == decided


def test_globs_of_an_inner_folder_win_over_those_of_an_outer_one(tmp_path: Path) -> None:
    outer, inner = Glob("*.md", (str(tmp_path),)), Glob("!keep.md", (str(tmp_path / "in"),))
    excluded_by = excluder((outer, inner))
    assert excluded_by(str(tmp_path / "in" / "keep.md")) is None
    assert excluded_by(str(tmp_path / "in" / "other.md")) == outer


def test_a_glob_of_a_shared_file_counts_from_the_folder_that_holds_the_page(tmp_path: Path) -> None:
    glob = Glob("docs/*.md", (str(tmp_path / "shared"), str(tmp_path / "site")))
    assert glob.matches(str(tmp_path / "site" / "docs" / "a.md"))


def test_a_path_outside_of_every_folder_is_seen_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert below("a/../b.md", ()) == "b.md"
    assert below(str(tmp_path / "there" / "x.md"), ()) == f"{tmp_path}/there/x.md".lstrip("/")


def test_an_origin_is_shown_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert str(Origin(str(tmp_path / "c.yaml"), 3, 2)) == "c.yaml:3"
    assert str(Origin("--select")) == "--select"
    assert shown("/elsewhere/c.yaml") == "/elsewhere/c.yaml"

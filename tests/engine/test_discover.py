import os
from pathlib import Path

import pytest

from reviewlint.config import Finder
from reviewlint.engine.discover import CIRCLE, NOT_A_PAGE, NOWHERE, Found, discover, unwanted
from reviewlint.model.report import Skipped


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that holds pages and much else."""
    files = {
        ".reviewlint.yaml": "exclude: [drafts/, '*.old.md', '!keep.old.md']\n",
        ".gitignore": "build/\n*.tmp.md\n",
        ".hidden/a.md": "",
        "README.md": "",
        "build/a.md": "",
        "docs/[x] Ärzte.md": "",
        "docs/a.old.md": "",
        "docs/a.tmp.md": "",
        "docs/b.html": "",
        "docs/c.TXT": "",
        "docs/config.yaml": "site: x\n",
        "docs/keep.old.md": "",
        "docs/logo.png": "",
        "docs/node_modules/a.md": "",
        "docs/page.json": '{"compound": "x"}',
        "docs/sub/.gitignore": "!a.tmp.md\n",
        "docs/sub/a.tmp.md": "",
        "drafts/a.md": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def find(*paths: str, force_exclude: bool = False) -> Found:
    return discover(paths, Finder(), force_exclude=force_exclude)


PAGES = ("docs/[x] Ärzte.md", "docs/b.html", "docs/c.TXT", "docs/keep.old.md", "docs/page.json", "docs/sub/a.tmp.md")


def test_a_folder_is_read_through_in_the_order_of_names(tree: Path) -> None:
    found = find(".")
    assert found.files == PAGES
    assert found.skipped == (
        Skipped("README.md", NOT_A_PAGE),
        Skipped("build/", "ignored by git"),
        Skipped("docs/a.old.md", "excluded by .reviewlint.yaml:1"),
        Skipped("docs/a.tmp.md", "ignored by git"),
        Skipped("docs/config.yaml", NOT_A_PAGE),
        Skipped("drafts/", "excluded by .reviewlint.yaml:1"),
    )
    assert (found.missing, found.folders) == ((), (".",))


@pytest.mark.parametrize(
    "path",
    ["README.md", "drafts/a.md", "build/a.md", ".hidden/a.md", "docs/logo.png", "docs/[x] Ärzte.md", "./docs/b.html"],
)
def test_a_file_that_is_named_is_a_page(tree: Path, path: str) -> None:
    assert find(path) == Found((os.path.normpath(path),))


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("README.md", NOT_A_PAGE),
        ("drafts/a.md", "excluded by .reviewlint.yaml:1"),
        (".hidden/a.md", NOT_A_PAGE),
        ("docs/logo.png", NOT_A_PAGE),
        ("docs/config.yaml", NOT_A_PAGE),
        ("docs/b.html", ""),
    ],
)
def test_a_named_file_can_be_held_to_the_rules_for_found_ones(tree: Path, path: str, reason: str) -> None:
    found = find(path, force_exclude=True)
    assert found.files == (() if reason else (path,))
    assert found.skipped == ((Skipped(path, reason),) if reason else ())


def test_a_glob_finds_pages_and_a_name_with_brackets_is_a_name(tree: Path) -> None:
    assert find("docs/**/*.html", "docs/*.old.md").files == ("docs/b.html", "docs/keep.old.md")
    assert find("docs/[x]*.md").missing == ("docs/[x]*.md",)
    assert find("docs/[[]x]*.md").files == ("docs/[x] Ärzte.md",)


def test_a_path_that_is_not_there_is_told_and_the_others_are_found(tree: Path) -> None:
    found = find("none.md", "docs/b.html")
    assert (found.files, found.missing) == (("docs/b.html",), ("none.md",))


def test_each_file_is_checked_once_and_naming_it_wins(tree: Path) -> None:
    found = find("docs", "docs/b.html", str(tree / "docs" / "b.html"), "docs/a.old.md")
    assert found.files == (*PAGES, "docs/a.old.md")
    assert "docs/a.old.md" not in {skipped.path for skipped in found.skipped}


def test_an_ignored_folder_that_is_named_is_read(tree: Path) -> None:
    assert find("build").files == ("build/a.md",)


def test_links_that_lead_in_circles_are_survived(tree: Path) -> None:
    (tree / "docs" / "sub" / "up").symlink_to(tree / "docs")
    (tree / "docs" / "root").symlink_to(tree)
    found = find("docs")
    assert found.files == PAGES
    assert Skipped("docs/sub/up/", CIRCLE) in found.skipped
    assert Skipped("docs/root/", CIRCLE) in found.skipped


def test_a_link_to_a_folder_elsewhere_is_followed_once(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "a.md").write_text("")
    for name in ("one", "two"):
        (tree / "docs" / name).symlink_to(elsewhere)
    found = find("docs")
    assert "docs/one/a.md" in found.files
    assert Skipped("docs/two/", CIRCLE) in found.skipped


def test_what_is_no_regular_file_is_passed_over(tree: Path) -> None:
    (tree / "docs" / "nowhere.md").symlink_to(tree / "none")
    os.mkfifo(tree / "docs" / "pipe.md")
    reasons = {skipped.path: skipped.reason for skipped in find("docs").skipped}
    assert reasons["docs/nowhere.md"] == "a link to nothing"
    assert reasons["docs/pipe.md"] == "not a regular file"


def test_a_folder_that_may_not_be_read_is_passed_over(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", refuse)
    assert find("docs") == Found((), (Skipped("docs", "permission denied"),), (), ("docs",))


def test_a_link_to_itself_is_passed_over(tree: Path) -> None:
    (tree / "docs" / "loop").symlink_to("loop")
    assert Skipped("docs/loop", NOWHERE) in discover(["docs"], Finder()).skipped


def test_a_text_is_unwanted_where_its_file_would_not_be_found(tree: Path) -> None:
    config_for = Finder()
    names = [path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()]
    wanted = {name for name in names if not unwanted(name, Path(name).read_text("utf-8"), config_for(name))}
    assert wanted == set(discover(["."], config_for).files)

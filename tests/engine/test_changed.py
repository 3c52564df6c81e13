from collections.abc import Callable
from pathlib import Path

import pytest

from reviewlint.checks import KINDS
from reviewlint.engine.changed import WHOLE_PAGE, changes, narrow, structural
from reviewlint.model.finding import Finding
from reviewlint.model.report import Page, Report
from reviewlint.model.rule import Rule
from reviewlint.model.source import Source, Span

Git = Callable[..., str]
#: Kinds whose findings belong to the lines that they stand on.
BY_LINE = {"figures", "form", "phrase", "placeholder", "strength"}
PAGE = "One.\n\nTwo.\n\nThree.\n"


def test_every_kind_is_one_of_lines_or_of_whole_pages() -> None:
    assert WHOLE_PAGE.isdisjoint(BY_LINE)
    assert {*KINDS, "allowance"} <= WHOLE_PAGE | BY_LINE


def test_rules_of_whole_pages_are_told_from_others() -> None:
    rules = [Rule(kind, kind, "error", "s", "w", "m") for kind in ("element", "phrase", "schema")]
    assert structural(rules) == {"element", "schema"}


@pytest.fixture
def repository(git: Git) -> Git:
    write("docs/a.md", PAGE)
    write("docs/b.md", PAGE)
    git("add", ".")
    git("commit", "--quiet", "--message=one")
    return git


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode("utf-8", "surrogateescape"))


def reported(path: str, name: str = "") -> list[str]:
    """The words at the start of each line of a page that has some, as far as they are reported."""
    text = Path(path).read_bytes().decode("utf-8", "replace")
    source = Source(path, text)
    starts = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]
    words = [Span(at, at + len(text[at:].split()[0])) for at in starts if text[at : at + 1].strip()]
    findings = tuple(Finding(source, span, "cure-claim", "error", "no") for span in words)
    (page,) = narrow(Report((Page(path, "", findings=findings),)), changes(name), {"missing-author"}).pages
    assert {each.reason for each in page.set_aside} <= {"unchanged"}
    assert len(page.findings) + len(page.set_aside) == len(findings)
    return [finding.text for finding in page.findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PAGE, []),
        (PAGE.replace("Two", "Deux"), ["Deux."]),
        (PAGE + "\nFour.\n", ["Four."]),
        ("Nil.\n\n" + PAGE, ["Nil."]),
        (PAGE.replace("Two.\n\n", ""), []),
        (PAGE.replace("Two", "Deux\nor two"), ["Deux", "or"]),
        (PAGE.rstrip("\n"), ["Three."]),
        ("++ b/docs/b.md\n@@ -1 +1 @@\n\n" + PAGE, ["++", "@@"]),
        ("-- a/docs/b.md\n\n" + PAGE, ["--"]),
        (PAGE.replace("Two.", "Two.\x00"), ["Two.\x00"]),
        (PAGE.replace("Two.", "Tw\udce9."), ["Tw\ufffd."]),
        (PAGE.replace("Two.", "Two,\rtoo."), ["Two,"]),
        (PAGE.replace("\n", "\r\n"), ["One.", "Two.", "Three."]),
    ],
)
def test_what_stands_on_changed_lines_is_reported(repository: Git, text: str, expected: list[str]) -> None:
    write("docs/a.md", text)
    assert reported("docs/a.md") == expected
    assert reported("docs/b.md") == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("No herb is\ncompletely safe.\n", "completely safe.\n", ["completely"]),
        ("Completely safe\nfor nobody.\n\nOne.\n", "Completely safe\n\nOne.\n", ["Completely"]),
        ("Safe\nfor nobody\nat all.\n", "Safe\nat all.\n", ["Safe", "at"]),
        ("- one\n- two\n- three\n", "- one\n- three\n", []),
        ("# One\n\nTwo\n\n# Three\n", "# One\n\n# Three\n", []),
        ("Safe for\nnobody.\n", "Safe for\nall.\n", ["Safe", "all."]),
    ],
)
def test_a_sentence_changes_with_each_of_its_lines(
    repository: Git, before: str, after: str, expected: list[str]
) -> None:
    write("docs/a.md", before)
    repository("commit", "--quiet", "--all", "--message=two")
    write("docs/a.md", after)
    assert reported("docs/a.md") == expected


def test_findings_on_whole_pages_stay(repository: Git) -> None:
    write("docs/a.md", PAGE + "\nFour.\n")
    finding = Finding(Source("docs/a.md", PAGE), Span(0, 3), "missing-author", "error", "no")
    report = Report((Page("docs/a.md", "", findings=(finding,)), Page("docs/b.md", "")))
    assert narrow(report, changes(""), {"missing-author"}) == report
    (page, _) = narrow(report, changes(""), ()).pages
    assert [(each.reason, each.detail) for each in page.set_aside] == [("unchanged", "since main")]


@pytest.mark.parametrize("folder", [".", "docs"])
def test_files_are_those_that_changed(repository: Git, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    write(".gitignore", "ignored.md\n")
    write("docs/new page.md", "x\n")
    write('docs/tab\tünï"c.md', "x\n")
    repository("add", 'docs/tab\tünï"c.md')
    write("docs/ignored.md", "x\n")
    write("docs/empty.md", "")
    repository("add", "docs/empty.md")
    repository("mv", "docs/b.md", "moved.md")
    Path("docs/a.md").chmod(0o755)
    Path("link.md").symlink_to("moved.md")
    root = Path.cwd()
    monkeypatch.chdir(folder)
    changed = changes("")
    names = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.md") if changed.of(str(path)))
    assert names == ["docs/empty.md", "docs/ignored.md", "docs/new page.md", 'docs/tab\tünï"c.md']
    assert changed.skipped("x.md").reason == "not changed since main"


def test_a_page_that_was_moved_has_changed_where_it_was_edited(repository: Git) -> None:
    repository("mv", "docs/a.md", "c.md")
    write("c.md", PAGE.replace("Two", "Deux"))
    assert reported("c.md") == ["Deux."]


def test_what_was_committed_on_the_branch_counts(repository: Git) -> None:
    repository("checkout", "--quiet", "-b", "work")
    write("docs/a.md", PAGE.replace("Two", "Deux"))
    repository("commit", "--quiet", "--all", "--message=two")
    assert reported("docs/a.md") == ["Deux."]
    assert reported("docs/a.md", "HEAD") == []
    repository("checkout", "--quiet", "main")
    write("docs/a.md", PAGE.replace("Three", "Trois"))
    repository("commit", "--quiet", "--all", "--message=three")
    repository("checkout", "--quiet", "work")
    assert reported("docs/a.md", "main") == ["Deux."]


def test_settings_of_git_do_not_matter(repository: Git) -> None:
    for setting in (
        "diff.noprefix=true",
        "diff.mnemonicPrefix=true",
        "color.ui=always",
        "core.quotePath=false",
        "diff.context=9",
        "diff.interHunkContext=9",
        "diff.external=false",
        "diff.renames=false",
        "diff.relative=true",
    ):
        repository("config", *setting.split("="))
    write("docs/a.md", PAGE.replace("Two", "Deux"))
    write("docs/ü.md", PAGE)
    repository("add", ".")
    assert reported("docs/a.md") == ["Deux."]
    assert len(reported("docs/ü.md")) == 3


def test_before_the_first_commit_everything_is_new(git: Git) -> None:
    write("a.md", PAGE)
    git("add", "a.md")
    write("b.md", PAGE)
    assert len(reported("a.md")) == len(reported("b.md")) == 3

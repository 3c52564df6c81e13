from collections.abc import Callable
from pathlib import Path

import pytest
from lsprotocol.types import Position, Range, TextDocumentItem

from reviewlint import api
from reviewlint.cli import main
from reviewlint.config import Finder, load
from reviewlint.lsp import judging
from reviewlint.lsp.buffers import opened
from reviewlint.lsp.judging import Judge, Judged
from reviewlint.model.source import Span

JudgeText = Callable[..., Judged]
CURE = "This herb cures diabetes.\n"
EXAMPLES = Path(__file__).parents[2] / "examples" / "flawed"


def rules(judged: Judged) -> list[str] | None:
    return [finding.rule for finding in judged.page.findings] if judged.page else None


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("page.md", "", CURE),
        ("page.MDX", "", CURE),
        ("page.html", "markdown", f"<p>{CURE}</p>"),
        ("page.txt", "plaintext", CURE),
        ("page.yaml", "yaml", f"compound: zinc\nsummary: {CURE}"),
        ("page.json", "json", '{"compound": "zinc", "summary": "This herb cures diabetes."}'),
        ("page.tmpl", "html", f"<p>{CURE}</p>"),
        ("Untitled-1", "markdown", CURE),
    ],
)
def test_every_format_is_known_by_its_name_or_its_language(
    judge_text: JudgeText, name: str, language: str, text: str
) -> None:
    (finding,) = judge_text(text, name, language).page.findings  # type: ignore[union-attr]
    assert (finding.rule, finding.text) == ("cure-claim", "cures diabetes")


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("page.py", "python"),
        ("notes", "plaintext"),
        ("README.md", "markdown"),
        (".hidden/page.md", "markdown"),
        ("node_modules/x/page.md", "markdown"),
        ("drafts/page.md", "markdown"),
        ("built/page.md", "markdown"),
        ("data.yaml", "yaml"),
    ],
)
def test_what_check_would_not_find_is_no_page(judge_text: JudgeText, folder: Path, name: str, language: str) -> None:
    with (folder / ".reviewlint.yaml").open("a") as file:
        file.write("exclude: [drafts/]\n")
    (folder / ".gitignore").write_text("built/\n")
    judged = judge_text(CURE, name, language)
    assert (judged.page, judged.trouble) == (None, "")


def test_a_folder_that_is_hidden_itself_may_hold_pages(tmp_path: Path) -> None:
    (tmp_path / ".place").mkdir()
    item = TextDocumentItem((tmp_path / ".place" / "page.md").as_uri(), "markdown", 1, CURE)
    assert Judge(Finder)(opened(item, "utf-16")).page is None
    assert Judge(Finder, (str(tmp_path / ".place"),))(opened(item, "utf-16")).page


def test_a_page_that_is_no_review_is_judged_as_by_check(judge_text: JudgeText, folder: Path) -> None:
    (folder / ".reviewlint.yaml").write_text("select: [missing-author]\n")
    assert rules(judge_text("# About us\n\nWe write.\n")) == ["missing-author"]
    (folder / ".reviewlint.yaml").write_text("select: [missing-author]\nkinds: {page.md: none}\n")
    assert rules(judge_text("# About us\n\nWe write.\n")) == []


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_an_unsaved_page_is_judged_as_check_judges_a_file(path: Path) -> None:
    item = TextDocumentItem(path.as_uri(), "", 1, path.read_bytes().decode())
    judged = Judge(Finder)(opened(item, "utf-16"))
    (page,) = api.check_paths([path]).pages
    assert judged.page
    assert [(each.rule, each.span, each.message) for each in judged.page.findings] == [
        (each.rule, each.span, each.message) for each in page.findings
    ]
    assert judged.page.findings


def test_known_findings_are_not_reported(judge_text: JudgeText, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "page.md").write_text(CURE)
    with (folder / ".reviewlint.yaml").open("a") as file:
        file.write("baseline: known.json\n")
    assert main(["baseline", "write", "page.md", "--baseline", "known.json"]) == 0
    judged = judge_text(CURE + "\nIt is universally safe.\n")
    assert rules(judged) == ["absolute-safety"]
    assert [(each.rule, each.reason) for each in judged.page.set_aside] == [  # type: ignore[union-attr]
        ("cure-claim", "baselined")
    ]


@pytest.mark.parametrize(
    ("settings", "trouble"),
    [
        ("profil: core\n", ".reviewlint.yaml:1:1: "),
        ("select: [no-such-rule]\n", "There is no rule “no-such-rule”"),
        ("baseline: none.json\n", "there is no such baseline"),
        ("rules: [none]\n", "there is no folder of rules"),
    ],
)
def test_what_is_wrong_with_the_configuration_is_told(
    judge_text: JudgeText, folder: Path, settings: str, trouble: str
) -> None:
    (folder / ".reviewlint.yaml").write_text(settings)
    judged = judge_text(CURE)
    assert judged.page is None
    assert trouble in judged.trouble


def test_a_page_that_would_take_long_is_left_to_check(
    judge_text: JudgeText, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "LARGEST", 20)
    assert "page.md has more than 20 characters" in judge_text(CURE).trouble
    (folder / ".reviewlint.yaml").write_text("max-page-size: 10\n")
    judged = judge_text(CURE)
    assert (rules(judged), judged.range(Span(0, 0))) == (["unreadable-page"], Range(Position(0, 0), Position(0, 0)))


def test_a_byte_order_mark_takes_a_place(judge_text: JudgeText) -> None:
    judged = judge_text("\ufeff" + CURE)
    (finding,) = judged.page.findings  # type: ignore[union-attr]
    where = Range(Position(0, 11), Position(0, 25))
    assert (finding.text, judged.range(finding.span), judged.span(where)) == ("cures diabetes", where, finding.span)
    assert judged.span(Range(Position(0, 0), Position(0, 0))) == Span(0, 0)


def test_a_new_judge_reads_rules_anew(folder: Path, own_rule: Callable[..., object]) -> None:
    own_rule(folder / "rules")
    (folder / ".reviewlint.yaml").write_text("rules: [rules]\nselect: [no-bananas]\n")
    buffer = opened(TextDocumentItem((folder / "page.md").as_uri(), "", 1, "A banana and a cherry.\n"), "utf-16")
    judge = Judge(Finder)
    assert [each.text for each in judge(buffer).page.findings] == ["banana"]  # type: ignore[union-attr]
    text = (folder / "rules/fruit/no-bananas.yaml").read_text()
    (folder / "rules/fruit/no-bananas.yaml").write_text(text.replace("banana", "cherry"))
    assert [each.text for each in judge(buffer).page.findings] == ["banana"]  # type: ignore[union-attr]
    assert [each.text for each in Judge(Finder)(buffer).page.findings] == ["cherry"]  # type: ignore[union-attr]


def test_a_configuration_that_was_named_is_that_of_every_page(folder: Path) -> None:
    (folder / "other.yaml").write_text("select: [absolute-safety]\n")
    item = TextDocumentItem((folder / "page.md").as_uri(), "", 1, CURE)
    assert rules(Judge(lambda: Finder(load(str(folder / "other.yaml"))))(opened(item, "utf-16"))) == []

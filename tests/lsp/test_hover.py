from collections.abc import Callable
from pathlib import Path

import pytest
from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position, Range

from reviewlint.lsp.hover import hover
from reviewlint.lsp.judging import Judged

JudgeText = Callable[..., Judged]
TEXT = "# Zinc\n\nIt *cures* diabetes. No herb is universally safe.\n"


def shown(judged: Judged, line: int, character: int, kind: MarkupKind = MarkupKind.Markdown) -> str:
    found = hover(judged, Position(line, character), kind)
    return found.contents.value if found and isinstance(found.contents, MarkupContent) else ""


def test_a_finding_shows_the_manual_of_its_rule(judge_text: JudgeText) -> None:
    text = shown(judge_text(TEXT), 2, 5)
    head, message, summary, why, *lists = text.split("\n\n")
    assert head == "**cure-claim** (error)"
    assert message.startswith("“cures diabetes” promises a cure;")
    assert summary.startswith("**No cure")
    assert why.startswith("Promises of a cure")
    assert [each for each in lists if not each.startswith("- ")] == ["**Instead**", "**Sources**"]


def test_the_range_is_that_of_the_words(judge_text: JudgeText) -> None:
    found = hover(judge_text(TEXT), Position(2, 5), MarkupKind.Markdown)
    assert isinstance(found, Hover)
    assert found.range == Range(Position(2, 4), Position(2, 19))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (MarkupKind.Markdown, "**absolute-safety**: not reported here\n\nnegated: No, by “No” at 3:22"),
        (MarkupKind.PlainText, "absolute-safety: not reported here\n\nnegated: No, by “No” at 3:22"),
    ],
)
def test_what_was_set_aside_shows_why(judge_text: JudgeText, kind: MarkupKind, text: str) -> None:
    assert shown(judge_text(TEXT), 2, 40, kind).startswith(text)


def test_the_reason_of_an_author_is_shown_as_it_is(judge_text: JudgeText) -> None:
    text = "<!-- reviewlint-allow cure-claim: <b>quoting</b> *them* -->\nIt cures diabetes.\n"
    assert "allowed: &#60;b&#62;quoting&#60;/b&#62; \\*them\\*" in shown(judge_text(text), 1, 5)


def test_several_things_at_one_place_are_all_said_the_nearest_first(judge_text: JudgeText, folder: Path) -> None:
    (folder / ".reviewlint.yaml").write_text("select: [missing-author, cure-claim]\n")
    parts = shown(judge_text("# It cures diabetes in a week\n"), 0, 6).split("\n\n---\n\n")
    assert [part.split("\n")[0] for part in parts] == ["**cure-claim** (error)", "**missing-author** (warning)"]


@pytest.mark.parametrize(("name", "line"), [("page.md", 0), ("README.md", 2)])
def test_elsewhere_nothing_is_shown(judge_text: JudgeText, name: str, line: int) -> None:
    assert hover(judge_text(TEXT, name), Position(line, 5), MarkupKind.Markdown) is None

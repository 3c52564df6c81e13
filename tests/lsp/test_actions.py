from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import CodeAction, Position, Range, TextDocumentItem

from reviewlint.config import Finder
from reviewlint.engine.mend import mended
from reviewlint.lsp.actions import FIX, FIX_ALL, Client, _differences, actions, resolved
from reviewlint.lsp.buffers import opened
from reviewlint.lsp.judging import Judge, Judged
from reviewlint.lsp.places import Places, split

JudgeText = Callable[..., Judged]
Edited = Callable[[str, CodeAction], str]
EXAMPLES = Path(__file__).parents[2] / "examples" / "flawed"
TEXT = "\ufeff# Zinc 50mg\r\n\r\n😀 Good for for you.\rDiabetics take it. It cures diabetes."
PLAIN = Client()
EVERYWHERE = Range(Position(0, 0), Position(99, 0))


def offered(judged: Judged, place: Range = EVERYWHERE, *only: str, client: Client = PLAIN) -> list[CodeAction]:
    return actions(judged, place, only, client)


def test_each_fix_is_offered_and_safe_ones_are_preferred(judge_text: JudgeText) -> None:
    found = [each for each in offered(judge_text(TEXT)) if not each.title.startswith("Allow")]
    assert [(each.title, each.kind, each.is_preferred) for each in found] == [
        ("Write “50 mg”", FIX, True),
        ("Write “for” once", FIX, True),
        ("Write “People with diabetes” (may change the meaning)", FIX, None),
    ]


def test_a_fix_mends_its_finding_alone(judge_text: JudgeText, edited: Edited) -> None:
    judged = judge_text(TEXT)
    (action,) = (each for each in offered(judged) if each.title == "Write “for” once")
    assert edited(TEXT, action) == TEXT.replace("for for", "for")
    assert [each.code for each in action.diagnostics or ()] == ["doubled-word"]


def test_only_what_is_touched_is_acted_on(judge_text: JudgeText) -> None:
    titles = [each.title for each in offered(judge_text(TEXT), Range(Position(2, 10), Position(2, 10)))]
    assert titles == ["Write “for” once", "Allow “doubled-word” here, with a reason"]


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        ((FIX,), {FIX}),
        (("source",), {FIX_ALL}),
        (("source.fixAll",), {FIX_ALL}),
        ((FIX_ALL,), {FIX_ALL}),
        (("source.fix",), set()),
        (("refactor",), set()),
        ((), {FIX}),
    ],
)
def test_kinds_are_those_that_are_asked_for(judge_text: JudgeText, only: tuple[str, ...], kinds: set[str]) -> None:
    assert {each.kind for each in offered(judge_text(TEXT), EVERYWHERE, *only)} == kinds


def test_all_fixes_are_worked_out_when_they_are_wanted(judge_text: JudgeText, edited: Edited) -> None:
    judged, client = judge_text(TEXT), Client(resolves=True)
    (action,) = (each for each in offered(judged, client=client) if each.kind == FIX_ALL)
    assert (action.edit, action.data) == (None, {"uri": judged.buffer.uri})
    assert edited(TEXT, resolved(action, judged, client)) == TEXT.replace("50mg", "50 mg").replace("for for", "for")


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_all_safe_fixes_are_those_of_check(path: Path, edited: Edited) -> None:
    content = path.read_bytes()
    judged = Judge(Finder)(opened(TextDocumentItem(path.as_uri(), "", 1, content.decode()), "utf-16"))
    done = mended(str(path), content, judged.config, judged.today)
    found = offered(judged, EVERYWHERE, FIX_ALL)
    assert done
    assert done.after.decode() == (edited(content.decode(), found[0]) if found else content.decode())


@pytest.mark.parametrize("versions", [True, False])
def test_edits_hold_for_one_version_where_that_is_understood(
    judge_text: JudgeText, edited: Edited, versions: bool
) -> None:
    judged = judge_text(TEXT)
    edit = offered(judged, client=Client(versions=versions))[0].edit
    assert edit
    assert (edit.document_changes is not None, edit.changes is not None) == (versions, not versions)
    assert edited(TEXT, offered(judged, client=Client(versions=versions))[0]) == TEXT.replace("50mg", "50 mg")


def test_an_allowance_for_the_page_says_so(judge_text: JudgeText) -> None:
    judged = judge_text('+++\ntitle = "It cures diabetes"\n+++\nBody.\n')
    assert [each.title for each in offered(judged)] == ["Allow “cure-claim” on this page, with a reason"]


@pytest.mark.parametrize(("name", "text"), [("README.md", TEXT), ("page.md", "# Zinc\n")])
def test_where_nothing_is_found_nothing_is_offered(judge_text: JudgeText, name: str, text: str) -> None:
    assert offered(judge_text(text, name), client=Client(resolves=True)) == []


LINES = st.lists(st.sampled_from(["a\n", "b\r\n", "\n", "c\r", "é😀\n", "d"]), max_size=8).map("".join)


@given(before=LINES, after=LINES)
def test_differences_make_one_text_of_the_other(before: str, after: str) -> None:
    judged = Judged(opened(TextDocumentItem("file:///a.md", "", 1, before), "utf-16"))
    places, text = Places(split(before)), before
    for edit in reversed(_differences(judged, after)):
        start, end = places.span(edit.range)
        text = text[:start] + edit.new_text + text[end:]
    assert text == after

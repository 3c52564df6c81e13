"""A conversation between an editor and the server, message by message."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from lsprotocol.types import Position, Range

CURE = "# 漢字\r\n\r\n😀 This herb cures diabetes.\r\n"
WHERE = Range(Position(2, 13), Position(2, 27))


def rules(diagnostics: list[types.Diagnostic]) -> list[Any]:
    return [each.code for each in diagnostics]


def test_the_server_says_what_it_can_do(editor: Any) -> None:
    result = editor.start()
    capabilities = result.capabilities
    assert result.server_info.name == "reviewlint"
    assert capabilities.position_encoding == "utf-16"
    assert capabilities.text_document_sync.change == types.TextDocumentSyncKind.Incremental
    assert capabilities.hover_provider
    assert capabilities.code_action_provider.code_action_kinds == ("quickfix", "source.fixAll.reviewlint")
    assert capabilities.code_action_provider.resolve_provider
    (asked,) = editor.next(types.CLIENT_REGISTER_CAPABILITY).registrations
    assert asked.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES


@pytest.mark.parametrize(
    ("offers", "taken", "columns"),
    [
        (["utf-8", "utf-16"], "utf-8", (15, 29)),
        (["utf-32"], "utf-32", (12, 26)),
        (["utf-7"], "utf-16", (13, 27)),
        (None, "utf-16", (13, 27)),
    ],
)
def test_places_are_counted_as_agreed(
    editor: Any, offers: list[str] | None, taken: str, columns: tuple[int, int]
) -> None:
    general = types.GeneralClientCapabilities(position_encodings=offers)
    assert editor.start(types.ClientCapabilities(general=general)).capabilities.position_encoding == taken
    (found,) = editor.open("page.md", CURE)
    assert (found.range.start, found.range.end) == tuple(Position(2, column) for column in columns)


def test_a_page_is_judged_as_it_is_typed(editor: Any) -> None:
    editor.start()
    (found,) = editor.open("page.md", CURE)
    assert (found.code, found.range, found.source) == ("cure-claim", WHERE, "reviewlint")
    editor.change(
        "page.md", 2, types.TextDocumentContentChangePartial(Range(Position(2, 13), Position(2, 18)), "eases")
    )
    assert editor.diagnostics("page.md", 2) == []
    editor.change(
        "page.md",
        3,
        types.TextDocumentContentChangePartial(Range(Position(3, 0), Position(3, 0)), "漢😀 It cures asthma."),
        types.TextDocumentContentChangePartial(Range(Position(0, 0), Position(1, 0)), ""),
    )
    (found,) = editor.diagnostics("page.md", 3)
    assert found.range == Range(Position(2, 7), Position(2, 19))


def test_only_the_latest_version_is_judged(editor: Any) -> None:
    editor.start()
    editor.open("page.md", CURE)
    for version in range(2, 9):
        editor.change("page.md", version, types.TextDocumentContentChangeWholeDocument(f"Version {version}.\n"))
    assert rules(editor.diagnostics("page.md", 8)) == []
    assert {each.version for each in editor.heard[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS]} <= {8}


def test_a_closed_page_has_no_diagnostics_and_no_answers(editor: Any) -> None:
    editor.start()
    editor.open("page.md", CURE)
    identifier = types.TextDocumentIdentifier(editor.uri("page.md"))
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))
    assert editor.diagnostics("page.md") == []
    assert editor.hover("page.md", 2, 14) == ""
    assert editor.actions("page.md", WHERE) == []
    editor.change("page.md", 2, types.TextDocumentContentChangeWholeDocument(CURE))
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))
    assert rules(editor.open("page.md", CURE)) == ["cure-claim"]


def test_an_allowance_that_is_put_in_makes_the_finding_go_away(
    editor: Any, edited: Callable[[str, types.CodeAction], str]
) -> None:
    editor.start()
    editor.open("page.md", CURE)
    (action,) = editor.actions("page.md", WHERE)
    assert action.title == "Allow “cure-claim” here, with a reason"
    assert action.edit.document_changes[0].text_document.version == 1
    text = edited(CURE, action)
    editor.change("page.md", 2, types.TextDocumentContentChangeWholeDocument(text))
    assert editor.diagnostics("page.md", 2) == []
    assert "allowed: say why" in editor.hover("page.md", 3, 14)


def test_everything_safe_is_fixed_at_once(editor: Any, edited: Callable[[str, types.CodeAction], str]) -> None:
    editor.start()
    text = "Take 50mg for for pain.\n\nTake 5mg.\n"
    editor.open("page.md", text)
    (action,) = editor.actions("page.md", WHERE, "source.fixAll")
    assert action.edit is None
    assert edited(text, editor.resolve(action)) == "Take 50 mg for pain.\n\nTake 5 mg.\n"
    assert editor.resolve(types.CodeAction("something else")).edit is None


@pytest.mark.parametrize(("formats", "head"), [(None, "**cure-claim**"), (["plaintext"], "cure-claim")])
def test_the_manual_is_shown(editor: Any, formats: list[Any] | None, head: str) -> None:
    hover = types.HoverClientCapabilities(content_format=formats)
    editor.start(types.ClientCapabilities(text_document=types.TextDocumentClientCapabilities(hover=hover)))
    editor.open("page.md", CURE)
    assert editor.hover("page.md", 2, 14).startswith(f"{head} (error)\n\n“cures diabetes” promises a cure")
    assert editor.hover("page.md", 0, 0) == ""


def test_settings_are_read_anew_when_they_change(editor: Any) -> None:
    editor.start()
    assert rules(editor.open("page.md", CURE)) == ["cure-claim"]
    editor.write(".reviewlint.yaml", "ignore: [cure-claim]\nselect: [absolute-safety]\n")
    assert editor.diagnostics("page.md") == []
    (editor.folder / ".reviewlint.yaml").write_text("select: [cure-claim]\n")
    settings = types.TextDocumentIdentifier(editor.uri(".reviewlint.yaml"))
    editor.client.text_document_did_save(types.DidSaveTextDocumentParams(settings))
    assert rules(editor.diagnostics("page.md")) == ["cure-claim"]


def test_rules_are_read_anew_when_they_change(editor: Any, own_rule: Callable[..., Any]) -> None:
    own_rule(editor.folder / "rules")
    (editor.folder / ".reviewlint.yaml").write_text("rules: [rules]\nselect: [no-bananas]\n")
    editor.start()
    assert [each.message for each in editor.open("page.md", "A banana, a cherry.\n")] == ["“banana” is a banana."]
    rule = (editor.folder / "rules/fruit/no-bananas.yaml").read_text()
    editor.write("rules/fruit/no-bananas.yaml", rule.replace("banana", "cherry"))
    assert [each.message for each in editor.diagnostics("page.md")] == ["“cherry” is a cherry."]


def test_what_is_wrong_with_settings_is_told_once_and_is_not_the_end(editor: Any) -> None:
    editor.start()
    editor.open("page.md", CURE)
    editor.write(".reviewlint.yaml", "profil: strict\n")
    assert editor.diagnostics("page.md") == []
    told = editor.next(types.WINDOW_SHOW_MESSAGE)
    assert told.type == types.MessageType.Error
    assert told.message.startswith("reviewlint: ")
    assert ".reviewlint.yaml:1:1: " in told.message
    editor.change("page.md", 2, types.TextDocumentContentChangeWholeDocument(CURE))
    assert editor.diagnostics("page.md", 2) == []
    assert editor.heard[types.WINDOW_SHOW_MESSAGE] == []
    assert editor.hover("page.md", 2, 14) == ""
    editor.write(".reviewlint.yaml", "select: [cure-claim]\n")
    assert rules(editor.diagnostics("page.md")) == ["cure-claim"]


def test_a_page_of_data_that_is_saved_changes_no_settings(editor: Any) -> None:
    editor.start()
    assert rules(editor.open("page.yaml", "compound: zinc\nsummary: It cures asthma.\n", "yaml")) == ["cure-claim"]
    editor.write("page.yaml", "anything")
    params = types.DidChangeConfigurationParams(settings={})
    editor.client.workspace_did_change_configuration(params)
    editor.change("page.yaml", 2, types.TextDocumentContentChangeWholeDocument("compound: zinc\n"))
    assert editor.diagnostics("page.yaml") == []
    assert editor.heard[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] == []


def test_an_error_of_reviewlint_is_told_and_is_not_the_end(editor: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    editor.start()
    with monkeypatch.context() as patch:
        patch.setattr("reviewlint.lsp.session.diagnostics", lambda *_, **__: 1 / 0)
        identifier = types.TextDocumentItem(editor.uri("page.md"), "markdown", 1, CURE)
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(identifier))
        assert "ZeroDivisionError" in editor.next(types.WINDOW_SHOW_MESSAGE).message
    editor.change("page.md", 2, types.TextDocumentContentChangeWholeDocument(CURE))
    assert rules(editor.diagnostics("page.md", 2)) == ["cure-claim"]


@pytest.mark.parametrize(("leave", "code"), [(True, 0), (False, 1)])
def test_the_exit_code_says_whether_leave_was_taken(editor: Any, leave: bool, code: int, folder: Path) -> None:
    editor.start()
    if not leave:
        editor.leave_without_a_word()
    editor.stop()
    assert editor.code == code

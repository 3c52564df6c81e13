"""An editor that talks to a server over pipes, and buffers that were judged without one."""

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest
from lsprotocol import types
from pygls.io_ import StdinAsyncReader, StdoutWriter, run_async
from pygls.lsp.client import LanguageClient

from reviewlint.config import Finder
from reviewlint.lsp import buffers
from reviewlint.lsp.judging import Judge, Judged
from reviewlint.lsp.places import Places, split
from reviewlint.lsp.server import serve

_Result = TypeVar("_Result")
_LONGEST = 60
#: What a modern editor says of itself.
ABLE = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
        code_action=types.CodeActionClientCapabilities(resolve_support=types.ClientCodeActionResolveOptions(["edit"])),
    ),
)


class Editor:
    """A client whose every call waits for the answer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = LanguageClient("editor", "1")
        self.heard: dict[str, list[Any]] = {}
        self.code: int | None = None
        self._runner = asyncio.Runner()
        for method in (
            types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS,
            types.WINDOW_SHOW_MESSAGE,
            types.CLIENT_REGISTER_CAPABILITY,
        ):
            self.heard[method] = []
            self.client.feature(method)(self._hear(method))

    def start(self, capabilities: types.ClientCapabilities = ABLE) -> types.InitializeResult:
        """Start a server in a thread, and introduce the editor."""
        (server_in, to_server), (from_server, server_out) = os.pipe(), os.pipe()

        def work() -> None:
            with os.fdopen(server_in, "rb") as stdin, os.fdopen(server_out, "wb") as stdout:
                self.code = serve(Finder, stdin, stdout)

        self._thread = threading.Thread(target=work)
        self._thread.start()
        self._run(self._listen(os.fdopen(to_server, "wb"), os.fdopen(from_server, "rb")))
        folder = types.WorkspaceFolder(self.folder.as_uri(), self.folder.name)
        result = self._run(
            self.client.initialize_async(types.InitializeParams(capabilities, workspace_folders=[folder]))
        )
        self.client.initialized(types.InitializedParams())
        return result

    def stop(self) -> None:
        """Take leave, unless that was done."""
        if self.code is None:
            self._run(self.client.shutdown_async(None))
            self.client.exit(None)
            self._thread.join(_LONGEST)
        self._runner.close()

    def leave_without_a_word(self) -> None:
        """Leave as an editor that crashed."""
        self.client.exit(None)
        self._thread.join(_LONGEST)

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        document = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return self.diagnostics(name)

    def change(self, name: str, version: int, *changes: types.TextDocumentContentChangeEvent) -> None:
        identifier = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, changes))

    def write(self, name: str, text: str) -> None:
        """Write a file that the editor watches."""
        (self.folder / name).write_text(text, "utf-8")
        change = types.FileEvent(self.uri(name), types.FileChangeType.Changed)
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))

    def diagnostics(self, name: str, version: int | None = None) -> list[types.Diagnostic]:
        """The next diagnostics of a text, or of a version of it."""

        def wanted(params: types.PublishDiagnosticsParams) -> bool:
            return params.uri == self.uri(name) and version in (None, params.version)

        return list(self.next(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, wanted).diagnostics)

    def next(self, method: str, wanted: Callable[[Any], bool] = lambda _: True) -> Any:
        """The next message of a kind."""

        async def wait() -> Any:
            while True:
                heard = self.heard[method]
                if heard and wanted(each := heard.pop(0)):
                    return each
                if not heard:
                    await asyncio.sleep(0.01)

        return self._run(wait())

    def actions(self, name: str, place: types.Range, *only: str) -> list[types.CodeAction]:
        context = types.CodeActionContext([], [*only] or None)
        params = types.CodeActionParams(types.TextDocumentIdentifier(self.uri(name)), place, context)
        found = self._run(self.client.text_document_code_action_async(params))
        return [each for each in found or () if isinstance(each, types.CodeAction)]

    def resolve(self, action: types.CodeAction) -> types.CodeAction:
        return self._run(self.client.code_action_resolve_async(action))

    def hover(self, name: str, line: int, character: int) -> str:
        """What is shown at a place; nothing if nothing is."""
        params = types.HoverParams(types.TextDocumentIdentifier(self.uri(name)), types.Position(line, character))
        found = self._run(self.client.text_document_hover_async(params))
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""

    def _hear(self, method: str) -> Callable[[Any], None]:
        # A function of its own each time: pygls writes on it what it is for.
        def hear(params: Any) -> None:
            self.heard[method].append(params)

        return hear

    async def _listen(self, writer: Any, reader: Any) -> None:
        self.client.protocol.set_writer(StdoutWriter(writer))
        lines = StdinAsyncReader(reader, ThreadPoolExecutor(max_workers=1))
        self._listening = asyncio.ensure_future(run_async(threading.Event(), lines, self.client.protocol))

    def _run(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        return self._runner.run(asyncio.wait_for(work, _LONGEST))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose configuration has rules for everything that is tried here."""
    rules = "absolute-safety, cure-claim, dose-spacing, doubled-word, stigmatising-language"
    (tmp_path / ".reviewlint.yaml").write_text(f"select: [{rules}]\n", "utf-8")
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def editor(folder: Path) -> Iterator[Editor]:
    """An editor that was not started yet."""
    editor = Editor(folder)
    yield editor
    editor.stop()


JudgeText = Callable[..., Judged]


@pytest.fixture
def judge_text(folder: Path) -> JudgeText:
    """What judges a text as the buffer of a file in the folder."""

    def judged(text: str, name: str = "page.md", language: str = "", encoding: str = "utf-16") -> Judged:
        item = types.TextDocumentItem((folder / name).as_uri(), language, 1, text)
        return Judge(Finder)(buffers.opened(item, encoding))

    return judged


@pytest.fixture
def edited() -> Callable[[str, types.CodeAction], str]:
    """What makes the edits of an action in a text."""

    def make(text: str, action: types.CodeAction) -> str:
        assert action.edit
        changes = action.edit.document_changes or ()
        edits = [edit for change in changes if isinstance(change, types.TextDocumentEdit) for edit in change.edits]
        for each in (action.edit.changes or {}).values():
            edits += each
        places = Places(split(text))
        for edit in sorted(edits, key=lambda each: places.span(each.range), reverse=True):
            assert isinstance(edit, types.TextEdit)
            start, end = places.span(edit.range)
            text = text[:start] + edit.new_text + text[end:]
        return text

    return make

"""What the server answers: one function for each message of the protocol."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import PurePath
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.capabilities import get_capability

from reviewlint.config import Finder
from reviewlint.lsp import actions, buffers
from reviewlint.lsp.hover import hover
from reviewlint.lsp.session import Session

#: Settings, rules, vocabularies, schemas and baselines are of these kinds.
_SETTINGS = frozenset((".yaml", ".yml", ".json", ".toml"))
_WATCHED = ("**/*.{yaml,yml,json,toml}", "**/.gitignore")
#: pygls must not keep texts beside ours, see `buffers`.
_OURS = (types.TEXT_DOCUMENT_DID_OPEN, types.TEXT_DOCUMENT_DID_CHANGE, types.TEXT_DOCUMENT_DID_CLOSE)


def serve(settings: Callable[[], Finder], stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Serve an editor until it leaves: 0 if it took its leave, 1 if it was gone of a sudden."""
    session = Session(settings)
    for method in _OURS:
        del session.protocol.fm.builtin_features[method]
    for method, handler in HANDLERS.items():
        session.feature(method, OPTIONS.get(method))(handler)
    session.start_io(stdin, stdout)
    return 0 if session.ended else 1


def _initialized(ls: Session, _: types.InitializedParams) -> None:
    ls.introduce(ls.client_capabilities)
    if get_capability(ls.client_capabilities, "workspace.did_change_watched_files.dynamic_registration"):
        watchers = [types.FileSystemWatcher(glob) for glob in _WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        ls.client_register_capability(types.RegistrationParams([types.Registration("settings", method, options)]))


def _opened(ls: Session, params: types.DidOpenTextDocumentParams) -> None:
    encoding = types.PositionEncodingKind(ls.workspace.position_encoding)
    ls.put(buffers.opened(params.text_document, encoding.value), 0)


def _changed(ls: Session, params: types.DidChangeTextDocumentParams) -> None:
    if buffer := ls.buffers.get(params.text_document.uri):
        ls.put(buffer.changed(params.text_document.version, params.content_changes))


def _saved(ls: Session, params: types.DidSaveTextDocumentParams) -> None:
    _reload(ls, [params.text_document.uri])


def _closed(ls: Session, params: types.DidCloseTextDocumentParams) -> None:
    ls.drop(params.text_document.uri)


def _files_changed(ls: Session, params: types.DidChangeWatchedFilesParams) -> None:
    _reload(ls, [change.uri for change in params.changes])


def _reload(ls: Session, changed: Iterable[str]) -> None:
    """Read settings and rules anew if one of the changed files may hold any."""
    if any(_may_be_settings(uri) and not ls.is_page(uri) for uri in changed):
        ls.reload()


def _may_be_settings(uri: str) -> bool:
    path = PurePath(buffers.path_of(uri))
    return path.suffix in _SETTINGS or path.name == ".gitignore"


def _settings_changed(ls: Session, _: types.DidChangeConfigurationParams) -> None:
    """Editors tell of their own settings, asked or not; ours are in files."""


async def _hover(ls: Session, params: types.HoverParams) -> types.Hover | None:
    judged = await ls.judged(params.text_document.uri)
    if judged is None:
        return None
    kinds = get_capability(ls.client_capabilities, "text_document.hover.content_format") or []
    plain = kinds and types.MarkupKind.Markdown not in kinds
    kind = types.MarkupKind.PlainText if plain else types.MarkupKind.Markdown
    return await ls.aside(partial(hover, judged, params.position, kind))


async def _actions(ls: Session, params: types.CodeActionParams) -> list[types.CodeAction]:
    judged = await ls.judged(params.text_document.uri)
    if judged is None:
        return []
    only = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
    return await ls.aside(partial(actions.actions, judged, params.range, only, ls.client))


async def _resolved(ls: Session, action: types.CodeAction) -> types.CodeAction:
    judged = await ls.judged(action.data["uri"]) if isinstance(action.data, dict) else None
    return await ls.aside(partial(actions.resolved, action, judged, ls.client)) if judged else action


def _shut_down(ls: Session, _: None) -> None:
    ls.ended = True


HANDLERS: Mapping[str, Callable[..., Any]] = {
    types.INITIALIZED: _initialized,
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_SAVE: _saved,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_CODE_ACTION: _actions,
    types.CODE_ACTION_RESOLVE: _resolved,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _files_changed,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: _settings_changed,
    types.SHUTDOWN: _shut_down,
}
OPTIONS: Mapping[str, object] = {
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions([actions.FIX, actions.FIX_ALL], resolve_provider=True),
}

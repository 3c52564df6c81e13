"""The server's state: what the editor has open, how it was judged, and what has been told."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from lsprotocol import types
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from reviewlint import __version__
from reviewlint.config import Finder
from reviewlint.lsp.actions import Client
from reviewlint.lsp.buffers import Buffer, path_of
from reviewlint.lsp.diagnostics import SOURCE, diagnostics
from reviewlint.lsp.judging import Judge, Judged

_LOG = logging.getLogger(__name__)
_Result = TypeVar("_Result")
#: So long after the last keystroke a page is checked.
PAUSE = 0.2


@dataclass(frozen=True)
class _Running:
    """The judgement of a buffer, or the promise of one."""

    buffer: Buffer
    outcome: "asyncio.Future[Judged]"


class Session(LanguageServer):
    """A server that judges what is open, one page at a time and away from the thread that listens.

    Whatever is asked of a page is answered for its latest version; a judgement of an earlier one is dropped.
    """

    def __init__(self, settings: Callable[[], Finder]) -> None:
        super().__init__(SOURCE, __version__)
        self.buffers: dict[str, Buffer] = {}
        self.client = Client()
        self.ended = False
        self._settings = settings
        self._judge = Judge(settings)
        self._running: dict[str, _Running] = {}
        self._checks: dict[str, asyncio.Task[None]] = {}
        self._told: set[str] = set()
        self._pages: set[str] = set()
        self._worker = ThreadPoolExecutor(max_workers=1)

    def introduce(self, capabilities: types.ClientCapabilities) -> None:
        """Hold to what the editor understands, and read the settings with its folders known."""
        self.client = Client(
            versions=bool(get_capability(capabilities, "workspace.workspace_edit.document_changes")),
            related=bool(get_capability(capabilities, "text_document.publish_diagnostics.related_information")),
            resolves="edit" in _resolved_properties(capabilities),
        )
        self.reload()

    def put(self, buffer: Buffer, pause: float = PAUSE) -> None:
        """Take a new version of a text, and check it when nothing newer comes for a while."""
        self.buffers[buffer.uri] = buffer
        self._forget(buffer.uri)
        self._checks[buffer.uri] = asyncio.ensure_future(self._check(buffer, pause))
        self._checks[buffer.uri].add_done_callback(self._failed)

    def drop(self, uri: str) -> None:
        """Forget a text that was closed, and all that was said of it."""
        self._forget(uri)
        self._pages.discard(uri)
        if self.buffers.pop(uri, None):
            self._publish(uri, [])

    def reload(self) -> None:
        """Read settings and rules anew, and check everything again."""
        roots = (folder.uri for folder in self.workspace.folders.values())
        self._judge = Judge(self._settings, tuple(map(path_of, roots)))
        self._told.clear()
        for buffer in self.buffers.values():
            self.put(buffer)

    def is_page(self, uri: str) -> bool:
        """Whether a text was a page when it was last checked."""
        return uri in self._pages

    async def judged(self, uri: str) -> Judged | None:
        """The latest version of a text, as judged; none if it is not open."""
        buffer = self.buffers.get(uri)
        if buffer is None:
            return None
        running = self._running.get(uri)
        if running is None or running.buffer is not buffer:
            running = _Running(buffer, asyncio.ensure_future(self.aside(lambda: self._judge(buffer))))
            self._running[uri] = running
        # Whoever waits may be cancelled; others wait for the same.
        return await asyncio.shield(running.outcome)

    async def aside(self, work: Callable[[], _Result]) -> _Result:
        """What comes of work that may take a while; nothing else is kept waiting for it."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)

    def shutdown(self) -> None:
        """End, without what is still to be judged."""
        self._worker.shutdown(wait=False, cancel_futures=True)
        super().shutdown()  # type: ignore[no-untyped-call]

    def _forget(self, uri: str) -> None:
        """Let go of a check that waits for its turn, and of a judgement that would come too late."""
        if check := self._checks.pop(uri, None):
            check.cancel()
        if running := self._running.pop(uri, None):
            running.outcome.cancel()

    async def _check(self, buffer: Buffer, pause: float) -> None:
        await asyncio.sleep(pause)
        judged = await self.judged(buffer.uri)
        if judged is None or judged.buffer is not self.buffers.get(buffer.uri):
            return
        (self._pages.add if judged.page else self._pages.discard)(buffer.uri)
        if judged.trouble:
            self._tell(judged.trouble)
        self._publish(buffer.uri, await self.aside(lambda: diagnostics(judged, related=self.client.related)), buffer)

    def _failed(self, check: "asyncio.Task[None]") -> None:
        """Say so if a check ended in an error, which is one of reviewlint; the next one may go well."""
        if not check.cancelled() and (error := check.exception()):
            _LOG.error("a page could not be checked", exc_info=error)
            self._tell(f"could not check this page ({error!r}); the log of the language server says more")

    def _tell(self, trouble: str) -> None:
        """Show a trouble to the person at the editor, once until settings are read anew."""
        if trouble not in self._told:
            self._told.add(trouble)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"{SOURCE}: {trouble}"))

    def _publish(self, uri: str, found: list[types.Diagnostic], buffer: Buffer | None = None) -> None:
        version = buffer.version if buffer else None
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))


def _resolved_properties(capabilities: types.ClientCapabilities) -> list[Any]:
    support = get_capability(capabilities, "text_document.code_action.resolve_support")
    return list(support.properties) if support else []

"""What an editor can do about findings: their fixes, allowances, and all safe fixes at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from lsprotocol import types
from lsprotocol.types import CodeActionKind

from reviewlint.engine.fix import fixed, offered
from reviewlint.lsp.allowing import allowance, of_page
from reviewlint.lsp.diagnostics import diagnostic
from reviewlint.lsp.judging import Judged
from reviewlint.lsp.places import split
from reviewlint.model.finding import Finding
from reviewlint.model.source import BYTE_ORDER_MARK, Source, Span
from reviewlint.parsing import parse

FIX, FIX_ALL = CodeActionKind.QuickFix.value, f"{CodeActionKind.SourceFixAll.value}.reviewlint"
#: For so many findings at one place, something is offered.
_MOST = 10


@dataclass(frozen=True)
class Client:
    """What the editor understands: edits for one version of a text, second places, actions that are worked out late."""

    versions: bool = False
    related: bool = False
    resolves: bool = False


def actions(judged: Judged, place: types.Range, only: Sequence[str] | None, client: Client) -> list[types.CodeAction]:
    """What can be done at a place, of the kinds that are asked for (none: of any)."""
    if judged.page is None:
        return []
    found: list[types.CodeAction] = []
    if _wanted(FIX, only):
        near = [*islice(_near(judged, judged.span(place)), _MOST)]
        found += [*_fixes(judged, near, client), *_allowances(judged, near, client)]
    if _wanted(FIX_ALL, only) and (client.resolves or only) and any(offered(judged.page)):
        action = types.CodeAction("Fix everything that is safe to fix", FIX_ALL, data={"uri": judged.buffer.uri})
        found.append(action if client.resolves else resolved(action, judged, client))
    return found


def resolved(action: types.CodeAction, judged: Judged, client: Client) -> types.CodeAction:
    """The action that makes all safe fixes, as `reviewlint check --fix` does, with its edit."""
    after = fixed(judged.text, judged.anew).text
    mark = BYTE_ORDER_MARK if judged.buffer.text.startswith(BYTE_ORDER_MARK) else ""
    action.edit = _edit(judged, _differences(judged, mark + after), client)
    return action


def _wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Whether a kind of action is one of those asked for, or below one."""
    return not only or any(f"{kind}.".startswith(f"{each}.") for each in only)


def _near(judged: Judged, span: Span) -> Iterator[Finding]:
    """The findings that a span touches."""
    findings = judged.page.findings if judged.page else ()
    return (each for each in findings if each.start <= span.end and span.start <= each.end)


def _fixes(judged: Judged, findings: Iterable[Finding], client: Client) -> Iterator[types.CodeAction]:
    for finding in findings:
        if finding.fix and finding.fix.edits:
            edits = [types.TextEdit(judged.range(edit.span), edit.text) for edit in finding.fix.edits]
            title = finding.fix.title if finding.fix.safe else f"{finding.fix.title} (may change the meaning)"
            yield _quick(title, judged, finding, edits, client, preferred=finding.fix.safe)


def _allowances(judged: Judged, findings: Sequence[Finding], client: Client) -> Iterator[types.CodeAction]:
    if not findings:
        return
    document = parse(Source(findings[0].source.path, judged.text))
    for finding in findings:
        edit = allowance(judged, document, finding)
        if edit:
            title = f"Allow “{finding.rule}” {'on this page' if of_page(edit) else 'here'}, with a reason"
            yield _quick(title, judged, finding, [types.TextEdit(judged.range(edit.span), edit.text)], client)


def _quick(
    title: str,
    judged: Judged,
    finding: Finding,
    edits: list[types.TextEdit],
    client: Client,
    *,
    preferred: bool = False,
) -> types.CodeAction:
    return types.CodeAction(
        title,
        FIX,
        diagnostics=[diagnostic(judged, finding, related=client.related)],
        is_preferred=preferred or None,
        edit=_edit(judged, edits, client),
    )


def _edit(judged: Judged, edits: list[types.TextEdit], client: Client) -> types.WorkspaceEdit:
    """Edits of the buffer: for its version alone, where the editor can hold to that."""
    if not client.versions:
        return types.WorkspaceEdit(changes={judged.buffer.uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(judged.buffer.uri, judged.buffer.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, [*edits])])


def _differences(judged: Judged, after: str) -> list[types.TextEdit]:
    """The lines that another text has, in place of those of the buffer; what does not change is not touched."""
    places, lines = judged.buffer.places, split(after)
    return [
        types.TextEdit(places.range(Span(places.starts[start], places.starts[end])), "".join(lines[first:last]))
        for what, start, end, first, last in SequenceMatcher(None, places.lines, lines).get_opcodes()
        if what != "equal"
    ]

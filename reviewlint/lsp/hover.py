"""What an editor shows of the words under the pointer: the manual of the rule, or why nothing is reported."""

from collections.abc import Callable, Iterable, Iterator

from lsprotocol import types

from reviewlint.lsp.judging import Judged
from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.rule import Rule
from reviewlint.model.source import Span
from reviewlint.reporters.audit import reason
from reviewlint.reporters.markdown_escape import prose
from reviewlint.reporters.screen import one_line

_RULE = "\n\n---\n\n"


def hover(judged: Judged, position: types.Position, kind: types.MarkupKind) -> types.Hover | None:
    """What is to be said of a position; none if nothing is."""
    if judged.page is None:
        return None
    offset = judged.span(types.Range(position, position)).start
    everything: tuple[Finding | SetAside, ...] = (*judged.page.findings, *judged.page.set_aside)
    touched = (each for each in everything if each.start <= offset <= each.end)
    found = sorted(touched, key=lambda each: each.end - each.start)  # what is said of these words first
    if not found:
        return None
    words = prose if kind == types.MarkupKind.Markdown else one_line
    strong = "**" if kind == types.MarkupKind.Markdown else ""
    texts = dict.fromkeys("\n\n".join(_said(each, judged.rules.get(each.rule), words, strong)) for each in found)
    return types.Hover(types.MarkupContent(kind, _RULE.join(texts)), judged.range(_common(found)))


def _said(found: Finding | SetAside, rule: Rule | None, words: Callable[[str], str], strong: str) -> Iterator[str]:
    """What is said of a finding and its rule, paragraph by paragraph; or why it was set aside."""
    if isinstance(found, SetAside):
        yield f"{strong}{found.rule}{strong}: not reported here"
        yield words(reason(found))
        yield from (rule.summary,) if rule else ()
        return
    yield f"{strong}{found.rule}{strong} ({found.severity})"
    yield words(found.message)
    yield from _manual(rule, found.instead, strong) if rule else ()


def _manual(rule: Rule, instead: str, strong: str) -> Iterator[str]:
    yield f"{strong}{rule.summary}{strong}"
    yield rule.why
    yield from _listed(f"{strong}Instead{strong}", dict.fromkeys((*((instead,) if instead else ()), *rule.instead)))
    yield from _listed(f"{strong}Sources{strong}", rule.sources)


def _listed(title: str, entries: Iterable[str]) -> Iterator[str]:
    lines = [f"- {one_line(entry)}" for entry in entries]
    if lines:
        yield "\n".join((title, "", *lines))


def _common(found: Iterable[Finding | SetAside]) -> Span:
    """The span that all of them have in common."""
    spans = [each.span for each in found]
    return Span(max(span.start for span in spans), min(span.end for span in spans))

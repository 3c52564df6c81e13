"""A finding → the comment that allows it, in the syntax of its page, where it counts."""

from collections.abc import Iterator
from dataclasses import replace

from reviewlint.engine.fix import apply
from reviewlint.engine.judge import UNREADABLE
from reviewlint.engine.suppress import OWN, suppress
from reviewlint.expressions import expression
from reviewlint.lsp.judging import Judged
from reviewlint.model.document import Block, Document
from reviewlint.model.finding import Edit, Finding
from reviewlint.model.source import Source, Span
from reviewlint.parsing import parse
from reviewlint.parsing.front_matter import split

#: What the author is to put in its place.
REASON = "say why"
_MARKUP, _HASH = "<!-- {} -->", "# {}"
_COMMENTS = {".mdx": "{{/* {} */}}", ".yaml": _HASH, ".yml": _HASH}
_NO_COMMENTS = frozenset(("json",))
_MARGIN = expression(r"[ \t]*")
_LINE_END = expression(r"\r\n|\n|\r")
#: What may stand before a block that starts its line: the signs of a heading, an image or emphasis.
_HEAD = expression(r" {0,3}[#!\[*_]*+[ \t]*+")


def allowance(judged: Judged, document: Document, finding: Finding) -> Edit | None:
    """The edit that allows a finding where it stands, else on its whole page; none if no comment can do that.

    `document` is the page that was judged. Every edit is tried before it is offered.
    """
    if document.format in _NO_COMMENTS or finding.rule in {*OWN, UNREADABLE}:
        return None
    tried = (edit for edit in _edits(document, finding) if _allows(judged, edit, finding))
    return next(tried, None)


def of_page(edit: Edit) -> bool:
    """Whether an allowance is for the whole page."""
    return "reviewlint-allow-file" in edit.text


def _edits(document: Document, finding: Finding) -> Iterator[Edit]:
    """The places where an allowance might count, the nearest first."""
    if finding.span != (0, 0):  # what is said of no place is said of the page
        yield from _in_metadata(document, finding)
        if document.format != "yaml":
            yield from _in_body(document, finding)
    yield _on_page(document, finding)


def _in_metadata(document: Document, finding: Finding) -> Iterator[Edit]:
    """Above the entries that hold a finding, the innermost first."""
    held = [
        (key or value).start
        for path, (key, value) in document.metadata.places.items()
        if path and (key or value).start <= finding.start <= value.end
    ]
    for start in sorted(held, reverse=True):
        yield _above(document.source, start, _HASH, f"reviewlint-allow {finding.rule}")


def _in_body(document: Document, finding: Finding) -> Iterator[Edit]:
    """Above the block that holds a finding, or at its end: a list, table or quote would be cut by one line more."""
    block = next((each for each in document.blocks if _holds(each.span, finding.start)), None)
    if block is None:
        return
    words = f"reviewlint-allow {finding.rule}"
    comment = _comment(document.source.path)
    above = _above(document.source, block.span.start, comment, words)
    within = Edit(Span(block.span.end, block.span.end), f" {comment.format(f'{words}: {REASON}')}")
    yield from (above, within) if _starts_line(document.source, block) else (within, above)


def _on_page(document: Document, finding: Finding) -> Edit:
    """Above the body, or at the end of HTML, which has to begin as it does."""
    source = document.source
    at = len(source.text) if document.format == "html" else split(source.text).body_start
    words = f"reviewlint-allow-file {finding.rule}: {REASON}"
    return Edit(Span(at, at), f"{_comment(source.path).format(words)}{_line_end(source.text)}")


def _above(source: Source, offset: int, comment: str, words: str) -> Edit:
    """A line above that of an offset, as far in."""
    start = source.line(source.position(offset).line).start
    margin = _MARGIN.match(source.text, start)
    text = comment.format(f"{words}: {REASON}")
    return Edit(Span(start, start), f"{margin[0] if margin else ''}{text}{_line_end(source.text)}")


def _allows(judged: Judged, edit: Edit, finding: Finding) -> bool:
    """Whether a finding would be allowed, were the edit made."""
    document = parse(Source(finding.source.path, apply(judged.text, (edit,))))
    shift = len(edit.text) if edit.span.start <= finding.start else 0
    moved = replace(finding, source=document.source, span=Span(finding.start + shift, finding.end + shift))
    return bool(suppress(document, (moved,), judged.rules)[1])


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < max(span.end, span.start + 1)


def _starts_line(source: Source, block: Block) -> bool:
    start = source.line(source.position(block.span.start).line).start
    return not block.group and block.kind != "quote" and bool(_HEAD.fullmatch(source.text, start, block.span.start))


def _comment(path: str) -> str:
    suffix = path[path.rfind(".") :].lower()
    return _COMMENTS.get(suffix, _MARKUP)


def _line_end(text: str) -> str:
    """How the lines of a text end."""
    found = _LINE_END.search(text)
    return found[0] if found else "\n"

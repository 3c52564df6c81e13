"""mistune's block parser with the places that it does not give."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from mistune import BlockState
from mistune.block_parser import BlockParser
from mistune.markdown import Markdown
from mistune.plugins.table import table, table_in_list, table_in_quote

from reviewlint.expressions import expression
from reviewlint.model.prose import Prose, join
from reviewlint.model.source import Span

Token = dict[str, Any]

_ONLY_A_MARKER = expression(r"[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]*$")
_FOOTNOTE = (
    r"^(?P<footnote_lead> {0,3})\[\^(?P<footnote_key>(?:[^\\\[\]\s]|\\.){1,500})\]:"
    r"[^\n]*(?:\n|$)(?:(?:[ \t]*\n)*(?: {2,}|\t)[^\n]*(?:\n|$))*"
)
_FOOTNOTE_MARK = expression(r" {0,3}\[\^[^\n]*?\]:[ \t]?")
_DEFINITION = r"^ {0,3}:[ \t]+[^\n]*(?:\n|$)(?:(?! {0,3}:[ \t])[ \t]*[^\s][^\n]*(?:\n|$))*"
_DEFINITION_MARK = expression(r" {0,3}:[ \t]+")


class LineState(BlockState):
    """A block state that knows where its lines stand.

    `breaks` holds, for each line of `src`, the place in the page of the line end behind it. The lines of a quote or a
    list item lose a prefix, never what stands behind it, so places are counted back from the end of the line.
    """

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.breaks: Sequence[Span] = ()
        self.starts: list[int] = []
        # Where the block that is being read begins, unless it is the line at the cursor.
        self.began: int | None = None
        # What is being read that has lines of its own: its kind, and the first line of its current part.
        self.open: list[tuple[str, int]] = []

    def process(self, src: str) -> None:
        """Take the text to read."""
        super().process(src)
        self.starts = [0, *(match.end() for match in re.finditer("\n", src))]

    def line_at(self, cursor: int) -> int:
        """The number of the line, from 0, that holds an offset of `src`."""
        return bisect_right(self.starts, cursor) - 1

    def child_state(self, src: str, lazy_line_starts: set[int] | None = None) -> "LineState":
        """A state for the lines of a quote, a list item, a footnote or a definition."""
        child: LineState = super().child_state(src, lazy_line_starts)  # type: ignore[assignment]
        kind, first = self.open[-1]
        if kind == "list":
            # The lines of the next item begin with the line that the cursor has just passed.
            self.open[-1] = kind, self.line_at(max(self.cursor - 1, 0))
            first += bool(_ONLY_A_MARKER.match(self._line(first)))
        child.breaks = self.breaks[first : first + len(child.starts)]
        return child

    def _line(self, number: int) -> str:
        return self.get_line(self.starts[number]).rstrip("\n")

    def append_token(self, token: Token) -> None:
        """Add a token, with the state and the offset at which it begins."""
        token.setdefault("state", self)
        start = self.cursor if self.began is None else self.began
        token.setdefault("spans", [(start, start + 1)])
        super().append_token(token)

    def add_paragraph(self, text: str) -> None:
        """Add lines to the paragraph that is being read, or begin one."""
        span = (self.cursor, self.cursor + len(text))
        last = self.last_token()
        if last and last["type"] == "paragraph":
            last["spans"].append(span)
        else:
            self.tokens.append({"type": "paragraph", "text": "", "state": self, "spans": [span]})

    def append_paragraph(self) -> int | None:
        """Add the current line to the paragraph that is being read, if there is one."""
        last = self.last_token()
        if not last or last["type"] != "paragraph":
            return None
        end = self.find_line_end()
        last["spans"].append((self.cursor, end))
        return end

    def raw(self, start: int, end: int) -> Prose:
        """The lines that hold a stretch of `src`, as prose with places, without indentation."""
        pieces: list[tuple[str, int, int]] = []
        for number in range(self.line_at(start), self.line_at(max(end - 1, start)) + 1):
            text = self._line(number).lstrip(" \t")
            stop = self.breaks[number].start
            pieces += (text, stop - len(text), stop), ("\n", *self.breaks[number])
        return join(pieces[:-1])


class LineParser(BlockParser):
    """A block parser that notes, for each token, the lines that it was read from."""

    state_cls = LineState

    def parse_method(self, m: re.Match[str], state: Any) -> int | None:
        """Read one block, and note where its tokens begin and end."""
        kind = m.lastgroup or ""
        outer, state.began = state.began, m.start()
        state.open.append((kind, state.line_at(m.start())))
        count = len(state.tokens)
        end = super().parse_method(m, state)
        for token in state.tokens[count:]:
            if token.get("spans") == [(m.start(), m.start() + 1)]:
                token["spans"] = [(m.start(), end or state.cursor)]
        state.open.pop()
        state.began = outer
        return end


def _footnote(block: BlockParser, match: re.Match[str], state: Any) -> int:
    """Read a footnote's text where it stands."""
    state.env.setdefault("ref_footnotes", {})[match.group("footnote_key")] = ""
    _read_within(block, state, "footnote", _FOOTNOTE_MARK.sub("", match.group(), count=1))
    return match.end()


def _definition(block: BlockParser, match: re.Match[str], state: Any) -> int | None:
    """Read a definition; the paragraph before it holds the terms."""
    last = next((token for token in reversed(state.tokens) if token["type"] != "blank_line"), None)
    if last is None or last["type"] not in ("paragraph", "term", "definition"):
        return None
    if last["type"] == "paragraph":
        last["type"] = "term"
    _read_within(block, state, "definition", _DEFINITION_MARK.sub("", match.group(), count=1))
    return match.end()


def _read_within(block: BlockParser, state: Any, kind: str, text: str) -> None:
    child = state.child_state(re.sub(r"^(?: {1,4}|\t)", "", text, flags=re.MULTILINE))
    block.parse(child, block.list_rules)
    state.append_token({"type": kind, "children": child.tokens})


def _places(md: Markdown) -> None:
    md.block.register("ref_footnote", _FOOTNOTE, _footnote, before="ref_link")
    md.block.register("definition", _DEFINITION, _definition, before="ref_link")


_PARSER = LineParser()
Markdown(block=_PARSER, plugins=[table, table_in_quote, table_in_list, _places])


def read(text: str, breaks: Sequence[Span]) -> LineState:
    """The state after reading a text whose lines end with LF; `breaks` are the places of its line ends in the page."""
    state = LineState()
    state.process(text)
    state.breaks = breaks
    _PARSER.parse(state)
    return state

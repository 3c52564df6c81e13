"""A page as lines: each sentence, or labelled part of one, with the labels that it stands under."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reviewlint.checks.statements import Statement
from reviewlint.expressions import expression
from reviewlint.language.subject import reads_as_title
from reviewlint.model.document import Block, Document
from reviewlint.model.source import Span

#: A label, and the sign behind it. A dash follows only a short label.
_LABEL = expression(r"[\W_]{0,8}(?P<name>[^\n:]{2,90}?)(?::(?=\s)|:$|\s[–—|](?=\s)|\s-(?=\s))\s*+")
_BRACKETS = expression(r"\([^()]{0,60}\)")
_MOST_LABEL_WORDS = 12
_MOST_DASHED_WORDS = 4
#: Where, within a sentence, another labelled line begins.
_NEXT_LINE = expression(r"(?:\n[ \t]{0,8}|\s[|·•]\s)(?=[^\n:;|·•]{2,60}:\s)")
_MOST_LEAD_WORDS = 9
_MOST_INTRODUCTION_WORDS = 40
_RUN_IN_WORDS = 4
_NAME_WORDS = 4
_CLOSERS = "\"'”’»)]*_ "


@dataclass(frozen=True)
class Line:
    """A stretch of a sentence, its own label (folded; empty if it has none) and the labels above, nearest first."""

    statement: Statement
    start: int
    end: int
    value: int
    label: str
    above: tuple[str, ...]

    @cached_property
    def text(self) -> str:
        """The words of the line."""
        return self._words(self.statement.sentence.prose.text, self.start)

    @cached_property
    def folded(self) -> str:
        """The words of the line, label and all, as rules match them."""
        return self._words(self.statement.sentence.prose.folded, self.start)

    @cached_property
    def said(self) -> str:
        """The folded words behind the label."""
        return self._words(self.statement.sentence.prose.folded, self.value)

    def _words(self, prose: str, start: int) -> str:
        first = self.statement.sentence.start
        return prose[first + start : first + self.end]

    @cached_property
    def names_only(self) -> bool:
        """Whether a line is no more than a name: a few words without a stop, or a term whose definition follows."""
        if self.statement.block.kind in ("term", "heading"):
            return self.value == self.start or not self.said.strip()
        few = len(self.folded.split()) <= _NAME_WORDS
        return few and self.value == self.start and not self.text.rstrip().endswith((".", "!"))

    @property
    def span(self) -> Span:
        """Where the line stands in the source."""
        return self.statement.sentence.span(self.start, self.end)

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label of the line, its own first."""
        return (self.label, *self.above) if self.label else self.above


def lines(document: Document, statements: Sequence[Statement], titles: Collection[int]) -> tuple[Line, ...]:
    """The lines of what a reader sees of a page, in reading order; `titles` (see `titles_of`) are none."""
    headings = _headings(document, titles)
    heads = _heads(document)
    visible = (each for each in statements if each.section is not None and id(each.block) not in titles)
    return tuple(_lines(visible, headings, heads))


def titles_of(document: Document) -> frozenset[int]:
    """The blocks (by `id`) that are the title of the page; a plain text has it twice, and not always as a heading."""
    headings = [block for block in document.blocks if block.kind == "heading"]
    first = [block for block in headings[:1] if block.level == 1]
    first += [
        block for block in document.blocks[:_HEAD] if block.kind == "paragraph" and reads_as_title(block.prose.text)
    ]
    names = [_name(block) for block in (*first, *(field for field in document.fields if field.kind == "title"))]
    same = [block for block in headings if any(_same(_name(block), name) for name in names)]
    return frozenset(id(block) for block in (*first, *same))


#: A title is among the first blocks.
_HEAD = 4


def _name(block: Block) -> str:
    return " ".join(block.prose.folded.split())


def _same(heading: str, title: str) -> bool:
    return len(heading.split()) > 2 and (title.startswith(heading) or heading.startswith(title))


def _headings(document: Document, titles: Collection[int]) -> tuple[tuple[str, ...], ...]:
    """For each section the headings that it stands under, its own first, without the page's title."""
    chains: list[tuple[str, ...]] = []
    for section in document.sections:
        above = chains[section.parent] if section.parent is not None else ()
        own = section.heading
        chains.append((_name(own), *above) if own and id(own) not in titles else above)
    return tuple(chains)


def _heads(document: Document) -> Mapping[tuple[int, str, int], str]:
    """The heads of the rows and columns of tables, by group and number."""
    cells = [block for block in document.blocks if block.kind == "cell"]
    names = [(cell, _unbracketed(_name(cell))) for cell in reversed(cells) if not (cell.column and cell.row)]
    rows = {(cell.group, "row", cell.row): name for cell, name in names if not cell.column}
    columns = {(cell.group, "column", cell.column): name for cell, name in names if not cell.row}
    return rows | columns


@dataclass
class _Place:
    """What has been read on the way that labels what follows."""

    section: int | None = None
    lead: str = ""
    introduction: str = ""
    introduced: int = 0
    term: str = ""
    items: tuple[tuple[int, str], ...] = ()
    block: Block | None = None
    run_in: str = ""

    def enter(self, statement: Statement) -> None:
        """Take note of a sentence that begins a block."""
        block = statement.block
        if statement.section != self.section:
            self.section, self.lead, self.introduction, self.term, self.items = statement.section, "", "", "", ()
        self.block, self.run_in = block, ""
        if block.group:
            self.introduction = self.introduction if self.introduced in (0, block.group) or not block.group else ""
            self.introduced = block.group
        if block.kind != "item":
            self.items = ()

    def leave(self, statement: Statement) -> None:
        """Take note of what a sentence announces."""
        block, name = statement.block, _plain(statement.sentence.folded)
        words = len(name.split())
        whole = len(block.sentences) == 1
        ends = block.prose.text.rstrip()[-1:]
        if block.kind == "term":
            self.term = name
        elif block.kind == "item" and statement.sentence.start == block.sentences[0].start:
            self.items = (*(item for item in self.items if item[0] < block.level), (block.level, name))
        elif block.kind in ("paragraph", "quote"):
            if whole and words <= _MOST_LEAD_WORDS and ends not in ".!,;":
                self.lead = _unbracketed(name)
            if ends == ":" and words <= _MOST_INTRODUCTION_WORDS:
                self.introduction, self.introduced = name, 0
            elif not block.group:
                self.introduction = ""
        if statement.sentence.text.rstrip(_CLOSERS).endswith("?") or (
            statement.sentence.start == block.sentences[0].start and words <= _RUN_IN_WORDS and not whole
        ):
            self.run_in = name

    def labels(self, block: Block, heads: Mapping[tuple[int, str, int], str]) -> Iterator[str]:
        """What a sentence of a block stands under, within its section."""
        yield self.run_in
        if block.kind == "cell":
            yield heads.get((block.group, "row", block.row), "") if block.column else ""
            yield heads.get((block.group, "column", block.column), "") if block.row else ""
        if block.kind == "definition":
            yield self.term
        yield from (name for level, name in reversed(self.items) if level < block.level)
        yield self.introduction
        yield self.lead


def _plain(folded: str) -> str:
    return " ".join(folded.split()).rstrip(" .:")


def _unbracketed(folded: str) -> str:
    """A label without what it says in brackets: “rating (out of 5)”."""
    return _plain(_BRACKETS.sub("", folded))


def _lines(
    statements: Iterator[Statement], headings: Sequence[tuple[str, ...]], heads: Mapping[tuple[int, str, int], str]
) -> Iterator[Line]:
    place = _Place()
    for statement in statements:
        if statement.block is not place.block:
            place.enter(statement)
        chain = headings[statement.section] if statement.section is not None else ()
        above = () if statement.block.kind == "heading" else chain
        own = tuple(filter(None, place.labels(statement.block, heads)))
        yield from _parts(statement, (*own, *above))
        place.leave(statement)


def _parts(statement: Statement, above: tuple[str, ...]) -> Iterator[Line]:
    """The lines of a sentence: one, unless several labelled ones run together."""
    text = statement.sentence.text
    start = 0
    for match in (*_NEXT_LINE.finditer(text), None):
        end = match.start() if match else len(text)
        if text[start:end].strip():
            value = _value(text, start, end)
            label = _unbracketed(statement.sentence.folded[start:value]).strip(" -–—•·>|")
            yield Line(statement, start, end, value, label, above)
        start = match.end() if match else end


def _value(text: str, start: int, end: int) -> int:
    """Where the value begins: behind one label, or two (“Evidence quality: Current evidence level: …”)."""
    value = start
    for most in (_MOST_LABEL_WORDS, _MOST_LABEL_WORDS):
        match = _LABEL.match(text, value, end)
        if not match or len(match["name"].split()) > most:
            break
        if match.group().rstrip()[-1:] != ":" and (
            value > start or len(match["name"].split()) > _MOST_DASHED_WORDS or match["name"][:1].islower()
        ):
            break
        value = match.end()
    return value

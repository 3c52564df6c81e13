"""HTML pages and fragments → blocks, links and comments."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reviewlint.model.document import Block, Comment, Data, Document, Link
from reviewlint.model.prose import OBJECT, Prose, Run, join, relocate
from reviewlint.model.source import Source, Span
from reviewlint.parsing import entities, front_matter, html_elements, html_metadata, html_regions, outline, tags, words
from reviewlint.parsing.html_frames import Frame, Step, steps
from reviewlint.parsing.html_regions import Draft
from reviewlint.parsing.tags import Token
from reviewlint.parsing.words import Piece

#: The letters of which marks of reference and powers consist.
_MARKS = frozenset("0123456789,;–-−[]()*†‡§¶# \t\n\r\u00a0")
_MARK_LENGTH = 24


class Read(NamedTuple):
    """What a stretch of HTML says to its readers, in reading order, and the comments of its author."""

    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    comments: tuple[Comment, ...]


def parse(source: Source) -> Document:
    """An HTML page as read; front matter before it, if any, stands for its head."""
    front = front_matter.split(source.text)
    length = len(source.text) - front.body_start
    page = Prose(source.text[front.body_start :], (Run(0, front.body_start, len(source.text)),) if length else ())
    tokens = _tokens(page.text, frozenset())
    head = html_metadata.read(tokens, page)
    read = _read(tokens, page, 1, 1)
    return Document(
        source,
        "html",
        front.data if front.kind else head.data,
        fields=front.fields if front.kind else head.fields,
        blocks=read.blocks,
        links=read.links,
        comments=(*front.comments, *read.comments),
        problems=front.problems,
        language=_language(front.data) or head.language,
        sections=outline.sections(read.blocks),
    )


def _language(metadata: Data) -> str:
    """The language that front matter gives, if it does."""
    found = metadata.mapping()
    return str(found.get("language") or found.get("lang") or "")


def parse_fragment(fragment: Prose, *, closed: frozenset[str] = frozenset(), group: int = 1, level: int = 1) -> Read:
    """HTML that stands within another page: the text of the fragment is HTML, its runs tell where that stands.

    `closed` are the elements that are closed elsewhere in the page (`tags.closed_names`), `group` is the number of
    the first list or table, `level` that of the last heading before.
    """
    return _read(_tokens(fragment.text, closed), fragment, group, level)


def _tokens(text: str, closed: frozenset[str]) -> list[Token]:
    """The tokens of a text; slots that a template left (`<compound>`) are text."""
    tokens = list(tags.tokens(text))
    names = closed | html_elements.names(tokens)
    return [Token("text", token.start, token.end) if tags.is_leftover(token, names) else token for token in tokens]


def _read(tokens: Sequence[Token], page: Prose, group: int, level: int) -> Read:
    reader = _Reader(page)
    for step in steps(tokens, group, level):
        reader.take(step)
    reader.end_link()
    blocks = sorted(html_regions.kept(reader.drafts), key=lambda block: block.span)
    links = sorted(reader.links, key=lambda link: link.span)
    return Read(tuple(blocks), tuple(links), tuple(_comments(tokens, page)))


def _comments(tokens: Iterable[Token], page: Prose) -> Iterator[Comment]:
    for token in tokens:
        if token.kind == "comment":
            yield Comment(page.span(token.start, token.end), page.text[slice(*token.inner)])


@dataclass
class _Reader:
    """Gathers the text between the ends of blocks. Places are those of the page's text until a block is done."""

    page: Prose
    drafts: list[Draft] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    linked: int = 0
    #: The link at hand, its words, and whether these go on (without an end tag they end with their block).
    link: Token | None = None
    label: list[Piece] = field(default_factory=list)
    labelled: int = 0
    #: Where inline code or a superscript begins.
    code: int | None = None
    mark: int | None = None
    broken: bool = False

    def take(self, step: Step) -> None:
        """Read one step."""
        token = step.token
        if token is None:
            self._end(step)
        elif step.frame.kind == "code":
            return
        elif token.kind == "text":
            self._text(token)
        elif token.kind == "open":
            self._open(step.frame, token)
        else:
            self._close(token)

    def _text(self, token: Token) -> None:
        if self.code is not None:
            return
        text = self.page.text[token.start : token.end]
        found = list(entities.pieces(text, token.start, legacy=True))
        self._add(found)
        if self.broken and not text.isspace():
            self.broken = False
        if self.link is None:
            self.links.extend(
                Link(self.page.span(*link.span), link.target) for link in entities.links(text, token.start, legacy=True)
            )

    def _add(self, found: Iterable[Piece]) -> None:
        for piece in found:
            self.pieces.append(piece)
            if self.link is not None:
                self.label.append(piece)
                self.linked += len("".join(piece[0].split()))

    def _open(self, frame: Frame, token: Token) -> None:
        match token.name:
            case "br":
                self._break(frame, token)
            case "img":
                self._image(frame, token)
            case "a" if token.attribute("href"):
                self.end_link()
                self.link, self.label, self.labelled = token, [], 0
            case "q":
                self._add([("“", token.start, token.end)])
            case "sup":
                self.mark = len(self.pieces)
            case name if name in html_elements.CODE and self.code is None:
                self.code = token.start
            case _:
                pass

    def _close(self, token: Token) -> None:
        match token.name:
            case "br":
                self._add([("\n", token.start, token.end)])
            case "a":
                self.labelled = 0
                self.end_link()
            case "q":
                self._add([("”", token.start, token.end)])
            case "sup":
                self._end_mark()
            case name if name in html_elements.CODE:
                self._end_code(token.end)
            case _:
                pass

    def _break(self, frame: Frame, token: Token) -> None:
        """A line break; two of them are the end of a paragraph, as old pages have it."""
        if self.broken and frame.kind in ("paragraph", "quote"):
            self._end(Step(frame, token.start))
            return
        self._add([("\n", token.start, token.end)])
        self.broken = True

    def _image(self, frame: Frame, token: Token) -> None:
        alternative = token.attribute("alt")
        if alternative and alternative.value.strip():
            place = alternative.span
            text = self.page.text[place.start : place.end]
            found = list(entities.pieces(text, place.start, legacy=True, attribute=True))
            self._draft(frame._replace(kind="alt", level=0, group=0, row=0, column=0), found)
            if self.link is not None:
                self.label.extend(found)
        self.pieces.append((OBJECT, token.start, token.end))
        self.broken = False

    def end_link(self) -> None:
        """Note the link at hand."""
        if self.link is None:
            return
        label = words.trimmed(join(self.label[: self.labelled] if self.labelled else self.label))
        place = label.span(0, len(label.text)) if label.text else Span(self.link.start, self.link.end)
        self.links.append(Link(self.page.span(*place), self.link.value("href"), label.text))
        self.link, self.label, self.labelled = None, [], 0

    def _end_code(self, at: int) -> None:
        if self.code is not None:
            self._add([(OBJECT, self.code, at)])
            self.code, self.broken = None, False

    def _end_mark(self) -> None:
        """Take out a superscript that only points to a reference."""
        if self.mark is None:
            return
        before, inside = self.pieces[: self.mark], self.pieces[self.mark :]
        if _is_reference("".join(piece[0] for piece in before[-1:]), "".join(piece[0] for piece in inside)):
            del self.pieces[self.mark :]
        self.mark = None

    def _end(self, step: Step) -> None:
        """Make a block of what was gathered."""
        self._end_code(step.at)
        if step.leaves and step.frame.kind == "code" and step.frame.name in ("pre", "listing"):
            self._code_block(step)
        if self.pieces and step.frame.kind != "code":
            self._draft(step.frame, self.pieces, self.linked)
        self.pieces, self.linked, self.mark, self.broken = [], 0, None, False
        if self.link is not None and not self.labelled:
            self.labelled = len(self.label)

    def _draft(self, frame: Frame, found: Iterable[Piece], linked: int = 0) -> None:
        prose = words.trimmed(join(relocate(found, self.page)))
        if prose.text.replace(OBJECT, "").strip():
            place = prose.span(0, len(prose.text))
            block = outline.block(
                frame.kind,
                place,
                prose,
                level=frame.level,
                group=frame.group,
                row=frame.row,
                column=frame.column,
            )
            self.drafts.append(Draft(block, frame.region, frame.filtered, linked))

    def _code_block(self, step: Step) -> None:
        if self.page.text[step.frame.start : step.at].strip():
            place = self.page.span(step.frame.start, step.at)
            self.drafts.append(
                Draft(outline.block("code", place, Prose("", ())), step.frame.region, step.frame.filtered)
            )


def _is_reference(before: str, text: str) -> bool:
    """Whether a superscript points to a reference (“improved.¹”, “trials [1, 2]”) and is no power (“m²”)."""
    if not text.strip() or len(text) > _MARK_LENGTH or not _MARKS.issuperset(text):
        return False
    word = before[-3:]
    return "[" in text or (len(word) == 3 and word.isalpha()) or word[-1:] in set(".,;:!?)]”\"'")

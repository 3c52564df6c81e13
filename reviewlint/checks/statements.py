"""The sentences of a page with what stands around them: what rules about wording read."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from dataclasses import field as kept
from functools import cached_property
from typing import NamedTuple

from reviewlint.expressions import expression
from reviewlint.language.claims import Around
from reviewlint.language.matching import Starts, starts_of
from reviewlint.language.vocabulary import Vocabulary
from reviewlint.model.document import Block, Document, Section, Sentence

_REFERENCES = expression(
    r"\s*(?:\d+\.?\s*)?(?:key |selected |cited |main |full )?"
    r"(?:references?|sources?|bibliography|citations?|works cited|literature cited|further reading|footnotes|endnotes)"
    r"(?: (?:and|&) [\w ]{1,40})?(?: cited)?\s*:?\s*",
    re.IGNORECASE,
)
_CITATION = expression(
    r"\bdoi\b|\b10\.\d{4,9}/|\bPMID\b|\bPMC\d|\bet al\b|\b(?:19|20)\d\d;\s?\d+|\d\(\d+\):\s?\d+|\bvol\. ?\d",
    re.IGNORECASE,
)


class Statement(NamedTuple):
    """A sentence, the block it stands in, and the section (none for metadata) that the block belongs to."""

    sentence: Sentence
    block: Block
    section: int | None
    number: int


def statements(document: Document) -> tuple[Statement, ...]:
    """Every sentence of a page in reading order: metadata fields first, reference lists left out."""
    return tuple(Statement(*parts, number) for number, parts in enumerate(_sentences(document)))


def _sentences(document: Document) -> Iterator[tuple[Sentence, Block, int | None]]:
    for field in document.fields:
        yield from ((sentence, field, None) for sentence in field.sentences)
    cited: set[int] = set()
    for index, section in enumerate(document.sections):
        if section.parent in cited or _lists_references(section):
            cited.add(index)
        for block in _read(section, cited=index in cited):
            yield from ((sentence, block, index) for sentence in block.sentences)


def _read(section: Section, *, cited: bool) -> Iterator[Block]:
    """The blocks of a section that are no citations; of a list of references, the paragraphs behind it."""
    heading = (section.heading,) if section.heading and not cited else ()
    for block in (*heading, *section.blocks):
        listed = block.kind in ("footnote", "item")
        if not (listed and (cited or _is_citation(block))) and not (cited and _is_reference(block)):
            yield block


def _is_reference(block: Block) -> bool:
    return block.kind != "paragraph" or bool(_CITATION.search(block.prose.text))


def _lists_references(section: Section) -> bool:
    """Whether a section is a list of references: by its heading, and by what stands in it."""
    if section.heading is None or not _REFERENCES.fullmatch(section.heading.prose.text):
        return False
    return not section.blocks or any(
        block.kind in ("item", "footnote") or _is_citation(block) for block in section.blocks
    )


def _is_citation(block: Block) -> bool:
    return len(_CITATION.findall(block.prose.text)) > (0 if block.kind == "footnote" else 1)


@dataclass(frozen=True)
class Statements:
    """The sentences of a document, and where their words stand."""

    document: Document
    vocabulary: Vocabulary
    #: Where the phrases of the index may stand, by the number of phrases that the index had.
    _found: dict[int, Mapping[str, list[int]]] = kept(default_factory=dict, compare=False, repr=False)

    @cached_property
    def all(self) -> tuple[Statement, ...]:
        """Every sentence, in reading order."""
        return statements(self.document)

    @cached_property
    def starts(self) -> tuple[Starts, ...]:
        """Where the words of each sentence begin."""
        return tuple(starts_of(statement.sentence.folded) for statement in self.all)

    def candidates(self, texts: AbstractSet[str]) -> dict[int, list[str]]:
        """The numbers of the sentences that have all that some phrases of the index need, with those phrases."""
        found = self._candidates()
        sentences: dict[int, list[str]] = {}
        for text in found.keys() & texts:
            for number in found[text]:
                sentences.setdefault(number, []).append(text)
        return sentences

    def may_hold(self, number: int, text: str) -> bool:
        """Whether a sentence has all that a phrase of the index needs."""
        return number in self._candidates().get(text, ())

    def _candidates(self) -> Mapping[str, list[int]]:
        """The sentences in which each phrase of the index may stand: read once, unless the index has grown since."""
        index = self.vocabulary.index
        if len(index) not in self._found:
            found: dict[str, list[int]] = defaultdict(list)
            for number, starts in enumerate(self.starts):
                for text in index.held(starts.keys()):
                    found[text].append(number)
            self._found[len(index)] = dict(found)
        return self._found[len(index)]


def around(document: Document, sentences: Sequence[Statement], statement: Statement) -> Around:
    """What stands around a sentence."""
    return Around(
        _before(sentences, statement),
        " ".join(_after(sentences, statement)),
        tuple(_headings(document, statement)),
        _introduction(sentences, statement),
        _rest(sentences, statement),
        tuple(_row(sentences, statement)),
    )


def _before(sentences: Sequence[Statement], statement: Statement) -> str:
    """The sentence before in the same block; for a cell that begins, the head of its row."""
    before = sentences[statement.number - 1] if statement.number else None
    if before and before.block is statement.block:
        return before.sentence.text
    block = statement.block
    while before and block.kind == "cell" and (before.block.group, before.block.row) == (block.group, block.row):
        if not before.block.column:
            return before.sentence.text
        before = sentences[before.number - 1] if before.number else None
    return ""


def _after(sentences: Sequence[Statement], statement: Statement) -> Iterator[str]:
    """The sentence behind in the same block; behind a heading, the rest of it and the sentence that follows."""
    for after in sentences[statement.number + 1 : statement.number + 1 + _FARTHEST_ANSWER]:
        if not _answers(after, statement):
            return
        yield after.sentence.text
        if statement.block.kind not in _ASKING or after.block is not statement.block:
            return


def _row(sentences: Sequence[Statement], statement: Statement) -> Iterator[str]:
    """What the other cells in the row of a sentence say."""
    block = statement.block
    if block.kind != "cell":
        return
    first = max(statement.number - _LONGEST_ROW, 0)
    for other in sentences[first : statement.number + _LONGEST_ROW]:
        if (other.block.group, other.block.row) == (block.group, block.row) and other.block is not block:
            yield other.sentence.text


#: So many sentences to either side are looked at for the row of a cell.
_LONGEST_ROW = 12


def _rest(sentences: Sequence[Statement], statement: Statement) -> str:
    """The sentences behind the next one in the same block."""
    following = sentences[statement.number + 2 : statement.number + 2 + _FARTHEST_ANSWER]
    return " ".join(other.sentence.text for other in following if other.block is statement.block)


#: So many sentences are read on for what answers a heading, or doubts what a paragraph says.
_FARTHEST_ANSWER = 4
_ASKING = ("heading", "term", "title")


def _answers(after: Statement, statement: Statement) -> bool:
    """Whether what follows can be an answer: in the same block, or under the heading that asks."""
    return after.block is statement.block or (statement.block.kind in _ASKING and after.section == statement.section)


def _headings(document: Document, statement: Statement) -> Iterator[str]:
    """The headings above a sentence, innermost first, without the title of the page; a heading is not its own."""
    section = statement.section
    own = statement.block.kind == "heading"
    while section is not None:
        here = document.sections[section]
        if here.heading and not own and here.heading.level > 1:
            yield here.heading.prose.text
        own, section = False, here.parent


def _introduction(sentences: Sequence[Statement], statement: Statement) -> str:
    """The sentence that introduces the list or table of a sentence; for a cell, the head of its column too."""
    block = statement.block
    if not block.group:
        return ""
    number, head = statement.number, ""
    while number >= 0 and sentences[number].block.group and statement.number - number <= _FARTHEST:
        other = sentences[number]
        if block.kind == "cell" and block.row and (other.block.group, other.block.row) == (block.group, 0):
            head = other.sentence.text if other.block.column == block.column else head
        number -= 1
    before = sentences[number] if number >= 0 else statement
    introduces = not before.block.group and before.section == statement.section
    text = before.sentence.text if introduces and before.sentence.text.endswith(":") else ""
    return " ".join(filter(None, (text, head)))


#: A list that began more sentences ago than this is not looked back through.
_FARTHEST = 200

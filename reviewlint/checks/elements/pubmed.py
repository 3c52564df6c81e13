"""Judge of the PubMed pointer: a link, an identifier, or an instruction to search, with the query to use."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reviewlint.checks.base import Remark, Verdict
from reviewlint.checks.elements import insertion, placing, queries
from reviewlint.checks.elements.lines import Line
from reviewlint.checks.elements.placeholders import is_placeholder
from reviewlint.checks.elements.queries import Address
from reviewlint.checks.elements.reading import EXCUSES, Reading
from reviewlint.expressions import expression
from reviewlint.language.subject import Subject
from reviewlint.model.document import Block, Link
from reviewlint.model.finding import Edit, Element, Fix
from reviewlint.model.prose import OBJECT, fold
from reviewlint.model.source import Span

NAME = "pubmed-pointer"
_LABEL = "pubmed-label"
_EXCUSED = EXCUSES - {"negated", "conditional"}
_IDENTIFIER = expression(
    r"\bPMID\b\s?[:|–-]?\s{0,3}#?\s{0,3}[1-9]\d{3,7}\b|\bPMC[ID:\s]{0,6}\d{5,8}\b"
    r"|\bpubmed[-:_ ]{1,2}(?:id:? ?)?[1-9]\d{5,7}\b"
    r"|\bpubmed\b[^.\n]{0,30}?\b(?:record|number|entry|id) #?[1-9]\d{5,7}\b",
    re.IGNORECASE,
)
_BEGINS = ("pm", "pubmed")
_HOST = expression(r"\bpubmed\.(?:ncbi\.nlm\.nih\.gov|gov|com|org)\b", re.IGNORECASE)
_BARE_ADDRESS = expression(r"(?<![\w/.])(?:www\.)?(?:pubmed\.|ncbi\.nlm\.)[\w./?=&%+~\"-]{1,400}", re.IGNORECASE)
_QUOTED = expression(r"(?<!\w)[\"“‘'`]([^\"“”‘`]{3,160}?)[\"”’'`](?!\w)")
_TERM = (
    r"(?:[\"“][^\"“”]{1,80}[\"”](?:\[[^\[\]]{1,40}\])?|['‘][^'‘’]{3,80}['’]|\((?:[^()]|\([^()]{0,80}\)){1,200}\)"
    r"|[\w.'’-]{2,60}(?:\[[^\[\]]{1,40}\])?)"
)
_QUERY = expression(rf"{_TERM}(?:\s+(?:AND|OR|NOT)\s+{_TERM})+")
_WORD = expression(r"[a-z0-9]{2,}")
_GENERIC = frozenset(
    "disease disorder syndrome type patients the of in with for and low high dose extract acid oil".split()
)
#: How plainly a place points to PubMed; one that says no more than “see PubMed” does not.
_RANKS = {"search": 4, "prose": 3, "host": 2, "record": 1, "mention": 0}
_RECORD_HEAD = expression(r"\s*(?:pmid|pubmed(?: id)?|pubmed number)s?\s*")
_RECORD_NUMBER = expression(r"\s*[1-9]\d{4,7}\s*")
#: A clause ends here.
_CLAUSE = expression(r"[;:.?!]|, (?:or|and|but|so)\b")
#: Words that tell nobody what to look for.
_IDLE = frozenset(
    """
    see search look at find go visit check browse try use read consult on in into for the an or and of to from about at
    more all any other further latest new full also via by our your you can please there these this us we yourself
    pubmed medline database databases website site page gov http https www ncbi nlm nih library medicine national
    study studies paper papers article articles research trial trials literature reference references source sources
    information details abstract abstracts evidence publications records data science scientific medical published
    peer reviewed current original free online available link links here up out is are will which listed be can may was
    were has have most some many each every mentioned cited above below discussed described found indexed published ones
    that everything anything something what say says story proof need every actual
    laboratory lab animal human clinical preclinical early late
    real genuine proper primary raw hard good solid hundreds thousands dozens several yourself instead
    rest remaining others health workers professionals clinicians readers interested may might want wish those who
    """.split()
)
LISTS = (
    "pubmed-not",
    "pubmed-offered",
    "other-database",
    "search-box",
    "pubmed-imperative",
    "pubmed-pointer",
    "pubmed-search",
)


class _Pointer(NamedTuple):
    """A place that points to PubMed: what it is, where, and the query (if it gives one)."""

    kind: str
    span: Span
    query: str = ""
    query_span: Span | None = None


def judge(reading: Reading) -> Verdict:
    """The PubMed pointer of a page."""
    links = tuple(_links(reading))
    every = (*(pointer for _, _, pointer in links), *_told(reading), *_identified(reading), *_fields(reading))
    found = _unique(every)
    legacy = tuple(_legacy(reading, links))
    if not found or found[0].kind == "mention":
        return _absent(reading, found)
    bare = not any(pointer.kind in ("search", "record") for pointer in every)
    remarks = (
        *((Remark("bare", found[0].span),) if bare else ()),
        *_scope(reading, found),
        *_syntax(found),
        *_ambiguous(reading, found),
        *legacy,
    )
    lacks = ("a link",) if bare else ()
    details = (("pointer", found[0].kind), *(("query", pointer.query) for pointer in found if pointer.query))
    places = reading.places(pointer.span for pointer in found)
    return Verdict(Element(NAME, "present", places, lacks, tuple(dict.fromkeys(details))), remarks)


def _absent(reading: Reading, mentions: Sequence[_Pointer]) -> Verdict:
    """What to say where nothing tells the reader what to look for; a mere mention is where to say it."""
    lists = _LABEL, "sources-heading"
    fix = insertion.insertion(reading, NAME, *lists, at_end=True)
    place = mentions[0].span if mentions else placing.belongs(reading, *lists, at_end=True)
    state, lacks = ("incomplete", "the words to search for") if mentions else ("missing", "a link to a PubMed search")
    places = reading.places(pointer.span for pointer in mentions)
    return Verdict(Element(NAME, state, places, (lacks,)), (Remark("missing", place, fix=fix),))


def _unique(pointers: Sequence[_Pointer]) -> tuple[_Pointer, ...]:
    """One pointer for each place, the plainest first."""
    ordered = sorted(pointers, key=lambda pointer: (-_RANKS[pointer.kind], not pointer.query, pointer.span))
    seen: dict[tuple[Span, str], _Pointer] = {}
    for pointer in ordered:
        seen.setdefault((pointer.span, pointer.query), pointer)
    return tuple(seen.values())


def _links(reading: Reading) -> Iterator[tuple[Link, Address, _Pointer]]:
    document = reading.review.document
    blocks = sorted((block for block in document.blocks if block.sentences), key=lambda block: block.span)
    starts = [block.span.start for block in blocks]
    for link in document.links:
        if address := queries.address(link.target):
            place = _around(blocks, starts, link.span)
            yield link, address, _Pointer(address.kind, place, address.term, link.span)


def _around(blocks: Sequence[Block], starts: Sequence[int], span: Span) -> Span:
    """The sentence that holds a span; the span itself if none does."""
    index = bisect_right(starts, span.start) - 1
    places = (sentence.span() for sentence in blocks[index].sentences) if index >= 0 else iter(())
    return next((place for place in places if place.start <= span.start and span.end <= place.end), span)


def _told(reading: Reading) -> Iterator[_Pointer]:
    """Sentences that send the reader to PubMed, or give a query under its label."""
    for line in reading.lines:
        if line.statement.block.kind == "heading" or reading.asks(line):
            continue
        if reading.hit(line, "pubmed-not") and not reading.hit(line, "pubmed-offered"):
            continue
        if address := _spelled_out(line):
            yield _Pointer(address.kind, line.span, address.term, line.span)
        # “Search PubMed yourself”, as a line of its own, is a heading.
        elif (not line.names_only and _sends(reading, line)) or _is_labelled(reading, line):
            asked = tuple(_queries(line))
            kind = "prose" if asked else _kind(reading, line)
            yield from (_Pointer(kind, line.span, query, line.span) for query in asked or ("",))


def _kind(reading: Reading, line: Line) -> str:
    """What a line that gives no query is: the address of PubMed, words to look for, or a mention."""
    if _HOST.search(line.text):
        return "host"
    # “Ask for our white paper, or see PubMed.”
    clause = next((part for part in _CLAUSE.split(line.folded) if "pubmed" in part or "medline" in part), line.folded)
    compound, condition, _ = reading.review.subject
    searched = not compound or reading.hit(line, "pubmed-search") or reading.labelled(line, _LABEL)
    told = searched and not _IDLE.issuperset(_WORD.findall(clause))
    words = set(_WORD.findall(line.folded))
    named = any(_about(words, name) for name in (*compound, *condition))
    return "prose" if OBJECT in line.text or told or named else "mention"


def _spelled_out(line: Line) -> Address | None:
    """The PubMed search or record whose address is written without a scheme, and so is no link."""
    # Nearly no line has an address: what every one of them has is looked for first.
    match = _BARE_ADDRESS.search(line.text) if "pubmed." in line.folded or ".nlm." in line.folded else None
    address = queries.address(match.group().rstrip(".,;:)")) if match else None
    return address if address and address.kind != "host" else None


def _sends(reading: Reading, line: Line) -> bool:
    if reading.hit(line, "other-database") and not reading.hit(line, "pubmed-imperative"):
        return False
    # “PubMed is free. Paste this into its search box: …”
    named = "pubmed" in line.statement.block.prose.folded
    if named and (reading.hit(line, "search-box") or _QUERY.search(line.text)):
        return True
    hits = reading.hits(line, "pubmed-pointer")
    return any(reading.stands(line, match, _EXCUSED) for match in hits) or bool(
        "pubmed." in line.folded and _HOST.search(line.text) and not reading.hit(line, "pubmed-not")
    )


def _is_labelled(reading: Reading, line: Line) -> bool:
    labelled = (line.label and reading.names(line.label, _LABEL)) or (
        line.above and reading.names(line.above[0], _LABEL)
    )
    if not labelled or is_placeholder(line.said) or reading.hit(line, "other-database"):
        return False
    return bool(line.label) or any(_queries(line)) or OBJECT in line.text


def _queries(line: Line) -> Iterator[str]:
    """The queries that a line gives: what is joined by AND, or else what stands in quotation marks."""
    text = line.statement.sentence.text[line.value : line.end]
    joined = [" ".join(match.group().split()).rstrip(".") for match in _QUERY.finditer(text)]
    if joined or OBJECT in text:
        yield from joined
    else:
        yield from (" ".join(match[1].split()) for match in _QUOTED.finditer(text))


def _identified(reading: Reading) -> Iterator[_Pointer]:
    """Records of PubMed that the page names by their numbers, wherever they stand."""
    blocks = reading.review.document.blocks
    columns = {
        (block.group, block.column)
        for block in blocks
        if block.kind == "cell" and not block.row and _RECORD_HEAD.fullmatch(block.prose.folded)
    }
    for block in blocks:
        in_column = bool(columns) and block.kind == "cell" and (block.group, block.column) in columns
        if in_column and _RECORD_NUMBER.fullmatch(block.prose.text):
            yield _Pointer("record", block.span)
        for sentence in block.sentences:
            if any(begin in sentence.folded for begin in _BEGINS) and _IDENTIFIER.search(sentence.text):
                yield _Pointer("record", sentence.span())


def _fields(reading: Reading) -> Iterator[_Pointer]:
    for field in reading.fields(NAME):
        if field.visible and field.text.strip() and not is_placeholder(field.text):
            address = queries.address(field.text.strip())
            yield _Pointer(
                address.kind if address else "prose", field.span, address.term if address else field.text, field.span
            )


def _scope(reading: Reading, found: Sequence[_Pointer]) -> Iterator[Remark]:
    """Where no query is about both the compound and the condition."""
    subject = reading.review.subject
    asked = [pointer for pointer in found if pointer.query]
    if not asked or not (subject.compound and subject.condition):
        return
    lacking = [(pointer, _lacks(pointer.query, subject)) for pointer in asked]
    if all(lacks for _, lacks in lacking):
        pointer, lacks = lacking[0]
        yield Remark(
            "scope", pointer.query_span or pointer.span, {"query": pointer.query, "lacks": " and ".join(lacks)}
        )


def _lacks(query: str, subject: Subject) -> tuple[str, ...]:
    words = set(_WORD.findall(fold(query)))
    pairs = (("the compound", subject.compound), ("the condition", subject.condition))
    return tuple(f"{name} ({names[0]})" for name, names in pairs if not any(_about(words, each) for each in names))


def _about(words: set[str], name: str) -> bool:
    own = set(_WORD.findall(fold(name)))
    telling = own - _GENERIC or own
    return any(word in words or any(_alike(word, other) for other in words) for word in telling)


def _alike(one: str, other: str) -> bool:
    """Whether two words begin alike, as “diabetes” and “diabetic” do."""
    return min(len(one), len(other)) >= _STEM and one[:_STEM] == other[:_STEM]


_STEM = 6


def _syntax(found: Sequence[_Pointer]) -> Iterator[Remark]:
    for pointer in found:
        if pointer.query and (faults := queries.faults(pointer.query)):
            yield Remark(
                "syntax", pointer.query_span or pointer.span, {"query": pointer.query, "fault": "; ".join(faults)}
            )
            return


def _ambiguous(reading: Reading, found: Sequence[_Pointer]) -> Iterator[Remark]:
    """The first query with an abbreviation that means several things, and nothing that says which."""
    pattern = reading.review.vocabulary.pattern("ambiguous-abbreviation")
    for pointer in found:
        words = set(_WORD.findall(fold(pointer.query)))
        for match in pattern.finditer(fold(pointer.query)):
            # In lower case “as” and “add” are words.
            spelled = pointer.query[match.start() : match.end()]
            if spelled.isupper() and not _has_long_name(match.group(), words, reading.review.subject):
                span = pointer.query_span or pointer.span
                yield Remark("ambiguous", span, {"found": spelled, "query": pointer.query})
                return


def _has_long_name(abbreviation: str, words: set[str], subject: Subject) -> bool:
    """Whether a query has the long name, too, of what the abbreviation stands for on this page."""
    for names in (subject.compound, subject.condition):
        if any(fold(name) == abbreviation for name in names):
            return any(_about(words - {abbreviation}, name) for name in names if fold(name) != abbreviation)
    return False


def _legacy(reading: Reading, links: Sequence[tuple[Link, Address, _Pointer]]) -> Iterator[Remark]:
    """Old addresses, with the one that has taken their place."""
    for link, address, _ in links:
        if address.canonical:
            place = _target(reading, link)
            fix = Fix("Use the current address", (Edit(place, address.canonical),), safe=True) if place else None
            yield Remark("legacy", place or link.span, {"found": link.target, "instead": address.canonical}, (), fix)


def _target(reading: Reading, link: Link) -> Span | None:
    """Where the address of a link stands in the source; none if it is not beside the words of the link."""
    text, target = reading.review.document.source.text, link.target
    starts = (link.span.start, link.span.end + 2, link.span.start - 2 - len(target), link.span.end + 3)
    spans = (Span(start, start + len(target)) for start in starts if start >= 0)
    return next((span for span in spans if text[span.start : span.end] == target), None)

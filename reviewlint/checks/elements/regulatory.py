"""Judge of the regulatory status: who has approved, licensed, scheduled or refused what, and for which use."""

from collections.abc import Iterator, Sequence
from re import Match

from reviewlint.checks.base import Remark, Verdict
from reviewlint.checks.elements import approvals, placing
from reviewlint.checks.elements.approvals import Carrier
from reviewlint.checks.elements.fields import Field
from reviewlint.checks.elements.lines import Line
from reviewlint.checks.elements.placeholders import is_placeholder
from reviewlint.checks.elements.reading import EXCUSES, Reading
from reviewlint.expressions import expression
from reviewlint.model.finding import Element
from reviewlint.model.prose import fold

NAME = "regulatory-status"
#: The kinds of status, each a vocabulary `status-…`.
STATUSES = (
    *("approved", "off-label", "supplement", "scheduled", "prescription", "investigational", "designation"),
    *("withdrawn", "compounded", "device", "regulated"),
)
_STRONG = tuple(f"status-{name}" for name in STATUSES)
_WORDINGS = {"designation-as-approval": "designation-approval", "wrong-verb": "wrong-approvals"}
LISTS = (
    *(*_STRONG, *_WORDINGS.values(), "status-word", "answer", "approval-of-something-else", "agency", "country"),
    *("another-product", "medicine-as-subject", "regulators-in-general", "medicine-name"),
    *("jurisdiction", "status-term", "status-beside", "products-in-general", "remedy-as-subject"),
)
_LABEL = "regulatory-label"
_EXCUSED = EXCUSES - {"negated"}
_FRAGMENT_WORDS = 14
_NO_STATUS = expression(
    r"[\W_]*(?:it is |they are )?(?:currently )?(?:legal|available)(?: (?:and|to) \w+){0,3}"
    r"(?: (?:online|in stores|in shops|everywhere|worldwide))?[\W_]*"
)
_UNKNOWN = expression(r"[\W_]*(?:unknown|not known|undetermined|unclear|none found|no status found|not found)\b")
_APPROVAL = expression(r"\b(?:approved|licensed|authori[sz]ed|regulated|legal|approval|prescription)\b")
#: “FDA approval”, as a line of its own, is a heading that nothing follows.
_NAME = expression(r"[\W_]*(?:\w+ )?(?:approval|approvals|authori[sz]ation|licensing|licence|regulation)[\W_]*")
_PRONOUN_FIRST = expression(r"[\W_]{0,6}(?:it|it's|they|its)\b")
_PRONOUN = expression(r"\b(?:it|its|it's|they|them|their|for this)\b")
#: “Do not confuse it with …”: what opens a sentence is what it is about.
_OPENING = 12
#: What the names of medicines end in, as the WHO gives them out.
_STEM = expression(
    r"\b(?!medicine|machine|vaccine|routine|examine|determine)[a-z]{2,16}(?:mab|nib|statin|pril|sartan|azole|cillin"
    r"|mycin|ciclib|vir|gliptin|gliflozin|glutide|patide|zepam|zolam|caine|dipine|olol|oxetine|pramine|triptan|setron"
    r"|tidine|lukast|parin|xaban|grel|fibrate|melteon|quine|oxifen|formin|glitazone|trozole|peridol|azepine"
    r"|afil|amide|domide|thiazide|dronate|tretin|phylline|orexant|iptyline|etamine|azine|idone|profen|coxib)\b|\bquinine\b"
)
#: “Like metformin, …”: what a preposition brings in is not what the sentence is about.
_BROUGHT_IN = expression(
    r"\b(?:like|unlike|with|than|to|from|(?<!such )as|for|and|or|of|by|alongside|versus|vs\.?) (?:\w+ )?$"
)
#: How far behind a verb its object stands: “has restricted quinine”.
_OBJECT = 12
#: “Valerian, which the agency approved …”
_OPENS_WITH = expression(
    r"[\W_]*(?:the |a |an )?(?!(?:drug|medicine|medication|tablet|capsule|supplement|product|injection|herb|plant"
    r"|extract|compound|peptide|substance|form|brand|salt|oil|cream|treatment|therapy|use|dose|formulation)s?\b)"
    r"[\w-]+(?: [\w-]+)?, (?:which|whose)\b"
)
_YEAR = expression(r"\b(?:19|20)\d\d\b")


def judge(reading: Reading) -> Verdict:
    """The regulatory status that a page gives."""
    found = sorted(_carriers(reading), key=lambda carrier: _plainness(reading, carrier))
    fields = [field for field in reading.fields(NAME) if field.text.strip()]
    shown = [field for field in fields if field.visible and _says_status(reading, field)]
    if not found and not shown:
        return _absent(reading)
    known = tuple(approvals.of(found))
    remarks = (
        *approvals.contradictions(reading, known, fields),
        *approvals.without_indication(reading, known),
        *_wordings(reading),
        *_undated(reading, found, fields),
    )
    state = "contradicted" if any(remark.aspect == "contradictory" for remark in remarks) else "present"
    places = [carrier.line.span for carrier in found]
    places += [field.span for field in shown if not any(field.holds(span) for span in places)]
    lacks = tuple(_LACKS[remark.aspect] for remark in remarks if remark.aspect in _LACKS)
    details = tuple(dict.fromkeys(("status", status) for status in approvals.statuses(found)))
    return Verdict(Element(NAME, state, reading.places(places), lacks, details), remarks)


_LACKS = {"approval-without-indication": "what it is approved for", "undated": "as of which date"}


def _plainness(reading: Reading, carrier: Carrier) -> tuple[bool, int, bool, bool, int]:
    """Where a place stands: what says a status first, then the labelled, the page's own product, what names a law."""
    line = carrier.line
    own = _speaks_of_compound(reading, line)
    whose = reading.hit(line, "agency", "country") is not None
    return not carrier.matches, -carrier.rank, not own, not whose, line.statement.number


def _speaks_of_compound(reading: Reading, line: Line) -> bool:
    """Whether a line has the product of the page, by name or by a pronoun."""
    return reading.names_compound(line.folded) or _PRONOUN.search(line.folded) is not None


def _says_status(reading: Reading, field: Field) -> bool:
    """Whether a metadata value is a status: by its words, or by a code such as us.approved."""
    return approvals.has_code(field.folded) or reading.names(field.folded, "status-word")


def _absent(reading: Reading) -> Verdict:
    """What to say where there is no status: an unfilled slot, or none at all."""
    for line in reading.lines:
        if line.said.strip() and reading.labelled(line, _LABEL) and _says_nothing(line):
            element = Element(NAME, "placeholder", reading.places([line.span]), ("a status",))
            return Verdict(element, (Remark("placeholder", line.span, {"found": line.text.strip()}),))
    remark = Remark("missing", placing.belongs(reading, _LABEL, "safety-heading"))
    return Verdict(Element(NAME, "missing", (), ("a status", "an agency or a country")), (remark,))


def _says_nothing(line: Line) -> bool:
    return is_placeholder(line.said) or bool(_NO_STATUS.fullmatch(line.said))


def _carriers(reading: Reading) -> Iterator[Carrier]:
    for line in reading.lines:
        labelled = reading.labelled(line, _LABEL)
        if not labelled and not reading.hit(line, *_STRONG, "status-term"):
            continue
        if not reading.asks(line) and (carrier := _carrier(reading, line, labelled=labelled)):
            yield carrier


def _carrier(reading: Reading, line: Line, *, labelled: bool) -> Carrier | None:
    own = bool(line.label) and reading.names(line.label, _LABEL)
    if not own and (line.statement.block.kind in ("heading", "term") or _is_name(line)):
        return None
    rank = _OWN if own else _LABELLED if labelled else _PROSE
    if strong := tuple(_strong(reading, line)):
        return Carrier(line, rank, strong)
    if decided := _decided(reading, line):
        return Carrier(line, rank if labelled else _BESIDE, (("status-regulated", decided),))
    if labelled and (own or _is_fragment(line)) and (weak := _word(reading, line)):
        return Carrier(line, rank, (("status-word", weak),))
    stated = own and _is_stated(reading, line)
    return Carrier(line, _LABELLED, ()) if stated or (labelled and _answers(reading, line)) else None


_OWN, _LABELLED, _PROSE, _BESIDE = 3, 2, 1, 0


def _decided(reading: Reading, line: Line) -> Match[str] | None:
    """A word of standing in a sentence that names a country, an agency or a law, and no study nor all products."""
    if not _names_jurisdiction(reading, line) or reading.hit(line, "status-beside", *_OTHERS):
        return None
    if _of_another_product(reading, line):
        return None
    if not _speaks_of_compound(reading, line) and reading.hit(line, "products-in-general"):
        return None
    terms = (match for match in reading.hits(line, "status-term") if not _is_of_another(reading, line, match))
    return next((match for match in terms if reading.stands(line, match, _EXCUSED)), None)


def _names_jurisdiction(reading: Reading, line: Line) -> bool:
    """Whether a line names a country, an agency or a law; “us” is a country in capitals only."""
    text = line.statement.sentence.text
    return any(text[slice(*match.span())] != "us" for match in reading.hits(line, "jurisdiction"))


#: What keeps a sentence from being about the product of the page.
_OTHERS = ("another-product", "approval-of-something-else", "medicine-as-subject")


def _is_name(line: Line) -> bool:
    return line.names_only and _NAME.fullmatch(line.folded) is not None


def _word(reading: Reading, line: Line) -> Match[str] | None:
    """A word of the value that is one of a status where its label says that one stands here."""
    if _says_nothing(line):
        return None
    return next((match for match in reading.hits(line, "status-word") if match.end() > line.value), None)


def _answers(reading: Reading, line: Line) -> bool:
    """Whether a line answers a question about approval, or says yes or no behind the name of an agency."""
    if reading.names(line.label, "agency"):
        return reading.names(line.said, "answer")
    return reading.hit(line, "answer") is not None and any(_APPROVAL.search(label) for label in line.above)


def _is_stated(reading: Reading, line: Line) -> bool:
    """Whether a value is a use under a label that is the status, or says as of when no status is known."""
    if reading.names(line.label, "status-in-label"):
        return bool(line.said.strip()) and not _says_nothing(line)
    return bool(_UNKNOWN.match(line.said) and _YEAR.search(line.said))


def _is_fragment(line: Line) -> bool:
    """Whether a line is the value of its labels, not a sentence among others."""
    return line.statement.block.kind in ("cell", "definition", "item") or len(line.said.split()) <= _FRAGMENT_WORDS


def _strong(reading: Reading, line: Line) -> Iterator[tuple[str, Match[str]]]:
    """The words of a line that say a status by themselves."""
    something_else = reading.hit(line, "approval-of-something-else") and not reading.hit(line, "agency")
    if something_else or _of_another_product(reading, line):
        return
    last = -1
    hits = sorted(
        ((name, match) for name in _STRONG for match in reading.hits(line, name)),
        key=lambda hit: (hit[1].start(), -hit[1].end()),
    )
    for name, match in hits:
        # What an agency warns of it has judged: “considers it an unapproved drug, and has sent warning letters”.
        excused = _EXCUSED - {"refuted"} if name == "status-regulated" else _EXCUSED
        if match.start() >= last and not _is_of_another(reading, line, match) and reading.stands(line, match, excused):
            last = match.end()
            yield name, match


def _is_of_another(reading: Reading, line: Line, match: Match[str]) -> bool:
    """Whether the words are about regulators in general, or about another product."""
    return reading.meets(line, match, "regulators-in-general") or _of_another_medicine(reading, line, match)


def _of_another_medicine(reading: Reading, line: Line, match: Match[str]) -> bool:
    """Whether a line has another medicine, and not the one of the page, before the words or as their object."""
    folded = line.statement.sentence.folded
    last = min(match.end() + _OBJECT, line.end)
    if reading.names_compound(folded[line.start : match.end()] + folded[match.end() : last].split(";")[0]):
        return False
    if reading.review.subject.compound and _OPENS_WITH.match(folded, line.start):
        return True
    named = (*reading.hits(line, "medicine-name", "remedy-as-subject"), *_STEM.finditer(folded, line.start, last))
    return any(
        name.start() < last and not _BROUGHT_IN.search(folded[: name.start()]) and _is_another(reading, name.group())
        for name in named
    )


def _is_another(reading: Reading, name: str) -> bool:
    """Whether a medicine is not the one of the page: named more seldom than that, or neither early nor often."""
    statements = reading.review.statements
    if any(name in fold(each) for each in reading.review.subject.compound):
        return False
    named = sum(name in each.sentence.folded for each in statements)
    if reading.review.subject.compound:
        return named <= sum(reading.names_compound(each.sentence.folded) for each in statements)
    early = any(name in each.sentence.folded for each in statements[:_EARLY])
    return not early and named * _SELDOM <= len(statements)


#: In so many sentences a page has named what it is about.
_EARLY = 8
#: A medicine that a page only mentions is in no more than one sentence of so many.
_SELDOM = 10


def _of_another_product(reading: Reading, line: Line) -> bool:
    """Whether a line tells another product from the one of the page, or is about a medicine that the page is not."""
    own = reading.names_compound(line.folded)
    other = reading.hit(line, "another-product")
    if other and (not own or other.start() <= line.start + _OPENING):
        return True
    if own or not reading.review.subject.compound:
        return False
    relative = None if _PRONOUN_FIRST.match(line.folded) else _RELATIVE.search(line.folded)
    return bool(relative or reading.hit(line, "medicine-as-subject")) or _goes_on(reading, line)


#: “…, which the agency approved in 2005”, said of what the sentence names.
_RELATIVE = expression(
    r"^(?!.*\b(?:no|none|not one)\b)"
    r".*\b(?:which|that) (?:the )?(?:(?!an? )[\w.]+ ){1,4}(?:approved|authori[sz]ed|licen[sc]ed|cleared)\b"
)


def _goes_on(reading: Reading, line: Line) -> bool:
    """Whether a line says “it” of a medicine that the sentence before, without the product of the page, begins with."""
    if not _PRONOUN_FIRST.match(line.folded):
        return False
    before = fold(reading.review.around(line.statement).before)
    if reading.names_compound(before):
        return False
    named = reading.review.vocabulary.search("medicine-name", before)
    return named is not None and named.start() <= _OPENING


def _wordings(reading: Reading) -> Iterator[Remark]:
    """Designations that are called approvals, and approvals of what nobody approves."""
    for aspect, name in _WORDINGS.items():
        for line in reading.using(name):
            for match in reading.hits(line, name):
                if reading.stands(line, match, EXCUSES):
                    words = " ".join(match.group().split())
                    yield Remark(aspect, line.statement.sentence.span(*match.span()), {"found": words})


def _undated(reading: Reading, found: Sequence[Carrier], fields: Sequence[Field]) -> Iterator[Remark]:
    """A status without a year near it."""
    sections = {carrier.line.statement.section for carrier in found}
    near = (line for line in reading.lines if line.statement.section in sections)
    words = (*(line.folded for line in near), *(field.text for field in fields))
    if found and not any(map(_YEAR.search, words)):
        yield Remark("undated", found[0].line.span)

"""Judge of the medical disclaimer: not medical advice; whom to consult; and what the configuration asks for besides."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from reviewlint.checks.base import Remark, Verdict
from reviewlint.checks.elements import insertion, placing
from reviewlint.checks.elements.lines import Line
from reviewlint.checks.elements.reading import EXCUSES, Reading
from reviewlint.expressions import expression
from reviewlint.model.finding import Element, Note
from reviewlint.model.source import Span

NAME = "disclaimer"
_LABEL = "disclaimer-label"
#: What a component that is lacking is called in messages.
_LACKS = {
    "not-medical-advice": "that this is not medical advice",
    "consult": "whom to consult",
    "no-change": "not to start, stop or change treatment on one's own",
    "emergency": "what to do in an emergency",
}
#: Components besides the first, each a vocabulary.
_PARTS = ("consult", "no-change", "emergency")
_EXCUSED = EXCUSES - {"negated", "conditional", "asked"}
#: Other components count within this many sentences of the one that makes the disclaimer.
_NEAR = 3
#: In this part of the page a disclaimer is seen without a label.
_EARLY = 0.25
_SPECIALIST = expression(
    r"\b(?:consult|ask|see|contact|(?:talk|speak|discuss|check)(?: \w+){0,3} (?:with|to))\b[^.!?;]{0,60}?"
    r"\b\w{3,20}(?:ologist|iatrist|iatrician|therapist|practitioner)s?\b"
)
_DOSE = expression(r"\d(?:[.,]\d{1,3})?[ -]?(?:mg|mcg|µg|ug|iu|g|ml|units?|drops?|capsules?|tablets?)\b")
_DOSE_REACH = 60
#: What says that the page is not to be acted on.
_CORES = ("not-medical-advice", "weak-disclaimer", "limits-of-the-page")
#: … and says so unless it speaks of what is sold for research.
_SERVES = "information-only"
#: What stands in for no care need not be the page: then the subject must be.
_REPLACES = "replaces-no-care"
#: What says it most plainly.
_PLAIN = ("not-medical-advice", _REPLACES)
#: “This” is the page, “this herb” is not.
_PRONOUN = expression(
    r"[\W_]{0,6}(?:(?:it|here|they|we|i|our)\b|(?:this|that|these) (?:is|are|was|were|do|can|may|might|must|will|wo"
    r"|would|should|could|has|have|never|also|in no|neither|cannot|and|too)(?:\b|n't|es|esn't))"
)
LISTS = (
    *(*_CORES, _REPLACES, _SERVES, *_PARTS, "dshea", "disclaimer-not", "research-use", "page-noun", "dosing"),
    *("advice-question", "answer"),
)


class _Found(NamedTuple):
    """A line of a disclaimer, and the components that it has."""

    line: Line
    components: frozenset[str]


def judge(reading: Reading) -> Verdict:
    """The disclaimer of a page."""
    cores = [line for line in reading.using(*_CORES, _REPLACES, _SERVES, "answer") if _is_core(reading, line)]
    if not cores:
        return _of_fields(reading) or _missing(reading)
    found = tuple(_components(reading, cores))
    lacks = _lacking(reading, {name for each in found for name in each.components})
    places = [each.line.span for each in _best_first(reading, found)]
    contradictions = tuple(_contradictions(reading, places[0]))
    state = "contradicted" if contradictions else "incomplete" if lacks else "present"
    element = Element(NAME, state, reading.places(places), tuple(_LACKS[name] for name in lacks))
    remarks = (*_incomplete(lacks, places[0]), *contradictions, *_buried(reading, found), *_repeated(reading, found))
    return Verdict(element, remarks)


def _lacking(reading: Reading, components: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in reading.review.config.disclaimer if name not in components)


def _of_fields(reading: Reading) -> Verdict | None:
    """The disclaimer that the metadata give and the site shows."""
    for field in reading.fields(NAME):
        if field.visible and any(reading.names(field.folded, name) for name in (*_CORES, _REPLACES, _SERVES)):
            parts = (part for part in _PARTS if reading.names(field.folded, part))
            lacks = _lacking(reading, {"not-medical-advice", *parts})
            state = "incomplete" if lacks else "present"
            element = Element(NAME, state, reading.places([field.span]), tuple(_LACKS[name] for name in lacks))
            return Verdict(element, tuple(_incomplete(lacks, field.span)))
    return None


def _missing(reading: Reading) -> Verdict:
    supplement = next(reading.using("dshea"), None)
    fix = insertion.insertion(reading, NAME, "disclaimer-heading")
    if supplement:
        remark = Remark("dshea-only", supplement.span, fix=fix)
    else:
        remark = Remark("missing", placing.belongs(reading, "disclaimer-heading"), fix=fix)
    return Verdict(
        Element(NAME, "missing", (), tuple(_LACKS[name] for name in reading.review.config.disclaimer)), (remark,)
    )


#: “Is this medical advice? No.”
_NO = expression(r"[\W_]*(?:no|not|never)\b")
#: “… no substitute for medical advice”: what is spoken of is the page, whatever its name.
_ADVICE_REACH = 24


def _is_core(reading: Reading, line: Line) -> bool:
    """Whether a line says that the page is no medical advice."""
    if reading.asks(line) or reading.labelled(line, "consent-label"):
        return False
    if _NO.match(line.folded) and reading.labelled(line, "advice-question"):
        return True
    sold_for_research = any(match.start() >= line.value for match in reading.hits(line, "research-use"))
    plain = reading.hits(line, *_CORES, *(() if sold_for_research else (_SERVES,)))
    kept = (match for match in plain if not reading.names(match.group(), "stand-in"))
    of_page = (match for match in _replacing(reading, line) if _replaces_by_the_page(reading, line, match))
    return any(_asserted(reading, line, match) for match in (*kept, *of_page))


def _replacing(reading: Reading, line: Line) -> Iterator[re.Match[str]]:
    """Phrases that say that something, which need not be the page, stands in for no care."""
    yield from reading.hits(line, _REPLACES)
    yield from (match for match in reading.hits(line, *_CORES) if reading.names(match.group(), "stand-in"))


def _replaces_by_the_page(reading: Reading, line: Line, match: re.Match[str]) -> bool:
    """Whether what stands in for no care is the page: by label, by what it is no substitute for, or by the subject."""
    advice = "advice" in line.statement.sentence.folded[match.start() : match.end() + _ADVICE_REACH]
    return advice or reading.labelled(line, _LABEL) or _speaks_of_the_page(reading, line, match)


def _asserted(reading: Reading, line: Line, match: re.Match[str]) -> bool:
    return not reading.meets(line, match, "disclaimer-not") and reading.stands(line, match, _EXCUSED, denial=True)


def _speaks_of_the_page(reading: Reading, line: Line, match: re.Match[str]) -> bool:
    """Whether the subject of a phrase is the page: by name, by a pronoun that begins the sentence, or if none is."""
    before = line.statement.sentence.folded[line.value : match.start()]
    named = any(noun.start() < match.end() for noun in reading.hits(line, "page-noun"))
    bare = len(before.split()) < 2 and not re.search(r"[a-z]{3}", before)
    return named or bare or bool(_PRONOUN.match(line.said) and len(before) < _DOSE_REACH)


def _components(reading: Reading, cores: Sequence[Line]) -> Iterator[_Found]:
    """The lines of the disclaimers, in reading order, with what each says."""
    core = {id(line) for line in cores}
    blocks = {id(line.statement.block) for line in cores}
    sections = {line.statement.section for line in cores if reading.labelled(line, _LABEL)}
    numbers = {line.statement.number + distance for line in cores for distance in range(-_NEAR, _NEAR + 1)}
    for line in reading.lines:
        near = (
            id(line.statement.block) in blocks
            or line.statement.number in numbers
            or (line.statement.section in sections and reading.labelled(line, _LABEL))
        )
        own = ("not-medical-advice",) if id(line) in core else ()
        parts = frozenset((*own, *_others(reading, line))) if near and not reading.asks(line) else frozenset()
        if own or (parts and line.statement.block.kind != "heading"):
            yield _Found(line, parts)


def _others(reading: Reading, line: Line) -> Iterator[str]:
    for part in _PARTS:
        if reading.hit(line, part) or (part == "consult" and _names_somebody(reading, line)):
            yield part


def _names_somebody(reading: Reading, line: Line) -> bool:
    """Whether a line names whose care nothing replaces, or sends to a specialist that no list has."""
    replaced = (match.group() for match in reading.hits(line, _REPLACES))
    return any(reading.names(words, "professional") for words in replaced) or bool(_SPECIALIST.search(line.folded))


def _plainness(reading: Reading, line: Line) -> tuple[bool, bool, int]:
    """How plainly a line says that the page is no advice: rather than what it is for, and early."""
    return "advice" in line.folded, bool(reading.hit(line, *_PLAIN)), -line.statement.number


def _best_first(reading: Reading, found: Sequence[_Found]) -> list[_Found]:
    """The line that says most of it first; then in reading order."""
    core = [each for each in found if "not-medical-advice" in each.components]
    best = max(core, key=lambda each: (len(each.components), *_plainness(reading, each.line)))
    return [best, *(each for each in found if each is not best)]


def _incomplete(lacks: Sequence[str], place: Span) -> Iterator[Remark]:
    if lacks:
        yield Remark("incomplete", place, {"lacks": " and ".join(_LACKS[name] for name in lacks)})


def _contradictions(reading: Reading, place: Span) -> Iterator[Remark]:
    """Sentences that tell the reader a dose to take."""
    for line in reading.using("dosing"):
        for match in reading.hits(line, "dosing"):
            folded = line.statement.sentence.folded
            dose = _DOSE.search(folded, match.end(), match.end() + _DOSE_REACH)
            if dose and not reading.asks(line) and reading.stands(line, match, EXCUSES):
                note = Note(
                    reading.review.document.source, place, "although the page says that it is not medical advice"
                )
                span = line.statement.sentence.span(match.start(), dose.end())
                yield Remark(
                    "contradicted", span, {"found": " ".join(folded[match.start() : dose.end()].split())}, (note,)
                )
                break


def _buried(reading: Reading, found: Sequence[_Found]) -> Iterator[Remark]:
    """A disclaimer that comes late and without a label."""
    cores = [each.line for each in found if "not-medical-advice" in each.components]
    if not cores or any(reading.labelled(line, _LABEL) or line.statement.block.kind == "quote" for line in cores):
        return
    blocks = reading.review.document.blocks
    total = sum(len(block.prose.text.split()) for block in blocks)
    before = 0
    for block in blocks:
        if block is cores[0].statement.block:
            break
        before += len(block.prose.text.split())
    if before > total * _EARLY:
        yield Remark("buried", cores[0].span)


def _repeated(reading: Reading, found: Sequence[_Found]) -> Iterator[Remark]:
    """A second labelled disclaimer, or a third of any kind."""
    cores = [each.line for each in found if "not-medical-advice" in each.components]
    blocks = list({id(line.statement.block): line for line in cores}.values())
    labelled = [line for line in blocks if reading.labelled(line, _LABEL)]
    extra = labelled[1:2] or blocks[2:3]
    if extra:
        note = Note(reading.review.document.source, blocks[0].span, "the first one is here")
        yield Remark("duplicate", extra[0].span, {}, (note,))

"""Judge of the evidence level: the value behind its label, or a sentence that says how good the evidence is."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reviewlint.checks.base import Remark, Verdict
from reviewlint.checks.elements import conditions, legends, placing, scale
from reviewlint.checks.elements.fields import Field
from reviewlint.checks.elements.lines import Line
from reviewlint.checks.elements.placeholders import is_placeholder
from reviewlint.checks.elements.reading import EXCUSES, Reading
from reviewlint.checks.elements.scale import Level
from reviewlint.expressions import expression
from reviewlint.model.finding import Element, Note
from reviewlint.model.prose import fold

NAME = "evidence-level"
_LABEL = "evidence-label"
_BARE = "evidence-label-bare"
#: Whoever speaks of how good the evidence is, and whoever disputes it, a reader learns of it.
_EXCUSED = EXCUSES - {"negated", "distanced", "refuted"}
_SLOT, _BARE_SLOT, _SECTION, _PROSE, _WEIGHED = 5, 4, 3, 2, 1
#: Levels this far apart on the axis do not agree.
_APART = 2
_PHASE = expression(r"\bphase ([0-4]|iv|i{1,3})\b")
_PRECLINICAL = 2
#: Ratings of something else than the evidence.
_OTHER_RATING = expression(r"\b(?:safety|users?|customers?|readers?|patients?|members?|buyers?|average|stars?)\b")
_CUSTOMERS = expression(r"\b(?:customers?|users?|buyers?|reviews|reviewers|ratings|votes)\b")
#: “An evidence level of “…” means:” gives the value before the colon.
_QUOTED_SLOT = expression(r"\bevidence level of\s")
LISTS = (
    *("single-study", "evidence-statement", "evidence-aside", "direct-research"),
    *("research", "evidence-weight", "evidence-not", "evidence-of-another", "medicine-name"),
)


class _Stated(NamedTuple):
    """A line that states a level, how plainly, and the level."""

    line: Line
    rank: int
    level: Level


def judge(reading: Reading) -> Verdict:
    """The evidence level that a page gives."""
    legend = legends.entries(reading)
    stated = sorted(_stated(reading, legend), key=lambda each: (-each.rank, each.line.statement.number))
    fields = [field for field in reading.fields(NAME) if field.text.strip()]
    shown = [field for field in fields if field.visible and _of_field(reading, field).known]
    if not stated and not shown:
        return _absent(reading, legend)
    if not stated:
        return Verdict(Element(NAME, "present", reading.places(field.span for field in shown)))
    best = stated[0]
    remarks = (
        *_unknown(best),
        *_contradictions(reading, stated, fields),
        *_elsewhere(reading, best),
    )
    aspects = {remark.aspect for remark in remarks}
    state = "contradicted" if "contradictory" in aspects else "incomplete" if "unknown" in aspects else "present"
    spans = [each.line.span for each in stated]
    spans += [field.span for field in shown if not any(field.holds(span) for span in spans)]
    lacks = ("a level that readers know",) if "unknown" in aspects else ()
    return Verdict(Element(NAME, state, reading.places(spans), lacks, _details(best)), remarks)


def _details(best: _Stated) -> tuple[tuple[str, str], ...]:
    wording = " ".join(best.line.statement.sentence.text[best.line.value : best.line.end].split())
    pairs = (
        ("ceiling", best.level.code),
        ("certainty", best.level.certainty),
        ("step", best.level.ordinal),
        ("wording", wording),
    )
    return tuple((key, value) for key, value in pairs if value)


def _absent(reading: Reading, legend: frozenset[int]) -> Verdict:
    """What to say where no level stands: an unfilled slot, a legend without a level, or nothing at all."""
    slot = next((line for line in reading.lines if _is_unfilled(reading, line)), None)
    if slot:
        element = Element(NAME, "placeholder", reading.places([slot.span]), ("a level",))
        return Verdict(element, (Remark("placeholder", slot.span, {"found": slot.text.strip()}),))
    entry = next((line for line in reading.lines if line.statement.number in legend), None)
    if entry:
        remark = Remark("legend-only", entry.span)
    else:
        remark = Remark("missing", placing.belongs(reading, _LABEL, "evidence-heading"))
    return Verdict(Element(NAME, "missing", (), ("a level",)), (remark,))


def _of_field(reading: Reading, field: Field) -> Level:
    return scale.level(field.text, field.folded, reading.review.vocabulary)


def _is_unfilled(reading: Reading, line: Line) -> bool:
    if line.label and reading.names(line.label, "evidence-of-a-kind"):
        return False
    return bool(line.said.strip()) and reading.labelled(line, _LABEL) and is_placeholder(line.said)


def _stated(reading: Reading, legend: frozenset[int]) -> Iterator[_Stated]:
    for line in reading.lines:
        if line.statement.number in legend or reading.asks(line) or _says_nothing(reading, line):
            continue
        rank = _rank(reading, line)
        if rank:
            yield _Stated(line, rank, _level(reading, line))


def _says_nothing(reading: Reading, line: Line) -> bool:
    """Whether a line gives no value; “none” is one for a kind of evidence."""
    of_a_kind = bool(line.label) and reading.names(line.label, "evidence-of-a-kind")
    return not line.said.strip() or (is_placeholder(line.said) and not of_a_kind)


def _level(reading: Reading, line: Line) -> Level:
    """The level that a line states: behind its label, if that names a level, or else in all of it.

    To tell it is slow, and few lines state one: it is asked for last.
    """
    slot = line.label and (reading.names(line.label, _LABEL) or reading.names(line.label, _BARE))
    start = line.value if slot and not _QUOTED_SLOT.search(line.label) else line.start
    sentence = line.statement.sentence
    return scale.level(sentence.text[start : line.end], sentence.folded[start : line.end], reading.review.vocabulary)


def _rank(reading: Reading, line: Line) -> int:
    """How plainly a line states a level; 0 if it does not."""
    heading = line.statement.block.kind == "heading"
    if line.label and (rank := _rank_of_slot(reading, line)):
        return 0 if heading and not _level(reading, line).known else rank
    if heading or any(reading.names(label, "evidence-method") for label in line.above):
        return 0
    if _is_step(reading, line) and not reading.hit(line, "evidence-not"):
        return _BARE_SLOT
    if rank := _rank_of_sentence(reading, line):
        return rank + (1 if reading.labelled(line, _LABEL) else 0)
    return _SECTION if _is_below_label(reading, line) else 0


def _is_below_label(reading: Reading, line: Line) -> bool:
    """Whether a line is a value of a heading, of the head of its row or column, or of a question."""
    if any(reading.names(label, _LABEL) for label in line.above):
        return _is_plain(line, _level(reading, line)) and not reading.hit(line, "single-study")
    if len(line.said.split()) > _FRAGMENT_WORDS:
        return False
    asked = any(reading.names(label, "evidence-question") for label in line.above)
    block = line.statement.block
    nearest = line.above[: (block.column > 0) + (block.row > 0) if block.kind == "cell" else 1]
    bare = any(reading.names(label, _BARE) for label in nearest)
    level = _level(reading, line) if asked or bare else Level()
    return (asked and bool(level.designs)) or (level.known and bare)


def _rank_of_slot(reading: Reading, line: Line) -> int:
    """How plainly a line with a label states a level."""
    if reading.names(line.label, "evidence-of-a-kind"):
        return _SECTION
    if _QUOTED_SLOT.search(line.label):
        return _PROSE
    if reading.names(line.label, _LABEL):
        return _SLOT
    other = _OTHER_RATING.search(line.label) or _CUSTOMERS.search(line.said)
    bare = reading.names(line.label, _BARE) and not other
    return _BARE_SLOT if bare and _level(reading, line).known else 0


def _is_step(reading: Reading, line: Line) -> bool:
    """Whether a short line is a step of a scale: “Tier B — preliminary evidence”, “⊕⊝⊝⊝ very low”."""
    if _GRADE_SIGNS.search(line.text):
        return True
    words = len(line.folded.split()) if _STEP.match(line.folded) else _MOST_STEP_WORDS + 1
    if _STEP_WORDS < words <= _MOST_STEP_WORDS:
        level = _level(reading, line)
        return bool(level.designs) or bool(level.certainty)
    return words <= _STEP_WORDS


_STEP = expression(
    r"[\W_]{0,6}(?:(?:evidence|oxford|o?cebm|uspstf|sign|nhmrc|ahrq|acc|aha|esc|nccn) ){0,2}"
    r"(?:tier|grade|level|class)\s+(?:[a-f][+-]?|[1-5][abc]?|[et][0-9]|i{1,3}[abc]?|iv)\b"
    r"(?! ?(?:adverse|tox|tumou?r|cancer|hepa|or higher))"
)
_GRADE_SIGNS = expression(r"[⊕⨁]|(?i:\b(?:certainty|evidence|confidence|quality)[\s:=–-]{0,4}[●○◐★☆]{2})")
_STEP_WORDS = 4
_MOST_STEP_WORDS = 12


def _is_plain(line: Line, level: Level) -> bool:
    """Whether a line under a label speaks of kinds of study, or of how sure the evidence is."""
    fragment = len(line.said.split()) <= _FRAGMENT_WORDS
    return (
        bool(level.designs)
        or (bool(level.certainty) and (fragment or bool(_OF_EVIDENCE.search(line.said))))
        or (fragment and bool(level.ordinal))
    )


_FRAGMENT_WORDS = 6
_OF_BENEFIT = expression(r"\b(?:efficacy|effectiveness|effective|benefits?|works?)\b")
_OF_EVIDENCE = expression(r"\b(?:evidence|certainty|quality|confidence|grade|research|support)\b")


def _rank_of_sentence(reading: Reading, line: Line) -> int:
    """How plainly a sentence tells how good the evidence is; 0 if not, or of safety alone, or of another medicine."""
    if reading.hit(line, "evidence-not") or _of_another_medicine(reading, line):
        return 0
    if reading.hit(line, "evidence-aside") and not _OF_BENEFIT.search(line.folded):
        return 0
    for rank, matches in ((_PROSE, reading.hits(line, "evidence-statement")), (_WEIGHED, _weights(reading, line))):
        if any(reading.stands(line, match, _EXCUSED, denial=True) for match in matches):
            return rank
    return 0


def _of_another_medicine(reading: Reading, line: Line) -> bool:
    """Whether a line weighs the evidence for a medicine that the page is not about."""
    own = reading.review.subject.compound
    if not own or reading.names_compound(line.folded) or not reading.hit(line, "evidence-of-another"):
        return False
    return not any(name.group() in fold(each) for name in reading.hits(line, "medicine-name") for each in own)


def _weights(reading: Reading, line: Line) -> Iterator[re.Match[str]]:
    """The words that weigh the research, in a clause that names it, in any order; not in the entries of a list."""
    whole = line.text.rstrip(' "”)*_').endswith((".", "!"))
    if line.names_only or (not whole and line.statement.block.kind not in ("paragraph", "quote", "definition")):
        return iter(())
    return (weight for weight, _ in reading.pairs(line, "evidence-weight", "research"))


def _unknown(best: _Stated) -> Iterator[Remark]:
    if best.rank >= _BARE_SLOT and not best.level.known:
        said = " ".join(best.line.statement.sentence.text[best.line.value : best.line.end].split())
        yield Remark("unknown", best.line.statement.sentence.span(best.line.value, best.line.end), {"found": said})


def _contradictions(reading: Reading, stated: Sequence[_Stated], fields: Sequence[Field]) -> Iterator[Remark]:
    """Where the page claims more than its level allows, or the metadata give another level."""
    source = reading.review.document.source
    best = stated[0]
    if 0 <= best.level.number <= _PRECLINICAL:
        for line in reading.using("direct-research"):
            for match in reading.hits(line, "direct-research"):
                if reading.stands(line, match, EXCUSES):
                    note = Note(source, best.line.span, "but the page gives this as its evidence level")
                    span = line.statement.sentence.span(*match.span())
                    yield Remark("contradictory", span, {"found": source.slice(span)}, (note,))
                    return
    for field in fields:
        if not field.visible and _disagree(best, _of_field(reading, field), field):
            note = Note(source, field.span, "but the front matter says this")
            yield Remark("contradictory", best.line.span, {"found": best.line.text.strip()}, (note,))
            return


def _disagree(best: _Stated, other: Level, field: Field) -> bool:
    """Whether two levels cannot both be true."""
    own = best.level
    if own.certainty and other.certainty:
        return own.certainty != other.certainty and {own.certainty, other.certainty} != {"low", "very-low"}
    phases = set(_PHASE.findall(best.line.said)), set(_PHASE.findall(field.folded))
    if all(phases):
        return phases[0].isdisjoint(phases[1])
    return own.number >= 0 and other.number >= 0 and abs(own.number - other.number) >= _APART


def _elsewhere(reading: Reading, best: _Stated) -> Iterator[Remark]:
    """A slot that names conditions, none of them the page's."""
    if best.rank < _SECTION:
        return
    said = best.line.statement.sentence.folded[best.line.value : best.line.end]
    others = conditions.others(said, reading.review.subject, reading.review.vocabulary)
    if others:
        span = best.line.statement.sentence.span(best.line.value + others.start, best.line.value + others.end)
        yield Remark("other-condition", span, {"found": ", ".join(others.names), "condition": others.own})

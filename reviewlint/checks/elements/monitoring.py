"""Judge of monitoring guidance: what is measured, when, when to stop, and who watches; on the ladder M0 to M4."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from reviewlint.checks.base import Remark, Verdict
from reviewlint.checks.elements import placing
from reviewlint.checks.elements.fields import Field
from reviewlint.checks.elements.lines import Line
from reviewlint.checks.elements.placeholders import is_placeholder
from reviewlint.checks.elements.reading import EXCUSES, Reading
from reviewlint.expressions import expression
from reviewlint.model.finding import Element, Note
from reviewlint.model.prose import fold
from reviewlint.model.source import Span

NAME = "monitoring"
LEVELS = ("M0", "M1", "M2", "M3", "M4")
_LABEL = "monitoring-label"
#: What guidance can say, by the vocabulary that tells, and what it is called when it is lacking.
_PARTS = {
    "what": ("lab-test", "which tests"),
    "baseline": ("monitoring-baseline", "what to check before starting"),
    "interval": ("monitoring-interval", "how often"),
    "stop": ("monitoring-stop", "when to stop"),
    "who": ("professional", "who watches"),
}
#: What the head of a row or column can say of its cells.
_WHEN = ("baseline", "interval")
_DENIALS = "monitoring-denials"
#: Without a label, a line asks for a patient to be monitored by one of these or not at all.
_TRIGGERS = ("monitoring-absence", "monitoring-trigger", "lab-test", "observable", "symptom", "monitoring-action")
#: “If your sugar drops, …” is guidance: the condition is the event to watch for.
_CONDITIONAL = EXCUSES - {"conditional"}
_DENIAL_EXCUSED = EXCUSES - {"negated"}
_INTERVAL = expression(
    r"\bevery (?:\d+|other|few|two|three|four|six|eight|twelve)?(?:[ -](?:to|or|and)?[ -]?\d+)? ?"
    r"(?:hour|day|week|month|year|cycle|visit)s?\b"
    r"|\b(?:at|after|within|in|weeks?|months?|days?|first) (?:weeks? |months? |days? )?"
    r"(?:\d+|one|two|three|four|six|eight|twelve)\b"
    r"|\b\d+(?:[ -](?:to|or|and|-)[ -]?\d+)? ?-?(?:days?|weeks?|months?|years?)(?:ly)?\b"
    r"|\bq\d+ ?(?:w|wk|mo|m|d|h)\b|\bw\d+, w\d+"
)
_STOP_VALUE = expression(
    r"(?:>|≥|above|over|below|under|<)\s?\d|\b\d+(?:\.\d+)?\s?(?:x|×|times)\s?(?:the )?(?:uln|upper)"
)
_BUT = expression(r"\b(?:but|however|unless|except|although|though|yet|apart from|other than|beyond)\b")
_REACH = 120
_TOPIC = expression(
    r"(?:(?:possible|common|known|potential) )?(?:(?:side|adverse|unwanted) effects|adverse (?:reactions|events))"
)
_BROKEN = expression(r"[;:.]|, (?:and|but|which|so|although|though|while|whereas|because|since|as|if) ")
#: “blood pressure tablets” are no test.
_MEDICINE = expression(r"[ -](?:tablets?|medicines?|medications?|drugs?|pills?|supplements?|thinners?)\b")
LISTS = (
    *(*_TRIGGERS, _DENIALS, *(name for name, _ in _PARTS.values())),
    *("monitoring-not", "trial-result", "measure", "monitoring-occasion", "for-another-reason", "consult"),
)


class _Guidance(NamedTuple):
    """A line of monitoring guidance, whether under a label for it, and what it says."""

    line: Line
    labelled: bool
    parts: frozenset[str]


def judge(reading: Reading) -> Verdict:
    """The monitoring guidance of a page."""
    denials = {line.span: span for line in reading.using(_DENIALS) for span in _denials(reading, line)}
    found = tuple(
        filter(None, (_guidance(reading, line) for line in reading.lines if not denials or line.span not in denials))
    )
    fields = [field for field in reading.fields(NAME) if field.visible and _of_field(reading, field)]
    spans = [each.line.span for each in sorted(found, key=_plainness)]
    spans += [field.span for field in fields if not any(field.holds(span) for span in spans)]
    if not spans:
        return _absent(reading, tuple(denials.values()))
    parts = {part for each in found for part in each.parts} | _of_neighbours(reading, found)
    level = _level(parts | {part for field in fields for part in _of_field(reading, field)})
    enough = level >= LEVELS.index(reading.review.config.monitoring_minimum)
    lacks = tuple(name for part, (_, name) in _PARTS.items() if part not in parts)
    state = "contradicted" if denials else "present" if enough else "incomplete"
    element = Element(NAME, state, reading.places(spans), lacks, (("level", LEVELS[level]),))
    vague = () if enough else (Remark("vague", spans[0], {"lacks": _joined(lacks), "level": LEVELS[level]}),)
    note = Note(reading.review.document.source, spans[0], "although the page says here what to watch")
    return Verdict(element, (*vague, *(_denied(span, reading, (note,)) for span in denials.values())))


def _plainness(guidance: _Guidance) -> tuple[bool, int, bool, int]:
    """Where a place stands among several: the sentences that say most first, of these those under a label."""
    statement = guidance.line.statement
    return statement.block.kind == "heading", -len(guidance.parts), not guidance.labelled, statement.number


def _of_field(reading: Reading, field: Field) -> frozenset[str]:
    """What a metadata value says of what, when, when to stop and who."""
    words = {part for part, (name, _) in _PARTS.items() if reading.names(field.folded, name)}
    return frozenset(words | ({"interval"} if _INTERVAL.search(field.folded) else set()))


def _joined(lacks: Sequence[str]) -> str:
    return ", ".join(lacks[:-1]) + (" or " if lacks[:-1] else "") + lacks[-1] if lacks else ""


def _level(parts: AbstractSet[str]) -> int:
    """The rung of the ladder that guidance with some parts stands on."""
    if {"what", "baseline", "interval"} <= parts:
        return 4 if {"stop", "who"} <= parts else 3
    return 2 if parts & {"what", "baseline", "interval"} else 1


def _absent(reading: Reading, denials: Sequence[Span]) -> Verdict:
    element = Element(NAME, "missing", (), tuple(name for _, name in _PARTS.values()), (("level", LEVELS[0]),))
    if denials:
        return Verdict(element, tuple(_denied(span, reading, ()) for span in denials[:1]))
    return Verdict(element, (Remark("missing", placing.belongs(reading, _LABEL, "safety-heading")),))


def _denied(span: Span, reading: Reading, notes: tuple[Note, ...]) -> Remark:
    found = " ".join(reading.review.document.source.slice(span).split())
    return Remark("denied", span, {"found": found}, notes)


def _denials(reading: Reading, line: Line) -> Iterator[Span]:
    """Where a line says, without more, that nobody needs to be monitored."""
    for match in reading.hits(line, _DENIALS):
        behind = line.statement.sentence.folded[match.end() : line.end]
        if reading.asks(line) or _BUT.search(behind) or reading.hit(line, "monitoring-absence"):
            continue
        if reading.stands(line, match, _DENIAL_EXCUSED, denial=True):
            yield line.statement.sentence.span(*match.span())
            return


def _guidance(reading: Reading, line: Line) -> _Guidance | None:
    labelled = reading.labelled(line, _LABEL)
    if not (labelled or reading.hit(line, *_TRIGGERS) or _question(line)):
        return None
    if reading.asks(line) or is_placeholder(line.said) or reading.hit(line, "monitoring-not", _DENIALS):
        return None
    own = bool(line.label) and reading.names(line.label, _LABEL)
    if line.statement.block.kind == "heading" and not own:
        return None
    parts = _parts(reading, line)
    # To watch for a symptom is to know what to watch.
    told = parts | ({"what"} if reading.hit(line, "symptom") else set())
    if line.names_only and (not told or _heads_a_part(line)):
        return None
    return _Guidance(line, labelled, told) if (labelled and told) or _triggered(reading, line, parts) else None


def _question(line: Line) -> str:
    """The question right above a line, which it answers; empty if there is none."""
    return next((label for label in line.above[:1] if label.endswith("?")), "")


def _heads_a_part(line: Line) -> bool:
    """Whether a paragraph of a few words is the bold heading of another part of the page."""
    return line.statement.block.kind == "paragraph" and bool(_TOPIC.fullmatch(line.folded.strip()))


def _parts(reading: Reading, line: Line) -> frozenset[str]:
    """What a line says of what, when, when to stop and who."""
    found = {
        part for part, (name, _) in _PARTS.items() if any(_is_whole(line, hit) for hit in reading.hits(line, name))
    }
    heads = line.above[:2] if line.statement.block.kind == "cell" else ()
    found |= {part for part in _WHEN for head in heads if reading.names(head, _PARTS[part][0])}
    if any(_INTERVAL.search(text) for text in (line.folded, *heads)):
        found.add("interval")
    if _STOP_VALUE.search(line.folded):
        found.add("stop")
    # “Liver function? Before the first dose, then yearly.” An answer that says nothing of its own tells nothing.
    if (found or _YES.match(line.folded)) and reading.names(_question(line), "lab-test"):
        found.add("what")
    return frozenset(found)


def _is_whole(line: Line, match: re.Match[str]) -> bool:
    """Whether words are no part of a longer one: a “glucose-lowering medicine” measures no glucose."""
    return not _COMPOUND.match(line.statement.sentence.folded, match.end())


_COMPOUND = expression(r"-[a-z]|[ -](?:tubes?|kits?|hormones?|factors?|loss|gain|drives?|batch(?:es)?)\b")
_YES = expression(r"[\W_]*(?:yes|definitely|absolutely|of course|always|ideally|preferably)\b")


def _triggered(reading: Reading, line: Line, parts: AbstractSet[str]) -> bool:
    """Whether a line by itself asks for a patient to be monitored."""
    if reading.hit(line, "monitoring-absence"):
        return True
    # A test and its time need no verb: “ALT before starting, then every 3 months”. Nor do results of trials.
    asks_first = "interval" not in parts and reading.hit(line, "consult")
    timed = "what" in parts and bool(parts & {"interval", "baseline"}) and not asks_first
    if timed and not _tells_a_result(reading, line):
        return True
    for match in reading.hits(line, "monitoring-trigger"):
        if reading.stands(line, match, EXCUSES):
            return True
    if any(reading.stands(line, match, EXCUSES) for match in _measured(reading, line)):
        return True
    return _acts_on_a_sign(reading, line)


def _acts_on_a_sign(reading: Reading, line: Line) -> bool:
    """Whether a line says what to do when a symptom shows: “ring the clinic if …”, “should … occur, stop”."""
    if reading.hit(line, "for-another-reason"):
        return False
    # “Any bleeding? Tell your pharmacist.”
    asked = reading.names(_question(line), "symptom")
    if not asked and not (reading.hit(line, "symptom") and reading.hit(line, "monitoring-occasion")):
        return False
    actions = reading.hits(line, "monitoring-action")
    return any(reading.stands(line, action, _CONDITIONAL, denial=True) for action in actions)


def _tells_a_result(reading: Reading, line: Line) -> bool:
    """Whether a line tells what a test showed: before the clause of its last test ends."""
    folded = line.statement.sentence.folded
    last = max((test.end() for test in reading.hits(line, "lab-test")), default=line.start)
    end = _BROKEN.search(folded, last, line.end)
    return any(match.start() < (end.start() if end else line.end) for match in reading.hits(line, "trial-result"))


def _measured(reading: Reading, line: Line) -> Iterator[re.Match[str]]:
    """The tests that a verb of measuring stands near, in the same clause."""
    folded = line.statement.sentence.folded
    # Neither “in test tubes” nor “an enzyme test” is an order to test.
    verbs = [verb for verb in reading.hits(line, "measure") if _is_whole(line, verb) and not _is_noun(folded, verb)]
    compound = {word for name in reading.review.subject.compound for word in fold(name).split()}
    for test in reading.hits(line, "lab-test", "observable"):
        # A trial that tests magnesium does not measure it. “Side effects I expect: …” are a list of them.
        if test.group() in compound or (test.end() < line.value and reading.names(test.group(), "symptom")):
            continue
        for verb in verbs:
            # “A blood test” measures only if it is done.
            if test.start() <= verb.start() and verb.end() <= test.end():
                continue
            first, last = sorted((verb, test), key=lambda match: match.start())
            between = folded[first.end() : last.start()]
            if len(between) < _REACH and not _BROKEN.search(between) and not _MEDICINE.match(folded, test.end()):
                yield test
                break


def _is_noun(folded: str, verb: re.Match[str]) -> bool:
    """Whether a word that may be a verb of measuring is a noun, by the word before it."""
    return verb.group() in _NOUNS and bool(_BEFORE_A_NOUN.search(folded, max(0, verb.start() - 12), verb.start()))


_NOUNS = frozenset(("test", "tests", "check", "checks", "screen", "record", "control", "order", "log", "screening"))
_BEFORE_A_NOUN = expression(r"\b(?:an?|the|this|that|of|by|in|from|blood|urine|enzyme|skin|breath|stool|lab)[ -]\Z")


def _of_neighbours(reading: Reading, found: Sequence[_Guidance]) -> frozenset[str]:
    """When to stop and who watches, as the sentences beside the guidance say."""
    blocks = {id(each.line.statement.block) for each in found}
    near = (line for line in reading.lines if id(line.statement.block) in blocks)
    return frozenset(part for line in near for part in _parts(reading, line) & {"stop", "who"})

"""Legends: lists, tables and sentences that explain a scale, and assign no level."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reviewlint.checks.elements import scale
from reviewlint.checks.elements.lines import Line
from reviewlint.checks.elements.reading import Reading
from reviewlint.expressions import expression

#: A list of as many steps is a legend; a sentence that says what as many steps mean, too.
_MOST_STEPS = 3
_MOST_MEANINGS = 2
_STEP = expression(
    r"[\W_]{0,6}(?:(?:level|grade|tier|class|category|step|stage|rank|phase)\s*[1-6a-fx]\b|[a-fx](?=[\s:—–)-]|$)"
    r"|[1-6][abc]?(?=\s?[:—–).=-]|$)|(?:very low|low|moderate|high|strong|weak|limited|preliminary|insufficient"
    r"|preclinical|emerging)\b(?=[^\w]{1,4}|$))"
    r"|\s{0,4}[●○◉◐★☆⭐⬤🟢🟡🟠🔴⚪⚫🟩🟨🟥⬜]{1,6}"
)
_BEHIND_STEP = ("=", ":", "—", "–", " means", " stands for")
#: “A = several large trials, B = one good trial”.
_MEANING = expression(rf"(?<![\w-])([a-fx][+-]?|[0-6]|i{{1,3}}|iv|★{{1,5}}) ?(?:{'|'.join(_BEHIND_STEP)})(?= ?\w)")


def entries(reading: Reading) -> frozenset[int]:
    """The numbers of the sentences that are part of a legend."""
    return frozenset(number for run in _runs(reading) if _is_legend(reading, run) for number in _numbers(run))


def _numbers(run: Sequence[Line]) -> Iterator[int]:
    return (line.statement.number for line in run)


def _runs(reading: Reading) -> Iterator[tuple[Line, ...]]:
    """The lists, tables, runs of labelled paragraphs, and single sentences, that could be legends."""
    groups: dict[tuple[str, int], list[Line]] = {}
    for line in reading.lines:
        block = line.statement.block
        if block.group:
            groups.setdefault(("group", block.group), []).append(line)
        elif _step(line):
            groups.setdefault(("steps", 0), []).append(line)
        groups.setdefault(("sentence", line.statement.number), []).append(line)
    yield from map(tuple, groups.values())


def _is_legend(reading: Reading, run: Sequence[Line]) -> bool:
    text = " \n ".join(line.folded for line in run)
    if len(run) == 1 or run[0].statement is run[-1].statement:
        return (_has(text, scale.BEFORE_STEP, _MOST_STEPS) and len(scale.ordinals(text)) >= _MOST_STEPS) or (
            _has(text, _BEHIND_STEP, _MOST_MEANINGS) and len(set(_MEANING.findall(text))) >= _MOST_MEANINGS
        )
    steps = [match.group().strip() for line in run if (match := _STEP.match(line.folded))]
    # Signs stand in a cell of their own, and are no words.
    steps = steps or [match.group().strip() for line in run if (match := _step(line))]
    if len(set(steps)) >= _MOST_STEPS:
        return _explains(reading, run)
    return False


def _step(line: Line) -> re.Match[str] | None:
    """The step of a scale that a line, or else what stands right above it, begins with."""
    return _STEP.match(line.folded) or _STEP.match(line.above[0] if line.above else "")


def _has(text: str, words: Iterable[str], least: int) -> bool:
    """Whether a text has as many words as a legend needs: nearly none has, and this tells faster than expressions."""
    return sum(map(text.count, words)) >= least


def _explains(reading: Reading, run: Sequence[Line]) -> bool:
    """Whether the steps are explained by kinds of study or by certainty, several of them."""
    found: set[int] = set()
    vocabulary = reading.review.vocabulary
    for line in run:
        found |= scale.designs(line.folded, vocabulary)
    return len(found) >= _MOST_STEPS or bool(scale.ordinals(" ".join(line.folded for line in run)))

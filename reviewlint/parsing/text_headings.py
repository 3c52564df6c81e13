"""Which lines of a plain text are headings."""

import re
from collections.abc import Sequence

from reviewlint.expressions import expression
from reviewlint.parsing.text_lines import Unit

_MOST_WORDS = 12
_MOST_WORDS_OF_TITLE = 25
_LABEL = expression(r"[^:]{1,80}:\s")
_NUMBERED_PART = expression(r"(?:part|step|section|chapter|appendix)\s++[\divx]++\s*+:", re.IGNORECASE)
_LEAD_IN = expression(
    r"(?:\b(?:following|includes?|include|including|are|is|apply|considered|follows|to|for)):\Z", re.IGNORECASE
)
_BYLINE = expression(
    r"(?:by|author|written by|posted|published|(?:medically )?reviewed|(?:last )?updated|fact.checked|share)\b",
    re.IGNORECASE,
)
_DATE = expression(
    r"(?:\w+\.? \d{1,2},? \d{4}|\d{1,2} \w+\.? \d{4}|\d{4}-\d\d-\d\d|\d+[ -]min(?:ute)?s?\b)", re.IGNORECASE
)
#: “St. John's wort” is one name.
_SENTENCE_WITHIN = expression(r"(?<!\bSt)(?<!\bDr)(?<!\bvs)[.!][\"”’)]*+\s++[A-Z]")
_QUESTION_WITHIN = expression(r"\?[\"”’)]*+\s++[A-Z]")
_CLOSERS = "\"'”’»)]"
_SUFFIX = expression(r"\s*+(?:[—–|·•»]|-\s|::)")


def headings(units: Sequence[Unit]) -> list[int]:
    """The level of each unit that is a heading, 0 for the others."""
    levels = _marked(units)
    title = _title(units, levels)
    listed = _listed(units)
    candidates = [
        bool(level) or index == title or (index not in listed and _is_candidate(units, index))
        for index, level in enumerate(levels)
    ]
    kept = _followed(units, candidates, levels, title)
    name = units[title].text if title is not None else ""
    return [
        level or (_level(unit, is_title=index == title or _repeats(unit.text, name)) if keeps else 0)
        for index, (unit, level, keeps) in enumerate(zip(units, levels, kept, strict=True))
    ]


def _marked(units: Sequence[Unit]) -> list[int]:
    """The levels of the headings that are marked as such: by number signs, or by a line of signs below."""
    return [
        unit.level if unit.kind == "marked" else _underlined(unit, units[index + 1]) if index + 1 < len(units) else 0
        for index, unit in enumerate(units)
    ]


def _underlined(unit: Unit, following: Unit) -> int:
    if unit.kind not in ("text", "number") or len(unit.lines) > 1 or following.kind != "rule" or following.blank:
        return 0
    if len(unit.text.split()) > _MOST_WORDS_OF_TITLE or _ends_like_a_sentence(unit.text):
        return 0
    return 1 if following.text[0] in "=#*" else 2


def _level(unit: Unit, *, is_title: bool) -> int:
    return 1 if is_title else 2 + unit.number.count(".")


def _title(units: Sequence[Unit], levels: Sequence[int]) -> int | None:
    """The index of the title: the first line of the text, if it reads like one."""
    first = next((index for index, unit in enumerate(units) if unit.kind != "rule"), None)
    if first is None or any(other.kind != "rule" for other in units[:first]):
        return None
    unit = units[first]
    if levels[first] > 1 or unit.kind not in ("text", "marked", "number") or len(unit.lines) > 1:
        return None
    reads = len(unit.text.split()) <= _MOST_WORDS_OF_TITLE and not _ends_like_a_sentence(unit.text)
    listed = _LABEL.match(unit.text) and first + 1 < len(units) and _LABEL.match(units[first + 1].text)
    return first if reads and not listed and not _BYLINE.match(unit.text) and not unit.text.endswith(":") else None


def _ends_like_a_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith((".", ";", ",", "!", "…")) or bool(_SENTENCE_WITHIN.search(text))


def _repeats(text: str, title: str) -> bool:
    """Whether a line is the title again, with or without the name of the site."""
    shorter, longer = sorted((text.strip(), title.strip()), key=len)
    if not shorter or not longer.startswith(shorter):
        return False
    return len(longer) == len(shorter) or (len(shorter.split()) > 2 and bool(_SUFFIX.match(longer, len(shorter))))


def _is_candidate(units: Sequence[Unit], index: int) -> bool:
    """Whether a unit looks like a heading, whatever follows it."""
    unit = units[index]
    if unit.kind not in ("text", "number") or len(unit.lines) > 1:
        return False
    if index and units[index - 1].kind != "rule" and units[index - 1].text.endswith(":"):
        # What fills the slot that the line before announces.
        return False
    return _reads_like_heading(unit.text)


def _listed(units: Sequence[Unit]) -> frozenset[int]:
    """The indices of the numbered lines with a numbered neighbour; what is indented below a line is part of it."""
    found: set[int] = set()
    last: int | None = None
    for index, unit in enumerate(units):
        if unit.kind == "number":
            found.update(() if last is None else (last, index))
            last = index
        elif last is not None and (unit.kind != "bullet" or unit.indent <= units[last].indent):
            last = None
    return frozenset(found)


def _reads_like_heading(text: str) -> bool:
    if "://" in text or ";" in text or "→" in text or not any(map(str.isalpha, text)) or _ends_like_a_sentence(text):
        return False
    size = len(text.split())
    if _QUESTION_WITHIN.search(text):
        return False
    if text.rstrip(_CLOSERS).endswith("?"):
        return size <= _MOST_WORDS_OF_TITLE
    if size > _MOST_WORDS or _BYLINE.match(text) or _DATE.match(text) or not _begins_like_heading(text):
        return False
    if text.endswith(":"):
        return size <= 4 and not _LEAD_IN.search(text)
    return not _LABEL.match(text) or bool(_NUMBERED_PART.match(text))


def _begins_like_heading(text: str) -> bool:
    """Whether a line begins with a capital, a digit, a slot of a template, or a name such as mTOR."""
    if text.startswith(("{{", "<", "[")):
        return True
    word = text.lstrip("\"'“‘(").split(maxsplit=1)[0]
    return word[0].isalnum() and not (word[0].islower() and not any(map(str.isupper, word)))


def _followed(
    units: Sequence[Unit], candidates: Sequence[bool], levels: Sequence[int], title: int | None
) -> list[bool]:
    """Which candidates are followed by what a heading announces, and are not some of many short lines."""
    sure = [bool(level) or index == title or units[index].text.endswith("?") for index, level in enumerate(levels)]
    listed = _chained(units, candidates, sure)
    kept = [False] * len(units)
    following: int | None = None
    for index in range(len(units) - 1, -1, -1):
        if units[index].kind == "rule":
            continue
        if levels[index]:
            kept[index] = True
        elif candidates[index] and following is not None:
            after = units[following]
            fills = kept[following] and after.blank and _is_below_heading(units, candidates, index, title)
            announces = (
                index not in listed and not fills and _announces(units[index], after, is_heading=kept[following])
            )
            kept[index] = sure[index] or announces
        following = index
    return kept


def _chained(units: Sequence[Unit], candidates: Sequence[bool], sure: Sequence[bool]) -> frozenset[int]:
    """The lines, but the last, of each list of three or more that could be headings and stand close together."""
    chains: list[list[int]] = [[]]
    for index, unit in enumerate(units):
        if candidates[index] and not sure[index]:
            if unit.blank or chains[-1][-1:] != [index - 1]:
                chains.append([])
            chains[-1].append(index)
    return frozenset(index for chain in chains if len(chain) > 2 for index in chain[:-1])


def _is_below_heading(units: Sequence[Unit], candidates: Sequence[bool], index: int, title: int | None) -> bool:
    """Whether the line right above looks like a heading: then this one may be all that stands under it."""
    return index > 0 and not units[index].blank and candidates[index - 1] and index - 1 != title


def _announces(unit: Unit, after: Unit, *, is_heading: bool) -> bool:
    return (
        is_heading
        or after.kind != "text"
        or len(after.text) > len(unit.text)
        or after.text.rstrip(_CLOSERS).endswith((".", "!", "?"))
        or ": " in after.text
    )

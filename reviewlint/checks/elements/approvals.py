"""What sentences say of approval: by whom, of what, for which use; and where they disagree."""

from collections.abc import Iterator, Sequence
from re import Match
from typing import NamedTuple

from reviewlint.checks.base import Remark
from reviewlint.checks.elements.fields import Field
from reviewlint.checks.elements.lines import Line
from reviewlint.checks.elements.reading import Reading
from reviewlint.expressions import expression
from reviewlint.model.finding import Note
from reviewlint.model.source import Span

_JURISDICTIONS = (
    ("us", expression(r"\b(?:FDA|US|U\.S\.?|USA|DEA|United States|American?)\b|\bfda\b")),
    ("eu", expression(r"\b(?:EMA|EU|European|Europe|CHMP|EFSA)\b")),
    ("uk", expression(r"\b(?:MHRA|UK|United Kingdom|Brit\w+|THR)\b")),
    ("ca", expression(r"\b(?:Health Canada|Canad\w+|NPN|DIN)\b")),
    ("au", expression(r"\b(?:TGA|Australia\w*|AUST)\b")),
    ("wada", expression(r"\b(?:WADA|USADA|sport|Sport)\b")),
    ("who", expression(r"\b(?:WHO|World Health Organization)\b")),
)
_NEGATIVE = expression(
    r"\b(?:not|no|never|none|nor|neither|lacks?|lacking|without|unapproved|unlicensed|rejected|refused|cannot)\b|n't\b|non-approved"
)
_CLAUSE = expression(r"[;:.!?]| [-–—] |—|, (?:but|and|while|whereas)|\b(?:but|however|whereas|although|while)\b")
_VERB = expression(r"\b(?:un)?(?:approv|authori[sz]|licen[sc]|indicat|clear|register)\w*")
_OBJECT = expression(
    r"(?<![\w-])(?:for|to treat|to reduce|to prevent|to|in|of|as)\s++"
    r"(?!the us\b|the uk|the eu|us\b|eu\b|uk\b|united|europe|canada)([^;:.()]{3,120})"
)
_DOSE = expression(r"\d(?:[.,]\d{1,3})?\s?(?:mg|mcg|µg|g|iu|ml|%)\b")
_ANY = expression(r"\b(?:any|every|all)\b")
_WORD = expression(r"[a-z][a-z'-]{3,}")
_STOP = frozenset(
    """
    this that these those with from have been which their there adult adults people patients treatment use used only
    approved drug drugs medicine medical condition conditions disease other than more also currently under mild moderate
    severe aged years over united states formulation product products
    """.split()
)
_CODE = expression(r"\b(us|eu|uk|ca|au)\.([a-z0-9-]+)")
_NEGATIVE_CODES = frozenset(("unapproved", "supplement", "unlicensed", "withdrawn", "cosmetic", "compounded", "ind"))


class Approval(NamedTuple):
    """An approval, or its denial: where, by whose law, for which use (empty if not said), at which doses."""

    span: Span
    jurisdiction: str
    granted: bool
    use: str
    doses: frozenset[str]
    subject: frozenset[str]
    #: Whether the words say it by themselves, and not only under their label.
    plain: bool = True


class Carrier(NamedTuple):
    """A line that carries a status, how plainly (the greater, the plainer), and the words that do, with their list."""

    line: Line
    rank: int
    matches: tuple[tuple[str, Match[str]], ...]


def of(carriers: Sequence[Carrier]) -> Iterator[Approval]:
    """The approvals and denials that lines speak of."""
    for carrier in carriers:
        for name, match in carrier.matches:
            if name == "status-approved" or (name == "status-word" and _VERB.search(match.group())):
                yield _approval(carrier.line, match, plain=name == "status-approved")


def _approval(line: Line, match: Match[str], *, plain: bool) -> Approval:
    sentence = line.statement.sentence
    start, end = _clause(sentence.folded, match)
    verb = _VERB.search(sentence.folded, match.start(), end)
    stop = verb.end() if verb else match.end()
    use = _OBJECT.search(sentence.folded, stop, end)
    clause = sentence.folded[start:end]
    # “FDA does not approve supplements”: what is approved stands behind the verb.
    active = _ACTIVE.match(match.group()) is not None
    named = sentence.folded[stop : use.start() if use else end] if active else sentence.folded[start : match.start()]
    return Approval(
        sentence.span(match.start(), match.end()),
        jurisdiction(line, sentence.text[start:end]),
        not _NEGATIVE.search(sentence.folded[start : match.end()]),
        use[1].strip() if use else "",
        frozenset(_DOSE.findall(clause)),
        frozenset(_WORD.findall(named)) - _STOP,
        plain,
    )


_ACTIVE = expression(
    r"[^;:.]{2,60}?\b(?:(?:do|does|did|has|have|had)(?: not| never|n't)|approves|authori[sz]es|licenses|licences)\b"
)


def _clause(folded: str, match: Match[str]) -> tuple[int, int]:
    """The clause that holds a match, no further than anybody reads."""
    first, last = max(match.start() - _REACH, 0), min(match.end() + _REACH, len(folded))
    start = max((found.end() for found in _CLAUSE.finditer(folded, first, match.start())), default=first)
    end = next((found.start() for found in _CLAUSE.finditer(folded, match.end(), last)), last)
    return start, end


_REACH = 300


def jurisdiction(line: Line, clause: str) -> str:
    """Whose law a clause speaks of: by its own words, its line's, or its labels'; empty if nobody's."""
    for text in (clause, line.text, *line.above):
        for code, pattern in _JURISDICTIONS:
            if pattern.search(text) or (text in line.above and pattern.search(text.upper())):
                return code
    return ""


def statuses(carriers: Sequence[Carrier]) -> Iterator[str]:
    """Each status as `code: words`."""
    known = {approval.span: approval for approval in of(carriers)}
    for carrier in carriers:
        sentence = carrier.line.statement.sentence
        for name, match in carrier.matches:
            approval = known.get(sentence.span(*match.span()))
            place = approval.jurisdiction if approval else jurisdiction(carrier.line, _around(sentence.text, match))
            kind = _kind(name, approval)
            words = " ".join(sentence.text[match.start() : match.end()].split())
            yield f"{place}.{kind}: {words}" if place else f"{kind}: {words}"


def _around(text: str, match: Match[str]) -> str:
    start, end = _clause(text, match)
    return text[start:end]


def _kind(name: str, approval: Approval | None) -> str:
    if approval:
        return "approved" if approval.granted else "unapproved"
    kind = name.removeprefix("status-")
    return "approved-other" if kind == "off-label" else kind


def contradictions(reading: Reading, known: Sequence[Approval], fields: Sequence[Field]) -> Iterator[Remark]:
    """Where one sentence grants what another denies, or the metadata what the page does."""
    source = reading.review.document.source
    granted = [each for each in known if each.granted]
    denied = [each for each in known if not each.granted]
    for denial in denied:
        against = next((each for each in granted if _contradict(each, denial)), None)
        if against:
            first, second = sorted((against, denial), key=lambda each: each.span)
            note = Note(source, first.span, "but here the page says the opposite")
            yield Remark("contradictory", second.span, {"found": source.slice(second.span)}, (note,))
            return
    for field in fields:
        if not field.visible and (opposed := _opposed(field, granted, denied)):
            note = Note(source, field.span, "but the front matter says this")
            yield Remark("contradictory", opposed.span, {"found": source.slice(opposed.span)}, (note,))
            return


def _contradict(granted: Approval, denied: Approval) -> bool:
    """Whether a grant and a denial are about the same thing."""
    if granted.jurisdiction != denied.jurisdiction or granted.doses != denied.doses:
        return False
    if not (granted.subject <= denied.subject or denied.subject <= granted.subject):
        return False
    if not denied.use:
        return not granted.use
    if _ANY.search(denied.use) and not _words(denied.use) - {"purpose", "indication", "whatsoever"}:
        return not granted.use or bool(granted.subject and denied.subject)
    return bool(granted.use) and _words(granted.use) == _words(denied.use)


def has_code(folded: str) -> bool:
    """Whether a text has a status as a code."""
    return _CODE.search(folded) is not None


def _words(use: str) -> frozenset[str]:
    return frozenset(_WORD.findall(use)) - _STOP


def _opposed(field: Field, granted: Sequence[Approval], denied: Sequence[Approval]) -> Approval | None:
    """The approval on the page that a metadata value is opposed to, where the page says nothing that agrees with it."""
    codes = dict(_CODE.findall(field.folded))
    words = _VERB.search(field.folded) is not None
    if not codes and not words:
        return None
    place = next(iter(codes), "us" if "fda" in field.folded else "")
    kind = codes.get(place, "")
    negative = kind in _NEGATIVE_CODES if kind else bool(_NEGATIVE.search(field.folded))
    if kind and not negative and kind != "approved":
        return None
    same = (
        [each for each in granted if each.jurisdiction == place],
        [each for each in denied if each.jurisdiction == place],
    )
    agree, oppose = (same[1], same[0]) if negative else same
    return oppose[0] if oppose and not agree else None


def without_indication(reading: Reading, known: Sequence[Approval]) -> Iterator[Remark]:
    """An approval of which the page never says for what."""
    granted = [each for each in known if each.granted and each.plain]
    if granted and not any(each.use for each in known if each.granted):
        found = " ".join(reading.review.document.source.slice(granted[0].span).split())
        yield Remark("approval-without-indication", granted[0].span, {"found": found})

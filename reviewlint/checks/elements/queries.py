"""PubMed addresses and queries."""

import re
from typing import NamedTuple
from urllib.parse import unquote_plus

from reviewlint.expressions import expression

_HOST = r"(?:https?://)?(?:www\.)?"
_RECORD = expression(_HOST + r"pubmed\.ncbi\.nlm\.nih\.gov/(?P<pmid>[1-9]\d{0,7})\b", re.IGNORECASE)
_TERM = expression(r"[?&]term=(?P<term>[^&#\s]*)", re.IGNORECASE)
_MODERN = expression(_HOST + r"pubmed\.ncbi\.nlm\.nih\.gov(?:[/?#].*)?$", re.IGNORECASE)
_LEGACY_RECORD = expression(
    _HOST + r"(?:m\.)?ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/(?P<pmid>[1-9]\d{0,7})/?(?:[?#].*)?$", re.IGNORECASE
)
_LEGACY = expression(_HOST + r"ncbi\.nlm\.nih\.gov/(?:(?:m/)?pubmed|sites/entrez|entrez)\b", re.IGNORECASE)
_ALIAS = expression(_HOST + r"pubmed\.(?:gov|com|org)(?:/(?P<pmid>[1-9]\d{0,7}))?/?(?:[?#].*)?$", re.IGNORECASE)
_ARTICLE = expression(
    _HOST + r"(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pmc)/articles/PMC\d{3,9}", re.IGNORECASE
)
_ELSEWHERE = expression(r"/pubmed/(?P<pmid>[1-9]\d{4,7})\b", re.IGNORECASE)

_TAGS = frozenset(
    """
    tiab title/abstract ti title ab abstract mh mesh mesh:noexp mh:noexp mesh terms majr mesh major topic sh
    mesh subheading subheading nm substance name supplementary concept pt publication type ptyp au author 1au
    lastau ad affiliation ta journal dp pdat date - publication crdt edat mhda la language lang pmid uid aid doi si gr
    sb subset filter tw text word all all fields rn ir cois ps pa tt vi ip pg fau lid is
    """.split()
) | {
    *("mesh terms", "mesh major topic", "mesh subheading", "substance name", "supplementary concept", "all fields"),
    *("publication type", "text word", "date - publication", "date of publication", "title/abstract:~2"),
}
_TAG = expression(r"\[([^\[\]]{1,40})\]")
_LOWER = expression(r"(?<=[\"\])])\s+(and|or|not)\s+(?=[\"(\w])|(?<=\w)\s+(and|or|not)\s+(?=[\"(])")
_SINGLE = expression(r"(?<!\w)['‘][^'‘’\"]{3,80}['’](?!\w)")
_BOOLEAN = expression(r"\b(?:AND|OR|NOT)\b")


class Address(NamedTuple):
    """A PubMed address: a search, record, article or host; the term searched for; what to write instead (if legacy)."""

    kind: str
    term: str = ""
    canonical: str = ""


def address(target: str) -> Address | None:
    """What an address points to on PubMed; none if elsewhere."""
    term = _TERM.search(target)
    words = unquote_plus(term["term"]) if term else ""
    if match := _LEGACY_RECORD.match(target) or (_ALIAS.match(target) if not term else None):
        pmid = match["pmid"]
        return Address(
            "record" if pmid else "host", "", f"https://pubmed.ncbi.nlm.nih.gov/{f'{pmid}/' if pmid else ''}"
        )
    if _LEGACY.match(target) or (_ALIAS.match(target.partition("?")[0]) and term):
        canonical = (
            f"https://pubmed.ncbi.nlm.nih.gov/?term={term['term']}" if term else "https://pubmed.ncbi.nlm.nih.gov/"
        )
        return Address("search" if term else "host", words, canonical)
    if _RECORD.match(target):
        return Address("record")
    if _MODERN.match(target):
        return Address("search" if words.strip() else "host", words)
    if _ARTICLE.match(target) or _ELSEWHERE.search(target):
        return Address("record")
    return None


def faults(query: str) -> tuple[str, ...]:
    """What PubMed will not understand in a query."""
    tag = _unknown_tag(query)
    return tuple(
        text
        for wrong, text in (
            (_unbalanced(query), "brackets or quotation marks are not closed"),
            (bool(_LOWER.search(query)), "AND, OR and NOT must be in capitals"),
            (bool(_SINGLE.search(query) and _BOOLEAN.search(query)), "a phrase needs double quotation marks"),
            (bool(tag), f"it does not know the field tag “{tag}”"),
        )
        if wrong
    )


def _unbalanced(query: str) -> bool:
    quotes = sum(query.count(sign) for sign in '"“”„')
    return quotes % 2 == 1 or query.count("(") != query.count(")") or query.count("[") != query.count("]")


def _unknown_tag(query: str) -> str:
    return next((tag for tag in _TAG.findall(query) if tag.strip().lower() not in _TAGS), "")

"""The words that a configuration gives for an element, with the page's own compound and condition, in its format."""

import html
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote_plus

from reviewlint.expressions import expression
from reviewlint.language.subject import Subject

_SLOT = expression(r"\{(\w+)\}")
_LINK = expression(r"\[([^\[\]\n]{1,200})\]\(([^()\s\"<>]{1,500})\)")
_STRONG = expression(r"\*\*([^*\n]{1,200})\*\*")
#: What is markup in Markdown, and nothing in other formats.
_MARKUP = expression(r"[*`|]|^ {0,3}(?:[#>+-]|\d+[.)])\s|\]\(", re.MULTILINE)
_UNASKED = expression(r"\([^()]*\)|[()\[\]\"“”]")
_SPECIAL = expression(r"([\\`*_\[\]<>{}#|~$]|&(?=#?\w+;))")


def passage(template: str, subject: Subject, page_format: str) -> str:
    """A passage as a page of some format has it, lines ended by LF; empty if that cannot be made.

    It cannot if the page does not tell what stands in braces, or if it is Markdown that the format has no words for.
    """
    write = _WRITERS.get(page_format)
    names = _names(subject)
    if not write or any(not names.get(slot) for slot in _SLOT.findall(template)):
        return ""
    return write(template.strip(), names)


def _names(subject: Subject) -> Mapping[str, str]:
    """What stands for each slot."""
    compound, condition = (
        " ".join(names[0].split()) if names else "" for names in (subject.compound, subject.condition)
    )
    # PubMed finds no phrase that has brackets or quotation marks in it.
    asked = [" ".join(_UNASKED.sub(" ", name).split()) for name in (compound, condition)]
    query = " AND ".join(f'"{name}"' for name in asked) if all(asked) else ""
    return {
        "compound": compound,
        "condition": condition,
        "specialist": subject.specialist,
        "query": query,
        "url": f"https://pubmed.ncbi.nlm.nih.gov/?term={quote_plus(query)}" if query else "",
    }


def _filled(template: str, names: Mapping[str, str], escape: Callable[[str], str]) -> str:
    return _SLOT.sub(lambda slot: names["url"] if slot[1] == "url" else escape(names[slot[1]]), template)


def _markdown(template: str, names: Mapping[str, str]) -> str:
    return _filled(template, names, lambda name: _SPECIAL.sub(r"\\\1", name))


def _text(template: str, names: Mapping[str, str]) -> str:
    plain = _plain(template)
    return "" if _MARKUP.search(plain) else _filled(plain, names, str)


def _plain(template: str) -> str:
    """A template with its links and strong words in plain text."""
    return _STRONG.sub(r"\1", _LINK.sub(r"\1: \2", template))


def _html(template: str, names: Mapping[str, str]) -> str:
    words = html.escape(template, quote=False)
    marked = _STRONG.sub(r"<strong>\1</strong>", _LINK.sub(r'<a href="\2">\1</a>', words))
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", marked)]
    escaped = {**names, "url": html.escape(names["url"])}
    filled = [_filled(f"<p>{part}</p>", escaped, lambda name: html.escape(name, quote=False)) for part in paragraphs]
    return "" if _MARKUP.search(_plain(template)) else "\n".join(filled)


_WRITERS: Mapping[str, Callable[[str, Mapping[str, str]], str]] = {"markdown": _markdown, "html": _html, "text": _text}

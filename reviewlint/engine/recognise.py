"""Whether a YAML, JSON or HTML file is a review page, or something else that a repository holds."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from reviewlint.expressions import expression

#: One of these at the top of a file makes it a page …
_TELLING = frozenset(
    """
    compound condition conditions sections disclaimer medical_disclaimer regulatory_status current_regulatory_status
    evidence evidence_level level_of_evidence monitoring monitoring_guidance pubmed pubmed_query pubmed_search
    safety safety_profile mechanism_of_action bottom_line review_date reviewed_by
    """.split()
)
#: … and so does a title with one of these.
_TEXTS = frozenset("body content text intro introduction overview summary".split())
_SNIFFED = 262_144
#: What a report of this program says of itself; it quotes pages, and is none.
_REPORT = '<meta name="generator" content="reviewlint '
#: Within so many characters it says so.
_BEGINNING = 2_048
_QUOTED_KEY = expression(r'"(\w[\w -]{0,40})"\s{0,8}:')


def is_page(path: str) -> bool:
    """Whether a file begins as a review page does; one that cannot be read may be one."""
    try:
        with Path(path).open("rb") as file:
            text = file.read(_BEGINNING if _is_html(path) else _SNIFFED).decode("utf-8-sig", "replace")
    except OSError:
        return True
    return is_page_text(path, text)


def is_page_text(path: str, text: str) -> bool:
    """Whether a text would be a review page at a path: whether its first keys are those of one, or it is HTML.

    A report of this program is HTML and no page.
    """
    if _is_html(path):
        return _REPORT not in text[:_BEGINNING]
    head = text[:_SNIFFED]
    return _telling(_json_keys(head) if path.lower().endswith(".json") else _yaml_keys(head))


def _is_html(path: str) -> bool:
    return path.lower().endswith((".html", ".htm"))


def _telling(keys: Iterable[str]) -> bool:
    found = {re.sub(r"[\s-]", "_", key.strip().lower()) for key in keys}
    return not _TELLING.isdisjoint(found) or ("title" in found and not _TEXTS.isdisjoint(found))


def _yaml_keys(text: str) -> Iterator[str]:
    """The words before a colon at the start of a line, which is where YAML has its outermost keys."""
    if text.lstrip().startswith("{"):
        yield from _json_keys(text)
    for line in text.splitlines():
        if line[:1] not in " \t#-":
            yield line[:60].partition(":")[0].strip("\"' ")


def _json_keys(text: str) -> Iterator[str]:
    """The keys of a JSON object; of one that is broken or long, whatever looks like a key."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        yield from (match[1] for match in _QUOTED_KEY.finditer(text))
        return
    yield from value if isinstance(value, dict) else ()

"""What the metadata of a page say of an element."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reviewlint.checks.base import Review
from reviewlint.model.document import Path
from reviewlint.model.prose import fold
from reviewlint.model.source import Span

#: The names, without separators and case, under which metadata speak of an element.
KEYS: Mapping[str, tuple[str, ...]] = {
    "disclaimer": ("disclaimer", "medicaldisclaimer", "healthdisclaimer", "notice"),
    "regulatory-status": (
        *("regulatorystatus", "currentregulatorystatus", "regulatory", "fdastatus", "legalstatus", "approval"),
        *("approvalstatus", "status", "statusuk", "statusus", "statuseu", "ukstatus", "usstatus", "eustatus"),
        *("licence", "license", "licensing", "licensingstatus", "marketingauthorisation", "marketingauthorization"),
    ),
    "evidence-level": (
        *("evidence", "evidencelevel", "currentevidencelevel", "evidencegrade", "evidencequality", "evidencerating"),
        *("grade", "certainty", "levelofevidence", "evidencestrength", "strengthofevidence", "certaintyofevidence"),
    ),
    "monitoring": ("monitoring", "safetymonitoring", "monitoringguidance", "monitoringrequirements", "labs"),
    "pubmed-pointer": ("pubmed", "pubmedquery", "pubmedurl", "pubmedsearch", "pubmedlink", "search"),
}
#: What `status` says in metadata that are about the page, not about the compound.
_OF_THE_PAGE = frozenset("draft published review archived public private live final ready in-review pending".split())
#: A key that holds a number or a date tells nothing about an element.
_STRUCTURED = ("yaml", "json")


class Field(NamedTuple):
    """A metadata value: its words (of a mapping, `key value; key value`), its place, and whether readers see it."""

    key: str
    text: str
    span: Span
    visible: bool

    @property
    def folded(self) -> str:
        """The words as rules match them."""
        return fold(self.text).replace("_", " ")

    def holds(self, span: Span) -> bool:
        """Whether a place is within the value."""
        return self.span.start <= span.start < self.span.end


def of(review: Review, element: str) -> Iterator[Field]:
    """The metadata values that speak of an element; of a list, each entry."""
    for key, value in review.document.metadata.mapping().items():
        name = "".join(letter for letter in str(key).casefold() if letter.isalnum())
        if name in KEYS[element] and not _is_of_the_page(name, value):
            visible = review.document.format in _STRUCTURED or _is_rendered(review, str(key), name)
            yield from _fields(review, str(key), value, (key,), visible=visible)


def _is_of_the_page(name: str, value: object) -> bool:
    return name == "status" and str(value).strip().casefold().replace(" ", "-") in _OF_THE_PAGE


def _is_rendered(review: Review, key: str, name: str) -> bool:
    named = {"".join(filter(str.isalnum, each.casefold())) for each in review.config.rendered_fields}
    return key in review.config.rendered_fields or name in named


def _fields(review: Review, key: str, value: object, path: Path, *, visible: bool) -> Iterator[Field]:
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        for index, each in enumerate(value):
            yield from _fields(review, key, each, (*path, index), visible=visible)
    elif place := review.document.metadata.places.get(path):
        yield Field(key, _said(value), place.value, visible)


def _said(value: object) -> str:
    """A value as a line of words."""
    if isinstance(value, dict):
        return "; ".join(f"{str(key).replace('_', ' ')}: {_said(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(_said(each) for each in value)
    return "" if value is None or isinstance(value, bool) else str(value)

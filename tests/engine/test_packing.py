import pickle

import pytest

from reviewlint.engine.basis import digest
from reviewlint.engine.packing import pack, packed, unpack
from reviewlint.model.finding import Edit, Element, Finding, Fix, Note, SetAside
from reviewlint.model.report import Page, Tally
from reviewlint.model.source import Excerpt, Source, Span

SOURCE = Source("herb.md", "This herb cures diabetes.")
SPAN = Span(10, 15)
PAGE = Page(
    "herb.md",
    "safety",
    {"disclaimer": Element("disclaimer", "present", (Excerpt(SOURCE, SPAN),), ("who",), (("a", "b"),))},
    (
        Finding(
            SOURCE,
            SPAN,
            "cure-claim",
            "error",
            "No.",
            (Note(SOURCE, SPAN, "here"),),
            Fix("Write", (Edit(SPAN, "may help"),)),
            "may",
        ),
    ),
    (SetAside(SOURCE, SPAN, "cure-claim", "error", "negated", "not", SPAN),),
)


def test_a_page_comes_back_as_it_was() -> None:
    assert packed(PAGE, SOURCE.text).page() == PAGE


def test_the_text_is_not_kept_but_put_in() -> None:
    kept = packed(PAGE, SOURCE.text)
    assert b"diabetes" not in kept.content
    page = kept._replace(text=b"Other words, of course.").page()
    assert page.findings[0].text == "s, of"


def test_a_page_is_counted_as_it_is_packed() -> None:
    assert packed(PAGE, SOURCE.text).tally == Tally("herb.md", ("error",), ("negated",))


@pytest.mark.parametrize(
    ("threshold", "expected"), [("error", False), ("warning", True), ("info", True), ("never", False)]
)
def test_a_finding_at_or_above_the_threshold(threshold: str, expected: bool) -> None:
    assert Tally("a.md", ("warning", "info")).reaches(threshold) == expected


@pytest.mark.parametrize("damage", [pack(PAGE)[:-1], pack(PAGE) + b"x", b""], ids=["short", "long", "empty"])
def test_damaged_bytes_are_nothing(damage: bytes) -> None:
    assert unpack(damage) is None


class Evil:
    def __reduce__(self) -> tuple[object, ...]:
        return print, ("run",)


@pytest.mark.parametrize("value", [Evil(), print, digest], ids=["a call", "a function", "a function of ours"])
def test_bytes_can_ask_for_nothing_but_our_values(value: object) -> None:
    content = pickle.dumps(value)
    with pytest.raises(pickle.UnpicklingError, match="is no class of this program"):
        unpack(digest(content) + content)

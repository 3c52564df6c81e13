import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.engine.baseline import BASELINED, Baseline, absences, hide, recorded, unseen
from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.report import Page, Report
from reviewlint.model.rule import Rule
from reviewlint.model.source import Source, Span

ABSENT = {"missing-author"}
CURE = "It cures all."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(pages: Mapping[str, str], write: bool = True) -> Report:
    """Pages with a finding for each `cures`, and one at the first word of each page that has no author."""
    if write:
        for path, text in pages.items():
            Path(path).write_text(text, encoding="utf-8")
    return Report(tuple(Page(path, "", findings=findings(path, text)) for path, text in pages.items()))


def findings(path: str, text: str) -> tuple[Finding, ...]:
    source = Source(path, text)
    spans = [("cure-claim", Span(*match.span())) for match in re.finditer("cures", text)]
    if "By " not in text:
        spans.append(("missing-author", Span(0, 1)))
    return tuple(Finding(source, span, rule, "error", "no") for rule, span in sorted(spans, key=lambda each: each[1]))


def outcome(before: Mapping[str, str], after: Mapping[str, str], checked: tuple[str, ...] = ()) -> list[str]:
    """What is reported on pages (by default all that are there) that a baseline knew as they were before."""
    baseline = Baseline(".baseline.json", recorded(report(before), ".baseline.json"))
    for path in before.keys() - after.keys():
        Path(path).unlink()
    now = report(after)
    chosen = Report(tuple(page for page in now.pages if not checked or page.path in checked))
    hidden = hide(chosen, baseline, ABSENT).report
    return [f"{page.path}:{each.line} {each.rule}" for page in hidden.pages for each in page.findings]


ONE = "By A\n\nIt cures all.\n"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"a.md": ONE}, {"a.md": ONE}, []),
        ({"a.md": ONE}, {"a.md": "By A\n\nNew.\n\n\nIt **cures**\nall!\n"}, []),
        ({"a.md": ONE}, {"a.md": "By A\n\nIt cures most.\n"}, ["a.md:3 cure-claim"]),
        ({"a.md": ONE}, {"a.md": ONE + "\nIt cures all.\n"}, ["a.md:5 cure-claim"]),
        ({"a.md": ONE + "\nIt cures all.\n"}, {"a.md": ONE}, []),
        # To another page, from one that has it no more, or is there no more.
        ({"a.md": ONE, "b.md": "By B\n"}, {"a.md": "By A\n", "b.md": "By B\n\n" + CURE}, []),
        ({"a.md": ONE}, {"b.md": ONE}, []),
        ({"a.md": ONE}, {"a.md": ONE, "b.md": ONE}, ["b.md:3 cure-claim"]),
        ({"a.md": ONE}, {"b.md": ONE, "c.md": ONE}, ["c.md:3 cure-claim"]),
        # What is missing is missing from the page, wherever it is reported.
        ({"a.md": "Title\n"}, {"a.md": "Another title\n"}, []),
        ({"a.md": "Title\n"}, {"b.md": "Title\n"}, []),
        ({"a.md": "Title\n"}, {"b.md": "Another title\n"}, ["b.md:1 missing-author"]),
        ({"a.md": "Title\n"}, {"a.md": "Title\n", "b.md": "Title\n"}, ["b.md:1 missing-author"]),
    ],
)
def test_what_was_there_is_not_reported(before: dict[str, str], after: dict[str, str], expected: list[str]) -> None:
    assert outcome(before, after) == expected


def test_a_sentence_of_a_page_that_is_not_checked_is_still_there() -> None:
    pages = {"a.md": ONE}
    assert outcome(pages, {**pages, "b.md": ONE}, ("b.md",)) == ["b.md:3 cure-claim"]


def test_what_is_hidden_is_set_aside_in_order() -> None:
    now = report({"a.md": "By A\n\nIt cures all. No cures, never. It cures all.\n"})
    first = SetAside(now.pages[0].findings[0].source, Span(20, 25), "cure-claim", "error", "negated")
    page = Page("a.md", "", findings=now.pages[0].findings, set_aside=(first,))
    baseline = Baseline("x/.baseline.json", recorded(Report((page,)), "x/.baseline.json"))
    hidden = hide(Report((page,)), baseline, ())
    (judged,) = hidden.report.pages
    assert judged.findings == ()
    assert [each.reason for each in judged.set_aside] == [BASELINED, "negated", BASELINED, BASELINED]
    assert judged.set_aside[0].detail == "in .baseline.json"
    assert sum(hidden.known.values()) == 3
    assert {entry.path for entry in hidden.known} == {"../a.md"}


def test_pages_count_from_the_folder_of_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "docs").mkdir()
    file = str(folder / ".baseline.json")
    known = Baseline(file, recorded(report({"docs/a.md": ONE}), file))
    monkeypatch.chdir(folder / "docs")
    assert [entry.path for entry in known.counts] == ["docs/a.md"]
    assert hide(report({"a.md": ONE}), known, ()).report.pages[0].findings == ()


def test_what_was_not_looked_at_is_kept() -> None:
    baseline = Baseline(".baseline.json", recorded(report({"a.md": ONE, "b.md": ONE, "c.md": ONE}), ".baseline.json"))
    Path("c.md").unlink()
    assert [entry.path for entry in unseen(report({"a.md": "By A\n"}), baseline)] == ["b.md"]


def test_a_long_sentence_is_known_by_its_whole() -> None:
    long = "By A\n\nIt cures " + "very " * 60
    assert outcome({"a.md": long + "much."}, {"a.md": long + "much."}) == []
    assert outcome({"a.md": long + "much."}, {"a.md": long + "little."}) == ["a.md:3 cure-claim"]


def test_rules_on_what_is_missing_are_known() -> None:
    rules = [
        Rule("a", "element", "error", "s", "w", "m", options={"aspect": aspect})
        for aspect in ("missing", "missing-author", "buried")
    ]
    assert absences([rules[2]]) == frozenset()
    assert absences(rules[:1]) == absences(rules[1:]) == {"a"}


PAGE = st.lists(st.sampled_from(["By A\n", CURE, "It cures some.", "Text."]), max_size=6).map("\n\n".join)


@given(st.dictionaries(st.sampled_from(["a.md", "b.md", "c.md"]), PAGE, min_size=1), PAGE)
def test_a_baseline_hides_what_it_recorded_and_never_more(pages: dict[str, str], text: str) -> None:
    then = report(pages, write=False)
    baseline = Baseline(".baseline.json", recorded(then, ".baseline.json"))
    assert not any(page.findings for page in hide(then, baseline, ABSENT).report.pages)
    now = hide(report({**pages, "a.md": text}, write=False), baseline, ABSENT)
    assert sum(now.known.values()) <= sum(baseline.counts.values())

"""What the charts of a report count."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.finding import Finding
from reviewlint.model.report import ELEMENTS, Page, Report
from reviewlint.model.rule import Severity
from reviewlint.model.source import Source, Span
from reviewlint.reporters.html import charts
from reviewlint.reporters.html.charts import Bar, Part


def report(*severities: Severity) -> Report:
    """One page with a finding of each severity, by a rule of that name."""
    findings = tuple(Finding(Source("x", "abc"), Span(0, 1), each, each, "") for each in severities)
    return Report((Page("a.md", "other", {}, findings),))


def test_coverage_counts_pages_by_state() -> None:
    states = [[state] + ["not judged"] * 4 for state in ("present", "missing", "present")]
    bars = {bar.label: bar for bar in charts.coverage(states)}
    assert tuple(bars) == ELEMENTS
    assert bars["disclaimer"].parts == (Part("present", 2, 0.0, 66.67), Part("missing", 1, 66.67, 33.33))
    assert bars["monitoring"].parts == (Part("not judged", 3, 0.0, 100.0),)
    assert [bars["disclaimer"].number(state) for state in ("present", "missing", "placeholder")] == [2, 1, 0]


@pytest.mark.parametrize(
    ("present", "missing", "not_judged", "share"),
    [(0, 0, 0, 0), (0, 3, 0, 0), (1, 2, 0, 33), (999, 1, 0, 99), (1000, 0, 0, 100), (1, 1, 2, 50), (0, 0, 2, 0)],
)
def test_a_share_is_100_only_if_it_is_all_that_was_judged(
    present: int, missing: int, not_judged: int, share: int
) -> None:
    numbers = {"present": present, "missing": missing, "not judged": not_judged}
    parts = tuple(Part(name, number, 0, 0) for name, number in numbers.items())
    assert Bar("x", sum(numbers.values()), parts).share("present") == share


def test_findings_by_severity_and_rule() -> None:
    found = report("error", "error", "info")
    error, info = Part("error", 2, 0.0, 100.0), Part("info", 1, 0.0, 50.0)
    assert tuple(charts.severities(found)) == (Bar("error", 2, (error,)), Bar("info", 1, (info,)))
    assert tuple(charts.rules(found)) == (("error", Bar("error", 2, (error,))), ("info", Bar("info", 1, (info,))))


def test_folders_with_the_most_findings_come_first() -> None:
    pages = [("b/", {"info": 1}), ("a/", {"error": 2}), ("a/", {"error": 0, "info": 1}), ("c/", {})]
    assert tuple(charts.folders(pages)) == (
        Bar("a/", 3, (Part("error", 2, 0.0, 66.67), Part("info", 1, 66.67, 33.33))),
        Bar("b/", 1, (Part("info", 1, 0.0, 33.33),)),
        Bar("c/", 0, ()),
    )


def test_nothing_has_no_bars() -> None:
    empty = Report(())
    assert (*charts.severities(empty), *charts.rules(empty), *charts.folders([])) == ()
    assert {bar.parts for bar in charts.coverage([])} == {()}


@given(st.lists(st.sampled_from(("present", "missing", "incomplete", "not judged")), min_size=1))
def test_the_parts_of_a_whole_fill_its_bar(states: list[str]) -> None:
    parts = next(charts.coverage([[state] * 5 for state in states])).parts
    assert sum(part.number for part in parts) == len(states)
    for before, after in pairwise(parts):
        assert after.at == pytest.approx(before.at + before.width, abs=0.02)
    assert parts[-1].at + parts[-1].width == pytest.approx(100, abs=0.02)

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.config import Config
from reviewlint.engine.fix import Fixed, apply, fixed, offered
from reviewlint.engine.judge import rulebook_for
from reviewlint.engine.lint import lint
from reviewlint.model.finding import Edit, Finding, Fix
from reviewlint.model.report import Page
from reviewlint.model.source import Source, Span
from reviewlint.parsing import parse

CONFIG = Config(
    select=(
        "dose-spacing",
        "doubled-word",
        "irregular-date",
        "key-alias",
        "legacy-pubmed-link",
        "stigmatising-language",
    ),
    keys={"last_reviewed": ("checked-on",)},
)
PIECES = (
    "zinc 50mg daily", "**50**mg", "1,000mcg/day", "for for", "the\nthe", "The the trial", "had had", "- a\n- b 5mL",
    "> quoted 50mg for for", "`50mg for for`", "# Zinc for for colds", "| a 5mg | b |\n| --- | --- |\n| of of | 2IU |",
    "https://www.ncbi.nlm.nih.gov/pubmed/14984445", "[trial](http://ncbi.nlm.nih.gov/pubmed/123)", "Diabetics.",
    "## References\n\n- Zinc 50mg", "\u00e9\U0001f600 50\u00b5g", "<!-- for for 50mg -->", "50&nbsp;mg 50&#109;g",
    "```\n50mg\n```", "Setext for for\n===", "1. of of of",
)  # fmt: skip
FRONT = (
    "",
    "---\ntitle: 'Zinc 50mg'  # 50mg\nchecked-on: May 3, 2026\n---\n",
    '---\n# for for\ndate: 13/5/2026\nupdated: 3/5/2026\nLast-Reviewed: "3 May 2026"\n---\n',
)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def pages() -> st.SearchStrategy[str]:
    """Pages with something to fix, in every kind of block and with every kind of line end."""
    body = st.lists(st.sampled_from(PIECES), max_size=6).map("\n\n".join)
    return st.builds(lambda mark, front, text, end: mark + (front + text).replace("\n", end),
                     st.sampled_from(["", "\ufeff"]), st.sampled_from(FRONT), body, ENDS)  # fmt: skip


def judge(text: str) -> Page:
    return lint(Source("page.md", text), CONFIG, rulebook_for(CONFIG), "2026-11-22")


def mend(text: str) -> Fixed:
    return fixed(text, judge, unsafe=True)


def line_ends(text: str) -> list[str]:
    return re.findall(r"\r\n|\n|\r", text)


@given(pages())
@settings(max_examples=60, deadline=None)
def test_fixing_twice_changes_nothing(text: str) -> None:
    once = mend(text)
    twice = mend(once.text)
    assert (twice.text, dict(twice.made)) == (once.text, {})


@given(pages())
@settings(max_examples=60, deadline=None)
def test_a_fixed_page_has_no_new_findings(text: str) -> None:
    before = [finding.rule for finding in judge(text).findings]
    after = mend(text)
    left = [finding.rule for finding in after.page.findings]
    assert after.page == judge(after.text)
    assert all(left.count(rule) <= before.count(rule) for rule in left)
    assert len(left) + sum(after.made.values()) <= len(before)


@given(pages())
@settings(max_examples=60, deadline=None)
def test_a_fixed_page_has_the_same_parts(text: str) -> None:
    after = mend(text).text
    old, new = parse(Source("page.md", text)), parse(Source("page.md", after))
    assert [(block.kind, block.level) for block in old.blocks] == [(block.kind, block.level) for block in new.blocks]
    assert len(old.metadata.mapping()) == len(new.metadata.mapping())
    assert [comment.text for comment in old.comments] == [comment.text for comment in new.comments]
    assert set(line_ends(after)) <= set(line_ends(text))
    assert after.startswith("\ufeff") == text.startswith("\ufeff")


@given(pages(), st.data())
def test_what_is_outside_the_edits_stays(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    after = apply(text, [Edit(span, "\0") for span in reversed(spans)])
    kept = [
        text[first:last]
        for first, last in zip([0, *(s.end for s in spans)], [*(s.start for s in spans), None], strict=True)
    ]
    assert after.split("\0") == kept


def finding(rule: str, text: str, edits: tuple[Edit, ...], *, safe: bool = True) -> Finding:
    return Finding(Source("page.md", text), Span(0, 0), rule, "info", "", fix=Fix("", edits, safe))


def judging(*rules: Callable[[str], list[Finding]]) -> Callable[[str], Page]:
    return lambda text: Page("page.md", "", findings=tuple(found for rule in rules for found in rule(text)))


def replacing(name: str, old: str, new: str, *, safe: bool = True) -> Callable[[str], list[Finding]]:
    """A rule against some words, with a fix."""
    return lambda text: [
        finding(name, text, (Edit(Span(*match.span()), new),), safe=safe) for match in re.finditer(re.escape(old), text)
    ]


@pytest.mark.parametrize(
    ("rules", "text", "expected", "made"),
    [
        pytest.param([replacing("a", "aa", "b")], "aaaa", "bb", {"a": 2}, id="side by side"),
        pytest.param([replacing("a", "abc", "c"), replacing("b", "cd", "e")], "abcd", "e", {"a": 1, "b": 1}, id="lap"),
        pytest.param([replacing("a", "x", "y"), replacing("b", "y", "x")], "x", "x", {}, id="in a circle"),
        pytest.param([replacing("a", "x", "xx")], "x", "x", {}, id="ever more"),
        pytest.param([replacing("a", "x", "x")], "x", "x", {}, id="no change"),
        pytest.param([replacing("a", "x", "y", safe=False)], "x", "x", {}, id="unsafe"),
        pytest.param([replacing("a", "b", "c"), replacing("n", "cc", "")], "b.b bb", "c.c cb", {"a": 3}, id="some"),
        pytest.param([replacing("a", "1", "[")], "---\na: 1\n---\n", "---\na: 1\n---\n", {}, id="not read any more"),
    ],
)  # fmt: skip
def test_rounds(rules: list[Callable[[str], list[Finding]]], text: str, expected: str, made: dict[str, int]) -> None:
    after = fixed(text, judging(*rules))
    assert (after.text, dict(after.made)) == (expected, made)


def test_a_fix_that_is_refused_does_not_stand_in_the_way_of_another() -> None:
    rules = judging(replacing("a", "xy", "bad"), replacing("b", "y", "z"), replacing("n", "bad", "bad"))
    assert fixed("xy", rules).text == "xz"


def test_several_edits_of_one_fix_are_made_together() -> None:
    def rule(text: str) -> list[Finding]:
        edits = (Edit(Span(2, 3), "2"), Edit(Span(0, 1), "1"))
        return [finding("a", text, edits)] if text == "a b" else []

    assert fixed("a b", judging(rule)).text == "1 2"


def test_a_fix_whose_edits_overlap_is_not_made() -> None:
    def rule(text: str) -> list[Finding]:
        return [finding("a", text, (Edit(Span(0, 2), "1"), Edit(Span(1, 3), "2")))] if text == "abc" else []

    assert fixed("abc", judging(rule)).text == "abc"


@pytest.mark.parametrize(("unsafe", "count"), [(False, 1), (True, 2)])
def test_only_safe_fixes_are_offered_unless_asked(*, unsafe: bool, count: int) -> None:
    edit = (Edit(Span(0, 0), "a"),)
    page = Page(
        "page.md", "", findings=(finding("a", "", edit), finding("b", "", edit, safe=False), finding("c", "", ()))
    )
    assert len(list(offered(page, unsafe=unsafe))) == count


def test_many_fixes_take_few_rounds() -> None:
    judged: list[str] = []

    def counting(text: str) -> Page:
        judged.append(text)
        return judging(replacing("a", "x", "y"))(text)

    assert fixed("x " * 2000, counting).text == "y " * 2000
    assert len(judged) == 2

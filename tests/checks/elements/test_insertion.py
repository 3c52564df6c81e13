import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.config import Config
from reviewlint.engine.fix import Fixed, fixed
from reviewlint.engine.judge import rulebook_for
from reviewlint.engine.lint import lint
from reviewlint.model.report import Page
from reviewlint.model.source import Source
from reviewlint.parsing import parse

NOTE = "This page on {compound} is not medical advice; ask your doctor."
SEARCH = "[Search PubMed for {compound} and {condition}]({url})"
NOTED, SEARCHED = "This page on zinc is not medical advice; ask your doctor.", "[Search PubMed for zinc and lupus]("
ABOUT = "compound: zinc\ncondition: lupus\n"
TITLE = "# Is zinc safe for patients with lupus?"


def mend(text: str, element: str, path: str = "page.md") -> Fixed:
    insert = {"disclaimer": NOTE} if element == "disclaimer" else {"pubmed-pointer": SEARCH}
    config = Config(select=(f"missing-{element}",), insert=insert)

    def judge(text: str) -> Page:
        return lint(Source(path, text), config, rulebook_for(config), "2026-11-22")

    return fixed(text, judge)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{TITLE}\n\nIntro.\n\n## A\n\nText.\n", f"{TITLE}\n\nIntro.\n\n@\n\n## A\n\nText.\n"),
        (f"{TITLE}\n\nIntro.\n## A\n", f"{TITLE}\n\nIntro.\n\n@\n\n## A\n"),
        (f"{TITLE}\n## A\n\nText.\n", f"{TITLE}\n\n@\n\n## A\n\nText.\n"),
        (f"{TITLE}\n\n- a\n- b\n\nA\n---\n\nText.\n", f"{TITLE}\n\n- a\n- b\n\n@\n\nA\n---\n\nText.\n"),
        ("---\n" + ABOUT + "---\n## A\n", "---\n" + ABOUT + "---\n\n@\n\n## A\n"),
        (f"{TITLE}\n\nIntro.", f"{TITLE}\n\nIntro.\n\n@\n"),
        (f"{TITLE}\n\nIntro.\n \n", f"{TITLE}\n\nIntro.\n \n@\n"),
        (f"{TITLE}\n\nA.\n\n## Disclaimer\n\nB.\n\n## C\n", f"{TITLE}\n\nA.\n\n## Disclaimer\n\nB.\n\n@\n\n## C\n"),
        (f"{TITLE}\r\n\r\nIntro.\r\n## A\r\n", f"{TITLE}\r\n\r\nIntro.\r\n\r\n@\r\n\r\n## A\r\n"),
        (f"{TITLE}\r\rIntro.\r## A\r", f"{TITLE}\r\rIntro.\r\r@\r\r## A\r"),
    ],
)  # fmt: skip
def test_where_a_disclaimer_goes(before: str, after: str) -> None:
    assert mend(before, "disclaimer").text == after.replace("@", NOTED)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{TITLE}\n\n## A\n\nText.", f"{TITLE}\n\n## A\n\nText.\n\n@\n"),
        (f"{TITLE}\n\n## References\n\n1. A\n\n## B\n\nC.\n", f"{TITLE}\n\n## References\n\n1. A\n\n@\n\n## B\n\nC.\n"),
        (f"{TITLE}\n\nText.[^1]\n\n[^1]: Note.\n", f"{TITLE}\n\nText.[^1]\n\n[^1]: Note.\n\n@\n"),
    ],
)
def test_where_a_pointer_goes(before: str, after: str) -> None:
    text = mend(before, "pubmed-pointer").text
    start, end = after.split("@")
    assert text.startswith(start + SEARCHED)
    assert text.endswith(")" + end)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>A.</p>\n  <h2 id=x><a href=y>B</a></h2>", "<p>A.</p>\n  @\n  <h2 id=x><a href=y>B</a></h2>"),
        ("<p>A.</p><h2>B</h2>", "<p>A.</p>@\n<h2>B</h2>"),
        ("<p>A.</p>", "<p>A.</p>"),
    ],
)
def test_a_disclaimer_of_html(before: str, after: str) -> None:
    title = "<h1>Is zinc safe for patients with lupus?</h1>\n"
    assert mend(title + before, "disclaimer", "a.html").text == title + after.replace("@", f"<p>{NOTED}</p>")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Nothing tells what this is about.\n", "a.md"),
        ("", "a.md"),
        (f"{TITLE}\n\n> ## A\n\nText.\n", "a.md"),
        (f"{TITLE}\n\n- a\n\n  ## A\n\nText.\n", "a.md"),
        (f"{TITLE}\n\n```\nnot closed\n", "a.md"),
        ("title: Is zinc safe for patients with lupus?\nbody: Text.\n", "a.yaml"),
    ],
)
def test_where_no_place_is_plain_the_page_is_left_alone(text: str, path: str) -> None:
    assert mend(text, "disclaimer", path).text == text


PARTS = (
    "Text.", "- a\n  - b", "> quote", "## A", "### References", "## Disclaimer\n\nBy us.", "B\n---", "```\ncode\n```",
    "| a |\n| - |\n| b |", "    code", "<div>\nraw\n</div>", "<!-- note -->", "[^1]: Note.", "[x]: https://example.org",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=6), st.sampled_from(["disclaimer", "pubmed-pointer"]))
@settings(max_examples=80, deadline=None)
def test_all_that_was_there_is_there_after(parts: list[str], element: str) -> None:
    before = "\n\n".join((TITLE, *parts))
    after = mend(before, element).text
    old, new = (
        [(b.kind, b.level, b.prose.text) for b in parse(Source("a.md", text)).blocks] for text in (before, after)
    )
    added = [block for block in new if "not medical advice" in block[2] or "Search PubMed" in block[2]]
    assert [block for block in new if block not in added] == old
    assert [kind for kind, _, _ in added] == (["paragraph"] if after != before else [])
    assert mend(after, element).text == after

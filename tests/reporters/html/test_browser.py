"""The page of a report in a browser: what a reader can do with it, and what a page's text cannot do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from reviewlint.model.allowance import Listed
from reviewlint.model.finding import Element, Finding, SetAside
from reviewlint.model.report import ELEMENTS, Page, Report, Skipped
from reviewlint.model.rule import Rule, Severity
from reviewlint.model.source import Excerpt, Source, Span
from reviewlint.reporters.html import to_html
from reviewlint.reporters.style import Style

pytestmark = pytest.mark.slow
ATTACK = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
ATTACKS = (ATTACK, "{{ 7 * 7 }}", "javascript:document.title='owned'", "<!--<script>", "\u2028'\"&lt;b&gt;", "%3Cb%3E")


@dataclass
class Opened:
    """A report that is open in a browser, and what the browser said and asked for meanwhile."""

    tab: Tab
    address: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """The pages that the matrix shows, in its order."""
        return self.tab.locator("#matrix tbody tr:not([hidden]) th").all_inner_texts()


Open = Callable[..., Opened]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """What opens a report; at the end, nothing may have gone wrong or been asked for but the file."""
    found: list[Opened] = []

    def show(report: Report, style: Style | None = None, **options: object) -> Opened:
        path = tmp_path / "report.html"
        path.write_text(to_html(report, style or Style()), "utf-8")
        tab = browser.new_page(**options)  # type: ignore[arg-type]
        each = Opened(tab, path.as_uri())
        tab.on("console", lambda message: each.said.append(message.text))
        tab.on("pageerror", lambda error: each.said.append(str(error)))
        tab.on("request", lambda request: each.asked.append(request.url))
        tab.goto(each.address)
        found.append(each)
        return each

    yield show
    for each in found:
        assert each.said == []
        assert {address.partition("#")[0] for address in each.asked} == {each.address}
        each.tab.close()


def page(path: str, severities: tuple[Severity, ...] = (), missing: str = "", text: str = "It cures colds.") -> Page:
    source = Source(path, text)
    place = Excerpt(source, Span(0, 2))
    findings = tuple(Finding(source, Span(3, 8), f"{each}-rule", each, f"No {each}.") for each in severities)
    elements = {name: Element(name, "missing" if name == missing else "present", (place,)) for name in ELEMENTS}
    return Page(path, "safety", elements, findings, (SetAside(source, Span(0, 2), "a-rule", "info", "negated", "no"),))


@pytest.fixture
def report() -> Report:
    """Four pages in two folders."""
    return Report(
        (
            page("docs/b.md", ("error", "info")),
            page("docs/a.md", ("warning",), "monitoring"),
            page("old/c.md", ("error", "error", "error"), "disclaimer", "It cures warts."),
            page("old/d.md"),
        ),
        (Skipped("logo.png", "not text"),),
    )


@pytest.mark.parametrize(
    ("head", "times", "expected"),
    [
        ("Page", 1, ["docs/a.md", "docs/b.md", "old/c.md", "old/d.md"]),
        ("Page", 2, ["old/d.md", "old/c.md", "docs/b.md", "docs/a.md"]),
        ("Errors", 1, ["old/c.md", "docs/b.md", "docs/a.md", "old/d.md"]),
        ("Errors", 2, ["docs/a.md", "old/d.md", "docs/b.md", "old/c.md"]),
        ("Monitoring", 1, ["docs/a.md", "docs/b.md", "old/c.md", "old/d.md"]),
    ],
)
def test_sorting(opened: Open, report: Report, head: str, times: int, expected: list[str]) -> None:
    shown = opened(report)
    button = shown.tab.get_by_role("button", name=head, exact=True)
    for _ in range(times):
        button.click()
    assert shown.paths == expected
    assert shown.tab.locator("#matrix [aria-sort]").count() == 1
    assert [name.split()[0] for name in shown.tab.locator("#details summary .path").all_inner_texts()] == expected


@pytest.mark.parametrize(
    ("control", "value", "expected"),
    [
        ("#state", "not present", ["docs/a.md", "old/c.md"]),
        ("#state", "missing", ["docs/a.md", "old/c.md"]),
        ("#severity", "error", ["docs/b.md", "old/c.md"]),
        ("#severity", "no findings", ["old/d.md"]),
        ("#rule", "warning-rule", ["docs/a.md"]),
        ("#folder", "old", ["old/c.md", "old/d.md"]),
    ],
)
def test_filtering(opened: Open, report: Report, control: str, value: str, expected: list[str]) -> None:
    shown = opened(report)
    shown.tab.locator(control).select_option(label=value)
    expect(shown.tab.locator("#count")).to_have_text(f"{len(expected)} of 4 pages")
    assert shown.paths == expected
    assert shown.tab.locator("#details > details:not([hidden])").count() == len(expected)
    shown.tab.get_by_role("button", name="Clear").click()
    expect(shown.tab.locator("#count")).to_have_text("4 of 4 pages")


def test_an_element_and_a_state_are_asked_together(opened: Open, report: Report) -> None:
    shown = opened(report)
    shown.tab.locator("#element").select_option(label="Disclaimer")
    shown.tab.locator("#state").select_option(label="missing")
    expect(shown.tab.locator("#count")).to_have_text("1 of 4 pages")
    assert shown.paths == ["old/c.md"]


@pytest.mark.parametrize(
    ("words", "expected"), [("docs", ["docs/b.md", "docs/a.md"]), ("cures WARTS", ["old/c.md"]), ("unicorn", [])]
)
def test_searching(opened: Open, report: Report, words: str, expected: list[str]) -> None:
    shown = opened(report)
    shown.tab.get_by_label("Search").fill(words)
    expect(shown.tab.locator("#count")).to_have_text(f"{len(expected)} of 4 pages")
    assert shown.paths == expected
    assert shown.tab.locator("#none").is_visible() is (not expected)


def test_a_page_opens_from_the_matrix(opened: Open, report: Report) -> None:
    shown = opened(report)
    shown.tab.get_by_role("link", name="docs/b.md").click()
    finding = shown.tab.locator("details[open] .finding.error")
    expect(finding.locator("mark")).to_have_text("cures")
    expect(finding.locator(".at")).to_have_text("1:4")
    expect(shown.tab.locator("#page-1")).to_be_focused()


def test_all_can_be_done_with_the_keyboard(opened: Open, report: Report) -> None:
    shown = opened(report)
    shown.tab.keyboard.press("Tab")
    expect(shown.tab.get_by_role("link", name="Skip to the pages")).to_be_focused()
    button = shown.tab.get_by_role("button", name="Errors", exact=True)
    button.focus()
    shown.tab.keyboard.press("Enter")
    assert shown.paths[0] == "old/c.md"
    shown.tab.get_by_role("link", name="old/c.md").focus()
    shown.tab.keyboard.press("Enter")
    expect(shown.tab.locator("#details > details[open]")).to_have_count(1)


def test_without_scripts_everything_is_there(opened: Open, report: Report) -> None:
    shown = opened(report, java_script_enabled=False)
    assert shown.paths == [page.path for page in report.pages]
    assert not shown.tab.locator("#filters").is_visible()
    shown.tab.locator("#details summary").first.click()
    expect(shown.tab.locator("details[open] .finding").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark(opened: Open, report: Report, scheme: str) -> None:
    shown = opened(report, color_scheme=scheme)
    ground = "getComputedStyle(document.body).backgroundColor"
    first = shown.tab.evaluate(ground)
    shown.tab.locator("#theme").click()
    second = shown.tab.evaluate(ground)
    assert (first < second) is (scheme == "dark")
    shown.tab.locator("#theme").click()
    assert shown.tab.evaluate(ground) == first


def test_a_narrow_window_does_not_scroll_sideways(opened: Open, report: Report) -> None:
    shown = opened(report, viewport={"width": 400, "height": 800})
    assert shown.tab.evaluate("document.documentElement.scrollWidth") <= 400


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_text_of_a_page_never_runs(opened: Open, attack: str) -> None:
    source = Source(f"docs/{attack}.md", f"{attack} {attack}")
    finding = Finding(source, Span(0, len(attack)), "a-rule", "error", attack, instead=attack)
    element = Element("disclaimer", "missing", (Excerpt(source, Span(0, 5)),), (attack,))
    aside = SetAside(source, Span(0, 3), "b-rule", "info", "allowed", attack)
    hostile = Page(source.path, attack, {"disclaimer": element}, (finding,), (aside,))
    rule = Rule("a-rule", "phrase", "error", attack, attack, "", sources=(attack,), instead=(attack,))
    allowance = Listed(source.path, 1, 1, (source.path,), "b-rule", attack, attack, "", "used")
    style = Style(rules={"a-rule": rule}, allowances=(allowance,), day="2026-11-22")
    shown = opened(Report((hostile,), (Skipped(attack, attack),)), style)
    shown.tab.locator("#details summary").first.click()
    assert shown.tab.title() == "reviewlint report, 2026-11-22"
    assert shown.tab.locator("img, iframe, script:not(body > script)").count() == 0
    assert attack.replace("\u2028", "<U+2028>") in shown.tab.locator(".finding p").first.inner_text()


def test_thousands_of_pages_stay_quick(opened: Open) -> None:
    pages = tuple(page(f"docs/{number % 40}/{number}.md", ("error", "warning")) for number in range(2_000))
    shown = opened(Report(pages))
    shown.tab.get_by_label("Search").fill("docs/7/")
    expect(shown.tab.locator("#count")).to_have_text("50 of 2000 pages", timeout=10_000)

"""The page of a report in a browser: what a reader can do with it, and what a page's text cannot do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Tab

from reviewlint.model.allowance import Listed
from reviewlint.model.finding import Element, Finding, SetAside
from reviewlint.model.report import ELEMENTS, STATES, Page, Report, Skipped
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
        return self.tab.locator("#matrix tbody tr:not([hidden]) th").all_text_contents()

    @property
    def opened(self) -> Locator:
        """The pages that are open."""
        return self.tab.locator("#details > details[open]:not([hidden])")


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


RULES = {
    "error-rule": Rule(
        "error-rule", "phrase", "error", "S.", "It harms.", "", sources=("A law",), instead=("Say so.",)
    ),
    "info-rule": Rule("info-rule", "phrase", "info", "S.", "", ""),
}


#: A click on the head of a column, and what it makes: each after the one before it.
SORTED = [
    ("Page", "ascending", ["docs/a.md", "docs/b.md", "old/c.md", "old/d.md"]),
    ("Page", "descending", ["old/d.md", "old/c.md", "docs/b.md", "docs/a.md"]),
    ("Errors", "descending", ["old/c.md", "docs/b.md", "docs/a.md", "old/d.md"]),
    ("Errors", "ascending", ["docs/a.md", "old/d.md", "docs/b.md", "old/c.md"]),
    ("Monitoring", "ascending", ["docs/a.md", "docs/b.md", "old/c.md", "old/d.md"]),
    ("Monitoring", "descending", ["docs/b.md", "old/c.md", "old/d.md", "docs/a.md"]),
]


def test_sorting(opened: Open, report: Report) -> None:
    shown = opened(report)
    for head, order, expected in SORTED:
        shown.tab.get_by_role("button", name=head, exact=True).click()
        assert shown.paths == expected
        assert shown.tab.locator("#details > details > summary span").all_text_contents() == expected
        sorted_by = shown.tab.locator("#matrix [aria-sort]")
        assert (sorted_by.inner_text(), sorted_by.get_attribute("aria-sort")) == (head, order)


FILTERED = [
    ("#state", "not present", ["docs/a.md", "old/c.md"]),
    ("#state", "missing", ["docs/a.md", "old/c.md"]),
    ("#severity", "error", ["docs/b.md", "old/c.md"]),
    ("#severity", "no findings", ["old/d.md"]),
    ("#rule", "warning-rule", ["docs/a.md"]),
    ("#folder", "old/", ["old/c.md", "old/d.md"]),
]


def test_filtering(opened: Open, report: Report) -> None:
    shown = opened(report)
    for control, value, expected in FILTERED:
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
    ("table", "row", "number", "expected"),
    [
        ("On how many", "Monitoring", "1", ["docs/a.md"]),
        ("By severity", "error", "4", ["docs/b.md", "old/c.md"]),
        ("By rule", "warning-rule", "1", ["docs/a.md"]),
        ("By folder", "old/", "3", ["old/c.md", "old/d.md"]),
    ],
)
def test_a_number_of_a_chart_leads_to_its_pages(
    opened: Open, report: Report, table: str, row: str, number: str, expected: list[str]
) -> None:
    shown = opened(report)
    shown.tab.get_by_label("Search").fill("unicorn")
    expect(shown.tab.locator("#count")).to_have_text("0 of 4 pages")
    cells = shown.tab.locator("table", has_text=table).locator("tr", has=shown.tab.get_by_role("rowheader", name=row))
    cells.get_by_role("button", name=f"{number}, show these pages").click()
    assert shown.paths == expected
    expect(shown.tab.locator("#pages")).to_be_focused()
    expect(shown.tab.locator("#pages")).to_be_in_viewport()


def test_folders_hold_those_below_them(opened: Open) -> None:
    shown = opened(Report((page("a.md"), page("x/b.md"), page("x/y/c.md"), page("xy/d.md"))))
    for folder, expected in (("x/", ["x/b.md", "x/y/c.md"]), ("x/y/", ["x/y/c.md"]), ("./", ["a.md"])):
        shown.tab.locator("#folder").select_option(label=folder)
        expect(shown.tab.locator("#matrix tbody tr:not([hidden]) th")).to_have_text(expected)


@pytest.mark.parametrize(
    ("words", "expected"), [("docs", ["docs/b.md", "docs/a.md"]), ("cures WARTS", ["old/c.md"]), ("unicorn", [])]
)
def test_searching(opened: Open, report: Report, words: str, expected: list[str]) -> None:
    shown = opened(report)
    shown.tab.get_by_label("Search").fill(words)
    expect(shown.tab.locator("#count")).to_have_text(f"{len(expected)} of 4 pages")
    assert shown.paths == expected
    assert shown.tab.locator("#none").is_visible() is (not expected)


@pytest.mark.parametrize("width", [400, 1280])
def test_a_page_opens_from_the_matrix(opened: Open, width: int) -> None:
    pages = tuple(page(f"docs/{number}.md", ("error", "info")) for number in range(90))
    shown = opened(Report(pages), Style(rules=RULES), viewport={"width": width, "height": 700})
    shown.tab.locator("#matrix a", has_text="70.md").click()
    expect(shown.tab.locator("#page-71")).to_be_focused()
    expect(shown.opened.locator("summary").first).to_be_in_viewport(ratio=1)
    assert shown.opened.locator("summary span").first.inner_text() == "docs/70.md"
    assert shown.opened.locator("q").first.inner_text() == "1:4It cures colds."
    assert shown.opened.locator("mark").first.inner_text() == "cures"


def test_a_finding_has_what_its_rule_says_beside_it(opened: Open, report: Report) -> None:
    shown = opened(report, Style(rules=RULES))
    shown.tab.locator("#details summary").first.click()
    error, info = shown.opened.locator(".finding").all()
    assert error.locator(".instead").inner_text() == "Instead: Say so."
    error.get_by_text("Why").click()
    assert error.locator("details p").all_inner_texts() == ["It harms.", "Sources: A law"]
    assert info.locator("details, .instead").count() == 0


def test_all_that_are_shown_open_and_shut(opened: Open, report: Report) -> None:
    shown = opened(report)
    shown.tab.locator("#folder").select_option(label="docs/")
    expect(shown.tab.locator("#count")).to_have_text("2 of 4 pages")
    shown.tab.get_by_role("button", name="Open all").click()
    expect(shown.tab.locator("#details > details[open]")).to_have_count(2)
    expect(shown.opened).to_have_count(2)
    shown.tab.get_by_role("button", name="Shut all").click()
    expect(shown.opened).to_have_count(0)


def test_all_can_be_done_with_the_keyboard(opened: Open, report: Report) -> None:
    shown = opened(report)
    shown.tab.keyboard.press("Tab")
    expect(shown.tab.get_by_role("link", name="Skip to the pages")).to_be_focused()
    button = shown.tab.get_by_role("button", name="Errors", exact=True)
    button.focus()
    shown.tab.keyboard.press("Enter")
    assert shown.paths[0] == "old/c.md"
    shown.tab.get_by_role("link", name="c.md").focus()
    shown.tab.keyboard.press("Enter")
    expect(shown.opened).to_have_count(1)
    shown.tab.keyboard.press("Tab")
    expect(shown.opened.locator("summary").last).to_be_focused()
    assert shown.tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_paper_has_the_pages_that_are_shown_and_have_findings(opened: Open, report: Report) -> None:
    shown = opened(report, color_scheme="dark")
    shown.tab.locator("#folder").select_option(label="old/")
    expect(shown.tab.locator("#count")).to_have_text("2 of 4 pages")
    shown.tab.emulate_media(media="print")
    shown.tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown.opened.locator("summary span").first.inner_text() == "old/c.md"
    assert shown.tab.locator("#details > details:visible").count() == 1
    assert shown.tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not shown.tab.locator("#filters").is_visible()
    shown.tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert shown.opened.count() == 0


def test_without_scripts_everything_is_there(opened: Open, report: Report) -> None:
    shown = opened(report, java_script_enabled=False)
    assert shown.paths == [page.path for page in report.pages]
    assert not shown.tab.locator("#filters").is_visible()
    shown.tab.locator("#matrix a").first.click()
    expect(shown.opened.locator(".finding").first).to_be_visible()


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


#: The lowest contrast of a text of the page with what is painted behind it, and that text.
CONTRAST = """() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const channels = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => channels(colour).slice(0, 3)
    .map((each) => each / 255).map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    .reduce((sum, each, index) => sum + each * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] || !element.parentElement ? colour : behind(element.parentElement);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let worst = [21, ""];
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility() || element.closest("option")) continue;
    if (getComputedStyle(element).opacity !== "1") return [0, texts.currentNode.data];
    const [dark, light] = [getComputedStyle(element).color, behind(element)].map(luminance).sort((a, b) => a - b);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < worst[0]) worst = [contrast, texts.currentNode.data];
  }
  return worst;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out(opened: Open, scheme: str) -> None:
    pages = [page("docs/a.md", ("error", "warning", "info"))]
    for state in (*STATES, "unknown"):
        elements = {name: Element(name, state, (), ("who",)) for name in ELEMENTS if state in STATES}
        pages.append(Page(f"docs/{state}.md", "safety", elements))
    shown = opened(Report(tuple(pages), (Skipped("a", "b"),)), Style(rules=RULES), color_scheme=scheme)
    shown.tab.get_by_role("button", name="Open all").click()
    expect(shown.opened).to_have_count(len(pages))
    contrast, text = shown.tab.evaluate(CONTRAST)
    assert contrast >= 4.5, text


def test_a_narrow_window_does_not_scroll_sideways(opened: Open, report: Report) -> None:
    shown = opened(report, Style(rules=RULES), viewport={"width": 400, "height": 800})
    shown.tab.get_by_role("button", name="Open all").click()
    expect(shown.opened).to_have_count(4)
    assert shown.tab.evaluate("document.documentElement.scrollWidth") <= 400


def hostile(attack: str) -> Page:
    """A page of which every word is an attack."""
    source = Source(f"docs/{attack}.md", f"{attack} {attack}")
    finding = Finding(source, Span(0, len(attack)), "a-rule", "error", attack, instead=attack)
    element = Element("disclaimer", "missing", (Excerpt(source, Span(0, 5)),), (attack,))
    aside = SetAside(source, Span(0, 3), "b-rule", "info", "allowed", attack)
    return Page(source.path, attack, {"disclaimer": element}, (finding,), (aside,))


def test_the_text_of_a_page_never_runs(opened: Open) -> None:
    everything = " ".join(ATTACKS)
    rule = Rule("a-rule", "phrase", "error", everything, everything, "", sources=ATTACKS, instead=(everything,))
    allowance = Listed(everything, 1, 1, ATTACKS, "b-rule", everything, everything, "", "used")
    style = Style(rules={"a-rule": rule}, allowances=(allowance,), day="2026-11-22")
    shown = opened(Report(tuple(map(hostile, ATTACKS)), (Skipped(everything, everything),)), style)
    shown.tab.get_by_role("button", name="Open all").click()
    shown.tab.get_by_label("Search").fill(ATTACK)
    expect(shown.tab.locator("#count")).to_have_text(f"1 of {len(ATTACKS)} pages")
    assert shown.tab.title() == "reviewlint report, 2026-11-22"
    assert shown.tab.locator("img, iframe, script:not(body > script)").count() == 0
    assert shown.tab.locator("a:not([href^='#'])").count() == 0
    messages = shown.tab.locator(".finding > p:first-of-type").all_text_contents()
    assert messages == [attack.replace("\u2028", "<U+2028>") for attack in ATTACKS]


def test_nothing_but_the_script_of_the_page_can_run_or_load(browser: Browser, tmp_path: Path, report: Report) -> None:
    path = tmp_path / "report.html"
    text = to_html(report, Style())
    # As if a text had got through.
    path.write_text(text.replace("<main>", f"<main>{ATTACK}<style>h1 {{ color: red }}</style>"), "utf-8")
    tab = browser.new_page()
    loaded: list[str] = []
    tab.on("requestfinished", lambda request: loaded.append(request.url))
    tab.goto(path.as_uri())
    assert tab.title() == "reviewlint report"
    assert tab.evaluate("getComputedStyle(document.querySelector('h1')).color") != "rgb(255, 0, 0)"
    assert loaded == [path.as_uri()]
    tab.close()


def test_thousands_of_pages_stay_quick(opened: Open) -> None:
    pages = tuple(page(f"docs/{number % 40}/{number}.md", ("error", "warning")) for number in range(2_000))
    shown = opened(Report(pages))
    shown.tab.get_by_label("Search").fill("docs/7/")
    expect(shown.tab.locator("#count")).to_have_text("50 of 2000 pages", timeout=10_000)
    shown.tab.get_by_role("button", name="Clear").click()
    shown.tab.get_by_role("button", name="Page", exact=True).click()
    assert shown.paths[:2] == ["docs/0/0.md", "docs/0/40.md"]

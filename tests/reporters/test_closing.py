import pytest

from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.report import Page, Report, Skipped
from reviewlint.model.rule import Severity
from reviewlint.model.source import Source, Span
from reviewlint.reporters.closing import closing

SOURCE = Source("p.md", "words")


def page(*severities: Severity, aside: tuple[str, ...] = ()) -> Page:
    findings = tuple(Finding(SOURCE, Span(0, 5), "rule", severity, "Message.") for severity in severities)
    return Page(
        "p.md", "other", {}, findings, tuple(SetAside(SOURCE, Span(0, 5), "rule", "error", why) for why in aside)
    )


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (Report(()), "No pages found, so nothing was checked."),
        (Report((), (Skipped("a", "not UTF-8"),)), "1 page found, none checked: 1 skipped (1 not UTF-8)."),
        (
            Report((page(),)),
            "1 page found, 1 checked. No findings. Wording and structure were checked, not medical accuracy.",
        ),
        (Report((page("error"), page("info", "info"))), "2 pages found, 2 checked. 1 error, 2 infos."),
        (
            Report((page("warning"),), (Skipped("a", "too\nbig"), Skipped("b", "excluded"), Skipped("c", "excluded"))),
            "4 pages found, 1 checked, 3 skipped (2 excluded, 1 too big). 1 warning.",
        ),
        (
            Report((page("error", aside=("asked", "negated", "negated")),)),
            "1 page found, 1 checked. 1 error. 3 set aside (2 negated, 1 asked).",
        ),
    ],
)
def test_the_closing_line_tells_the_truth(report: Report, line: str) -> None:
    assert closing(report) == line

import re

import pytest

from reviewlint.model.finding import Finding
from reviewlint.model.report import Page, Report
from reviewlint.model.rule import Severity
from reviewlint.model.source import Source, Span
from reviewlint.reporters.github import to_github
from reviewlint.reporters.style import Style

#: `::command name=value,…::data`, in which a value holds neither `:` nor `,`, and neither holds a line end.
COMMAND = re.compile(r"::(error|warning|notice) ([a-zA-Z]+=[^:,\r\n]*(?:,[a-zA-Z]+=[^:,\r\n]*)*)::([^\r\n]*)")


def page(path: str, *rules: str, severity: Severity = "error", text: str = "words\n" * 50) -> Page:
    source = Source(path, text)
    findings = tuple(
        Finding(source, Span(6 * index, 6 * index + 5), rule, severity, "Message.") for index, rule in enumerate(rules)
    )
    return Page(path, "other", {}, findings)


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    found = [COMMAND.fullmatch(line) for line in to_github(report, Style()).splitlines() if line.startswith("::")]
    assert all(found)
    return [(one[1], dict(part.split("=", 1) for part in one[2].split(",")), one[3]) for one in found if one]


def unescaped(text: str) -> str:
    for spelled, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(spelled, character)
    return text


def test_annotations_follow_the_grammar(report: Report) -> None:
    assert [name for name, _, _ in commands(report)] == ["error"] * 5 + ["warning"] * 3 + ["notice"] * 2


@pytest.mark.parametrize("path", ["50%.md", "a,b.md", "a:b.md", "a%2Cb.md", "a\r\nb::error::.md", "安.md"])
def test_paths_can_be_read_back(path: str) -> None:
    ((_, properties, _),) = commands(Report((page(path, "rule"),)))
    assert unescaped(properties["file"]) == path


def test_messages_can_be_read_back() -> None:
    source = Source("a.md", "x")
    finding = Finding(source, Span(0, 1), "rule", "error", "100% , : ::error::\nno", instead="100%0A")
    ((_, _, data),) = commands(Report((Page("a.md", "", {}, (finding,)),)))
    assert unescaped(data) == "a.md:1:1 100% , : ::error:: no\nInstead: 100%0A"


def test_columns_are_given_within_one_line_only() -> None:
    source = Source("a.md", "ab\ncd")
    findings = (
        Finding(source, Span(0, 2), "rule", "error", "Message."),
        Finding(source, Span(1, 4), "rule", "error", "Message."),
    )
    one, two = (properties for _, properties, _ in commands(Report((Page("a.md", "", {}, findings),))))
    assert one == {"file": "a.md", "line": "1", "endLine": "1", "col": "1", "endColumn": "3", "title": "rule"}
    assert two == {"file": "a.md", "line": "1", "endLine": "2", "title": "rule"}


def test_ten_are_shown_as_they_are() -> None:
    assert len(commands(Report((page("a.md", *["rule"] * 10),)))) == 10


def test_repeats_are_folded_when_there_are_more() -> None:
    report = Report((page("a.md", *["rule"] * 10, "other", "rule"), page("b.md", "rule")))
    found = commands(report)
    assert [(properties["file"], properties["title"]) for _, properties, _ in found] == [
        ("a.md", "rule"),
        ("a.md", "other"),
        ("b.md", "rule"),
    ]
    assert unescaped(found[0][2]).endswith("\nAlso on lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 12.")
    assert "not annotated" not in to_github(report, Style())


def test_many_repeats_are_counted() -> None:
    ((_, _, data),) = commands(Report((page("a.md", *["rule"] * 40),)))
    assert unescaped(data).endswith(" 20, 21 and 19 more.")


def test_what_is_cut_is_said() -> None:
    report = Report(
        (
            *(page(f"{index}.md", "rule", "rule") for index in range(13)),
            page("w.md", *(f"rule-{index}" for index in range(12)), severity="warning"),
        )
    )
    text = to_github(report, Style())
    assert [name for name, _, _ in commands(report)] == ["error"] * 10 + ["warning"] * 10
    assert text.splitlines()[-1] == (
        "GitHub shows 10 annotations of each kind for a step: 8 findings on 4 pages not annotated. "
        "The formats text, json and markdown show everything."
    )
    assert "Also on line 2." in text


def test_quiet_leaves_errors(report: Report) -> None:
    assert to_github(report, Style(quiet=True)).count("::error ") == 5
    assert "::warning" not in to_github(report, Style(quiet=True))
    assert to_github(Report((Page("a.md", "other"),)), Style(quiet=True)) == ""

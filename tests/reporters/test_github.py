import re
from collections.abc import Mapping
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.finding import Finding
from reviewlint.model.report import Page, Report
from reviewlint.model.rule import Severity
from reviewlint.model.source import Source, Span
from reviewlint.reporters.address import slashed
from reviewlint.reporters.github import to_github
from reviewlint.reporters.screen import one_line
from reviewlint.reporters.style import Style

#: Texts that are full of what means something in a command.
TEXTS = st.text(st.one_of(st.sampled_from("%:,=\r\n;0DA2C3"), st.characters(exclude_categories=["Cs"])), max_size=30)


class Command(NamedTuple):
    name: str
    properties: Mapping[str, str]
    value: str


def parsed(line: str) -> Command:
    """A line as the documents of workflow commands have it: `::name key=value,key=value::value`."""
    begin, head, value = line.split("::", 2)
    name, _, listed = head.partition(" ")
    properties = dict(part.split("=", 1) for part in listed.split(","))
    assert begin == ""
    return Command(
        name,
        {key: unescaped(each, "%0D%0A%3A%2C%25") for key, each in properties.items()},
        unescaped(value, "%0D%0A%25"),
    )


def unescaped(text: str, known: str) -> str:
    """A text in which every % begins one of the known escapes, with what they stand for."""

    def character(escape: re.Match[str]) -> str:
        assert escape[0] in {known[at : at + 3] for at in range(0, len(known), 3)}
        return chr(int(escape[0][1:], 16))

    return re.sub(r"%(?s:.){0,2}", character, text)


def commands(report: Report) -> list[Command]:
    return [parsed(line) for line in to_github(report, Style()).split("\n") if line.startswith("::")]


def page(path: str, *rules: str, severity: Severity = "error", text: str = "words\n" * 50) -> Page:
    source = Source(path, text)
    findings = tuple(
        Finding(source, Span(6 * index, 6 * index + 5), rule, severity, "Message.") for index, rule in enumerate(rules)
    )
    return Page(path, "other", {}, findings)


def test_annotations_follow_the_grammar(report: Report) -> None:
    found = commands(report)
    assert [name for name, _, _ in found] == ["error"] * 5 + ["warning"] * 3 + ["notice"] * 2
    assert {key for _, properties, _ in found for key in properties} == {
        *("file", "line", "endLine", "col", "endColumn", "title")
    }


@given(path=TEXTS, rule=TEXTS, message=TEXTS, instead=TEXTS)
def test_no_text_breaks_the_grammar(path: str, rule: str, message: str, instead: str) -> None:
    source = Source(f"docs/{path}", "words")
    finding = Finding(source, Span(0, 5), rule, "error", message, instead=instead)
    text = to_github(Report((Page(source.path, "", {}, (finding,)),)), Style())
    annotation, closing, end = text.split("\n")
    name, properties, value = parsed(annotation)
    assert (name, properties["line"], properties["col"], properties["title"]) == ("error", "1", "1", rule)
    assert properties["file"] == slashed(source.path)
    assert value.split("\n")[1:] == ([f"Instead: {one_line(instead)}"] if instead else [])
    assert value.split("\n")[0].endswith(f":1:1 {one_line(message)}")
    assert (closing, end) == ("1 page found, 1 checked. 1 error.", "")


@pytest.mark.parametrize("path", ["50%.md", "a,b.md", "a:b.md", "a%2Cb.md", "a\r\nb::error::.md", "安.md"])
def test_paths_can_be_read_back(path: str) -> None:
    ((_, properties, _),) = commands(Report((page(path, "rule"),)))
    assert properties["file"] == path


def test_messages_can_be_read_back() -> None:
    source = Source("a.md", "x")
    finding = Finding(source, Span(0, 1), "rule", "error", "100% , : ::error::\nno", instead="100%0A")
    ((_, _, data),) = commands(Report((Page("a.md", "", {}, (finding,)),)))
    assert data == "a.md:1:1 100% , : ::error:: no\nInstead: 100%0A"


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
    assert found[0].value.endswith("\nAlso on lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 12.")
    assert "not annotated" not in to_github(report, Style())


def test_many_repeats_are_counted() -> None:
    ((_, _, data),) = commands(Report((page("a.md", *["rule"] * 40),)))
    assert data.endswith(" 20, 21 and 19 more.")


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
    summarised = to_github(report, Style(summarised=True))
    assert summarised.splitlines()[-1].endswith(" not annotated. The summary of this job lists them.")


def test_quiet_leaves_errors(report: Report) -> None:
    assert to_github(report, Style(quiet=True)).count("::error ") == 5
    assert "::warning" not in to_github(report, Style(quiet=True))
    assert to_github(Report((Page("a.md", "other"),)), Style(quiet=True)) == ""

from collections.abc import Callable
from pathlib import Path

import pytest
from lsprotocol.types import DiagnosticSeverity, Position, Range

from reviewlint.lsp import diagnostics as module
from reviewlint.lsp.diagnostics import diagnostics
from reviewlint.lsp.judging import Judged
from reviewlint.resources import RULES

JudgeText = Callable[..., Judged]


def test_a_finding_is_shown_with_its_rule_and_where_that_is_written(judge_text: JudgeText) -> None:
    found, _ = diagnostics(judge_text("By Anna.\n\nIt cures diabetes. Take 50mg.\n"), related=True)
    assert (found.code, found.source, found.severity) == ("cure-claim", "reviewlint", DiagnosticSeverity.Error)
    assert found.message.startswith("“cures diabetes” promises a cure")
    assert found.code_description
    assert found.code_description.href == (RULES / "phrasing" / "cure-claim.yaml").as_uri()


def test_severities_are_those_of_the_page(judge_text: JudgeText, folder: Path) -> None:
    settings = "select: [cure-claim, dose-spacing, doubled-word]\nseverity: {doubled-word: warning}\n"
    (folder / ".reviewlint.yaml").write_text(settings)
    found = diagnostics(judge_text("It cures diabetes. Take 50mg for for it.\n"), related=True)
    assert [(each.code, each.severity) for each in found] == [
        ("cure-claim", DiagnosticSeverity.Error),
        ("dose-spacing", DiagnosticSeverity.Information),
        ("doubled-word", DiagnosticSeverity.Warning),
    ]


@pytest.mark.parametrize(("encoding", "columns"), [("utf-8", (21, 35)), ("utf-16", (16, 30)), ("utf-32", (15, 29))])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_places_are_in_the_units_of_the_editor(
    judge_text: JudgeText, encoding: str, columns: tuple[int, int], line_end: str
) -> None:
    text = line_end.join(("# Zinc", "", "😀漢é: it really cures diabetes.", ""))
    found = diagnostics(judge_text(text, encoding=encoding), related=True)
    place = Range(Position(2, columns[0]), Position(2, columns[1]))
    assert [each.range for each in found if each.code == "cure-claim"] == [place]


@pytest.mark.parametrize(("related", "number"), [(True, 1), (False, 0)])
def test_second_places_are_shown_where_that_is_understood(judge_text: JudgeText, related: bool, number: int) -> None:
    text = "By Anna.\n\nIt cures diabetes and it is universally safe.\n"
    (found,) = (each for each in diagnostics(judge_text(text), related=related) if each.code == "cure-claim")
    notes = found.related_information or ()
    assert len(notes) == number
    assert [(note.message, note.location.range.start) for note in notes] == [("also absolute-safety", Position(2, 28))][
        :number
    ]


def test_more_than_anybody_reads_is_only_counted(judge_text: JudgeText, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    text = "".join(f"Take {number}mg.\n\n" for number in range(1, 6))
    shown = diagnostics(judge_text(text), related=True)
    assert len(shown) == 3
    assert shown[-1].message == "3 more findings are not shown here; “reviewlint check” shows all."


def test_no_page_has_no_diagnostics(judge_text: JudgeText) -> None:
    assert diagnostics(judge_text("It cures diabetes.", "README.md"), related=True) == []

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_a_report_is_written_whatever_it_says(run: Callable[..., Any]) -> None:
    ran = run("report", "--today", "2026-11-22")
    text = Path("report.html").read_text("utf-8")
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "The report is in report.html"
    assert "docs/bad.md" in text
    assert "as of 2026-11-22" in text


def test_it_goes_where_it_is_asked_to(run: Callable[..., Any]) -> None:
    assert run("report", "docs", "-o", "out.html").code == 0
    assert Path("out.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("nowhere",), "there is no file or folder “nowhere”"),
        (("docs", "-o", "nowhere/out.html"), "nowhere/out.html: cannot be written"),
    ],
)
def test_what_could_not_be_done(run: Callable[..., Any], arguments: tuple[str, ...], complaint: str) -> None:
    ran = run("report", *arguments)
    assert ran.code == 2
    assert complaint in ran.err
    assert not Path("report.html").exists()


def test_allowances_are_listed(run: Callable[..., Any]) -> None:
    allowance = '<!-- reviewlint-allow cure-claim by=anna: "quoted" -->'
    Path("docs/bad.md").write_text(f"{allowance}\n\nThis herb cures diabetes.\n", "utf-8")
    run("report")
    text = Path("report.html").read_text("utf-8")
    assert "<td>anna</td>" in text
    assert "&#34;quoted&#34;" in text


def test_a_baseline_hides_what_it_knows(run: Callable[..., Any]) -> None:
    run("baseline", "write", "--baseline", "known.json")
    run("report", "--baseline", "known.json")
    assert 'class="finding' not in Path("report.html").read_text("utf-8")


def test_check_writes_it_beside_other_formats(run: Callable[..., Any]) -> None:
    assert run("check", "--output", "html=r.html", "--format", "concise").code == 1
    assert "cure-claim" in Path("r.html").read_text("utf-8")

"""`reviewlint elements PAGE`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

PAGE = """# Is Zinc Safe for Asthma Patients?

This is not medical advice; ask your pulmonologist.

Evidence level: low certainty, small trials.
"""


def test_what_a_page_is_about_and_how_it_is_judged(repository: Path, run: Run) -> None:
    (repository / "page.md").write_text(PAGE, "utf-8")
    ran = run("elements", "page.md")
    assert ran.code == 0
    assert ran.out.startswith(
        "page.md: safety\n  compound    Zinc\n  condition   Asthma\n  specialist  pulmonologist\n"
    )
    assert "  evidence-level     present" in ran.out
    assert "  monitoring         missing" in ran.out


def test_a_page_that_says_nothing(repository: Path, run: Run) -> None:
    (repository / "empty.md").write_text("", "utf-8")
    assert "compound    not known\n  condition   not known\n  specialist  not named" in run("elements", "empty.md").out


def test_a_page_that_cannot_be_read(repository: Path, run: Run) -> None:
    (repository / "bad.md").write_bytes(b"\xff\xfe")
    ran = run("elements", "nowhere.md")
    assert (ran.code, ran.err) == (2, "reviewlint: nowhere.md: This file is no longer there.\n")

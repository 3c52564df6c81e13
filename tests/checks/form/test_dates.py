from collections.abc import Callable

import pytest

from reviewlint.engine.fix import apply
from reviewlint.model.finding import Finding


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("May 3, 2026", "2026-05-03"),
        ("3 May 2026", "2026-05-03"),
        ("3rd of May, 2026", "2026-05-03"),
        ("13/5/2026", "2026-05-13"),
        ("5/13/2026", "2026-05-13"),
        ("13.05.2026", "2026-05-13"),
        ("5/5/2026", "2026-05-05"),
        ("2026-5-3", "2026-05-03"),
        ("'3 May 2026'", "'2026-05-03'"),
        ('"3 May 2026"  # why', '"2026-05-03"  # why'),
    ],
)
def test_a_date_with_one_reading(found: Callable[..., list[Finding]], written: str, mended: str) -> None:
    text = f"---\ndate: {written}\n---\n"
    (only,) = found("irregular-date", text)
    assert only.fix
    assert only.fix.safe
    assert apply(text, only.fix.edits) == f"---\ndate: {mended}\n---\n"


@pytest.mark.parametrize("written", ["3/5/2026", "03.05.2026"])
def test_a_date_with_two_readings_is_for_the_author(found: Callable[..., list[Finding]], written: str) -> None:
    (only,) = found("irregular-date", f"---\ndate: {written}\n---\n")
    assert only.fix is None
    assert "2026-03-05 or as 2026-05-03" in only.message


def test_a_date_that_is_spelled_with_escapes_is_for_the_author(found: Callable[..., list[Finding]]) -> None:
    (only,) = found("irregular-date", '---\ndate: "3 M\\x61y 2026"\n---\n')
    assert only.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "---\ndate: 2026-05-03\n---\n",
        "---\ndate: 2026-05-03 10:00:00 +0100\n---\n",
        "---\ndate: May 2026\n---\n",
        "---\ndate: 31/31/2026\n---\n",
        "---\ndate: soon\nsummary: 3 May 2026\n---\n",
        "Last reviewed: 3 May 2026\n",
    ],
)
def test_what_is_left_alone(found: Callable[..., list[Finding]], text: str) -> None:
    assert found("irregular-date", text) == []

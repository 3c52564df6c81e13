from collections.abc import Callable

import pytest

from reviewlint.model.finding import Finding


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<!-- Complete: the dose. -->", "Complete: the dose."),
        ("<!--\n  TODO ask\n  Ann\n-->", "TODO ask Ann"),
        (f"<!-- fixme {'a' * 200} -->", f"fixme {'a' * 93}…"),
    ],
)
def test_what_is_left_to_do_is_shown(found: Callable[..., list[Finding]], text: str, shown: str) -> None:
    (only,) = found("left-to-complete", f"# Zinc\n\n{text}\n\nText.\n")
    assert f"“{shown}”" in only.message


@pytest.mark.parametrize("text", ["<!-- Checked by Ann. -->", "Complete: the dose.", "<!-- See TODO.md -->"])
def test_other_comments_are_left_alone(found: Callable[..., list[Finding]], text: str) -> None:
    assert found("left-to-complete", f"# Zinc\n\n{text}\n\nText.\n") == []

"""Values that say nothing."""

import pytest

from reviewlint.checks.elements.placeholders import is_placeholder


@pytest.mark.parametrize(
    "text",
    [
        *(
            "TBD",
            "tbc.",
            "N/A",
            "n/a",
            "None",
            "unknown",
            "Not specified",
            "not yet assigned",
            "Coming soon",
            "Coming in issue 12, once the panel has met",
            "coming with the next update",
            "—",
            "...",
            "",
        ),
        *(
            "{{status}}",
            "{status}",
            "<status>",
            "[STATUS]",
            "${status}",
            "?",
            "Under review",
            "pending",
            "insert status here",
        ),
    ],
)
def test_a_placeholder(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Not approved",
        "None; sold as a supplement",
        "Unknown as of May 2026",
        "B",
        "low",
        "pending approval by the EMA",
        "Coming in from trials",
    ],
)
def test_a_value(text: str) -> None:
    assert not is_placeholder(text)

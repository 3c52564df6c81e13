"""Where a missing element belongs."""

from collections.abc import Callable

import pytest

from reviewlint.checks.base import Verdict

Judge = Callable[..., dict[str, Verdict]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# Ginger\n\nFirst.\n\nLast of the introduction.\n\n## More\n\nText.\n", "Last of the introduction."),
        ("Only this. And that.\n", "And that."),
        ("", ""),
    ],
)
def test_a_disclaimer_belongs_into_the_introduction(judge: Judge, text: str, place: str) -> None:
    (remark,) = judge(text)["disclaimer"].remarks
    assert text[slice(*remark.span)] == place


@pytest.mark.parametrize(
    ("element", "text", "place"),
    [
        ("monitoring", "# Ginger\n\nText.\n\n## Safety notes\n\nText.\n", "Safety notes"),
        ("monitoring", "# Ginger\n\nText.\n\n**Monitoring**\n", "Monitoring"),
        ("evidence-level", "# Ginger\n\nText.\n\n## Published research\n\nText.\n", "Published research"),
        ("regulatory-status", "# Ginger\n\n| Topic | Value |\n| --- | --- |\n| FDA status | |\n", "FDA status"),
        ("pubmed-pointer", "# Ginger\n\nText.\n\n## Further reading\n\nText.\n", "Further reading"),
        ("pubmed-pointer", "# Ginger\n\nText.\n\nThe last word.\n", "The last word."),
        (
            "evidence-level",
            "# Ginger for Lupus: Evidence Level\n\nThe title is no section.\n",
            "The title is no section.",
        ),
    ],
)
def test_a_place_for_each(judge: Judge, element: str, text: str, place: str) -> None:
    (remark,) = judge(text)[element].remarks
    assert (remark.aspect, text[slice(*remark.span)]) == ("missing", place)

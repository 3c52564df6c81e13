"""The cost of a page grows no faster than its length, whatever is on it: counted in calls, not in seconds."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from reviewlint.api import check_text

TODAY = "2026-11-22"
#: A page of twice the length may take this many times the calls: twice, and what varies besides.
MOST = 2.6
LENGTH = 12_000

HOSTILE = {
    "stars": "*",
    "brackets": "[",
    "quotation marks": '"',
    "backticks": "` ",
    "ampersands": "&",
    "comments": "<!--",
    "tags": "<b>",
    "one line": "safe ",
    "sentences": "It is safe. ",
    "denials": "not ",
    "conditions": "if it is, ",
    "lists": "- safe\n",
    "nested lists": "  - safe\n",
    "quotes": "> safe\n",
    "headings": "# Safe\n",
    "rows": "| safe | cure |\n",
    "links": "[a](b) ",
    "cures": "It cures you and ",
}


def calls(work: Callable[[], Any]) -> int:
    """How many functions are called, those of C too."""
    count = 0

    def counted(frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("part", HOSTILE.values(), ids=HOSTILE)
def test_a_page_of_twice_the_length_takes_about_twice_the_steps(part: str) -> None:
    def check(length: int) -> None:
        check_text((part * (length // len(part) + 1))[:length], config={}, today=TODAY)

    check(LENGTH)
    once, twice = calls(lambda: check(LENGTH)), calls(lambda: check(2 * LENGTH))
    assert twice < MOST * once

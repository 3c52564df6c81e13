"""A slip is told from a word of its own."""

import pytest

from reviewlint.validation.near import near_miss, suggestion

KNOWN = ("title", "author", "date", "evidence_level", "evidenceLevel", "regulatory_status", "labs", "cas")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("titel", "title"),
        ("auhtor", "author"),
        ("Title", "title"),
        ("regulatory-status", "regulatory_status"),
        ("evidnce_levl", "evidence_level"),
        ("regulatry status", "regulatory_status"),
    ],
)
def test_slips(word: str, known: str) -> None:
    assert near_miss(word, KNOWN) == known


@pytest.mark.parametrize(
    "word", ["titles", "dates", "tags", "layout", "label", "cat", "x" * 100, "", "status", "authored"]
)
def test_words_of_their_own(word: str) -> None:
    assert near_miss(word, KNOWN) is None


@pytest.mark.parametrize(
    ("word", "known"),
    [("evidnce_level", "evidence_level"), ("evidnceLevel", "evidenceLevel"), ("autor", "author"), ("zzz", None)],
)
def test_suggestions_keep_to_the_writer_s_own_spelling(word: str, known: str | None) -> None:
    assert suggestion(word, KNOWN) == known

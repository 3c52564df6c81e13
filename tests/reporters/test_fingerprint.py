import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.finding import Finding
from reviewlint.model.source import Source, Span
from reviewlint.reporters.fingerprint import fingerprints

TEXT = "A first sentence. It cures all, they say. A last one."


def finding(text: str, start: int | None = None, rule: str = "cure-claim", words: str = "cures") -> Finding:
    at = text.index(words) if start is None else start
    return Finding(Source("a.md", text), Span(at, at + len(words)), rule, "error", "Message.")


def only(text: str) -> str:
    (found,) = fingerprints([finding(text)])
    return found


@pytest.mark.parametrize(
    "changed",
    [
        "A new paragraph.\n\n" + TEXT,
        TEXT.replace("first", "1st").replace("last", "ultimate"),
        TEXT.replace("It cures all", "It\r\ncures **all**"),
        TEXT.replace("It", "it"),
    ],
    ids=["moved", "other sentences changed", "wrapped and emphasised", "case"],
)
def test_the_same_finding(changed: str) -> None:
    assert only(changed) == only(TEXT)


@pytest.mark.parametrize("changed", [TEXT.replace("all", "nothing"), TEXT.replace("they say", "he says")])
def test_another_sentence_is_another_finding(changed: str) -> None:
    assert only(changed) != only(TEXT)


def test_another_rule_is_another_finding() -> None:
    assert len({*fingerprints([finding(TEXT), finding(TEXT, rule="other")])}) == 2


def test_repeats_are_told_apart() -> None:
    text = "It cures. It cures."
    found = [finding(text, 3), finding(text, 13)]
    assert len({*fingerprints(found)}) == 2
    assert [*fingerprints(found)] == [*fingerprints(found)]


@given(st.text(), st.integers(0, 2))
def test_what_stands_before_the_paragraph_does_not_matter(before: str, lines: int) -> None:
    assert only(before.replace("cures", "") + "\n\n" + "\n" * lines + TEXT) == only(TEXT)

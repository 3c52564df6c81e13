"""Regular expressions that are sure to run in linear time."""

import pytest

from reviewlint.language.patterns import PatternError, linear


@pytest.mark.parametrize(
    "text",
    [
        r"\{\{[^{}]{0,80}\}\}",
        r"a|b|cd?",
        r"(?:x{1,5}y){1,3}",
        r"\d++(?:\.\d++)?",
        r"(?>a+)b",
        r"(?<=a)b(?!c)",
        r"[ab]*c",
    ],
)
def test_a_bounded_pattern_is_compiled(text: str) -> None:
    assert linear(text).pattern == text


@pytest.mark.parametrize(
    "text",
    [r"(a+)+b", r"(a|a)*b", r"(?:\w{1,40} ){1,40}x", r".*a.*b", r"(x+x+)+y", r"(?:a{0,9}){0,9}{0,9}"[:21] + "{0,90}"],
)
def test_a_pattern_that_could_take_long_is_refused(text: str) -> None:
    with pytest.raises(PatternError, match=r"could take very long|not a regular expression"):
        linear(text)


def test_a_broken_pattern_is_refused() -> None:
    with pytest.raises(PatternError, match="is not a regular expression"):
        linear("(")

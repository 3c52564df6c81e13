"""Plain text as units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.parsing import text_lines

UNITS = [
    ("a\n\nb", [("text", "a"), ("text", "b")]),
    ("- a\n* b", [("bullet", "a"), ("bullet", "b")]),
    ("**a** b\n*a*", [("text", "**a** b"), ("text", "*a*")]),
    ("1. a\n1.2 b\n3 c", [("number", "a"), ("number", "b"), ("text", "3 c")]),
    ("100. a\n2019. b", [("text", "100. a"), ("text", "2019. b")]),
    ("###### a ##\n####### b\n#c", [("marked", "a"), ("text", "####### b"), ("text", "#c")]),
    ("---\n- - -\n--\n~~~~", [("rule", "---"), ("bullet", "- -"), ("text", "--"), ("rule", "~~~~")]),
    ("> > a\n>b\n\n> c", [("quote", "a\nb"), ("quote", "c")]),
    ("a\tb\nc\td\n\ne\tf", [("row", "a\tb"), ("row", "c\td"), ("text", "e\tf")]),
    ("\u00a0\ufeff a \u3000\n \u00a0", [("text", "a")]),
]


@pytest.mark.parametrize(("text", "units"), UNITS)
def test_a_text_is_cut_into_units(text: str, units: list[tuple[str, str]]) -> None:
    assert [(unit.kind, unit.text) for unit in text_lines.units(text)] == units


def test_units_say_what_their_markers_said() -> None:
    first, second, third = text_lines.units("## a\n  1.2. b\n\n\t- c")
    assert (first.level, second.number, third.indent) == (2, "1.2", 4)
    assert (first.blank, second.blank, third.blank) == (True, False, True)


@given(st.text(st.sampled_from("aB.- \n\t#>1=*•,"), max_size=60))
def test_the_lines_of_a_unit_are_where_they_stand(text: str) -> None:
    for unit in text_lines.units(text):
        assert "\n".join(text[line.start : line.end] for line in unit.lines) == unit.text
        assert unit.text.strip()

"""Which delimiters are markup."""

import pytest

from reviewlint.model.prose import join
from reviewlint.parsing.inline import strip


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("*a*", "a"),
        ("**a**", "a"),
        ("***a** b*", "a b"),
        ("a * b * c", "a * b * c"),
        ("snake_case_name", "snake_case_name"),
        ("_a_b_", "a_b"),
        ("foo*bar*baz", "foobarbaz"),
        ("*(a*)", "(a)"),
        ("**a*", "*a"),
        ("*a **b* c**", "a b c"),
        ("~~gone~~ ~x~ ~~~y~~~", "gone x ~~~y~~~"),
        ("~a~~", "~a~~"),
        ("\\*a\\*", "*a*"),
        ("**completely** safe", "completely safe"),
        ("“**a**”", "“a”"),
    ],
)
def test_emphasis(text: str, prose: str) -> None:
    assert strip(join([(text, 0, len(text))])).prose.text == prose

"""What the elements of HTML are for."""

from collections import Counter

import pytest

from reviewlint.parsing import html_elements, tags
from reviewlint.parsing.tags import Token


def tag(text: str) -> Token:
    return next(tags.tokens(text))


@pytest.mark.parametrize(
    ("text", "index", "held"),
    [
        ("<table><tr><th>a<td>b</table>", 0, {"th": 1, "td": 1}),
        ("<table><td><table><th></table></table>", 0, {"table": 1, "td": 1}),
        ("<header><h1></header><h1>", -1, {"h1": 2}),
        ("<form><header><h1>", 0, {"h1": 1}),
        ("</table><p>", -1, {"p": 1}),
    ],
)
def test_an_inventory_counts_what_an_element_holds(text: str, index: int, held: dict[str, int]) -> None:
    assert html_elements.inventories(list(tags.tokens(text)))[index] == Counter(held)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("<h3>", 3),
        ("<div role=heading aria-level=4>", 4),
        ("<div role=heading aria-level=12>", 2),
        ("<div role=heading>", 2),
        ("<p>", 0),
    ],
)
def test_the_level_of_a_heading(text: str, level: int) -> None:
    assert html_elements.heading_level(tag(text)) == level


@pytest.mark.parametrize(
    ("text", "columns"),
    [("<td>", 1), ("<td colspan=3>", 3), ("<td colspan=0>", 1), ("<td colspan=99999>", 1), ("<td colspan=9999>", 1000),
     ("<td colspan=²>", 1)],
)  # fmt: skip
def test_the_columns_of_a_cell(text: str, columns: int) -> None:
    assert html_elements.spanned(tag(text)) == columns


@pytest.mark.parametrize(
    ("text", "region"),
    [("<footer>", "footer"), ("<div role=contentinfo>", "footer"), ("<aside>", "aside"),
     ("<div role=complementary>", "aside"), ("<div>", "")],
)  # fmt: skip
def test_the_regions_of_a_page(text: str, region: str) -> None:
    assert html_elements.region(tag(text)) == region

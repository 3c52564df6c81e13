"""The tags of HTML as steps through nested frames."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.parsing import tags
from reviewlint.parsing.html_frames import Step, steps


def walk(text: str) -> list[Step]:
    return list(steps(list(tags.tokens(text)), 1, 1))


def words(text: str) -> list[tuple[str, str]]:
    """The text of each step and the element that it is in."""
    return [
        (step.frame.name, text[step.token.start : step.token.end])
        for step in walk(text)
        if step.token and step.token.kind == "text"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>a<p>b", [("p", "a"), ("p", "b")]),
        ("<ul><li>a<li>b</ul>c", [("li", "a"), ("li", "b"), ("", "c")]),
        ("<ul><li>a<ul><li>b</ul>c</ul>", [("li", "a"), ("li", "b"), ("li", "c")]),
        ("<table><tr><td>a<td>b<tr><td>c</table>d", [("td", "a"), ("td", "b"), ("td", "c"), ("", "d")]),
        ("<div><p>a</div>b", [("p", "a"), ("", "b")]),
        ("<p>a<b>b</p></b>c", [("p", "a"), ("p", "b"), ("", "c")]),
        ("<div hidden>a<b>c</div>b", [("", "b")]),
        ("<p hidden>a<p>b", [("p", "b")]),
        ("<p>a<span hidden>b</span>c", [("p", "a"), ("p", "c")]),
        ("<div/>a", [("", "a")]),
        ("<div hidden><br>a</div>", []),
    ],
)
def test_text_is_in_its_innermost_element(text: str, found: list[tuple[str, str]]) -> None:
    assert words(text) == found


def test_a_stray_end_tag_far_from_its_element_is_passed_over() -> None:
    near, far = ("<section>" + "<div>" * count + "</section>a" for count in (50, 500))
    assert words(near) == [("", "a")]
    assert words(far) == [("div", "a")]


@given(st.lists(st.sampled_from("<p> </p> <ul> <li> </ul> <table> <td> </table> a <pre> </pre> <b> </b>".split())))
def test_steps_go_forward_and_every_frame_is_left(parts: list[str]) -> None:
    found = walk("".join(parts))
    assert all(before.at <= after.at for before, after in pairwise(found))
    assert sum(step.leaves for step in found) <= sum(part.startswith("<") for part in parts)

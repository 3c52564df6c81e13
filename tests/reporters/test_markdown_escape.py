from html.parser import HTMLParser

import mistune
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.reporters.markdown_escape import code, html, prose
from reviewlint.reporters.screen import one_line

HOSTILE = st.text(st.one_of(st.sampled_from("`|<>&*_[]()!\\~$@#:/w.-1 \n"), st.characters()))


class Reader(HTMLParser):
    """The elements and the text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  the parser's own
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def rendered(markdown: str) -> Reader:
    render = mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "url", "task_lists"])
    reader = Reader()
    reader.feed(str(render(markdown)))
    reader.close()
    return reader


def visible(text: str) -> str:
    return " ".join(text.replace("\u200b", "").split())


@given(HOSTILE)
def test_prose_is_only_text(text: str) -> None:
    reader = rendered(f"x {prose(text)} x")
    assert reader.tags == ["p"]
    assert visible(reader.text) == visible(f"x {one_line(text)} x")


@given(HOSTILE)
def test_prose_stays_in_its_cell(text: str) -> None:
    reader = rendered(f"| a | b |\n| --- | --- |\n| {prose(text)} | b |\n")
    assert reader.tags == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]


@given(HOSTILE)
def test_code_is_only_code(text: str) -> None:
    reader = rendered(f"x {code('a' + text)} x")
    assert reader.tags == ["p", "code"]
    assert visible(reader.text) == visible(f"x {one_line('a' + text)} x")


@pytest.mark.parametrize(
    ("text", "span"),
    [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("``", "``` `` ```"), ("a\nb", "`a b`"), ("", "`  `")],
)
def test_the_fence_of_code_is_longer_than_any_in_it(text: str, span: str) -> None:
    assert code(text) == span


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("@someone", "@\u200bsomeone"),
        ("#12", "#\u200b12"),
        ("http://a.example", "http:\u200b//a.example"),
        ("www.a.example", "www\u200b.a.example"),
        ("a|b<c>", "a&#124;b&#60;c&#62;"),
    ],
)
def test_nobody_is_called_and_nothing_is_linked(text: str, harmless: str) -> None:
    assert prose(text) == harmless


@given(HOSTILE)
def test_html_is_only_text(text: str) -> None:
    reader = Reader()
    reader.feed(f"<b>{html(text)}</b>")
    reader.close()
    assert (reader.tags, reader.text) == (["b"], one_line(text))

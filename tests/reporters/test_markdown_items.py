import mistune
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.model.finding import Finding, Fix, Note, SetAside
from reviewlint.model.source import Source, Span
from reviewlint.reporters.markdown_items import aside_item, finding_item

HOSTILE = st.text(st.one_of(st.sampled_from("`|<>&*_[]()!\\~\n\r\t #-"), st.characters()), min_size=1)
TAGS = ("<ul>", "<li>", "<p>", "<strong>", "<code>", '<code class="language-text">', "<pre>")


def stripped(html: str) -> str:
    """HTML without the elements that a list entry may have."""
    for tag in (*TAGS, "</ul>", "</li>", "</p>", "</strong>", "</code>", "</pre>"):
        html = html.replace(tag, "")
    return html


@given(HOSTILE, HOSTILE)
def test_a_page_cannot_leave_its_entry(text: str, message: str) -> None:
    source = Source("a.md", text)
    whole = Span(0, len(text))
    finding = Finding(
        source, whole, "rule", "error", message, (Note(source, whole, message),), Fix(text, (), True), text
    )
    html = str(mistune.html(finding_item(finding) + "\n"))
    assert (html.count("<li>"), html.count("<pre>")) == (1, 2)
    assert "<" not in stripped(html)


@given(HOSTILE)
def test_what_was_set_aside_is_one_line(text: str) -> None:
    source = Source(text, text)
    item = aside_item(SetAside(source, Span(0, len(text)), "rule", "error", "allowed", text))
    assert "\n" not in item
    assert "<" not in stripped(str(mistune.html(item)))


def test_a_page_without_text_has_no_excerpt() -> None:
    finding = Finding(Source("a.md", ""), Span(0, 0), "unreadable-page", "error", "Not UTF-8.", fix=Fix("convert", ()))
    assert finding_item(finding) == "- **error** `unreadable-page` at 1:1: Not UTF-8.\n\n  Fix to review: convert"

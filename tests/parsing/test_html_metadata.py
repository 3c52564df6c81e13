"""What the head of an HTML page says."""

import pytest

from reviewlint.model.prose import Prose, Run, join
from reviewlint.parsing import html_metadata, tags
from reviewlint.parsing.html_metadata import Head


def head(text: str) -> Head:
    return html_metadata.read(list(tags.tokens(text)), Prose(text, (Run(0, 0, len(text)),)))


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


SAID = [
    ("<title> A &amp;\n b </title>", {"title": "A & b"}),
    ("<meta property='og:title' content=A>", {"title": "A"}),
    ("<title>A</title><meta property='og:title' content=B>", {"title": "A"}),
    ("<title></title>", {}),
    ("<body><svg><title>A</title></svg>", {}),
    ("<meta name=Description content='a &quot;b&quot;'>", {"description": 'a "b"'}),
    ("<meta property=og:description content=a><meta name=description content=b>", {"description": "b"}),
    ("<meta name=author content=a><meta name=author content=b>", {"author": "a"}),
    ("<meta name=author content=' '><meta name=author>", {}),
    ("<meta property=article:published_time content=2024-01-05T10:00:00Z>", {"date": "2024-01-05"}),
    ("<meta property=article:modified_time content='5 May 2024'>", {"updated": "5 May 2024"}),
    ("<html lang=' en-GB '>", {"language": "en-GB"}),
    ("<html xml:lang=de>", {"language": "de"}),
    ("<html lang=''><meta http-equiv=Content-Language content=fr>", {"language": "fr"}),
    ("", {}),
    (linked('{"@type": "Article", "headline": "a &amp; b"}'), {"title": "a & b"}),
    (linked('{"@type": ["X", "MedicalWebPage"], "lastReviewed": "2024-02-01"}'), {"last_reviewed": "2024-02-01"}),
    (linked('{"@graph": [{"@type": "Person", "description": "no"}, {"@type": "WebPage", "inLanguage": "en"}]}'),
     {"language": "en"}),
    (linked('[{"@type": "BlogPosting", "author": [{"name": "A B", "honorificSuffix": "MD"}, "C"]}]'),
     {"author": ["A B, MD", "C"]}),
    (linked('{"@type": "Article", "reviewedBy": [{"name": "A"}], "author": []}'), {"reviewed_by": "A"}),
    (linked('//<![CDATA[\n{"@type": "Article", "datePublished": "2024-01-05"}\n//]]>'), {"date": "2024-01-05"}),
    (linked('{"@type": "Article", "headline": 5}'), {}),
    (linked("{not json"), {}),
    (linked("[" * 5000), {}),
    (linked("[" * 20 + '{"@type": "Article", "headline": "a"}' + "]" * 20), {}),
    ("<script>{}</script>", {}),
    (linked(""), {}),
    ("<meta name=author content=a>" + linked('{"@type": "Article", "author": "b"}'), {"author": "a"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SAID, ids=[text[:60] for text, _ in SAID])
def test_a_head_says_what_front_matter_would(text: str, said: dict[str, object]) -> None:
    assert head(text).data.mapping() == said


def test_every_entry_has_its_place() -> None:
    text = "<html lang=en><title> A </title><meta name=author content='B C'>" + linked(
        ' {"@type":"Article","dateModified":"x"} '
    )
    places = {path: (where.key, where.value) for path, where in head(text).data.places.items()}
    spelled = {path: (key and text[slice(*key)], text[slice(*value)]) for path, (key, value) in places.items() if path}
    assert spelled == {
        ("title",): ("<title>", "A"),
        ("author",): ("author", "B C"),
        ("updated",): (None, '{"@type":"Article","dateModified":"x"}'),
        ("language",): (None, "en"),
    }
    assert places[()] == (None, (text.index("en"), text.rindex("}") + 1))


def test_title_and_description_are_prose() -> None:
    text = "<title>Is it &ldquo;safe&rdquo;? No.</title><meta name=description content='We cure &amp; heal.'>"
    title, description = head(text).fields
    assert (title.kind, title.prose.text, len(title.sentences)) == ("title", "Is it “safe”? No.", 2)
    assert (description.kind, description.prose.text) == ("description", "We cure & heal.")
    assert text[slice(*description.prose.span(8, 14))] == "&amp; heal"


def test_linked_data_is_no_prose() -> None:
    assert head(linked('{"@type": "Article", "headline": "a"}')).fields == ()


def test_the_head_stands_where_the_page_does() -> None:
    text = "<title>A</title>"
    page = join([(text, 9, 9 + len(text))])
    assert html_metadata.read(list(tags.tokens(text)), page).data.places[("title",)].value == (16, 17)

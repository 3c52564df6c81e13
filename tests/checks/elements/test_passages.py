import pytest

from reviewlint.checks.elements.passages import passage
from reviewlint.language.subject import Subject

LDN = Subject(("low-dose naltrexone (LDN)", "LDN"), ("multiple sclerosis",), "neurologist")
URL = "https://pubmed.ncbi.nlm.nih.gov/?term=%22low-dose+naltrexone%22+AND+%22multiple+sclerosis%22"


@pytest.mark.parametrize(
    ("template", "page_format", "expected"),
    [
        ("Ask your {specialist}.", "markdown", "Ask your neurologist."),
        ("Ask your {specialist}.", "html", "<p>Ask your neurologist.</p>"),
        ("{compound} in {condition}", "text", "low-dose naltrexone (LDN) in multiple sclerosis"),
        ("[Search {query}]({url})", "markdown", f'[Search "low-dose naltrexone" AND "multiple sclerosis"]({URL})'),
        ("[Search]({url})", "html", f'<p><a href="{URL}">Search</a></p>'),
        ("[Search]({url}) & read", "text", f"Search: {URL} & read"),
        ("**Note:** a < b", "html", "<p><strong>Note:</strong> a &lt; b</p>"),
        ("**Note:** a < b", "text", "Note: a < b"),
        ("One\nline.\n\nTwo.\n", "html", "<p>One line.</p>\n<p>Two.</p>"),
        ("> quoted", "markdown", "> quoted"),
        ("> quoted", "html", ""),
        ("# Heading", "text", ""),
        ("- item", "html", ""),
        ("Text", "yaml", ""),
        ("Text", "json", ""),
        ('[a](x"onclick="b)', "html", ""),
    ],
)
def test_a_passage_in_every_format(template: str, page_format: str, expected: str) -> None:
    assert passage(template, LDN, page_format) == expected


@pytest.mark.parametrize(
    ("compound", "page_format", "expected"),
    [
        ("a*b_[c](d)", "markdown", r"a\*b\_\[c\](d)"),
        ("<script>&\"'", "html", "<p>&lt;script&gt;&amp;\"'</p>"),
        ("{condition}\n{x}", "text", "{condition} {x}"),
        ("{x}", "markdown", r"\{x\}"),
    ],
)
def test_names_are_only_names(compound: str, page_format: str, expected: str) -> None:
    assert passage("{compound}", Subject((compound,), ("lupus",)), page_format) == expected


@pytest.mark.parametrize("slot", ["{compound}", "{condition}", "{specialist}", "{query}", "{url}", "{other}"])
def test_what_the_page_does_not_tell_is_not_made_up(slot: str) -> None:
    assert passage(f"A {slot}", Subject(), "markdown") == ""


def test_a_name_in_an_address_is_encoded() -> None:
    subject = Subject(('a"&b (c)',), ("d<e",))
    assert passage("{url}", subject, "markdown").endswith("?term=%22a+%26b%22+AND+%22d%3Ce%22")

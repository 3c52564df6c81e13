import pytest

from reviewlint.reporters.links import Links
from reviewlint.reporters.paint import paint, place_link, rule_link
from reviewlint.reporters.style import Style


def test_without_color_a_text_is_itself() -> None:
    assert paint("error", "error", Style()) == "error"


def test_nothing_is_painted_as_nothing() -> None:
    assert paint("", "error", Style(color=True)) == ""


def test_an_error_is_red() -> None:
    assert paint("error", "error", Style(color=True)) == "\x1b[1;31merror\x1b[0m"


@pytest.mark.parametrize(
    ("path", "end"), [("a b.md", "/a%20b.md"), ("\x1b\\.md", "/%1B%5C.md"), ("\ud800", "/%ED%A0%80")]
)
def test_no_path_breaks_out_of_its_link(path: str, end: str) -> None:
    address = place_link("text", path, Style(links=Links("/docs"))).split("\x1b\\")[0]
    assert address == f"\x1b]8;;file:///docs{end}"


def test_a_rule_leads_to_its_manual_if_it_has_one() -> None:
    style = Style(color=True, links=Links("/docs", manuals={"cure-claim": "https://example.org/cure-claim"}))
    assert rule_link("cure-claim", style) == (
        "\x1b]8;;https://example.org/cure-claim\x1b\\\x1b[35mcure-claim\x1b[0m\x1b]8;;\x1b\\"
    )
    assert rule_link("own-rule", style) == "\x1b[35mown-rule\x1b[0m"

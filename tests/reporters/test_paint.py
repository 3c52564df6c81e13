import pytest

from reviewlint.reporters.paint import link, paint
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
    address = link("text", path, Style(hyperlinks=True)).split("\x1b\\")[0]
    assert address.startswith("\x1b]8;;file:///")
    assert address.endswith(end)

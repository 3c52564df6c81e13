import pytest

from reviewlint.model.rule import Rule


@pytest.mark.parametrize(
    ("option", "texts"),
    [
        ("units", ("mg", "5")),
        ("aspect", ()),
        ("keys", ()),
    ],
)
def test_an_option_is_read_as_texts(option: str, texts: tuple[str, ...]) -> None:
    options = {"units": ["mg", 5], "aspect": "dose-spacing"}
    rule = Rule("dose-spacing", "form", "info", "", "", "", options=options)
    assert rule.texts(option) == texts

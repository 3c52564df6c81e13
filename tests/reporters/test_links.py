import pytest

from reviewlint.reporters.links import Links

LINKS = Links("/home/anna/site", "desk", {"cure-claim": "https://example.org/cure-claim"})


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/a.md", "file://desk/home/anna/site/docs/a.md"),
        ("./docs/a b.md", "file://desk/home/anna/site/docs/a%20b.md"),
        ("../other/50%.md", "file://desk/home/anna/other/50%25.md"),
        ("/srv/研.md", "file://desk/srv/%E7%A0%94.md"),
    ],
)
def test_a_page_is_found_from_the_folder(path: str, address: str) -> None:
    assert LINKS.page(path) == address


@pytest.mark.parametrize(("rule", "address"), [("cure-claim", "https://example.org/cure-claim"), ("own-rule", "")])
def test_some_rules_have_a_manual(rule: str, address: str) -> None:
    assert LINKS.manual(rule) == address

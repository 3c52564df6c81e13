"""Which entries of the metadata are titles and descriptions, and their words."""

import pytest

from reviewlint.model.document import Data, Path
from reviewlint.parsing.metadata import field_kind, name


@pytest.mark.parametrize("key", ["seo_title", "seoTitle", "SEO-Title", "seo.title", "seo title", "seo:title"])
def test_spellings_of_one_name(key: str) -> None:
    assert name(key) == "seotitle"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("title",), "title"),
        (("og:title",), "title"),
        (("openGraph", "description"), "description"),
        (("sections", 0, "title"), None),
        (("author", "title"), None),
        (("titles",), None),
        ((), None),
    ],
)
def test_kinds_of_fields(path: Path, kind: str | None) -> None:
    assert field_kind(path) == kind


@pytest.mark.parametrize(
    ("path", "value"),
    [((), {"a": [1]}), (("a", 0), 1), (("a", 1), None), (("b",), None), (("a", "b"), None), (("a", 0, "c"), None)],
)
def test_values_at_paths(path: Path, value: object) -> None:
    assert Data({"a": [1]}).at(path) == value

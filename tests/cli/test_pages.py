from pathlib import Path

import pytest

from reviewlint.cli.pages import report_on
from reviewlint.config import Finder
from reviewlint.errors import ReviewlintError

TODAY = "2026-11-22"


@pytest.mark.parametrize(
    ("paths", "expected"),
    [((), ["docs/bad.md", "docs/good.html"]), (("README.md",), ["README.md"]), (("docs/*.html",), ["docs/good.html"])],
)
def test_pages_are_those_named_or_configured(repository: Path, paths: tuple[str, ...], expected: list[str]) -> None:
    assert [page.path for page in report_on(paths, Finder(), TODAY).pages] == expected


def test_without_configuration_this_folder_is_read(repository: Path) -> None:
    (repository / ".reviewlint.yaml").unlink()
    assert len(report_on((), Finder(), TODAY).pages) == 2


def test_a_run_over_nothing_is_an_error(repository: Path) -> None:
    (repository / "empty").mkdir()
    with pytest.raises(ReviewlintError, match="no page to check"):
        report_on(["empty"], Finder(), TODAY)
    with pytest.raises(ReviewlintError, match=r"none\.md: there is no such"):
        report_on(["none.md"], Finder(), TODAY)

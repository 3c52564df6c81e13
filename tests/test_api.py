from pathlib import Path

import pytest

from reviewlint.api import Config, Page, ReviewlintError, Settings, check_paths, check_text

CURE = "This herb cures diabetes.\n"
ONLY = {"select": ["cure-claim"]}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(page: Page) -> list[tuple[str, int, int, str]]:
    return [(finding.rule, finding.line, finding.column, finding.text) for finding in page.findings]


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        (CURE, "page.md", (1, 11)),
        (f"<p>{CURE}</p>", "page.html", (1, 14)),
        (f"title: x\nbody: {CURE}", "page.yaml", (2, 17)),
        (f"Heading\n\n{CURE}", "page.txt", (3, 11)),
    ],
)
def test_a_text_is_read_as_its_name_says(text: str, path: str, place: tuple[int, int]) -> None:
    page = check_text(text, path, ONLY)
    assert page.path == path
    assert [(rule, line, column) for rule, line, column, _ in found(page)] == [("cure-claim", *place)]


@pytest.mark.parametrize(
    "config", [Config(ignore=("cure-claim",)), {"ignore": ["cure-claim"]}, "own.yaml", Path("own.yaml"), None]
)
def test_settings_come_in_every_shape(here: Path, config: Settings | None) -> None:
    (here / "own.yaml").write_text("ignore: [cure-claim]\n")
    (here / ".reviewlint.yaml").write_text("ignore: [cure-claim]\n")
    assert "cure-claim" not in {finding.rule for finding in check_text(CURE, config=config).findings}


def test_a_page_has_the_values_of_the_json_report() -> None:
    page = check_text(CURE, today="2026-11-22")
    assert {"cure-claim", "missing-disclaimer"} <= {finding.rule for finding in page.findings}
    assert set(page.elements) == {"disclaimer", "regulatory-status", "evidence-level", "monitoring", "pubmed-pointer"}
    assert page.set_aside == ()


def test_paths_are_checked_as_on_the_command_line(here: Path) -> None:
    (here / "docs").mkdir()
    (here / "docs" / "a.md").write_text(CURE)
    (here / "docs" / "README.md").write_text(CURE)
    report = check_paths("docs", ONLY)
    assert [found(page) for page in report.pages] == [[("cure-claim", 1, 11, "cures diabetes")]]
    assert [skipped.path for skipped in report.skipped] == ["docs/README.md"]
    assert check_paths([Path("docs/a.md")], ONLY, jobs=1).pages == report.pages


def test_a_path_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ReviewlintError, match=r"none\.md"):
        check_paths(["none.md"])


@pytest.mark.parametrize("config", [{"ignor": []}, {"ignore": ["no-such-rule"]}, "none.yaml", {"profile": "loud"}])
def test_wrong_settings_are_an_error(config: Settings) -> None:
    with pytest.raises(ReviewlintError):
        check_text(CURE, config=config)

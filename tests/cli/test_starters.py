import re

import pytest
import yaml

from reviewlint.cli import starters
from reviewlint.config import from_mapping


@pytest.mark.parametrize("folders", [(".",), ("docs",), ("docs", "it's here", "a: b")])
@pytest.mark.parametrize("pages", [0, 1, 500])
def test_a_configuration_is_valid_with_and_without_its_examples(folders: tuple[str, ...], pages: int) -> None:
    text = starters.configuration(folders, pages)
    assert yaml.safe_load(text) == {"paths": list(folders), "profile": "default", "fail-on": "error"}
    shown = yaml.safe_load(re.sub(r"(?m)^# (?=[a-z-]+: |[a-z]+:$|  )", "", text).replace("2027-01-31", "'2027-01-31'"))
    config = from_mapping(shown)
    assert config.baseline
    assert config.allowances
    assert config.exclude
    assert {"1": "1 review page found", "0": "no review page found"}.get(str(pages), "500 review pages found") in text


@pytest.mark.parametrize(
    ("folders", "checked", "left"),
    [
        (("docs",), ["docs/a.md", "docs/b/c.md"], ["a.md", "more/docs/a.md", "docs-old/a.md"]),
        (("docs", "a+b"), ["docs/a.md", "a+b/c.md"], ["aab/c.md"]),
        ((".",), ["a.md", "docs/a.md"], [".github/a.md", "docs/.a.md"]),
        (("docs", "."), ["a.md"], []),
    ],
)
def test_the_hook_looks_at_the_pages(folders: tuple[str, ...], checked: list[str], left: list[str]) -> None:
    ((repo,),) = yaml.safe_load(starters.pre_commit(folders)).values()
    (hook,) = repo["hooks"]
    assert [repo] == yaml.safe_load(starters.hook(folders))

    def taken(path: str) -> bool:
        return bool(re.search(hook.get("files", ""), path)) and not re.search(hook.get("exclude", "^$"), path)

    assert [path for path in checked if not taken(path)] == []
    assert [path for path in left if taken(path)] == []


def test_ci_runs_the_version_that_wrote_it() -> None:
    workflow = yaml.safe_load(starters.workflow("release/1.x"))
    assert workflow[True]["push"]["branches"] == ["release/1.x"]
    assert workflow["jobs"]["reviewlint"]["steps"][-1] == {"run": "reviewlint check"}
    job = yaml.safe_load(starters.job())["reviewlint"]
    assert job["script"][-1].startswith("reviewlint check")
    for text in (starters.workflow("main"), starters.job()):
        assert re.search(r"pip install reviewlint==\d", text)

import pytest

from reviewlint.config.toml_places import places
from reviewlint.model.document import Path

TEXT = """\
[tool.other]
profile = "no"
[tool.reviewlint]
profile = "core"
severity.cure-claim = "error"
  ignore = [
]
[tool.reviewlint."kinds"]
'docs/**' = "safety"
[[tool.reviewlint.overrides]]
files = "a"
[[tool.reviewlint.overrides]]
files = "b"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), "[tool.reviewlint]"),
        (("profile",), 'profile = "core"'),
        (("severity", "cure-claim"), 'severity.cure-claim = "error"'),
        (("ignore",), "ignore = ["),
        (("kinds", "docs/**"), "'docs/**' = \"safety\""),
        (("overrides", 0, "files"), 'files = "a"'),
        (("overrides", 1), "[[tool.reviewlint.overrides]]"),
        (("overrides", 1, "files"), 'files = "b"'),
    ],
)
def test_an_entry_stands_on_its_line(path: Path, line: str) -> None:
    span = places(TEXT, ("tool", "reviewlint"))[path].value
    assert TEXT[span.start : span.end] == line

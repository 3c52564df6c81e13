from collections.abc import Callable

import pytest

from reviewlint.config import Config
from reviewlint.engine.fix import apply
from reviewlint.model.finding import Finding

SITE = Config(keys={"last_reviewed": ("reviewed-on", "lastReviewed"), "evidence": ("evidence level",)})


@pytest.mark.parametrize(
    ("config", "path", "text", "mended", "safe"),
    [
        (None, "a.md", "---\nLast-Reviewed: x # y\n---\n", "---\nlast_reviewed: x # y\n---\n", False),
        (None, "a.md", '---\n"Evidence Level": x\n---\n', '---\n"evidence_level": x\n---\n', False),
        (SITE, "a.md", "---\nlastReviewed: x\n---\n", "---\nlast_reviewed: x\n---\n", True),
        (SITE, "a.yaml", "evidence level: x\na: 1\n", "evidence: x\na: 1\n", True),
        (SITE, "a.json", '{"reviewed-on": "x"}', '{"last_reviewed": "x"}', True),
    ],
)
def test_a_key_gets_its_own_name(
    found: Callable[..., list[Finding]], config: Config | None, path: str, text: str, mended: str, *, safe: bool
) -> None:
    (only,) = found("key-alias", text, path, config)
    assert only.fix
    assert (apply(text, only.fix.edits), only.fix.safe) == (mended, safe)


def test_where_the_page_has_both_the_author_decides(found: Callable[..., list[Finding]]) -> None:
    text = "---\nlast_reviewed: 2026-05-03\nlast-reviewed: 2026-05-04\n---\n"
    assert [(each.text, each.fix) for each in found("key-alias", text)] == [("last-reviewed", None)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "---\nlast_reviewed: x\nlastReviewed: y\nlastreviewed: z\nhero-image: w\n---\n"),
        ("a.md", "---\nnested:\n  Last-Reviewed: x\n---\n"),
        ("a.html", '<head><meta name="Last-Reviewed" content="x"></head><p>A</p>'),
    ],
)
def test_what_is_left_alone(found: Callable[..., list[Finding]], path: str, text: str) -> None:
    assert found("key-alias", text, path) == []

"""Pages as the judges of the elements read them."""

from collections.abc import Callable

import pytest

from reviewlint.checks import elements
from reviewlint.checks.base import Review, Verdict
from reviewlint.config import Config
from reviewlint.language import vocabulary
from reviewlint.language.subject import kind_of, subject_of
from reviewlint.model.source import Source
from reviewlint.parsing import parse

WORDS = vocabulary.shipped()


@pytest.fixture
def review() -> Callable[..., Review]:
    """A page, read; its path tells its format."""
    return _review


def _review(text: str, path: str = "page.md", **settings: object) -> Review:
    document = parse(Source(path, text))
    config = Config(**settings)  # type: ignore[arg-type]
    return Review(document, config, WORDS, "2026-11-22", kind_of(document)[0], subject_of(document, WORDS))


@pytest.fixture
def judge(review: Callable[..., Review]) -> Callable[..., dict[str, Verdict]]:
    """What the judges say of a page."""
    return lambda text, path="page.md", **settings: elements.judge(_review(text, path, **settings))


@pytest.fixture
def aspects() -> Callable[[Verdict], list[str]]:
    """What is wrong with a regulatory status, beside what it leaves out: a date, and what is approved for what."""
    left_out = ("undated", "approval-without-indication")
    return lambda verdict: [remark.aspect for remark in verdict.remarks if remark.aspect not in left_out]

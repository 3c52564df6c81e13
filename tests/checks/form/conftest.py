from collections.abc import Callable

import pytest

from reviewlint.checks.base import Outcome, Review
from reviewlint.config import Config
from reviewlint.engine.lint import read
from reviewlint.model.finding import Finding
from reviewlint.model.source import Source
from reviewlint.parsing import parse
from reviewlint.rulebook import load

Found = Callable[..., list[Finding]]


@pytest.fixture
def found() -> Found:
    """What a shipped rule finds in a text."""

    def run(rule: str, text: str, path: str = "page.md", config: Config | None = None) -> list[Finding]:
        settings = config or Config()
        book = load(settings)
        review: Review = read(parse(Source(path, text)), settings, book, "2026-11-22")
        outcomes: list[Outcome] = list(book.check(book.rules[rule])(review))
        return [outcome for outcome in outcomes if isinstance(outcome, Finding)]

    return run

"""The bytes of a page → the bytes with its fixes."""

import codecs
from dataclasses import dataclass, replace

from reviewlint.config import Config
from reviewlint.engine.fix import Fixed, fixed
from reviewlint.engine.judge import rulebook_for
from reviewlint.engine.lint import lint
from reviewlint.engine.read import decode
from reviewlint.model.report import Page


@dataclass(frozen=True)
class Mended:
    """The bytes of a page as they were, and as its fixes make them; what was fixed, and what remains."""

    path: str
    before: bytes
    after: bytes
    fixed: Fixed

    @property
    def changed(self) -> bool:
        """Whether there was anything to fix."""
        return self.before != self.after


def mended(path: str, content: bytes, config: Config, today: str, *, unsafe: bool = False) -> Mended | None:
    """A page with its fixes; none if its bytes cannot be read as a page. A byte order mark and line ends stay."""
    reading = decode(path, content, config.max_page_size)
    if reading.problem:
        return None
    rulebook = rulebook_for(config)

    def judge(text: str) -> Page:
        return lint(replace(reading.source, text=text), config, rulebook, today)

    outcome = fixed(reading.source.text, judge, unsafe=unsafe)
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    return Mended(reading.source.path, content, mark + outcome.text.encode(), outcome)

"""A buffer → what `reviewlint check` would say of it, were it saved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePath

from lsprotocol.types import Range

from reviewlint import expressions
from reviewlint.config import Config, Finder, shown
from reviewlint.engine import baseline_file, judge
from reviewlint.engine.baseline import absences, hide
from reviewlint.engine.clock import clock
from reviewlint.engine.discover import unwanted
from reviewlint.engine.lint import lint
from reviewlint.engine.read import decode
from reviewlint.errors import ReviewlintError
from reviewlint.lsp.buffers import Buffer
from reviewlint.model.report import Page, Report
from reviewlint.model.rule import Rule
from reviewlint.model.source import BYTE_ORDER_MARK, Source, Span
from reviewlint.parsing import PARSERS

#: The suffix that a language of editors stands for, where that of the path says nothing. Not plain text: to editors,
#: every file that they do not know is that.
SUFFIXES: Mapping[str, str] = {"markdown": ".md", "mdx": ".mdx", "html": ".html", "yaml": ".yaml", "json": ".json"}
#: A page of so many characters takes seconds; nobody wants to wait for that while typing.
LARGEST = 1_000_000


@dataclass(frozen=True)
class Judged:
    """A buffer and the page that it is; none if it is no page, or if `trouble` says why it could not be judged."""

    buffer: Buffer
    page: Page | None = None
    config: Config = field(default_factory=Config)
    today: str = ""
    trouble: str = ""

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Every rule that the configuration of the page knows."""
        return judge.rulebook_for(self.config).rules

    def anew(self, text: str) -> Page:
        """The page that another text in its place would be, all its findings included."""
        source = Source(self.page.path if self.page else "", text)
        return lint(source, self.config, judge.rulebook_for(self.config), self.today)

    @property
    def text(self) -> str:
        """The text that was judged: that of the buffer, without its byte order mark."""
        return self.buffer.text.removeprefix(BYTE_ORDER_MARK)

    def range(self, span: Span) -> Range:
        """The range in the buffer of a span of the page."""
        return self.buffer.places.range(Span(span.start + self._shift, span.end + self._shift))

    def span(self, place: Range) -> Span:
        """The span of the page of a range in the buffer."""
        start, end = self.buffer.places.span(place)
        return Span(max(start - self._shift, 0), max(end - self._shift, 0))

    @property
    def _shift(self) -> int:
        return len(self.buffer.text) - len(self.text)


class Judge:
    """What judges buffers, each under the settings of its path. Settings and rules are read anew for every judge."""

    def __init__(self, settings: Callable[[], Finder], roots: tuple[str, ...] = ()) -> None:
        self._read = settings
        self._roots = roots

    def __call__(self, buffer: Buffer) -> Judged:
        """The buffer as judged; what is wrong with its configuration is its trouble."""
        try:
            return self._judged(buffer)
        except ReviewlintError as error:
            return Judged(buffer, trouble=str(error))

    @cached_property
    def _config_for(self) -> Finder:
        judge.forget()
        return self._read()

    def _judged(self, buffer: Buffer) -> Judged:
        path, seen = path_read_as(buffer), Judged(buffer)
        config = self._config_for(path) if path else Config()
        if not path or unwanted(path, seen.text, config, (config.folder, *self._roots)):
            return seen
        if LARGEST < len(seen.text) <= config.max_page_size:
            problem = f"has more than {LARGEST:,} characters, so only “reviewlint check” reads it"
            return replace(seen, trouble=f"{shown(path)} {problem}")
        today = clock()
        page = judge.judged(decode(path, seen.text.encode(), config.max_page_size), config, today)
        expressions.keep()
        return replace(seen, page=_news(page, config), config=config, today=today) if isinstance(page, Page) else seen


def path_read_as(buffer: Buffer) -> str:
    """The path whose suffix says how to read a buffer: its own, else one with that of its language; "" if neither."""
    if PurePath(buffer.path).suffix.lower() in PARSERS:
        return buffer.path
    suffix = SUFFIXES.get(buffer.language, "")
    return buffer.path + suffix if suffix else ""


def _news(page: Page, config: Config) -> Page:
    """The page without the findings that its baseline knows."""
    if not config.baseline or not page.findings:
        return page
    absent = absences(judge.rulebook_for(config).rules.values())
    return hide(Report((page,)), baseline_file.load(config.baseline), absent).report.pages[0]

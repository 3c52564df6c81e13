"""What `--fix` and `--diff` do with pages."""

import difflib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from reviewlint.config import Finder
from reviewlint.engine.fix import offered
from reviewlint.engine.mend import Mended, mended
from reviewlint.engine.read import is_stream
from reviewlint.engine.write import replaced
from reviewlint.errors import ReviewlintError
from reviewlint.model.report import Page, Report
from reviewlint.reporters.closing import counted


@dataclass(frozen=True)
class Asked:
    """Which fixes to make, under which settings, as on which day."""

    config_for: Finder
    today: str
    unsafe: bool

    def mended(self, path: str, content: bytes) -> Mended | None:
        """A page with its fixes."""
        return mended(path, content, self.config_for(path), self.today, unsafe=self.unsafe)


def mend(pages: Iterable[Page], asked: Asked, content: bytes | None = None) -> Iterator[Mended]:
    """The pages for which a fix is offered, with their fixes; nothing is written yet.

    Without `content`, which is that of the one page on standard input, the pages are read from their files.
    """
    for page in pages:
        if any(offered(page, unsafe=asked.unsafe)):
            outcome = asked.mended(page.path, _content(page.path) if content is None else content)
            if outcome and outcome.changed:
                yield outcome


def write(report: Report, pages: Iterable[Mended]) -> Report:
    """The report once the pages are written; a page that was changed meanwhile is left alone."""
    done = {each.path: each for each in pages if _written(each)}
    told(done.values())
    now = {path: each.fixed.page for path, each in done.items()}
    return replace(report, pages=tuple(now.get(page.path, page) for page in report.pages))


def pass_on(report: Report, pages: Sequence[Mended], content: bytes) -> Report:
    """The report on the page of standard input, once it is on standard output with its fixes."""
    sys.stdout.buffer.write(pages[0].after if pages else content)
    told(pages)
    return replace(report, pages=(pages[0].fixed.page,)) if pages else report


def told(pages: Iterable[Mended]) -> None:
    """Say how much was fixed, rule by rule."""
    fixed = list(pages)
    made = Counter(rule for each in fixed for rule in Counter(each.fixed.made).elements())
    if made:
        rules = ", ".join(f"{number} {rule}" for rule, number in made.most_common())
        findings = counted(made.total(), "finding", "findings")
        click.echo(f"Fixed {findings} on {counted(len(fixed), 'page', 'pages')} ({rules}).", err=True)


def difference(pages: Sequence[Mended]) -> str:
    """What the fixes would change, as a unified diff."""
    return "".join(line for page in pages for line in _diff(page))


def _content(path: str) -> bytes:
    if is_stream(path):
        raise ReviewlintError("can be read only once, so nothing can be fixed; give it on standard input (-)", path)
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ReviewlintError(f"cannot be read: {error.strerror}", path) from error


def _written(page: Mended) -> bool:
    try:
        if replaced(page.path, page.before, page.after):
            return True
    except OSError as error:
        raise ReviewlintError(f"cannot be written: {error.strerror}", page.path) from error
    click.echo(f"reviewlint: {page.path} was changed by someone else meanwhile and was left alone", err=True)
    return False


def _diff(page: Mended) -> Iterator[str]:
    before, after = (_lines(content) for content in (page.before, page.after))
    for line in difflib.unified_diff(before, after, page.path, page.path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(content: bytes) -> list[str]:
    """Lines as programs that apply a diff count them: only LF ends one."""
    *lines, last = content.decode().split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])

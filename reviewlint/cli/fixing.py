"""What `--fix` and `--diff` do with pages."""

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from reviewlint.config import Finder
from reviewlint.engine.fix import offered
from reviewlint.engine.mend import Mended, mended
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


def mend(pages: Iterable[Page], asked: Asked) -> Iterator[Mended]:
    """The pages for which a fix is offered, with their fixes; nothing is written yet."""
    for page in pages:
        if any(offered(page, unsafe=asked.unsafe)):
            outcome = asked.mended(page.path, _content(page.path))
            if outcome and outcome.changed:
                yield outcome


def write(report: Report, pages: Iterable[Mended]) -> Report:
    """The report once the pages are written; on the terminal, what was fixed. A page changed meanwhile is left alone."""
    done = {each.path: each for each in pages if _written(each)}
    told(done.values())
    return replace(report, pages=tuple(done[page.path].fixed.page if page.path in done else page for page in report.pages))


def told(pages: Iterable[Mended]) -> None:
    """Say how much was fixed, rule by rule."""
    fixed = list(pages)
    made = sum((Counter(each.fixed.made) for each in fixed), Counter[str]())
    if made:
        rules = ", ".join(f"{number} {rule}" for rule, number in made.most_common())
        findings = counted(made.total(), "finding", "findings")
        click.echo(f"Fixed {findings} on {counted(len(fixed), 'page', 'pages')} ({rules}).", err=True)


def difference(pages: Sequence[Mended]) -> str:
    """What the fixes would change, as a unified diff."""
    return "".join(line for page in pages for line in _diff(page))


def _content(path: str) -> bytes:
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

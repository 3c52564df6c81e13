"""Every allowance of a run: those in the pages and those in the configuration, and what has become of each."""

from collections.abc import Iterator, Mapping, Sequence

from reviewlint.config import Config, Permit, shown
from reviewlint.engine.judge import rulebook_for
from reviewlint.engine.memory import ConfigFor, grouped
from reviewlint.engine.permits import states
from reviewlint.engine.read import read
from reviewlint.engine.suppress import Account, accounts
from reviewlint.model.allowance import Listed
from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.report import Page, Report
from reviewlint.model.rule import Rule
from reviewlint.parsing import parse

#: A page without this word has no allowance.
_WORD = "reviewlint"
_ALLOWED = "allowed"


def register(report: Report, config_for: ConfigFor, today: str) -> Iterator[Listed]:
    """The allowances of a report, page by page, then those of each configuration file."""
    for page in report.pages:
        yield from _of_page(page, config_for(page.path), today)
    for config, pages in grouped((config_for(page.path), page) for page in report.pages):
        for permit in config.allowances:
            yield from _of_configuration(permit, config, pages, today)


def _of_page(page: Page, config: Config, today: str) -> Iterator[Listed]:
    """The allowances that stand in a page."""
    source = read(page.path, config.max_page_size).source
    if _WORD not in source.text:
        return
    for account in accounts(parse(source), _found(page), rulebook_for(config).rules, _on(config, page.path), today):
        yield _listed(account, page.path, *source.position(account.comment.span.start))


def _listed(account: Account, path: str, line: int, column: int) -> Listed:
    allowance = account.allowance
    reason, by, until = (allowance.reason, allowance.by, allowance.until) if allowance else ("", "", "")
    return Listed(path, line, column, (path,), account.rule, reason, by, until, account.state, account.problem)


def _of_configuration(permit: Permit, config: Config, pages: Sequence[Page], today: str) -> Iterator[Listed]:
    """An allowance of a configuration file, for each of its rules."""
    named = [page for page in pages if permit.applies(page.path)]
    found = [each for page in named for each in _found(page)]
    on = {rule for page in named for rule in _on(config, page.path)} if named else permit.rules
    path, line, column = permit.origin
    patterns = tuple(glob.pattern for glob in permit.globs)
    for rule, state in zip(permit.rules, states(permit, found, on, today), strict=True):
        yield Listed(shown(path), line, column, patterns, rule, permit.reason, permit.by, permit.until, state)


def _found(page: Page) -> Sequence[Finding | SetAside]:
    """What broke a rule on a page, be it allowed or not."""
    return (*page.findings, *(aside for aside in page.set_aside if aside.reason == _ALLOWED))


def _on(config: Config, path: str) -> Mapping[str, Rule]:
    return {rule.id: rule for rule in rulebook_for(config).select(config, path)}

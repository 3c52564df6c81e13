"""How the report of a run is shown: on the terminal, in files, in the summary of a job."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import click

from reviewlint.cli import github, terminal
from reviewlint.cli.hyperlinks import links
from reviewlint.cli.options import day
from reviewlint.cli.request import Options
from reviewlint.config import Finder
from reviewlint.model.allowance import Listed
from reviewlint.model.report import Report
from reviewlint.model.rule import Rule
from reviewlint.reporters import reporter
from reviewlint.reporters.style import Style

#: The formats that hold what the rules say, beside the findings.
_TELL_OF_RULES = frozenset(("sarif", "html"))
#: … and those that list the allowances.
_TELL_OF_ALLOWANCES = frozenset(("html",))


def show(report: Report, options: Options, config_for: Finder, *, err: bool = False) -> None:
    """Write the report to the terminal (or to standard error) and to what else was asked for."""
    formats = options.formats or (("github",) if github.in_actions() else ("text",))
    plain = write(report, options, config_for, formats)
    wanted = "github" in formats if options.summary is None else options.summary
    summarised = wanted and github.summarise(report, plain)
    style = replace(
        plain,
        width=terminal.width(),
        color=terminal.color(options.color),
        links=links(options.hyperlinks),
        summarised=summarised,
    )
    for name in formats:
        click.echo(reporter(name)(report, style), nl=False, color=style.color, err=err)


def write(report: Report, options: Options, config_for: Finder, formats: Sequence[str] = ()) -> Style:
    """Write the report to the files that were asked for; the style that knows what these and `formats` tell of."""
    wanted = {*formats, *(name for name, _ in options.outputs)}
    style = Style(
        audit=options.audit,
        statistics=options.statistics,
        quiet=options.quiet,
        rules=_rules(report, config_for) if wanted & _TELL_OF_RULES else {},
        allowances=_allowances(report, options, config_for) if wanted & _TELL_OF_ALLOWANCES else (),
        day=day(options.today),
    )
    for name, path in options.outputs:
        terminal.write(path, reporter(name)(report, style))
    return style


def _allowances(report: Report, options: Options, config_for: Finder) -> tuple[Listed, ...]:
    """Every allowance of the pages; one on standard input is not read again."""
    from reviewlint.engine.register import register  # noqa: PLC0415 - slow to import

    if options.standard_input:
        return ()
    return tuple(register(report, config_for, day(options.today)))


def _rules(report: Report, config_for: Finder) -> Mapping[str, Rule]:
    """Every rule that the pages of a report were held against."""
    from reviewlint.engine.judge import rules_for  # noqa: PLC0415 - slow to import

    return {rule.id: rule for rule in rules_for((page.path for page in report.tallies), config_for)}

"""`reviewlint check`: the report on pages."""

from typing import Any

import click

from reviewlint.cli.naming import rule_names
from reviewlint.cli.options import baseline_option, config_option, profile_option
from reviewlint.reporters import REPORTERS

_EXAMPLES = """\b
Examples:
  reviewlint check                     what .reviewlint.yaml names, else .
  reviewlint check docs/ post.html     folders and files
  reviewlint check 'docs/**/*.md'      a glob
  reviewlint check --select cure-claim docs/
  reviewlint check --format concise --statistics docs/
  reviewlint check --diff docs/        what --fix would change
  reviewlint check --changed origin/main docs/
  reviewlint check --output sarif=reviewlint.sarif docs/
  cat page.html | reviewlint check - --stdin-filename page.html
\b
Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  could not run, or no page was checked
  With --fix they are about what remains; with --diff, 1 means that there
  is something to change.
"""


def _targets(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The format and the file of each FORMAT=FILE."""
    split = [value.partition("=") for value in values]
    for name, _, file in split:
        if name not in REPORTERS:
            raise click.BadParameter(f"“{name}” is no format; there are {', '.join(REPORTERS)}.", ctx, param)
        if not file:
            raise click.BadParameter(f"Say which file the format goes to: {name}=FILE.", ctx, param)
    return tuple((name, file) for name, _, file in split)


@click.command(epilog=_EXAMPLES)
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([*REPORTERS]),
    help="How to show the report; may be given more than once.  [default: text; github in GitHub Actions]",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT=FILE",
    callback=_targets,
    help="Also write the report to a file; may be given more than once.",
)
@click.option("--fix", is_flag=True, help="Fix what can be fixed safely, then report what remains.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also fixes that may change the meaning.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    shell_complete=rule_names,
    help="Check only this rule; may be given more than once.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULE",
    shell_complete=rule_names,
    help="Leave this rule out; may be given more than once.",
)
@profile_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="The least grave finding that makes the exit code 1.",
)
@baseline_option
@click.option(
    "--changed",
    is_flag=False,
    flag_value="",
    default=None,
    metavar="[BASE]",
    help="Only report what changed since a revision of git.  [default: since the default branch]",
)
@click.option("--watch", is_flag=True, help="Check again whenever a page or a setting changes, until interrupted.")
@click.option("--audit", is_flag=True, help="Also show what was set aside, and why.")
@click.option("--statistics", is_flag=True, help="Also count the findings by rule.")
@click.option("--timing", is_flag=True, help="Also show what each rule costs; the pages are checked anew for it.")
@click.option("--quiet", "-q", is_flag=True, help="Show nothing but errors.")
@click.option("--color/--no-color", default=None, help="Use colours, or none.  [default: if the terminal has them]")
@click.option(
    "--hyperlinks/--no-hyperlinks",
    default=None,
    help="Link places to pages, and rules to their manual, or not.  [default: if the terminal is known to have links]",
)
@click.option(
    "--summary/--no-summary",
    default=None,
    help="Add the report to the summary of the job in GitHub Actions, or not.  [default: with the format github]",
)
@config_option
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Judge dates as on this day.")
@click.option(
    "--jobs", "-j", type=click.IntRange(min=1), help="How many processes share the work.  [default: what pays]"
)
@click.option("--no-cache", is_flag=True, help="Check every page anew, and remember nothing.")
@click.option("--explain-cache", is_flag=True, help="Say of each page that was checked anew why it was.")
@click.option("--stdin-filename", metavar="NAME", help="What the page on standard input (-) is called.")
@click.option(
    "--force-exclude", is_flag=True, help="Pass over files that are named but would not be found in a folder."
)
@click.option("--allow-empty", is_flag=True, help="Exit with 0 even if there was no page to check.")
def check(**given: Any) -> int:
    """Check pages: files, folders, globs, or - for standard input.

    Folders are read through; what git ignores, hidden folders and files that are no review pages (README.md,
    package.json …) are passed over. A file that is named is always checked.
    """
    from reviewlint.cli.request import Options, require_sense  # noqa: PLC0415 - what they need is slow to import

    options = Options(**given)
    require_sense(options)
    if options.watch:
        from reviewlint.cli.watching import watched  # noqa: PLC0415

        return watched(options)
    from reviewlint.cli.checking import checked  # noqa: PLC0415

    return checked(options)

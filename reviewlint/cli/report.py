"""`reviewlint report`: one page for editors."""

from typing import Any

import click

from reviewlint.cli.options import baseline_option, config_option, profile_option


@click.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--output", "-o", metavar="FILE", default="report.html", show_default=True, help="Where the report is written."
)
@profile_option
@baseline_option
@config_option
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Judge dates as on this day.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="How many processes share the work.")
@click.option("--no-cache", is_flag=True, help="Check every page anew, and remember nothing.")
def report(output: str, **given: Any) -> int:
    """Write a report on pages as one HTML file, to read in a browser.

    It shows the coverage of the five elements, the findings by rule and folder, every page with its findings in
    context, what was set aside, and the allowances. It loads nothing from anywhere. The exit code is 0 once it is
    written, whatever it says.
    """
    from reviewlint.cli.checking import written  # noqa: PLC0415 - what they need is slow to import
    from reviewlint.cli.request import Options  # noqa: PLC0415

    return written(Options(outputs=(("html", output),), **given))

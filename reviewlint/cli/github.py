"""What GitHub Actions is like: whether it reads the output, and the summary of the job that is shown beside it."""

import os
from dataclasses import replace
from pathlib import Path

import click

from reviewlint.model.report import Report
from reviewlint.reporters import reporter
from reviewlint.reporters.style import Style

SUMMARY = "GITHUB_STEP_SUMMARY"
#: GitHub takes so many bytes of summary from a step, and nothing at all of one with more.
LIMIT = 1024 * 1024


def in_actions() -> bool:
    """Whether GitHub Actions reads the output."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def summarise(report: Report, style: Style) -> bool:
    """Whether the report was added, in Markdown, to the summary of the job; not if there is none, or no room in it.

    Findings are left out of it, and counted, where it would grow too large.
    """
    path = os.environ.get(SUMMARY, "")
    try:
        return bool(path) and _added(Path(path), report, style)
    except OSError as error:
        click.echo(f"reviewlint: {path}: the summary cannot be written: {error.strerror}", err=True)
        return False


def _added(file: Path, report: Report, style: Style) -> bool:
    # Other commands of the step may have written to it; a paragraph begins after an empty line.
    taken = file.stat().st_size if file.exists() else 0
    text = reporter("markdown")(report, replace(style, room=LIMIT - taken))
    content = ("\n\n" * bool(taken) + text).encode(errors="backslashreplace")
    if taken + len(content) > LIMIT:
        return False
    with file.open("ab") as summary:
        summary.write(content)
    return True

"""What `reviewlint check` does: find the pages, check them, show the report."""

import sys
from collections.abc import Iterable
from dataclasses import replace

import click

from reviewlint.cli import COULD_NOT_RUN
from reviewlint.cli.options import command_line, day, finder
from reviewlint.cli.pages import asked_for
from reviewlint.cli.progress import progress
from reviewlint.cli.request import Options
from reviewlint.cli.showing import show, write
from reviewlint.config import Finder
from reviewlint.engine.cache import Cache, default_path
from reviewlint.engine.changes import Changes
from reviewlint.engine.discover import Found, discover
from reviewlint.engine.entries import require_used
from reviewlint.engine.memory import by_config
from reviewlint.engine.read import decode
from reviewlint.engine.run import run
from reviewlint.model.report import Page, Report, Tally
from reviewlint.reporters.closing import closing

STDIN_NAME = "stdin.md"


def checked(options: Options) -> int:
    """The exit code of a run, once its report is shown."""
    options, changed = since(options) if options.changed is not None else (options, None)
    config_for = finder_of(options)
    missing: tuple[str, ...] = ()
    content = None
    if options.standard_input:
        report, content = _standard_input(options, config_for)
    else:
        found = discover(asked_for(options.paths, config_for), config_for, force_exclude=options.force_exclude)
        report, missing = _run(found, options, config_for, changed), found.missing
        # That nothing has changed is fine.
        options = replace(options, allow_empty=options.allow_empty or bool(changed and found.files))
    if options.fix or options.diff:
        from reviewlint.cli import fixing  # noqa: PLC0415 - slow to import

        asked = fixing.Asked(config_for, day(options.today), options.unsafe_fixes)
        pages = tuple(fixing.mend(report.pages, asked, content))
        if options.diff:
            click.echo(fixing.difference(pages), nl=False)
            return _complain(report, missing, options) or int(bool(pages))
        report = fixing.write(report, pages) if content is None else fixing.pass_on(report, pages, content)
    report = _settled(report, changed, options, config_for)
    # Standard output belongs to the page that was fixed.
    show(report, options, config_for, err=options.fix and content is not None)
    if options.timing:
        from reviewlint.cli.timing import timed  # noqa: PLC0415 - for authors of rules

        for line in timed([page.path for page in report.pages], config_for, day(options.today)):
            click.echo(line, err=True)
    return _exit_code(report, missing, options, config_for)


def written(options: Options) -> int:
    """The exit code of a run of which nothing is shown but the files that its reports went to."""
    config_for = finder_of(options)
    found = discover(asked_for(options.paths, config_for), config_for)
    report = _settled(_run(found, options, config_for, None), None, options, config_for)
    if code := _complain(report, found.missing, options):
        return code
    write(report, options, config_for)
    click.echo(closing(report))
    for _, path in options.outputs:
        click.echo(f"The report is in {path}")
    return 0


def finder_of(options: Options) -> Finder:
    """What finds the settings of each page, as the command line has them."""
    layer = command_line(options.select, options.ignore, options.profile, options.fail_on)
    return finder(options.config_file, layer)


def since(options: Options) -> tuple[Options, Changes]:
    """What has changed since the revision that was asked for, and the options with the paths that are none."""
    from reviewlint.cli import adoption  # noqa: PLC0415 - few runs need git
    from reviewlint.engine.changed import changes  # noqa: PLC0415

    name, paths = adoption.base(options.changed or "", options.paths)
    return replace(options, changed=name, paths=paths), changes(name)


def _settled(report: Report, changed: Changes | None, options: Options, config_for: Finder) -> Report:
    """The report without what is not new, if that was asked for."""
    if changed is None and not any(options.baseline or config_for(each.path).baseline for each in report.tallies):
        return report
    from reviewlint.cli import adoption  # noqa: PLC0415 - few runs have a baseline

    return adoption.settled(report, changed, options.baseline, config_for)


def _run(found: Found, options: Options, config_for: Finder, changed: Changes | None) -> Report:
    places = (*found.files, *(f"{folder}/page" for folder in found.folders))
    for config, _ in by_config(places, config_for):
        require_used(config.page_globs(), found.files, found.folders)
    files = found.files if changed is None else tuple(filter(changed.of, found.files))
    unchanged = () if changed is None else (changed.skipped(path) for path in found.files if not changed.of(path))
    with progress(len(files), quiet=options.quiet) as told:
        report = run(files, config_for, day(options.today), options.jobs, _cache(options), told)
    return replace(report, skipped=(*found.skipped, *unchanged, *report.skipped))


def _cache(options: Options) -> Cache | None:
    """What was found before, unless it is not wanted."""
    if options.no_cache:
        return None
    return Cache(default_path(), _say, _say if options.explain_cache else None)


def _say(message: str) -> None:
    click.echo(f"reviewlint: {message}", err=True)


def _standard_input(options: Options, config_for: Finder) -> tuple[Report, bytes]:
    """The report on the one page that comes on standard input, and its bytes."""
    from reviewlint.engine.judge import judged  # noqa: PLC0415 - slow to import

    name = options.stdin_filename or STDIN_NAME
    config = config_for(name)
    content = sys.stdin.buffer.read(-1 if options.fix else config.max_page_size + 1)
    outcome = judged(decode(name, content, config.max_page_size), config, day(options.today))
    return Report((outcome,)) if isinstance(outcome, Page) else Report((), (outcome,)), content


def _complain(report: Report, missing: Iterable[str], options: Options) -> int:
    """2 if a path is not there or no page was checked, once that is said; else 0."""
    complaints = [f"there is no file or folder “{path}”, and it matches nothing" for path in missing]
    if not (report.pages or complaints or options.allow_empty):
        complaints.append(
            "no page was checked; name files or folders that hold pages (or --allow-empty if that is fine)"
        )
    for complaint in complaints:
        click.echo(f"reviewlint: {complaint}", err=True)
    return COULD_NOT_RUN if complaints else 0


def _exit_code(report: Report, missing: Iterable[str], options: Options, config_for: Finder) -> int:
    """0, 1 if a finding is grave enough, 2 if the run was not what was asked for."""
    failed = any(_fails(each, config_for) for each in report.tallies if each.findings)
    return _complain(report, missing, options) or int(failed)


def _fails(page: Tally, config_for: Finder) -> bool:
    return page.reaches(config_for(page.path).for_path(page.path).fail_on)

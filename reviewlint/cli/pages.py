"""The pages that a subcommand is asked for, and the report on them."""

from collections.abc import Iterable

from reviewlint.config import Finder, shown
from reviewlint.engine.discover import discover
from reviewlint.engine.run import run
from reviewlint.errors import ReviewlintError
from reviewlint.model.report import Report


def asked_for(paths: Iterable[str], config_for: Finder) -> tuple[str, ...]:
    """The paths that were given, else those of the configuration, else this folder."""
    return tuple(paths) or tuple(map(shown, config_for("page").paths)) or (".",)


def report_on(paths: Iterable[str], config_for: Finder, today: str) -> Report:
    """The report on the pages that paths lead to, see `asked_for`.

    A ReviewlintError says which path is not there, or that there is no page at all.
    """
    found = discover(asked_for(paths, config_for), config_for)
    for path in found.missing:
        raise ReviewlintError("there is no such file or folder", path)
    if not found.files:
        raise ReviewlintError("there is no page to check; name files or folders that hold pages")
    return run(found.files, config_for, today)

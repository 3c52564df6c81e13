"""Entries of a configuration that only make sense beside the rules and the pages: rule ids, globs."""

# Over many thousands of paths, os.path is several times faster than pathlib.
# ruff: noqa: PTH110, PTH118

import os
from collections.abc import Collection, Iterable
from glob import has_magic
from itertools import takewhile

from reviewlint.config import Config, Glob, shown
from reviewlint.errors import ReviewlintError


def require_known(config: Config, rules: Collection[str], profiles: Collection[str]) -> None:
    """A ReviewlintError for the first rule or profile that an entry names and nobody knows, at its place."""
    for rule, origin in config.rule_ids():
        if rule not in rules:
            raise ReviewlintError(unknown_rule(rule, rules), shown(origin.path), origin.line, origin.column)
    for profile, origin in config.profiles():
        if profile not in profiles:
            message = f"There is no profile “{profile}”; there are {', '.join(sorted(profiles))}."
            raise ReviewlintError(message, shown(origin.path), origin.line, origin.column)


def unknown_rule(rule: str, known: Iterable[str]) -> str:
    """What to say of a rule id that nobody knows: the nearest one, or where all of them are listed."""
    from reviewlint.validation.near import suggestion  # noqa: PLC0415 - brings jsonschema with it

    near = suggestion(rule, known)
    hint = f"did you mean “{near}”?" if near else "“reviewlint rules” lists them all."
    return f"There is no rule “{rule}”; {hint}"


def require_used(globs: Iterable[Glob], files: Collection[str], folders: Collection[str]) -> None:
    """A ReviewlintError for the first glob that should have named one of the files found in folders, at its place.

    A glob is not to blame for pages outside of the folders that were asked for.
    """
    for glob in globs:
        if _in_scope(glob, folders) and not any(glob.matches(path) for path in files):
            path, line, column = glob.origin
            message = f"The glob “{glob.pattern}” names none of the pages that were found; mend or remove it."
            raise ReviewlintError(message, shown(path), line, column)


def _in_scope(glob: Glob, folders: Collection[str]) -> bool:
    """Whether all that a glob could name is in the folders, or cannot be anywhere."""
    root = os.path.realpath(_root(glob))
    # A file that others extend cannot know their folders.
    nowhere = len(glob.folders) == 1 and not os.path.exists(root)
    return bool(folders) and (nowhere or any(_holds(folder, root) for folder in folders))


def _holds(folder: str, path: str) -> bool:
    return os.path.join(path, "").startswith(os.path.join(os.path.realpath(folder), ""))


def _root(glob: Glob) -> str:
    """The folder or file that everything a glob names is in."""
    steps = glob.pattern.strip("/").split("/")
    anchored = len(steps) > 1 or glob.pattern.startswith("/")
    plain = takewhile(lambda step: not has_magic(step), steps) if anchored else ()
    return os.path.join(glob.folders[0] if glob.folders else "", *plain)

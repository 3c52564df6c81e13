"""What a repository asks of reviewlint: settings, where they were found, and what they mean for a page."""

from reviewlint.config.decision import Decision, decide
from reviewlint.config.finder import Finder
from reviewlint.config.globs import Glob, Origin, shown
from reviewlint.config.reading import from_mapping, load
from reviewlint.config.settings import Config, Key, Layer, Level, Override, Permit, Route, merge

__all__ = [
    "Config",
    "Decision",
    "Finder",
    "Glob",
    "Key",
    "Layer",
    "Level",
    "Origin",
    "Override",
    "Permit",
    "Route",
    "decide",
    "from_mapping",
    "load",
    "merge",
    "shown",
]

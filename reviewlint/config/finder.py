"""The configuration of a file: the nearest one, upwards."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from reviewlint.config.reading import TABLE, load
from reviewlint.config.settings import Config, Layer, Override

NAMES = (".reviewlint.yaml", ".reviewlint.yml")
_TABLE_HEADER = "[" + ".".join(TABLE)


@dataclass(frozen=True)
class Finder:
    """Path → settings: of the file given, else of the nearest file upwards, with the command line's over them.

    What was found is kept, by folder.
    """

    given: Config | None = None
    command_line: Layer = field(default_factory=Layer)
    found: dict[str, Config] = field(default_factory=dict, compare=False, repr=False)

    def __call__(self, path: str) -> Config:
        """The settings for a file; overrides are still to be applied, with `for_path`."""
        # Not `Path.absolute`, which is slow, and this is called for each page.
        folder = os.path.dirname(os.path.join(os.getcwd(), path))  # noqa: PTH109, PTH118, PTH120
        return self.found.get(folder) or self._look(folder)

    def _look(self, folder: str) -> Config:
        """The settings for a folder; they are kept for it and for the folders between it and their file."""
        config, passed = self.given, [folder]
        above = iter(_upwards(Path(os.path.normpath(folder))))
        while config is None and (place := next(above, None)):
            config = self.found.get(str(place)) or _own(place)
            passed.append(str(place))
        settled = self._with_command_line(config or Config(folder=str(Path.cwd())))
        self.found.update(dict.fromkeys(passed, settled))
        return settled

    def _with_command_line(self, config: Config) -> Config:
        """The settings with the command line as their last override, which names every page."""
        override = Override((), self.command_line)
        if not self.command_line.values or override in config.overrides:
            return config
        return replace(config, overrides=(*config.overrides, override))


def _own(folder: Path) -> Config | None:
    """The settings of a folder's own file, if it has one."""
    path = next(_candidates(folder), None)
    return load(str(path)) if path else None


def _upwards(folder: Path) -> Iterator[Path]:
    """A folder and those above it, as far as the root of its repository or the home of its owner."""
    home = Path("~").expanduser()
    for above in chain((folder,), folder.parents):
        yield above
        if above == home or (above / ".git").exists():
            return


def _candidates(folder: Path) -> Iterator[Path]:
    """The configuration files of a folder."""
    yield from (folder / name for name in NAMES if (folder / name).is_file())
    project = folder / "pyproject.toml"
    if project.is_file() and _TABLE_HEADER in project.read_text(encoding="utf-8", errors="replace"):
        yield project

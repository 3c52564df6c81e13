"""What a run rests on, looked at again and again: when it is time for another one."""

# Over many thousands of paths, os.path is several times faster than pathlib.
# ruff: noqa: PTH116, PTH118

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reviewlint.config import Config, Finder
from reviewlint.engine.basis import own_files
from reviewlint.engine.discover import discover
from reviewlint.engine.memory import by_config

#: What may change what is found in a folder, and be changed without a trace in the folder itself.
_BESIDE = (".gitignore", "pyproject.toml")

#: When a file was written, how long it is, and which file it is; none if it is not there.
State = tuple[int, int, int] | None


@dataclass(frozen=True)
class Seen:
    """What a run would rest on, and the state of everything in which a change of that would show."""

    basis: object = None
    places: Mapping[str, State] = field(default_factory=dict)

    def still_there(self) -> bool:
        """Whether nothing has changed for certain; of what could not be looked at, that is not known."""
        return bool(self.places) and all(_state(path) == state for path, state in self.places.items())


def rounds(look: Callable[[], Seen], wait: Callable[[], object]) -> Iterator[None]:
    """Something at once, and again whenever what is looked at has changed; in between, there is a wait.

    What changes while a round is being dealt with leads to another one.
    """
    seen = Seen()
    while True:
        if not seen.still_there():
            before, seen = seen, look()
            if seen.basis != before.basis:
                yield
        wait()


def seen(
    paths: Sequence[str],
    config_for: Finder,
    *,
    more: Iterable[str] = (),
    written: Iterable[str] = (),
    force_exclude: bool = False,
) -> Seen:
    """The pages that paths lead to, the settings and rules that they are held to, and `more` files.

    What a run itself has `written` does not count, or there would be no end. `config_for` must be new: what it has
    found is not read again. A ReviewlintError says what is wrong with a setting.
    """
    found = discover(paths, config_for, force_exclude=force_exclude)
    configs = [config for config, _ in by_config((*paths, *found.files), config_for)]
    settings = [path for config in configs for path in (config.path, config.baseline, *own_files(config)) if path]
    own = {os.path.realpath(path) for path in written}
    counted = [path for path in (*found.files, *settings, *more) if not own or os.path.realpath(path) not in own]
    # Every folder that was read, and those above as far as there could be settings.
    folders = (os.path.join(folder, name) for folder in config_for.found for name in ("", *_BESIDE))
    rules = (folder for config in configs for folder in _rule_folders(config))
    skipped = (file.path for file in found.skipped)
    places = {path: _state(path) for path in (*counted, *folders, *rules, *skipped)}
    return Seen((found, [(path, places[path]) for path in counted]), places)


def _rule_folders(config: Config) -> Iterator[str]:
    for name in config.rules:
        yield from (folder for folder, _, _ in os.walk(os.path.join(config.folder, name)))


def _state(path: str) -> State:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino

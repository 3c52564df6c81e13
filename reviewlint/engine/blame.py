"""When lines came into a file, as far as git knows."""

import os
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime

from reviewlint.engine.git import git, shallow_commits
from reviewlint.errors import ReviewlintError
from reviewlint.expressions import expression

_HEADER = expression(r"([0-9a-f]{40,64}) \d+ (\d+)")
_NEW = expression(r"0+")


def since(path: str, lines: Collection[int]) -> Mapping[int, str]:
    """The day (YYYY-MM-DD) on which each line was committed; lines of which git knows nothing are left out.

    That is so outside of a repository, before the first commit, and where the history of a shallow clone ends.
    """
    if not lines:
        return {}
    folder, name = os.path.split(os.path.realpath(path))
    ranges = [f"-L{line},{line}" for line in sorted(lines)]
    try:
        told = git(folder, "blame", "--root", "--line-porcelain", *ranges, "--", name)
        cut = shallow_commits(folder)
    except (ReviewlintError, NotADirectoryError):
        return {}
    return dict(_days(told.decode("utf-8", "replace"), cut))


def _days(told: str, cut: Collection[str]) -> Iterator[tuple[int, str]]:
    """Each line and its day, from what git says of each: a header, facts, and the line behind a tab.

    Older lines than those of the commits in `cut` are put down to them.
    """
    commit, line, day = "", 0, ""
    for row in told.split("\n"):
        if header := _HEADER.match(row):
            commit, line, day = header[1], int(header[2]), ""
        elif row.startswith("author-time "):
            day = datetime.fromtimestamp(int(row.split()[1]), UTC).date().isoformat()
        elif row.startswith("\t") and not (_NEW.fullmatch(commit) or commit in cut):
            yield line, day

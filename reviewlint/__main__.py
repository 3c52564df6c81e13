"""The program, as `reviewlint` and `python -m reviewlint` start it."""

import atexit
import os
import sys
import threading

from reviewlint.cli import main


def run() -> None:
    """Run, and end at once: to take apart all that was made would take a tenth of the time that one page does."""
    code = main()
    # Not while others are still at work.
    if threading.active_count() == 1:
        atexit._run_exitfuncs()  # noqa: SLF001 - what others asked for at the end is done
        if _written():
            os._exit(code)
    sys.exit(code)


def _written() -> bool:
    """Whether all that was said has left; what goes wrong there is for Python to tell."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return False
    return True


if __name__ == "__main__":
    run()

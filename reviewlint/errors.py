"""Errors meant for the person at the terminal."""


class ReviewlintError(Exception):
    """The configuration, a rule or the command line is wrong: one line, exit 2."""

    def __init__(self, message: str, path: str = "", line: int = 0, column: int = 0) -> None:
        place = ":".join(str(part) for part in (path, line, column) if part)
        super().__init__(f"{place}: {message}" if place else message)

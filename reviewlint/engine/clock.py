"""The day of today."""

from datetime import datetime


def clock() -> str:
    """The day of today, here, as YYYY-MM-DD."""
    return datetime.now().astimezone().date().isoformat()

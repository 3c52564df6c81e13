"""The formats of texts that schemas may ask for."""

from collections.abc import Callable, Mapping
from datetime import date

from reviewlint.expressions import expression

_DAY = expression(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = expression(
    r"[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?[ ]?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2})?"
)


def _is_date(value: object) -> bool:
    """Whether a value is a day of the calendar, written YYYY-MM-DD; what is no text is not judged."""
    return not isinstance(value, str) or bool(_DAY.fullmatch(value) and _on_calendar(value))


def _on_calendar(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _is_date_time(value: object) -> bool:
    """Whether a value is such a day and a time, as publishing systems write it."""
    return not isinstance(value, str) or bool(_is_date(value[:10]) and _TIME.fullmatch(value, 10))


#: Other formats are not looked at.
FORMATS: Mapping[str, Callable[[object], bool]] = {"date": _is_date, "date-time": _is_date_time}

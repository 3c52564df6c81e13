import re

from reviewlint.engine.clock import clock


def test_a_day_is_written_as_metadata_have_it() -> None:
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", clock())

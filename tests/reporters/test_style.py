from reviewlint import __version__
from reviewlint.reporters.style import Style


def test_nothing_is_asked_for_by_default() -> None:
    assert Style() == Style(80, False, False, False, False, None, 65_536, False, {}, (), "", __version__)

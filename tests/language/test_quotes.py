"""What stands within quotation marks."""

import pytest

from reviewlint.language.quotes import around, quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("the “safe” one", ["“safe”"]),
        ('say "one" and "two"', ['"one"', '"two"']),
        ("„so“ and «si»", ["„so“", "«si»"]),
        ("it's 'quoted' and don't", ["'quoted'"]),
        ("a 5' 10\" man", []),
        ("“open", []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(5, 9, (4, 10)), (4, 9, None), (0, 3, None), (5, 12, (4, 10)), (9, 14, None)],
    ids=str,
)
def test_around(start: int, end: int, expected: tuple[int, int] | None) -> None:
    assert around("the “safe” one", start, end) == expected

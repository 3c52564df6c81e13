"""What a scalar without quotes means: true, false, null, a number, or text; dates, yes and no stay text."""

from reviewlint.expressions import expression

_NULLS = {"", "~", "null", "Null", "NULL"}
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = expression(r"[-+]?[0-9]++\Z")
_BASED = expression(r"0o[0-7]++\Z|0x[0-9a-fA-F]++\Z")
_FLOAT = expression(
    r"[-+]?(?:\.[0-9]++|[0-9]++(?:\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?\Z"
    r"|[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z"
)
# A longer row of digits is an identifier, and Python refuses to convert thousands of them.
_LONGEST = 300


def resolve(text: str) -> object:
    """The value of a plain scalar."""
    if text in _NULLS:
        return None
    if text[0] not in "0123456789+-.tTfF" or len(text) > _LONGEST:
        return text
    return _number(text) if text not in _TRUTHS else _TRUTHS[text]


def _number(text: str) -> object:
    """The number that a text spells, else the text."""
    if _INTEGER.match(text):
        return int(text)
    if _BASED.match(text):
        return int(text, 0)
    return float(text.replace(".", "", 1) if text[-1] in "fFnN" else text) if _FLOAT.match(text) else text

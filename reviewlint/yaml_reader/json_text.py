"""JSON → values, with the span of each."""

from typing import NoReturn

from reviewlint.expressions import expression
from reviewlint.model.document import Path, Where
from reviewlint.model.source import BYTE_ORDER_MARK, Span
from reviewlint.yaml_reader.reading import DEEPEST, TOO_DEEP, Broken, Flaw, Keys, Place, Reading, data
from reviewlint.yaml_reader.scalars import scalar_prose

_SPACE = expression(r"[ \t\r\n]*+")
_STRING = expression(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+')
_NUMBER = expression(r"-?(?:0|[1-9][0-9]*+)(?P<real>(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?)")
_WORD = expression(r"[A-Za-z_$][\w$]*+")
_WORDS: dict[str, object] = {"true": True, "false": False, "null": None}
# Python refuses to convert thousands of digits; such a number is an identifier.
_LONGEST = 300


def read_json(text: str, start: int = 0, end: int | None = None) -> Reading:
    """The JSON between two offsets of a text; none of it if it is broken."""
    stop = len(text) if end is None else end
    scanner = _Scanner(text[:stop])
    first = start + len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK, start, stop) else start
    try:
        value, last = scanner.value(scanner.space(first), (), None)
        rest = scanner.space(last)
        if rest < stop:
            scanner.fail(rest, "Nothing may follow here: the data above are complete.")
    except Broken as error:
        return Reading(data(None, ()), (*scanner.flaws, error.flaw))
    return Reading(data(value, scanner.places), tuple(scanner.flaws))


class _Scanner:
    """Reads values from offsets on; each method returns what it read and where that ends."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.places: list[Place] = []
        self.flaws: list[Flaw] = []

    def fail(self, at: int, message: str) -> NoReturn:
        raise Broken(Flaw(Span(at, min(at + 1, len(self._text))), message))

    def space(self, at: int) -> int:
        """The offset of the next character that is not a space."""
        match = _SPACE.match(self._text, at)
        return match.end() if match else at

    def value(self, at: int, path: Path, key: Span | None) -> tuple[object, int]:
        """The value at an offset."""
        index = len(self.places)
        self.places.append((path, Where(key, Span(at, at))))
        if len(path) >= DEEPEST:
            self.fail(at, TOO_DEEP)
        match self._text[at : at + 1]:
            case "{":
                value, end = self._mapping(at, path)
            case "[":
                value, end = self._list(at, path)
            case '"':
                value, end = self._string(at)
            case _:
                value, end = self._bare(at)
        self.places[index] = (path, Where(key, Span(at, end)))
        return value, end

    def _string(self, at: int) -> tuple[str, int]:
        match = _STRING.match(self._text, at)
        end = match.end() if match else at
        character = self._text[end : end + 1]
        if character == '"':
            return scalar_prose(self._text, Span(at, end + 1)).text, end + 1
        if character == "\\":
            self.fail(end, "A backslash must be doubled in JSON texts, unless it starts an escape such as \\n.")
        if character == "\t":
            self.fail(end, "A tab within a text must be written as \\t.")
        if character in {"\n", "\r", ""}:
            self.fail(at, "This quotation mark is never closed; a line end within a text must be written as \\n.")
        return self.fail(end, f"There is an invisible control character here (U+{ord(character):04X}); delete it.")

    def _bare(self, at: int) -> tuple[object, int]:
        """A number, true, false or null."""
        if match := _NUMBER.match(self._text, at):
            written = match.group()
            if len(written) > _LONGEST:
                return written, match.end()
            return (float(written) if match["real"] else int(written)), match.end()
        if match := _WORD.match(self._text, at):
            if match.group() in _WORDS:
                return _WORDS[match.group()], match.end()
            self.fail(at, f'"{match.group()[:40]}" must stand in double quotes, or be true, false, null or a number.')
        return self.fail(at, _unexpected(self._text, at))

    def _list(self, at: int, path: Path) -> tuple[object, int]:
        items: list[object] = []
        at = self.space(at + 1)
        if self._text.startswith("]", at):
            return items, at + 1
        while True:
            value, end = self.value(at, (*path, len(items)), None)
            items.append(value)
            at, closed = self._next(end, "]")
            if closed:
                return items, at

    def _mapping(self, at: int, path: Path) -> tuple[object, int]:
        entries: dict[str, object] = {}
        keys = Keys()
        at = self.space(at + 1)
        if self._text.startswith("}", at):
            return entries, at + 1
        while True:
            key, span = self._key(at)
            first = len(self.places)
            value, end = self.value(self.space(self._colon(span.end)), (*path, key), span)
            if wrong := keys.flaw(key, span):
                self.flaws.append(wrong)
            if key in entries:
                del self.places[first:]
            else:
                entries[key] = value
            at, closed = self._next(end, "}")
            if closed:
                return entries, at

    def _key(self, at: int) -> tuple[str, Span]:
        if not self._text.startswith('"', at):
            self.fail(at, _unexpected(self._text, at, "A key in double quotes is missing here."))
        key, end = self._string(at)
        return key, Span(at, end)

    def _colon(self, end: int) -> int:
        at = self.space(end)
        if not self._text.startswith(":", at):
            self.fail(at, 'A ":" is missing between the key and its value.')
        return at + 1

    def _next(self, end: int, closing: str) -> tuple[int, bool]:
        """Where the next entry starts, or where the list or mapping ends, and whether it does."""
        at = self.space(end)
        character = self._text[at : at + 1]
        if character == closing:
            return at + 1, True
        if character != ",":
            self.fail(at, f'A comma or a "{closing}" is missing here.')
        after = self.space(at + 1)
        if self._text.startswith(closing, after):
            self.fail(at, f'There is a comma too many before the "{closing}".')
        return after, False


def _unexpected(text: str, at: int, message: str = "A value is missing here.") -> str:
    """What is wrong with a character that starts no value."""
    match text[at : at + 1]:
        case "'":
            return "Texts in JSON stand in double quotes, not single ones."
        case "/" | "#":
            return "JSON has no comments; delete this."
        case "“" | "”":
            return "This must be a straight double quotation mark."
        case _:
            return message

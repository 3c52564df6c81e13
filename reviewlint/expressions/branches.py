"""Alternatives that begin with the same letter, joined: an expression means the same, and far less of it is tried.

Python tries the alternatives of an expression one after the other, at each place of a text. Lists of hundreds of words
become a tree instead, in which each letter is looked at once. The order of the alternatives, which decides what
matches, stays: one is only moved past others that begin with another letter, so that they cannot match at the same
place.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any

_parser = import_module("re._parser")
_LITERAL, _BRANCH, _REPEATS = _parser.LITERAL, _parser.BRANCH, (_parser.MAX_REPEAT, _parser.MIN_REPEAT)
#: Letters that an alternative can begin with; none if that is not known.
_Firsts = frozenset[int] | None
_Make = Callable[[Iterable[Any]], Any]


def joined(parsed: Any) -> Any:
    """What an expression was parsed to, its alternatives joined; as it is if upper and lower case are alike."""
    if parsed.state.flags & re.IGNORECASE:
        return parsed
    return _sequence(parsed, lambda items: _parser.SubPattern(parsed.state, list(items)))


def _sequence(items: Iterable[Any], make: _Make) -> Any:
    return make(_item(operator, argument, make) for operator, argument in items)


def _item(operator: Any, argument: Any, make: _Make) -> Any:
    if operator is _BRANCH:
        return operator, (None, _alternatives([_sequence(each, make) for each in argument[1]], make))
    if operator in _REPEATS:
        least, most, body = argument
        return operator, (least, most, _sequence(body, make))
    return operator, argument


def _alternatives(options: Sequence[Any], make: _Make) -> list[Any]:
    groups: list[tuple[_Firsts, list[Any]]] = []
    for option in options:
        firsts = _firsts(option)
        beside = next((group for group in reversed(groups) if _meet(group[0], firsts)), None)
        if beside and beside[0] == firsts and firsts is not None and option[0][0] is beside[1][0][0][0] is _LITERAL:
            beside[1].append(option)
        else:
            groups.append((firsts, [option]))
    return [members[0] if len(members) == 1 else _common(members, make) for _, members in groups]


def _common(members: Sequence[Any], make: _Make) -> Any:
    """Alternatives with one first letter: the letter, and then what may follow."""
    rests = _alternatives([make(member[1:]) for member in members], make)
    return make([members[0][0], *(rests[0] if len(rests) == 1 else [(_BRANCH, (None, rests))])])


def _firsts(option: Any) -> _Firsts:
    if not len(option):
        return None
    operator, argument = option[0]
    if operator is _LITERAL:
        return frozenset((argument,))
    if operator is _BRANCH:
        return _union(map(_firsts, argument[1]))
    return None


def _union(all_firsts: Iterator[_Firsts]) -> _Firsts:
    known = list(all_firsts)
    return None if None in known else frozenset().union(*filter(None, known))


def _meet(first: _Firsts, second: _Firsts) -> bool:
    """Whether two alternatives may match at the same place."""
    return first is None or second is None or not first.isdisjoint(second)

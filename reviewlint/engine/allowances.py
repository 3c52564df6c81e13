"""The allowances of a page: comments of its author that say what need not be reported, and why."""

import re
from typing import Literal, NamedTuple

from reviewlint.model.document import Comment

Reach = Literal["next", "file", "start", "end"]

_DIRECTIVE = re.compile(r"\s*+reviewlint-([\w-]++)\s*+")
#: What other linters taught people to write.
_NEARLY = re.compile(
    r"\s*+(?:reviewlint|review-lint)(?:[\s:_-]++|-)(?:allow|disable|enable|ignore|suppress|off|skip)\b"
)
_REACHES: dict[str, Reach] = {"allow": "next", "allow-file": "file", "allow-start": "start", "allow-end": "end"}
_SEPARATOR = re.compile(r"[,\s]+")
_SHAPE = "reviewlint-allow RULE: reason"


class Allowance(NamedTuple):
    """Rules that are allowed, how far, and why."""

    comment: Comment
    reach: Reach
    rules: tuple[str, ...]
    reason: str = ""


class Fault(NamedTuple):
    """A comment that was meant as an allowance and is none, and why."""

    comment: Comment
    message: str


def read(comment: Comment) -> Allowance | Fault | None:
    """The allowance that a comment gives, if it means to give one."""
    directive = _DIRECTIVE.match(comment.text)
    if not directive:
        return Fault(comment, f"Write an allowance as “{_SHAPE}”.") if _NEARLY.match(comment.text) else None
    reach = _REACHES.get(directive[1].lower())
    if not reach:
        words = ", ".join(f"reviewlint-{word}" for word in _REACHES)
        return Fault(comment, f"“reviewlint-{directive[1]}” is not known; there are {words}.")
    head, _, reason = comment.text[directive.end() :].partition(":")
    rules = tuple(dict.fromkeys(rule for rule in _SEPARATOR.split(head) if rule))
    return _complete(Allowance(comment, reach, rules, " ".join(reason.split())))


def _complete(allowance: Allowance) -> Allowance | Fault:
    """The allowance if it says all that it must."""
    attribute = next((word for word in allowance.rules if "=" in word), None)
    if attribute:
        return Fault(allowance.comment, f"“{attribute}” is not understood; write “{_SHAPE}”.")
    if not allowance.rules:
        return Fault(allowance.comment, f"This allowance names no rule; write “{_SHAPE}”.")
    if not allowance.reason and allowance.reach != "end":
        shape = f"{allowance.rules[0]}: reason"
        return Fault(allowance.comment, f"This allowance gives no reason; say why, as in “{shape}”.")
    return allowance

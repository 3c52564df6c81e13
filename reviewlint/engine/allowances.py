"""The allowances of a page: comments of its author that say what need not be reported, and why."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from reviewlint.expressions import expression
from reviewlint.model.document import Comment

Reach = Literal["next", "file", "start", "end"]

_DIRECTIVE = expression(r"\s*+reviewlint-([\w-]++)\s*+")
#: What other linters taught people to write.
_NEARLY = expression(
    r"\s*+(?:reviewlint|review-lint)(?:[\s:_-]++|-)(?:allow|disable|enable|ignore|suppress|off|skip)\b"
)
_REACHES: dict[str, Reach] = {"allow": "next", "allow-file": "file", "allow-start": "start", "allow-end": "end"}
_SEPARATOR = expression(r"[,\s]+")
_ATTRIBUTE = expression(r"""(?<![^\s,])([\w-]++)=(?:"([^"]*+)"|([^\s,]*+))""")
_HEAD = expression(r"""((?:[^":]++|"[^"]*+")*+):""")
_DATE = expression(r"\d{4}-\d{2}-\d{2}")
_SHAPE = "reviewlint-allow RULE: reason"


class Allowance(NamedTuple):
    """Rules that are allowed, how far, why, until which day (YYYY-MM-DD; that day included), and who answers for it."""

    comment: Comment
    reach: Reach
    rules: tuple[str, ...]
    reason: str = ""
    until: str = ""
    by: str = ""


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
    head, reason = _split(comment.text[directive.end() :])
    given = {match[1]: match[2] or match[3] for match in _ATTRIBUTE.finditer(head)}
    rules = tuple(dict.fromkeys(rule for rule in _SEPARATOR.split(_ATTRIBUTE.sub(" ", head)) if rule))
    allowance = Allowance(comment, reach, rules, " ".join(reason.split()), given.get("until", ""), given.get("by", ""))
    problem = _problem(allowance, given)
    return Fault(comment, problem) if problem else allowance


def ended(until: str, today: str) -> bool:
    """Whether the last day of an allowance is over; one without a last day never ends."""
    return bool(until and today and until < today)


def _split(text: str) -> tuple[str, str]:
    """What stands before the colon, and the reason behind it; a colon within quotes does not count."""
    head = _HEAD.match(text)
    before, _, behind = (head[1], ":", text[head.end() :]) if head else text.partition(":")
    return before, behind


def _problem(allowance: Allowance, given: Mapping[str, str]) -> str:
    """What an allowance lacks or says wrongly, if anything."""
    if problem := _misunderstood(allowance, given):
        return problem
    if not allowance.rules:
        return f"This allowance names no rule; write “{_SHAPE}”."
    if allowance.reach == "end":
        return "The end of an allowance names its rule only; put “until=” and “by=” at its start." if given else ""
    if not allowance.reason:
        return f"This allowance gives no reason; say why, as in “{allowance.rules[0]}: reason”."
    return ""


def _misunderstood(allowance: Allowance, given: Mapping[str, str]) -> str:
    """What is said of an attribute that is none, or that has no value of its kind."""
    other = next((name for name in given if name not in {"until", "by"}), None)
    odd = f"{other}={given[other]}" if other else next((word for word in allowance.rules if "=" in word), None)
    if odd:
        return f"“{odd}” is not understood; there are “until=2027-01-31” and “by=name”."
    if "until" in given and not _is_day(allowance.until):
        return f"“until={allowance.until}” is no day; write it as in “until=2027-01-31”."
    if "by" in given and not allowance.by:
        return "“by=” names nobody; write who answers for this, as in “by=anna”."
    return ""


def _is_day(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True

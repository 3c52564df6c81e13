import pytest

from reviewlint.engine.allowances import Allowance, Fault, read
from reviewlint.model.document import Comment
from reviewlint.model.source import Span


def comment(text: str) -> Comment:
    return Comment(Span(0, len(text)), text)


@pytest.mark.parametrize(
    ("text", "reach", "rules", "reason"),
    [
        (" reviewlint-allow cure-claim: quoting the advert ", "next", ("cure-claim",), "quoting the advert"),
        ("reviewlint-allow a, b,c d: why: really", "next", ("a", "b", "c", "d"), "why: really"),
        ("reviewlint-allow-file a:\n  two\n  lines", "file", ("a",), "two lines"),
        ("reviewlint-allow-start a: why", "start", ("a",), "why"),
        ("reviewlint-allow-end a", "end", ("a",), ""),
        ("reviewlint-allow a a: why", "next", ("a",), "why"),
    ],
)
def test_an_allowance_has_rules_and_a_reason(text: str, reach: str, rules: tuple[str, ...], reason: str) -> None:
    allowance = read(comment(text))
    assert isinstance(allowance, Allowance)
    assert (allowance.reach, allowance.rules, allowance.reason) == (reach, rules, reason)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("reviewlint-allow cure-claim", "gives no reason"),
        ("reviewlint-allow cure-claim: ", "gives no reason"),
        ("reviewlint-allow: why", "names no rule"),
        ("reviewlint-allow", "names no rule"),
        ("reviewlint-allow-end", "names no rule"),
        ("reviewlint-allow-line a: why", "is not known"),
        ("reviewlint-disable a", "is not known"),
        ("reviewlint: disable a", "Write an allowance as"),
        ("reviewlint allow a: why", "Write an allowance as"),
        ("reviewlint-allow a until=2027-01-31: why", "until=2027-01-31"),
    ],
)
def test_what_was_meant_as_an_allowance_is_a_fault(text: str, message: str) -> None:
    fault = read(comment(text))
    assert isinstance(fault, Fault)
    assert message in fault.message


@pytest.mark.parametrize(
    "text", ["", "TODO", "reviewlint checks this page", "see reviewlint-allow a: b", "reviewlinter"]
)
def test_other_comments_are_left_alone(text: str) -> None:
    assert read(comment(text)) is None

import pytest

from reviewlint.engine.allowances import Allowance, Fault, ended, read
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
    ("text", "until", "by"),
    [
        ("reviewlint-allow a: why", "", ""),
        ("reviewlint-allow a until=2027-01-31: why", "2027-01-31", ""),
        ("reviewlint-allow a by=anna: why", "", "anna"),
        ("reviewlint-allow-file by=@anna until=2027-01-31, a: why", "2027-01-31", "@anna"),
        ('reviewlint-allow-start a by="Anna: editor" until="2027-01-31": why', "2027-01-31", "Anna: editor"),
        ("reviewlint-allow a\n  by=anna\n  until=2027-01-31: why", "2027-01-31", "anna"),
        ('reviewlint-allow a: why by=anna "until=2027-01-31', "", ""),
    ],
)
def test_an_allowance_may_say_until_when_and_by_whom(text: str, until: str, by: str) -> None:
    allowance = read(comment(text))
    assert isinstance(allowance, Allowance)
    assert (allowance.rules, allowance.until, allowance.by) == (("a",), until, by)


@pytest.mark.parametrize("character", ["a", '"', "a=", "=", " ", ":", '":'])
def test_hostile_comments_are_read_in_little_time(character: str) -> None:
    assert read(comment(f"reviewlint-allow {character * 50_000}")) is not None


@pytest.mark.parametrize(
    ("until", "today", "over"),
    [
        ("2027-01-31", "2027-01-30", False),
        ("2027-01-31", "2027-01-31", False),
        ("2027-01-31", "2027-02-01", True),
        ("", "2027-02-01", False),
        ("2027-01-31", "", False),
    ],
)
def test_the_last_day_is_included(until: str, today: str, over: bool) -> None:
    assert ended(until, today) is over


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
        ("reviewlint-allow a since=2027-01-31: why", "“since=2027-01-31” is not understood"),
        ("reviewlint-allow a =b: why", "“=b” is not understood"),
        ("reviewlint-allow a until=soon: why", "“until=soon” is no day"),
        ("reviewlint-allow a until=2027-02-30: why", "“until=2027-02-30” is no day"),
        ("reviewlint-allow a until=20270131: why", "is no day"),
        ("reviewlint-allow a until=: why", "is no day"),
        ("reviewlint-allow a by=: why", "names nobody"),
        ('reviewlint-allow a by="": why', "names nobody"),
        ("reviewlint-allow until=2027-01-31: why", "names no rule"),
        ("reviewlint-allow-end a by=anna", "names its rule only"),
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

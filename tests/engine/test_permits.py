import re

import pytest

from reviewlint.config import Config, Permit, from_mapping
from reviewlint.engine.permits import covers, permit, states
from reviewlint.engine.suppress import EXPIRED, UNUSED
from reviewlint.model.finding import Finding
from reviewlint.model.rule import Rule
from reviewlint.model.source import Source, Span

ON = {name: Rule(name, "phrase", "error", "s", "w", "m") for name in ("cure-claim", "other", EXPIRED, UNUSED)}
TODAY = "2026-11-22"


def permits(**entry: object) -> tuple[Permit, ...]:
    entry = {"files": "docs/*.md", "rule": "cure-claim", "reason": "the advert", **entry}
    return from_mapping({"allowances": [entry]}).allowances


def findings(text: str) -> tuple[Finding, ...]:
    source = Source("docs/a.md", text)
    return tuple(
        Finding(source, Span(*match.span()), "cure-claim", "error", "no") for match in re.finditer("cures", text)
    )


def outcome(page: str, /, **entry: object) -> tuple[list[tuple[str, int]], list[int]]:
    """The rules and columns of what stands, and the columns of what was set aside."""
    found = findings(page)
    standing, aside = permit(Source("docs/a.md", page), found, permits(**entry), ON, TODAY)
    assert all((each.reason, each.detail) == ("allowed", "the advert") for each in aside)
    return [(each.rule, each.column) for each in standing], [each.column for each in aside]


@pytest.mark.parametrize(
    ("entry", "standing", "aside"),
    [
        ({}, [], [4, 20]),
        ({"text": "cures colds"}, [("cure-claim", 20)], [4]),
        ({"text": "It Cures  colds, and"}, [("cure-claim", 20)], [4]),
        ({"text": "and cures flu"}, [("cure-claim", 4)], [20]),
        ({"text": "cure"}, [("cure-claim", 4), ("cure-claim", 20)], []),
        ({"text": "colds"}, [("cure-claim", 4), ("cure-claim", 20)], []),
        ({"files": "*.html"}, [("cure-claim", 4), ("cure-claim", 20)], []),
        ({"files": ["*.html", "docs/"]}, [], [4, 20]),
        ({"rule": "other"}, [("cure-claim", 4), ("cure-claim", 20)], []),
        ({"rule": ["other", "cure-claim"]}, [], [4, 20]),
        ({"until": TODAY}, [], [4, 20]),
        (
            {"until": "2026-11-21", "text": "cures colds"},
            [("cure-claim", 4), (EXPIRED, 4), ("cure-claim", 20)],
            [],
        ),
        ({"files": "docs/a.md", "text": "cures all"}, [(UNUSED, 1), ("cure-claim", 4), ("cure-claim", 20)], []),
        ({"files": "/docs/a.md", "rule": ["cure-claim", "other", "off"]}, [(UNUSED, 1)], [4, 20]),
        ({"files": "a.md", "rule": "other"}, [("cure-claim", 4), ("cure-claim", 20)], []),
    ],
)
def test_findings_are_allowed_by_path_and_text(
    entry: dict[str, object], standing: list[tuple[str, int]], aside: list[int]
) -> None:
    assert outcome("It cures colds and cures flu.", **entry) == (standing, aside)


@pytest.mark.parametrize(
    "text",
    ["It <b>cures</b> colds", "It **cures**\r\n> colds", "“Cures&nbsp;colds!”", "cures-colds", "cures &#x20; colds"],
)
def test_the_words_are_found_whatever_stands_between(text: str) -> None:
    assert outcome(text.replace("Cures", "cures"), text="cures colds")[0] == []


def test_rules_that_are_off_say_nothing() -> None:
    on = {"cure-claim": ON["cure-claim"]}
    own = (*permits(until="2020-01-01"), *permits(files="docs/a.md", text="xyz"))
    found = findings("It cures.")
    assert permit(found[0].source, found, own, on, TODAY) == (found, ())


def test_a_message_names_the_entry() -> None:
    (entry,) = permits(files="docs/a.md")
    (finding,) = permit(Source("docs/a.md", "x"), (), (entry,), ON, TODAY)[0]
    assert finding.message == "Nothing on this page needs the allowance of “cure-claim” in configuration; remove it."


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({}, ["used"]),
        ({"text": "cures flu"}, ["unused"]),
        ({"until": "2020-01-01"}, ["expired"]),
        ({"rule": ["cure-claim", "other", "off", EXPIRED]}, ["used", "unused", "off", "malformed"]),
    ],
)
def test_an_entry_has_its_account(entry: dict[str, object], expected: list[str]) -> None:
    (own,) = permits(**entry)
    assert [*states(own, findings("It cures."), ON, TODAY)] == expected


def test_what_is_said_of_allowances_cannot_be_allowed() -> None:
    (own,) = permits(rule=UNUSED)
    finding = Finding(Source("docs/a.md", "x"), Span(0, 1), UNUSED, "error", "no")
    assert not covers(own, finding)


@pytest.mark.parametrize("character", ["<", "&", "a", "<a", "&a", " "])
def test_hostile_pages_are_read_in_little_time(character: str) -> None:
    text = character * 20_000 + "cures" + character * 20_000
    assert outcome(text, text="no such words " * 50)[1] == []


def test_the_ids_of_rules_are_known() -> None:
    config = from_mapping({"allowances": [{"files": "a.md", "rule": ["x", "y"], "reason": "why"}]})
    assert [rule for rule, _ in config.rule_ids()] == ["x", "y"]
    assert Config().allowances == ()

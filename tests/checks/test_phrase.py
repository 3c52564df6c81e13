"""Kind `phrase`: wordings that a page must not use."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from reviewlint.checks.base import Review
from reviewlint.checks.phrase import build
from reviewlint.config import Config
from reviewlint.language import vocabulary
from reviewlint.language.subject import Subject
from reviewlint.model.finding import Finding, SetAside
from reviewlint.model.rule import Rule
from reviewlint.model.source import Source
from reviewlint.parsing import parse

OPTIONS: Mapping[str, object] = {
    "any": ["{absolute} safe", "no [known] risk", "stop *{0,3} medication~"],
    "unless": ["completely safe (place|harbour)"],
    "unless-sentence": ["in the trial"],
}


def judged(text: str, options: Mapping[str, object] = OPTIONS, config: Config | None = None) -> list[tuple[str, str]]:
    rule = Rule("test", "phrase", "error", "", "", "“{found}”", options=options)
    settings = config or Config()
    review = Review(parse(Source("page.md", text)), settings, vocabulary.shipped(), "2026-11-22")
    outcomes = build(rule, vocabulary.shipped())(review)
    return [(each.text, each.reason if isinstance(each, SetAside) else each.message) for each in outcomes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is completely safe.", [("completely safe", "“completely safe”")]),
        ("It is **completely** safe.", [("completely** safe", "“completely safe”")]),
        ("It is completely\n    safe.", [("completely\n    safe", "“completely safe”")]),
        ("> It is completely\n> safe.", [("completely\n> safe", "“completely safe”")]),
        ("It is 100&nbsp;% safe.", [("100&nbsp;% safe", "“100 % safe”")]),
        ("It is completely\u2011safe.", [("completely\u2011safe", "“completely\u2011safe”")]),
        ("It is completely `not` safe.", []),
        ("| It | is totally safe |\n|---|---|\n", [("totally safe", "“totally safe”")]),
        ("# Totally safe\n", [("Totally safe", "“Totally safe”")]),
        ("![totally safe](x.png)", [("totally safe", "“totally safe”")]),
        ("[totally safe](https://x.org/completely-safe)", [("totally safe", "“totally safe”")]),
        ("<https://x.org/completely-safe>", []),
        ("---\ntitle: Totally safe\n---\n", [("Totally safe", "“Totally safe”")]),
        # Of matches that overlap, the first and longest.
        ("Stop all of your medications.", [("Stop all of your medications", "“Stop all of your medications”")]),
        (
            "Totally safe, completely safe.",
            [("Totally safe", "“Totally safe”"), ("completely safe", "“completely safe”")],
        ),
        # What the claims engine excuses is set aside.
        ("It is not completely safe.", [("completely safe", "negated")]),
        ("There is no known risk.", [("no known risk", "“no known risk”")]),
        ("It is not true that there is no risk.", [("no risk", "negated")]),
        ("Stop not your medication.", [("Stop not your medication", "negated")]),
        # So is another sense of the words.
        ("Keep it in a completely safe place.", [("completely safe", "other sense")]),
        ("It was completely safe in the trial.", [("completely safe", "other sense")]),
    ],
)
def test_matches(text: str, expected: list[tuple[str, str]]) -> None:
    assert judged(text) == expected


def test_only_some_blocks_can_be_read() -> None:
    text = "# Totally safe\n\nIt is totally safe.\n"
    assert len(judged(text)) == 2
    assert len(judged(text, {**OPTIONS, "in": ["heading"]})) == 1


def test_a_rule_says_what_excuses() -> None:
    text = "It may be totally safe, and is not totally safe.\n"
    assert [reason for _, reason in judged(text)] == ["“totally safe”", "negated"]
    hedged = judged(text, {**OPTIONS, "excused-by": ["hedged"]})
    assert [reason for _, reason in hedged] == ["hedged", "“totally safe”"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Statins are old. They are totally safe.", "other sense"),
        ("| A | B |\n|---|---|\n| Statins | They are totally safe |\n", "other sense"),
        ("| A | B |\n|---|---|\n| Valerian | They are totally safe |\n", "“They are totally safe”"),
        ("Valerian is old. They are totally safe.", "“They are totally safe”"),
        ("Statins are old. Valerian is totally safe.", "“Valerian is totally safe”"),
        ("Statins are old.\n\nThey are totally safe.", "“They are totally safe”"),
        ("## Statins\n\nThey are totally safe.", "other sense"),
        ("## Valerian and statins\n\nThey are totally safe.", "“They are totally safe”"),
        ("## Statins\n\nValerian is totally safe.", "“Valerian is totally safe”"),
    ],
)
def test_a_pronoun_speaks_of_the_sentence_or_the_heading_before(text: str, reason: str) -> None:
    options = {"any": ["(they|valerian) (is|are) totally safe"], "unless-subject": ["statins"]}
    assert [outcome for _, outcome in judged(text, options)] == [reason]


def test_a_pronoun_speaks_of_what_the_page_is_about() -> None:
    options = {"any": ["they are safe"], "unless-subject": ["statins"]}
    rule = Rule("test", "phrase", "error", "", "", "“{found}”", options=options)
    review = Review(parse(Source("page.md", "They are safe.")), Config(), vocabulary.shipped(), "2026-11-22")
    check = build(rule, vocabulary.shipped())
    assert isinstance(next(iter(check(replace(review, subject=Subject(("Statins",)))))), SetAside)
    assert isinstance(next(iter(check(replace(review, subject=Subject(("Valerian",)))))), Finding)


def test_a_configuration_allows_words() -> None:
    config = Config(allow=("totally safe foundation",))
    assert judged("The Totally Safe Foundation pays.", config=config) == [("Totally Safe", "other sense")]


def test_the_cue_is_kept() -> None:
    rule = Rule("test", "phrase", "error", "", "", "“{found}”", options=OPTIONS)
    review = Review(parse(Source("page.md", "It is *not* totally safe.")), Config(), vocabulary.shipped(), "2026-11-22")
    outcome = next(iter(build(rule, vocabulary.shipped())(review)))
    assert isinstance(outcome, SetAside)
    assert (outcome.detail, outcome.cue) == ("not", (7, 10))
    assert not isinstance(outcome, Finding)


@pytest.mark.parametrize(
    ("text", "severity"),
    [("# Totally safe\n", "error"), ("## Totally safe\n", "warning"), ("---\ntitle: Totally safe\n---\n", "error")],
)
def test_a_warning_about_a_title_is_an_error(text: str, severity: str) -> None:
    rule = Rule("test", "phrase", "warning", "", "", "“{found}”", options=OPTIONS)
    review = Review(parse(Source("page.md", text)), Config(), vocabulary.shipped(), "2026-11-22")
    assert [outcome.severity for outcome in build(rule, vocabulary.shipped())(review)] == [severity]

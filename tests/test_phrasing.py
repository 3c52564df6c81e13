"""Sentences that a page must not make, and look-alikes that are fine, with every rule on.

`phrases.yaml` has the classes of unsafe phrasing with samples of each; `phrasing/` has more for each rule,
`others.yaml` those of authors who knew no rule, `plain.yaml` plain prose by topic, `disguised.yaml` claims that pretend
to be none. All are samples of a language: what holds here is the least, not the measure.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from reviewlint import rulebook
from reviewlint.checks.base import Review
from reviewlint.config import Config
from reviewlint.model.finding import Finding
from reviewlint.model.source import Source
from reviewlint.parsing import parse

BOOK = rulebook.load(Config())
WORDING = [rule for rule in BOOK.rules.values() if rule.kind == "phrase"]
HERE = Path(__file__).parent
#: The classes of `phrases.yaml` and the rules that report them.
RULES = {
    "safe-abs": "absolute-safety",
    "no-ae": "no-side-effects",
    "safe-all": "safe-for-everyone",
    "reassure": "vague-reassurance",
    "cure": "cure-claim",
    "guarantee": "guaranteed-effect",
    "miracle": "miracle-language",
    "quickfix": "quick-fix",
    "one-for-all": "one-for-all",
    "efficacy": "unqualified-efficacy",
    "proven": "overclaimed-proof",
    "causal": "cause-from-association",
    "preclin": "animal-result-as-human",
    "no-evid": "absence-as-proof",
    "dose": "dosing-instruction",
    "stop-med": "stop-medication",
    "delay": "delayed-care",
    "replace-pro": "replaces-professional",
    "natural": "natural-means-safe",
    "conspiracy": "suppression-claim",
    "reg-mis": "false-approval",
    "testimonial": "testimonial",
    "urgency": "sales-pressure",
    "fear": "fear-appeal",
    "preg-child": "pregnancy-or-child-safety",
    "interact": "interaction-denial",
    "stigma": "stigmatising-language",
    "false-bal": "false-balance",
}


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


CLASSES = {RULES[each["name"]]: each for each in read(HERE / "phrases.yaml")}
OTHERS = read(HERE / "others.yaml")
PLAIN = read(HERE / "plain.yaml")
DISGUISED = read(HERE / "disguised.yaml")
OWN = {path.stem: read(path) for path in sorted((HERE / "phrasing").glob("*.yaml"))}


def reported(text: str) -> set[str]:
    """The rules that report something in a text."""
    review = Review(parse(Source("page.md", text)), Config(), BOOK.vocabulary, "2026-11-22")
    outcomes = (outcome for rule in WORDING for outcome in BOOK.check(rule)(review))
    return {outcome.rule for outcome in outcomes if isinstance(outcome, Finding)}


@pytest.mark.parametrize("rule", RULES.values())
def test_every_sample_is_reported(rule: str) -> None:
    assert [text for text in CLASSES[rule]["report"] if rule not in reported(text)] == []


@pytest.mark.parametrize("rule", RULES.values())
def test_every_look_alike_is_left_alone(rule: str) -> None:
    assert [(each["text"], found) for each in CLASSES[rule]["leave_alone"] if (found := reported(each["text"]))] == []


@pytest.mark.parametrize("rule", OWN)
def test_more_sentences_are_reported(rule: str) -> None:
    assert [text for text in OWN[rule]["report"] if not reported(text)] == []


@pytest.mark.parametrize("rule", OWN)
def test_more_look_alikes_are_left_alone(rule: str) -> None:
    assert [(each["text"], found) for each in OWN[rule]["leave_alone"] if (found := reported(each["text"]))] == []


@pytest.mark.parametrize("rule", OTHERS)
def test_what_others_wrote_is_told_apart(rule: str) -> None:
    assert [text for text in OTHERS[rule]["report"] if not reported(text)] == []
    assert [(text, found) for text in OTHERS[rule]["leave_alone"] if (found := reported(text))] == []


@pytest.mark.parametrize("topic", PLAIN)
def test_plain_prose_is_told_apart(topic: str) -> None:
    assert [text for text in PLAIN[topic]["report"] if not reported(text)] == []
    assert [(text, found) for text in PLAIN[topic]["leave_alone"] if (found := reported(text))] == []


def test_no_disguise_excuses_a_claim() -> None:
    assert [text for text in DISGUISED["report"] if not reported(text)] == []
    assert [(text, found) for text in DISGUISED["leave_alone"] if (found := reported(text))] == []


def test_there_are_as_many_again() -> None:
    samples = sum(len(each["report"]) + len(each["leave_alone"]) for each in CLASSES.values())
    assert sum(len(each["report"]) + len(each["leave_alone"]) for each in OWN.values()) >= samples

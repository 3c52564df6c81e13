from reviewlint.model.report import Report
from reviewlint.model.rule import Rule
from reviewlint.reporters.sarif_rules import descriptors


def test_a_rule_brings_its_manual(rules: dict[str, Rule]) -> None:
    descriptor = descriptors(rules, Report(()))[0]
    assert descriptor == {
        "id": "absolute-safety",
        "name": "AbsoluteSafety",
        "shortDescription": {"text": "Do not call a compound safe for everyone."},
        "fullDescription": {"text": "Every compound that does something can harm somebody."},
        "help": {"text": descriptor["help"]["text"], "markdown": descriptor["help"]["markdown"]},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["health", "phrase", "phrasing"], "problem.severity": "error"},
    }
    assert descriptor["help"]["markdown"].split("\n\n") == [
        "**Do not call a compound safe for everyone.**",
        "Every compound that does something can harm somebody.",
        "Instead, write:",
        "- Most people in the trials tolerated it.",
        "Reported:",
        "- It is **universally safe**.",
        "Not reported:",
        "- No compound is universally safe.",
        "Sources:",
        "- FDA 21 CFR 202.1(e)",
    ]


def test_a_rule_without_a_reason_is_described_by_its_summary(rules: dict[str, Rule]) -> None:
    assert descriptors(rules, Report(()))[1]["fullDescription"] == {"text": "Say that it is not medical advice."}


def test_an_unknown_rule_has_its_name(report: Report) -> None:
    assert {"id": "vague-time", "name": "VagueTime"} in descriptors({}, report)

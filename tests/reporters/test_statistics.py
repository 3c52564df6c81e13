from reviewlint.model.report import Report
from reviewlint.reporters.statistics import by_rule, statistics
from reviewlint.reporters.style import Style


def test_the_gravest_come_first_then_the_most_frequent(report: Report) -> None:
    assert list(by_rule(report))[:4] == [
        ("absolute-safety", "error", 3),
        ("cure-claim", "error", 1),
        ("stop-medication", "error", 1),
        ("guaranteed-effect", "warning", 2),
    ]


def test_a_run_without_findings_has_no_table() -> None:
    assert list(statistics(Report(()), Style())) == []

from collections.abc import Callable

import pytest

from reviewlint.engine.fix import apply
from reviewlint.model.finding import Finding


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Zinc 50mg.", "Zinc 50 mg."),
        ("25-50mg, 25–50mg, (5mg), ~5mg", "25-50 mg, 25–50 mg, (5 mg), ~5 mg"),
        ("1,000mcg and 2.5mL", "1,000 mcg and 2.5 mL"),
        ("4.5mg/kg and 50mg-tablets", "4.5 mg/kg and 50 mg-tablets"),
        ("**50**mg", "**50** mg"),
        ("50&micro;g", "50 &micro;g"),
        ("| a |\n| --- |\n| 5IU |", "| a |\n| --- |\n| 5 IU |"),
        ("[5mg](https://example.org/5mg)", "[5 mg](https://example.org/5mg)"),
        ("![5mg tablet](5mg.png)", "![5 mg tablet](5mg.png)"),
    ],
)
def test_the_space_is_put_in(found: Callable[..., list[Finding]], text: str, mended: str) -> None:
    findings = found("dose-spacing", text)
    assert apply(text, [edit for each in findings if each.fix for edit in each.fix.edits]) == mended
    assert all(each.fix and each.fix.safe for each in findings)


@pytest.mark.parametrize(
    "text",
    [
        "50 mg, 50&nbsp;mg, 50\u202fmg",
        "CYP2D6 and NCT05mg and LDN-50mg",
        "5G, 5M, 3D, 2gether, 50mgs",
        "v1_50mg",
        "`50mg` and <https://example.org/50mg>",
        "> A dose of 50mg was used.",
        "The trial said “take 50mg”.",
        "## Bibliography\n\n1. Zinc 50mg in colds.",
    ],
)
def test_what_is_left_alone(found: Callable[..., list[Finding]], text: str) -> None:
    assert found("dose-spacing", text) == []


@pytest.mark.parametrize("piece", ["1", "1,", "50mg ", "50mg\n\n", "“50mg", "1.m"])
def test_long_texts_take_linear_time(found: Callable[..., list[Finding]], piece: str) -> None:
    assert len(found("dose-spacing", piece * 5000)) in {0, 1, 5000}

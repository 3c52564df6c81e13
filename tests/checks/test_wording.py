import pytest

from reviewlint.checks.wording import replacement, replacements
from reviewlint.engine.fix import apply
from reviewlint.model.source import Source
from reviewlint.parsing import parse

BETTER = {"diabetics": "people with diabetes", "suffer from": "live with"}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Many diabetics run.", "Many people with diabetes run."),
        ("Diabetics run.", "People with diabetes run."),
        ("They suffer\nfrom pain.", "They live with pain."),
        ("Many *diabetics* run.", "Many *people with diabetes* run."),
        ("They suffer *from* pain.", None),
        ("Prediabetics run.", None),
        ("They run.", None),
    ],
)
def test_words_are_replaced_where_they_stand(text: str, mended: str | None) -> None:
    source = Source("page.md", text)
    (block,) = parse(source).blocks
    fix = replacement(BETTER, source, block.sentences[0], 0, len(block.prose.text))
    assert (apply(text, fix.edits) if fix else None) == mended
    assert not (fix and fix.safe)


def test_only_the_stretch_is_searched() -> None:
    source = Source("page.md", "Diabetics help diabetics.")
    (block,) = parse(source).blocks
    fix = replacement(BETTER, source, block.sentences[0], 9, 24)
    assert fix
    assert apply(source.text, fix.edits) == "Diabetics help people with diabetes."


@pytest.mark.parametrize(
    ("options", "expected"), [({}, {}), ({"replace": {"a": "b"}}, {"a": "b"}), ({"replace": 1}, {})]
)
def test_the_option(options: dict[str, object], expected: dict[str, str]) -> None:
    assert replacements(options) == expected

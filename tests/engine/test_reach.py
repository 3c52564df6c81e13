import re

import pytest

from reviewlint.engine.reach import Reaches
from reviewlint.model.document import Block, BlockKind, Comment, Data, Document, Where
from reviewlint.model.prose import join
from reviewlint.model.source import Source, Span


def block(text: str, kind: BlockKind, words: str, group: int = 0, row: int = 0) -> Block:
    start = text.index(words)
    return Block(
        kind, Span(start, start + len(words)), join([(words, start, start + len(words))]), group=group, row=row
    )


PAGE = """\
<!-- one -->
First paragraph <!-- two -->
goes on. <!-- three -->

<!-- four -->
- apple
<!-- five -->
- pear

<!-- six -->
| h1 | h2 |
| c1 | c2 | <!-- seven -->

<!-- eight -->
"""
BLOCKS = (
    block(PAGE, "paragraph", "First paragraph <!-- two -->\ngoes on."),
    block(PAGE, "item", "apple", group=1, row=0),
    block(PAGE, "item", "pear", group=1, row=1),
    block(PAGE, "cell", "h1", group=2, row=0),
    block(PAGE, "cell", "h2", group=2, row=0),
    block(PAGE, "cell", "c1", group=2, row=1),
    block(PAGE, "cell", "c2", group=2, row=1),
)


@pytest.mark.parametrize(
    ("name", "reached"),
    [
        ("one", "First paragraph <!-- two -->\ngoes on."),
        ("two", "First paragraph <!-- two -->\ngoes on."),
        ("three", "First paragraph <!-- two -->\ngoes on."),
        ("four", "apple\n<!-- five -->\n- pear"),
        ("five", "pear"),
        ("six", "h1 | h2 |\n| c1 | c2"),
        ("seven", "c1 | c2"),
        ("eight", None),
    ],
)
def test_a_comment_speaks_of_the_block_that_follows_or_holds_it(name: str, reached: str | None) -> None:
    source = Source("a.md", PAGE)
    match = re.search(f"<!-- {name} -->", PAGE)
    assert match
    span = Reaches(Document(source, "markdown", blocks=BLOCKS)).of(Span(*match.span()))
    assert (source.slice(span) if span else None) == reached


DATA = """\
# one
title: Is it safe?  # two
# three
sections:
  # four
  - heading: Safety
    text: Quite safe. # five
  - plain
# six
"""


def entry(words: str) -> Where:
    start = DATA.index(words)
    return Where(Span(start, start + len(words.partition(":")[0])), Span(start, start + len(words)))


PLACES = {
    (): Where(None, Span(0, len(DATA))),
    ("title",): entry("title: Is it safe?"),
    ("sections",): entry(DATA[DATA.index("sections:") : DATA.index("# six")].rstrip()),
    ("sections", 0): Where(None, entry("heading: Safety\n    text: Quite safe.").value),
    ("sections", 0, "heading"): entry("heading: Safety"),
    ("sections", 0, "text"): entry("text: Quite safe."),
    ("sections", 1): Where(None, entry("plain").value),
}


@pytest.mark.parametrize(
    ("name", "reached"),
    [
        ("one", "title: Is it safe?"),
        ("two", "title: Is it safe?"),
        ("three", "sections:"),
        ("four", "heading: Safety\n    text: Quite safe."),
        ("five", "text: Quite safe."),
        ("six", None),
    ],
)
def test_a_comment_of_yaml_speaks_of_the_entry_that_follows_or_of_its_line(name: str, reached: str | None) -> None:
    source = Source("a.yaml", DATA)
    start = DATA.index(f"# {name}") + 2
    comment = Comment(Span(start, start + len(name)), name)
    span = Reaches(Document(source, "yaml", metadata=Data({}, PLACES))).of(comment.span)
    assert (reached is None) == (span is None)
    if span and reached:
        assert source.slice(span).startswith(reached)
        assert source.slice(span) == reached or reached == "sections:"

import re

import pytest

from reviewlint.engine.suppress import EXPIRED, MALFORMED, UNKNOWN, UNUSED, accounts, suppress
from reviewlint.model.document import Block, Comment, Document
from reviewlint.model.finding import Finding
from reviewlint.model.prose import join
from reviewlint.model.rule import Rule
from reviewlint.model.source import Source, Span
from reviewlint.parsing import parse


def rule(name: str, message: str = "no") -> Rule:
    return Rule(name, "phrase", "error", "summary", "why", message)


KNOWN = {
    each.id: each
    for each in (
        rule("cure-claim"),
        rule("absolute-safety"),
        rule(MALFORMED, "{problem}"),
        rule(UNKNOWN, "{problem}"),
        rule(UNUSED, "{problem}"),
        rule(EXPIRED, "{problem}"),
    )
}


ONE = "<!--reviewlint-allow cure-claim: one-->\n"
END = "<!--reviewlint-allow-end cure-claim-->\nIt cures.\n"


def page(text: str) -> Document:
    """A page whose lines are paragraphs, or comments if they start with `<!--`."""
    source = Source("a.md", text)
    blocks, comments, start = [], [], 0
    for line in text.splitlines(keepends=True):
        span = Span(start, start + len(line.rstrip("\n")))
        if line.startswith("<!--"):
            comments.append(Comment(span, source.slice(span)[4:-3]))
        elif line.strip():
            blocks.append(Block("paragraph", span, join([(source.slice(span), *span)])))
        start += len(line)
    return Document(source, "markdown", blocks=tuple(blocks), comments=tuple(comments))


def findings(document: Document) -> tuple[Finding, ...]:
    """One finding for each `cures` and each `safe`."""
    text = document.source.text
    words = {"cures": "cure-claim", "safe": "absolute-safety"}
    places = [(match.start(), match[0]) for match in re.finditer(r"cures|safe(?!t)", text)]
    return tuple(
        Finding(document.source, Span(at, at + len(word)), words[word], "error", "no") for at, word in sorted(places)
    )


def outcome(text: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """The lines and rules of what stands, and the lines and reasons of what was set aside."""
    document = page(text)
    standing, aside = suppress(document, findings(document), KNOWN)
    assert all(each.reason == "allowed" and each.cue for each in aside)
    return [(each.line, each.rule) for each in standing], [(each.line, each.detail) for each in aside]


@pytest.mark.parametrize(
    ("text", "standing", "aside"),
    [
        ("It cures.\n", [(1, "cure-claim")], []),
        ("<!--reviewlint-allow cure-claim: ad-->\nIt cures.\nIt cures.\n", [(3, "cure-claim")], [(2, "ad")]),
        ("<!--reviewlint-allow cure-claim: ad-->\nIt cures and is safe.\n", [(2, "absolute-safety")], [(2, "ad")]),
        (
            "<!--reviewlint-allow cure-claim, absolute-safety: ad-->\nIt cures and is safe.\n",
            [],
            [(2, "ad"), (2, "ad")],
        ),
        ("It cures.\n<!--reviewlint-allow-file cure-claim: all-->\n", [], [(1, "all")]),
        (
            "It cures.\n<!--reviewlint-allow-start cure-claim: part-->\nIt cures.\n\nIt cures.\n" + END,
            [(1, "cure-claim"), (7, "cure-claim")],
            [(3, "part"), (5, "part")],
        ),
        # The narrower allowance is named; the wider one is used as well.
        (
            f"<!--reviewlint-allow-file cure-claim: all-->\n{ONE}It cures.\nIt cures.\n",
            [],
            [(3, "one"), (4, "all")],
        ),
    ],
)
def test_an_allowance_sets_aside_what_it_reaches(
    text: str, standing: list[tuple[int, str]], aside: list[tuple[int, str]]
) -> None:
    assert outcome(text) == (standing, aside)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!--reviewlint-allow cure-claim: why-->\nFine.\n", [(1, UNUSED)]),
        ("<!--reviewlint-allow cure-claim: why-->\n", [(1, UNUSED)]),
        ("<!--reviewlint-allow cure-clam: why-->\nFine.\n", [(1, UNKNOWN)]),
        ("<!--reviewlint-allow cure-claim-->\nIt cures.\n", [(1, MALFORMED), (2, "cure-claim")]),
        ("<!--reviewlint-allow-start cure-claim: why-->\nIt cures.\n", [(1, MALFORMED), (2, "cure-claim")]),
        ("It cures.\n<!--reviewlint-allow-end cure-claim-->\n", [(1, "cure-claim"), (2, MALFORMED)]),
        ("<!--reviewlint-allow-file allowance-unused: why-->\n", [(1, MALFORMED)]),
    ],
)
def test_an_allowance_that_is_wrong_is_a_finding_at_its_place(text: str, expected: list[tuple[int, str]]) -> None:
    assert outcome(text)[0] == expected


def test_an_unknown_rule_brings_the_nearest_one_to_mind() -> None:
    standing, _ = suppress(page("<!--reviewlint-allow cure-clam: why-->\n"), (), KNOWN)
    assert [finding.message for finding in standing] == ["There is no rule “cure-clam”; did you mean “cure-claim”?"]
    standing, _ = suppress(page("<!--reviewlint-allow zzz: why-->\n"), (), KNOWN)
    assert "reviewlint rules" in standing[0].message


def test_allowances_of_rules_that_are_off_are_not_called_unused() -> None:
    document = page("<!--reviewlint-allow cure-claim: why-->\nFine.\n")
    active = {UNUSED: KNOWN[UNUSED], "absolute-safety": KNOWN["absolute-safety"]}
    assert suppress(document, (), KNOWN, active) == ((), ())
    assert suppress(document, (), KNOWN, {"cure-claim": KNOWN["cure-claim"]}) == ((), ())


UNTIL = "<!--reviewlint-allow cure-claim until=2027-01-31: ad-->\nIt cures.\n"


def test_an_allowance_that_has_ended_allows_nothing_and_is_a_finding() -> None:
    document = page(UNTIL)
    standing, aside = suppress(document, findings(document), KNOWN, today="2027-02-01")
    assert [(each.line, each.rule) for each in standing] == [(1, EXPIRED), (2, "cure-claim")]
    assert "ended on 2027-01-31" in standing[0].message
    assert aside == ()
    standing, aside = suppress(document, findings(document), KNOWN, today="2027-01-31")
    assert (standing, [each.detail for each in aside]) == ((), ["ad"])


def test_what_has_ended_leaves_what_is_wider_in_force() -> None:
    document = page("<!--reviewlint-allow-file cure-claim: all-->\n" + UNTIL)
    standing, aside = suppress(document, findings(document), KNOWN, today="2028-01-01")
    assert [each.rule for each in standing] == [EXPIRED]
    assert [each.detail for each in aside] == ["all"]


def test_each_allowance_has_its_account() -> None:
    document = page(
        UNTIL
        + "<!--reviewlint-allow absolute-safety, cure-claim: ad-->\nIt cures.\n"
        + "<!--reviewlint-allow cure-clam: ad-->\n<!--reviewlint-allow-->\n<!--reviewlint-allow other: ad-->\n"
        + "<!--reviewlint-allow-file allowance-unused: ad-->\n"
    )
    known = {**KNOWN, "other": rule("other")}
    told = accounts(document, findings(document), known, KNOWN, "2028-01-01")
    assert [(each.rule, each.state) for each in told] == [
        ("cure-claim", "expired"),
        ("absolute-safety", "unused"),
        ("cure-claim", "used"),
        ("cure-clam", "unknown"),
        ("", "malformed"),
        ("other", "off"),
        ("allowance-unused", "malformed"),
    ]


def test_many_allowances_are_read_in_one_pass() -> None:
    text = "<!--reviewlint-allow cure-claim: why-->\nIt cures.\n" * 3000
    standing, aside = outcome(text)
    assert (len(standing), len(aside)) == (0, 3000)


ALLOW = "reviewlint-allow cure-claim: ad"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", f"<!-- {ALLOW} -->\nIt cures.\n"),
        ("a.md", f"<!-- {ALLOW} -->\n\n## It cures\n"),
        ("a.md", f"It cures. <!-- {ALLOW} -->\n"),
        ("a.md", f"It **cures** <!-- {ALLOW} --> all.\n"),
        ("a.md", f"- one\n- it cures <!-- {ALLOW} -->\n- three\n"),
        ("a.md", f"<!-- {ALLOW} -->\n\n- one\n- it cures\n"),
        ("a.md", f"- one\n\n  <!-- {ALLOW} -->\n\n  It cures.\n"),
        ("a.md", f"> <!-- {ALLOW} -->\n> It cures.\n"),
        ("a.md", f"| a | b |\n|---|---|\n| cures | x <!-- {ALLOW} --> |\n"),
        ("a.md", f"<!-- {ALLOW} -->\n\n| a | b |\n|---|---|\n| x | cures |\n"),
        ("a.md", f"---\n# {ALLOW}\ntitle: It cures\n---\n\nText.\n"),
        ("a.md", f"---\ntitle: It cures # {ALLOW}\nauthor: x\n---\n\nText.\n"),
        ("a.md", f"---\r\ntitle: x\r\n# {ALLOW}\r\ndescription: >\r\n  It\r\n  cures\r\n---\r\n"),
        ("a.mdx", f"{{/* {ALLOW} */}}\n\nIt cures.\n"),
        ("a.html", f"<!-- {ALLOW} --><p>It cures.</p>"),
        ("a.html", f"<p>It cures. <!-- {ALLOW} --></p>"),
        ("a.html", f"<ul><li>one</li><li>it cures <!-- {ALLOW} --></li></ul>"),
        ("a.html", f"<!-- {ALLOW} -->\n<table><tr><td>a</td></tr><tr><td>cures</td></tr></table>"),
        ("a.yaml", f"title: x\n# {ALLOW}\nbody: It cures.\n"),
        ("a.yaml", f"title: x\nsections:\n  # {ALLOW}\n  - heading: a\n    text: |\n      It cures.\n"),
        ("a.yaml", f"title: x\nbody: It cures. # {ALLOW}\nmore: x\n"),
        ("a.yaml", f"# {ALLOW.replace('allow', 'allow-file')}\ntitle: x\nbody: It cures.\n"),
    ],
)
def test_allowances_are_understood_in_every_format(path: str, text: str) -> None:
    document = parse(Source(path, text))
    standing, aside = suppress(document, findings(document), KNOWN)
    assert [each.message for each in standing] == []
    assert [(each.text, each.detail) for each in aside] == [("cures", "ad")]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", f"<!-- {ALLOW} -->\n\nFine.\n\nIt cures.\n"),
        ("a.md", f"- it cures\n- two <!-- {ALLOW} -->\n"),
        ("a.md", f"| a | b |\n|---|---|\n| cures | x |\n| c | d <!-- {ALLOW} --> |\n"),
        ("a.html", f"<p>It cures.</p><!-- {ALLOW} --><p>Fine.</p>"),
        ("a.yaml", f"title: It cures\n# {ALLOW}\nbody: Fine.\n"),
        ("a.md", f"---\ntitle: x # {ALLOW}\n---\n\nIt cures.\n"),
        ("a.md", f"```\n<!-- {ALLOW} -->\n```\n\nIt cures.\n"),
    ],
)
def test_allowances_reach_no_farther(path: str, text: str) -> None:
    document = parse(Source(path, text))
    standing, aside = suppress(document, findings(document), KNOWN)
    assert "cure-claim" in {each.rule for each in standing}
    assert aside == ()

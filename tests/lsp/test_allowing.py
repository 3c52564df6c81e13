from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from lsprotocol.types import TextDocumentItem

from reviewlint.config import Finder
from reviewlint.engine.fix import apply
from reviewlint.lsp.allowing import allowance, of_page
from reviewlint.lsp.buffers import opened
from reviewlint.lsp.judging import Judge, Judged
from reviewlint.model.source import Source
from reviewlint.parsing import parse

JudgeText = Callable[..., Judged]
EXAMPLES = Path(__file__).parents[2] / "examples" / "flawed"
HASH = "# reviewlint-allow cure-claim: say why"
ALLOW = "<!-- reviewlint-allow cure-claim: say why -->"


def allowed(judged: Judged, number: int = 0) -> str | None:
    """The text with its first finding (or another one) allowed; none if it cannot be."""
    assert judged.page
    edit = allowance(judged, parse(Source(judged.page.path, judged.text)), judged.page.findings[number])
    return apply(judged.text, (edit,)) if edit else None


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.md", "# Zinc\n\nIt cures diabetes.\n", f"# Zinc\n\n{ALLOW}\nIt cures diabetes.\n"),
        ("a.md", "x\r\n\r\n## It cures diabetes\r\n", f"x\r\n\r\n{ALLOW}\r\n## It cures diabetes\r\n"),
        ("a.md", "It\ncures diabetes.", f"{ALLOW}\nIt\ncures diabetes."),
        ("a.md", "- one\n- it cures diabetes\n- two\n", f"- one\n- it cures diabetes {ALLOW}\n- two\n"),
        ("a.md", "> It cures diabetes.\n> Yes.\n", f"> It cures diabetes.\n> Yes. {ALLOW}\n"),
        ("a.md", "|a|b|\n|-|-|\n|it cures diabetes|c|\n", f"|a|b|\n|-|-|\n|it cures diabetes {ALLOW}|c|\n"),
        ("a.md", "![It cures diabetes](a.png)\n", f"{ALLOW}\n![It cures diabetes](a.png)\n"),
        ("a.mdx", "It cures diabetes.\n", "{/* reviewlint-allow cure-claim: say why */}\nIt cures diabetes.\n"),
        ("a.html", "<ul>\n  <li>It cures diabetes</li>\n", f"<ul>\n  <li>It cures diabetes {ALLOW}</li>\n"),
        (
            "a.html",
            '<p>x</p>\n  <img alt="It cures diabetes">',
            f'<p>x</p>\n  {ALLOW}\n  <img alt="It cures diabetes">',
        ),
        ("a.txt", "It cures diabetes.\n", f"{ALLOW}\nIt cures diabetes.\n"),
        (
            "a.md",
            "---\ntitle: x\nseo:\n  description: It cures diabetes\n---\n\nBody.\n",
            f"---\ntitle: x\nseo:\n  {HASH}\n  description: It cures diabetes\n---\n\nBody.\n",
        ),
        (
            "a.yaml",
            "compound: zinc\nsummary: |\n  One.\n\n  It cures diabetes.\n",
            f"compound: zinc\n{HASH}\nsummary: |\n  One.\n\n  It cures diabetes.\n",
        ),
        (
            "a.yaml",
            "compound: zinc\nsections:\n  - it cures diabetes\n",
            f"compound: zinc\nsections:\n  {HASH}\n  - it cures diabetes\n",
        ),
    ],
)
def test_an_allowance_stands_where_it_counts(judge_text: JudgeText, name: str, before: str, after: str) -> None:
    assert allowed(judge_text(before, name)) == after
    assert not judge_text(after, name).page.findings  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (
            "a.md",
            '+++\ntitle = "It cures diabetes"\n+++\nBody.\n',
            '+++\ntitle = "It cures diabetes"\n+++\n<!-- reviewlint-allow-file cure-claim: say why -->\nBody.\n',
        ),
        (
            "a.html",
            "<title>It cures diabetes</title><p>x</p>\n",
            "<title>It cures diabetes</title><p>x</p>\n<!-- reviewlint-allow-file cure-claim: say why -->\n",
        ),
    ],
)
def test_where_no_comment_counts_the_page_is_allowed(judge_text: JudgeText, name: str, before: str, after: str) -> None:
    assert allowed(judge_text(before, name)) == after
    assert not judge_text(after, name).page.findings  # type: ignore[union-attr]


def test_what_is_said_of_the_page_is_allowed_on_the_page(judge_text: JudgeText, folder: Path) -> None:
    (folder / ".reviewlint.yaml").write_text("select: [front-matter-invalid]\nfront-matter: required\n")
    judged = judge_text("# Zinc\n")
    assert judged.page
    edit = allowance(judged, parse(Source(judged.page.path, judged.text)), judged.page.findings[0])
    assert edit
    assert of_page(edit)
    assert judged.anew(apply(judged.text, (edit,))).findings == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"compound": "zinc", "summary": "It cures diabetes."}'),
        ("a.md", "<!-- reviewlint-allow cure-claim -->\n"),
        ("a.md", "It cures \0 diabetes."),
    ],
)
def test_what_no_comment_can_allow_is_not_offered(judge_text: JudgeText, folder: Path, name: str, text: str) -> None:
    (folder / ".reviewlint.yaml").write_text("select: [cure-claim, allowance-malformed, unreadable-page]\n")
    assert allowed(judge_text(text, name)) is None


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_every_finding_of_the_examples_can_be_allowed(path: Path) -> None:
    item = TextDocumentItem(path.as_uri(), "", 1, path.read_bytes().decode())
    judged = Judge(Finder)(opened(item, "utf-16"))
    assert judged.page
    before = Counter(each.rule for each in judged.page.findings)
    for number, finding in enumerate(judged.page.findings):
        text = allowed(judged, number)
        assert text
        after = Counter(each.rule for each in judged.anew(text).findings)
        assert after[finding.rule] < before[finding.rule]
        assert not [rule for rule in after if rule.startswith("allowance-")]

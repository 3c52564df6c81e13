"""Write the manual pages of the rules, each from its rule file: `make docs`."""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from reviewlint import rulebook
from reviewlint.config import Config
from reviewlint.model.rule import Example, Rule

FOLDER = Path(__file__).parent / "rules"
NOTICE = "<!-- Generated from the rule files by `make docs`; edit those. -->\n"


def pages() -> dict[str, str]:
    """Every manual page, by the name of its file."""
    rules = sorted(rulebook.load(Config()).rules.values(), key=lambda rule: (rule.theme, rule.id))
    return {"README.md": _index(rules), **{f"{rule.id}.md": _page(rule) for rule in rules}}


def _index(rules: list[Rule]) -> str:
    lines = [NOTICE, "# Rules", "", "reviewlint checks wording and structure, not medical accuracy.", ""]
    for theme, group in groupby(rules, key=lambda rule: rule.theme):
        lines += [f"## {theme.capitalize()}", "", "| rule | severity | what it asks for |", "| --- | --- | --- |"]
        lines += [f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {_cell(rule.summary)} |" for rule in group]
        lines.append("")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _page(rule: Rule) -> str:
    flagged = [example for example in rule.examples if example.flags is not None]
    passed = [example for example in rule.examples if example.flags is None]
    lines = [NOTICE, f"# {rule.id}", "", rule.summary, "", f"*{rule.severity.capitalize()}, kind `{rule.kind}`.*", ""]
    lines += [
        "## Why",
        "",
        rule.why,
        "",
        "## Reported",
        "",
        *_examples(flagged),
        "## Left alone",
        "",
        *_examples(passed),
    ]
    if rule.instead:
        lines += ["## Write instead", "", *(f"- {wording}" for wording in rule.instead), ""]
    lines += ["## Sources", "", *(f"- {source}" for source in rule.sources), ""]
    lines += ["## Allow it once", "", "```html", f"<!-- reviewlint-allow {rule.id}: the reason -->", "```", ""]
    return "\n".join(lines)


def _examples(examples: list[Example]) -> Iterator[str]:
    for example in examples:
        yield from (f"````{example.format}", example.text.rstrip("\n"), "````", "")
        if example.note:
            yield from (example.note, "")


def main() -> None:
    """Write the pages; with `--check`, only say which are not up to date."""
    wanted = pages()
    stale = [name for name, text in wanted.items() if not _same(FOLDER / name, text)]
    extra = [path for path in FOLDER.glob("*.md") if path.name not in wanted]
    if "--check" in sys.argv:
        sys.exit(f"not up to date: {', '.join(stale + [path.name for path in extra])}" if stale or extra else 0)
    FOLDER.mkdir(exist_ok=True)
    for path in extra:
        path.unlink()
    for name in stale:
        (FOLDER / name).write_text(wanted[name], "utf-8")


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text


if __name__ == "__main__":
    main()

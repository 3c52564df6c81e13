"""The texts that `reviewlint init` writes."""

import re
from collections.abc import Sequence
from textwrap import indent

from reviewlint import __version__
from reviewlint.engine.baseline_file import NAME as BASELINE
from reviewlint.expressions import expression
from reviewlint.reporters.closing import counted

_CONFIG = """\
# Settings of reviewlint. What is commented out is the default, or an example.
# `reviewlint config` shows what is in force, `reviewlint rules` every rule.

# {found}
{paths}

# The set of rules: core (what no page may lack or say), default, or strict (hints too).
profile: default

# The least grave finding that makes a run fail: error, warning, info or never.
fail-on: error

# The findings of today need not hold up tomorrow's work: run `reviewlint baseline write`, then take out the “#”.
# baseline: {baseline}

# Rules that are off, or have another level:
# ignore: [missing-author]
# severity:
#   missing-review-date: error

# Files and folders that are no review pages, as in .gitignore:
# exclude: [drafts/]

# Names and senses that are never reported:
# allow: ["CURE SMA Foundation"]

# Findings that are allowed on pages that cannot carry comments:
# allowances:
#   - files: {example}
#     rule: cure-claim
#     text: cures the common cold
#     reason: quoting the advert that was banned
#     until: 2027-01-31
#     by: anna
"""
_HOOK = """\
- repo: local
  hooks:
    # Runs the reviewlint that is installed: pip install reviewlint
    - id: reviewlint
      name: reviewlint
      entry: reviewlint check --force-exclude --allow-empty
      language: system
      {chosen}
      types_or: [markdown, mdx, html, yaml, json, plain-text]
      require_serial: true
"""
_WORKFLOW = """\
name: reviewlint
on:
  push:
    branches: [{branch}]
  pull_request:

permissions:
  contents: read

jobs:
  reviewlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        # To check only what a pull request changes, give checkout `fetch-depth: 0`, and the last step `--changed`.
      - uses: actions/setup-python@v5
        with:
          python-version: "3.x"
      - run: pip install reviewlint=={version}
      - run: reviewlint check
"""
_JOB = """\
reviewlint:
  image: python:3
  script:
    # To check only what a merge request changes, set GIT_DEPTH to 0, and add `--changed`.
    - pip install reviewlint=={version}
    - reviewlint check --output gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""
_SAFE = expression(r"[\w./-]*\w[\w./-]*")


def configuration(folders: Sequence[str], pages: int) -> str:
    """A commented configuration for pages in some folders."""
    number = counted(pages, "review page", "review pages") if pages else "no review page"
    listed = "\n".join(f"  - {_quoted(folder)}" for folder in folders)
    example = _quoted(f"{folders[0]}/old-page.html" if folders != (".",) else "old-page.html")
    return _CONFIG.format(
        found=f"What `reviewlint check` reads: folders, files or globs; {number} found so far.",
        paths=f"paths:\n{listed}",
        baseline=BASELINE,
        example=example,
    )


def hook(folders: Sequence[str]) -> str:
    """The entry of pre-commit for pages in some folders."""
    names = "|".join(re.escape(folder) for folder in folders)
    # Without a folder to hold to, hidden files are left out: they are those of tools.
    chosen = "exclude: (^|/)\\." if "." in folders else f"files: {_quoted(f'^({names})/')}"
    return _HOOK.format(chosen=chosen)


def pre_commit(folders: Sequence[str]) -> str:
    """A configuration of pre-commit with nothing but the entry."""
    return f"repos:\n{indent(hook(folders), '  ')}"


def workflow(branch: str) -> str:
    """A workflow of GitHub."""
    return _WORKFLOW.format(branch=_quoted(branch), version=__version__)


def job() -> str:
    """A job of GitLab."""
    return _JOB.format(version=__version__)


def _quoted(text: str) -> str:
    """A text as YAML has it: in quotes where it is no plain path."""
    return text if _SAFE.fullmatch(text) else "'" + text.replace("'", "''") + "'"

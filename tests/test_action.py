"""The GitHub Action: its scripts, run by bash as GitHub runs them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: dict[str, dict[str, Any]] = {step.get("id", step["name"]): step for step in ACTION["runs"]["steps"]}
CURE = "This herb cures diabetes.\n"
FINE = "Nothing to see.\n"
CONFIG = "select: [cure-claim]\npaths: [docs]\n"

#: What the variables of the last step are when nothing is given.
DEFAULTS: dict[str, str] = {
    name: ACTION["inputs"][name.lower().replace("_", "-")]["default"]
    for name in STEPS["check"]["env"]
    if name != "PYTHON"
}


class Ran(NamedTuple):
    code: int
    out: str
    err: str
    outputs: dict[str, str]
    summary: str


Run = Callable[..., Ran]


def bash(step: str, folder: Path, variables: dict[str, str]) -> Ran:
    """The script of a step, run in a folder as GitHub runs it."""
    temporary = folder.parent / "temporary folder"
    temporary.mkdir(exist_ok=True)
    files = {name: temporary / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("")
    script = temporary / "script.sh"
    script.write_text(STEPS[step]["run"], "utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT", "CI"))}
    own = {"GITHUB_ACTIONS": "true", "RUNNER_TEMP": str(temporary), **{name: str(file) for name, file in files.items()}}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=folder,
        env=kept | own | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text("utf-8").splitlines())
    return Ran(done.returncode, done.stdout, done.stderr, outputs, files["GITHUB_STEP_SUMMARY"].read_text("utf-8"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of pages, of which some have odd names."""
    folder = tmp_path / "repository"
    for name, text in {
        ".reviewlint.yaml": CONFIG,
        "docs/bad.md": CURE,
        "docs/good page.md": FINE,
        "docs/$(touch pwned).md": CURE,
        "docs/-q.md": CURE,
        "docs/other/bad.md": CURE,
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def run(repository: Path) -> Run:
    def ran(**variables: str) -> Ran:
        assert set(variables) <= set(DEFAULTS)
        return bash("check", repository, DEFAULTS | {"PYTHON": sys.executable} | variables)

    return ran


def pages(ran: Ran) -> list[str]:
    return re.findall(r"^::error file=([^,]*)", ran.out, re.MULTILINE)


def test_findings_fail_the_step_and_are_shown_all_the_same(run: Run) -> None:
    ran = run(SARIF="true")
    assert (ran.code, ran.err) == (1, "")
    assert pages(ran) == ["docs/$(touch pwned).md", "docs/-q.md", "docs/bad.md", "docs/other/bad.md"]
    assert ran.summary.startswith("## reviewlint: 4 errors\n")
    sarif = json.loads(Path(ran.outputs.pop("sarif")).read_text("utf-8"))
    assert len(sarif["runs"][0]["results"]) == 4
    assert ran.outputs == {"exit-code": "1", "checked": "5", "errors": "4", "warnings": "0", "infos": "0"}


@pytest.mark.parametrize(
    ("variables", "code", "found"),
    [
        ({"PATHS": "docs/good page.md"}, 0, []),
        ({"PATHS": "docs/good page.md\n\ndocs/bad.md\n"}, 1, ["docs/bad.md"]),
        ({"PATHS": "docs/*.md"}, 1, ["docs/$(touch pwned).md", "docs/-q.md", "docs/bad.md"]),
        ({"PATHS": "docs/$(touch pwned).md"}, 1, ["docs/$(touch pwned).md"]),
        ({"PATHS": "docs/good page.md\n$(touch pwned)\n`touch pwned`\n; touch pwned"}, 2, []),
        ({"PATHS": "--help"}, 2, []),
        ({"PATHS": 'docs/bad.md"; touch pwned; "'}, 2, []),
        ({"FAIL_ON": "never", "PATHS": "docs/bad.md"}, 0, ["docs/bad.md"]),
        ({"FAIL_ON": "$(touch pwned)"}, 2, []),
        ({"CONFIG": "other config.yaml", "PATHS": "docs/bad.md"}, 0, []),
        ({"CONFIG": "$(touch pwned)"}, 2, []),
        ({"BASELINE": "no such baseline.json"}, 2, []),
        ({"CHANGED": "--output=text=pwned"}, 2, []),
        ({"ARGS": "--ignore cure-claim\n--audit"}, 0, []),
        ({"ARGS": "--no-such-option"}, 2, []),
        ({"ARGS": "$(touch pwned) `touch pwned` ;touch pwned"}, 2, []),
        ({"ARGS": "docs/*.md"}, 1, ["docs/$(touch pwned).md", "docs/-q.md", "docs/bad.md"]),
    ],
)
def test_what_is_given_is_passed_on_as_it_is(
    run: Run, repository: Path, variables: dict[str, str], code: int, found: list[str]
) -> None:
    (repository / "other config.yaml").write_text("select: [stop-medication]\n")
    ran = run(**variables)
    assert (ran.code, ran.outputs["exit-code"]) == (code, str(code)), ran.out + ran.err
    assert pages(ran) == found
    assert [*repository.rglob("pwned")] == []


def test_a_run_that_failed_has_no_counts(run: Run) -> None:
    ran = run(ARGS="--no-such-option", SARIF="true")
    assert ran.outputs == {"exit-code": "2", "checked": "", "errors": "", "warnings": "", "infos": ""}
    assert "No such option" in ran.err


def test_the_summary_can_be_left_out(run: Run) -> None:
    assert run(SUMMARY="false").summary == ""


def test_no_module_of_the_repository_is_imported(run: Run, repository: Path) -> None:
    for name in ("json.py", "click.py", "pathlib.py", "reviewlint/__init__.py"):
        (repository / name).parent.mkdir(exist_ok=True)
        (repository / name).write_text("open('pwned', 'w')\nraise SystemExit('imported')\n")
    ran = run()
    assert (ran.code, ran.err, ran.outputs["errors"]) == (1, "", "4")
    assert not (repository / "pwned").exists()


@pytest.mark.parametrize("changed", ["main", "true"])
def test_only_what_changed_is_reported(run: Run, repository: Path, changed: str) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *arguments], cwd=repository, check=True, capture_output=True)

    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message=All")
    git("switch", "--quiet", "--create=more")
    (repository / "docs" / "new.md").write_text(CURE)
    assert pages(run(CHANGED=changed)) == ["docs/new.md"]


RECORDER = """\
#!/bin/sh
printf '%s\\n' "$*" >> "$RECORD"
case "$*" in *venv*) mkdir -p "$4/bin"; cp "$0" "$4/bin/python";; esac
"""


@pytest.mark.parametrize(
    ("version", "package"),
    [("", "/the action"), ("0.1.0", "reviewlint==0.1.0"), ("1 $(touch pwned)", "reviewlint==1 $(touch pwned)")],
)
def test_reviewlint_is_installed_apart(repository: Path, version: str, package: str) -> None:
    python, record = repository.parent / "python 3", repository.parent / "record"
    python.write_text(RECORDER)
    python.chmod(0o755)
    variables = {"PYTHON": str(python), "RECORD": str(record), "ACTION": "/the action", "VERSION": version}
    ran = bash("install", repository, variables)
    assert (ran.code, ran.err) == (0, "")
    environment = f"{repository.parent}/temporary folder/reviewlint"
    assert ran.outputs == {"python": f"{environment}/bin/python"}
    assert record.read_text().splitlines() == [
        f"-I -m venv {environment}",
        f"-I -m pip install --quiet --disable-pip-version-check {package}",
    ]
    assert [*repository.rglob("pwned")] == []


def test_no_script_holds_what_is_given() -> None:
    assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []


def test_every_input_is_used_and_every_output_is_given() -> None:
    text = yaml.safe_dump(ACTION["runs"])
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])
    given = {name: value["value"] for name, value in ACTION["outputs"].items()}
    assert given == {name: f"${{{{ steps.check.outputs.{name} }}}}" for name in given}
    assert set(given) == {"exit-code", "sarif", "checked", "errors", "warnings", "infos"}


def test_every_input_and_output_is_in_the_documents() -> None:
    text = (ROOT / "docs" / "ci.md").read_text("utf-8")
    assert [name for name in (*ACTION["inputs"], *ACTION["outputs"]) if f"`{name}`" not in text] == []


def test_every_variable_of_a_script_is_set() -> None:
    for step in (STEPS["install"], STEPS["check"]):
        assert set(re.findall(r"\$\{?([A-Z_]{4,})", step["run"])) - {"GITHUB_OUTPUT", "RUNNER_TEMP"} == set(step["env"])

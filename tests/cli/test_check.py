import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewlint.reporters import REPORTERS

CURE = "This herb cures diabetes.\n"


def places(out: str) -> list[str]:
    """The places that a concise report names."""
    return [line.split(" ")[0] for line in out.splitlines() if " cure-claim" in line]


def test_without_paths_the_configuration_names_them(run: Callable[..., Any]) -> None:
    ran = run("check", "--format", "concise")
    assert ran.code == 1
    assert "docs/bad.md:1:11" in ran.out
    assert "README" not in ran.out
    assert ran.err == ""


def test_without_configuration_this_folder_is_read(run: Callable[..., Any], repository: Path) -> None:
    (repository / ".reviewlint.yaml").unlink()
    pages = json.loads(run("check", "--format", "json").out)["pages"]
    assert [page["path"] for page in pages] == ["docs/bad.md", "docs/good.html"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["docs/good.html"], 0),
        (["docs/bad.md"], 1),
        (["docs/*.md"], 1),
        (["README.md"], 1),
        (["--fail-on", "never"], 0),
        (["--ignore", "cure-claim", "docs/good.html"], 0),
        (["none.md", "docs/bad.md"], 2),
        (["--select", "no-such-rule"], 2),
        (["--profile", "loud"], 2),
        (["--config", "none.yaml"], 2),
        (["--today", "yesterday"], 2),
        (["--output", "sarif"], 2),
        (["--output", "word=a.doc"], 2),
        (["-", "docs/bad.md"], 2),
    ],
)
def test_exit_codes(run: Callable[..., Any], arguments: list[str], code: int) -> None:
    ran = run("check", *arguments)
    assert ran.code == code
    assert (ran.err != "") == (code == 2)


def test_a_path_that_is_not_there_is_told_after_the_report_on_the_others(run: Callable[..., Any]) -> None:
    ran = run("check", "none.md", "docs/bad.md")
    assert "docs/bad.md:1:11" in ran.out
    assert ran.err == "reviewlint: there is no file or folder “none.md”, and it matches nothing\n"


def test_a_run_that_checked_no_page_says_so(run: Callable[..., Any], repository: Path) -> None:
    (repository / "empty").mkdir()
    ran = run("check", "empty")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "no page was checked" in ran.err
    assert run("check", "empty", "--allow-empty").code == 0


def test_named_files_can_be_held_to_the_rules_for_found_ones(run: Callable[..., Any]) -> None:
    ran = run("check", "--force-exclude", "--allow-empty", "README.md", ".reviewlint.yaml")
    assert (ran.code, ran.err) == (0, "")


def test_each_format_is_written_where_it_was_asked_for(run: Callable[..., Any], repository: Path) -> None:
    (repository / "out.json").write_text("old")
    outputs = [f"--output={name}=out.{name}" for name in REPORTERS]
    ran = run("check", "--format", "concise", "--format", "json", *outputs)
    assert ran.code == 1
    assert json.loads(ran.out[ran.out.index("{") :])["version"] == 1
    assert json.loads((repository / "out.json").read_text("utf-8"))["version"] == 1
    assert all((repository / f"out.{name}").read_text("utf-8") for name in REPORTERS)
    assert not [path for path in repository.iterdir() if path.name.startswith(".out")]


def test_a_report_that_cannot_be_written_is_an_error(run: Callable[..., Any]) -> None:
    ran = run("check", "--output", "json=none/out.json")
    assert ran.code == 2
    assert ran.err.startswith("reviewlint: none/out.json: cannot be written: ")


def test_standard_input_is_a_page(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf<p>This herb <b>cures</b> diabetes.</p>"))
    )
    ran = run("check", "-", "--stdin-filename", "docs/new.html", "--format", "concise")
    assert ran.code == 1
    assert "docs/new.html:1:17" in ran.out


@pytest.mark.parametrize(("content", "code"), [(CURE.encode(), 1), (b"caf\xe9", 0)])
def test_standard_input_may_have_no_name(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, content: bytes, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert run("check", "-", "--allow-empty").code == code


def test_github_is_chosen_by_itself(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check").out.startswith("::error file=docs/bad.md,line=1")
    assert not run("check", "--format", "concise").out.startswith("::")


@pytest.mark.parametrize(
    ("variables", "arguments", "colored"),
    [
        ({}, [], False),
        ({}, ["--color"], True),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color"], True),
        ({"FORCE_COLOR": "1"}, ["--no-color"], False),
    ],
)
def test_colours_are_used_as_asked(
    run: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    arguments: list[str],
    colored: bool,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("check", *arguments).out) is colored


def test_a_dead_glob_stops_a_run_over_folders_only(run: Callable[..., Any], repository: Path) -> None:
    (repository / ".reviewlint.yaml").write_text("select: [cure-claim]\nkinds:\n  '*.rst': none\n")
    ran = run("check", ".")
    assert ran.code == 2
    assert ran.err.startswith("reviewlint: .reviewlint.yaml:3:3: The glob “*.rst”")
    assert run("check", "docs/good.html").code == 0


def test_fail_on_is_that_of_the_configuration_of_each_page(run: Callable[..., Any], repository: Path) -> None:
    (repository / "docs" / ".reviewlint.yaml").write_text("fail-on: never\nselect: [cure-claim]\n")
    assert run("check", "docs").code == 0
    assert run("check", "README.md").code == 1
    assert run("check", "--fail-on", "error", "docs").code == 1


def test_what_was_allowed_is_shown_by_audit(run: Callable[..., Any], repository: Path) -> None:
    allowance = "<!-- reviewlint-allow cure-claim: quoting the advert -->\n"
    (repository / "docs" / "bad.md").write_text(allowance + CURE)
    ran = run("check", "--audit")
    assert ran.code == 0
    assert "quoting the advert" in ran.out

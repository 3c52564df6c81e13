import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.cli.hook import has_hook, merged
from reviewlint.cli.starters import hook
from reviewlint.yaml_reader import read

ENTRY = hook(("docs",))
ONE = "repos:\n  - repo: local\n    hooks:\n      - id: x\n        name: x\n"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (ONE, ""),
        (ONE.rstrip("\n"), "\n"),
        (ONE + "\n# The end.\n", "\n# The end.\n"),
        (ONE.rstrip("\n") + "  # last\n\nfail_fast: true\n", "\nfail_fast: true\n"),
        ("# First.\nfail_fast: true\n" + ONE, ""),
        (ONE.replace("\n  ", "\n"), ""),
        (ONE.replace("\n", "\r\n") + "ci: {skip: [x]}\r\n", "ci: {skip: [x]}\r\n"),
        (ONE + ONE.removeprefix("repos:\n"), ""),
        ('---\n"repos":\n-   repo: "a"\n    rev: b\n    hooks: [{id: x}]\n', ""),
    ],
)
def test_an_entry_is_added_and_the_rest_stays(before: str, behind: str) -> None:
    after = merged(before, ENTRY)
    assert after is not None
    assert after.startswith(before.removesuffix(behind).rstrip("\r\n"))
    assert after.endswith(behind)
    assert ("\r" in after) == ("\r" in before)
    assert after.count("\r") in {0, after.count("\n")}
    old, new = read(before).data.mapping(), read(after).data.mapping()
    repos = new["repos"]
    assert isinstance(repos, list)
    assert {**new, "repos": repos[:-1]} == old
    assert repos[-1]["hooks"][0]["id"] == "reviewlint"
    assert has_hook(after)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "repos: []\n",
        "repos: [{repo: local, hooks: []}]\n",
        "repos:\n",
        "repos: x\n",
        "- repo: local\n",
        "repos: [\n",
        "repos:\n  [{repo: local}]\n",
        "{repos: [{repo: local}]}",
    ],
)
def test_what_is_not_plain_is_left_to_the_person(text: str) -> None:
    assert merged(text, ENTRY) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("      - id: reviewlint\n", True),
        ("      - name: x\n        id: 'reviewlint'  # ours\r\n", True),
        ("      - id: reviewlint-more\n", False),
        ("      # - id: reviewlint\n", False),
        ("", False),
    ],
)
def test_a_hook_is_known_by_its_id(text: str, expected: bool) -> None:
    assert has_hook(text) is expected


@given(st.text(alphabet="repos:- \n\r\tid#'[]{}x", max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    after = merged("repos:\n- repo: local\n" + text, ENTRY)
    assert after is None or read(after).data.mapping()["repos"] != read(text).data.mapping().get("repos")

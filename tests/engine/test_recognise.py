from pathlib import Path

import pytest

from reviewlint.engine.recognise import is_page, is_page_text


@pytest.mark.parametrize(
    ("name", "text", "page"),
    [
        ("a.yaml", "title: Is it safe?\nsections:\n  - heading: x\n", True),
        ("a.yaml", "Compound: metformin\n", True),
        ("a.yml", '"evidence-level": 1\n', True),
        ("a.yaml", "title: x\nbody: y\n", True),
        ("a.yaml", '{"title": "x", "sections": []}', True),
        ("a.yaml", "site:\n  sections: []\n", False),
        ("a.yaml", "title: x\nversion: 1\n", False),
        ("a.yaml", "- sections: []\n", False),
        ("a.yaml", "", False),
        ("a.json", '{"sections": []}', True),
        ("a.json", '{"sections": [', True),
        ("a.json", '{"name": "x", "data": {"sections": []}}', False),
        ("a.json", '[{"sections": []}]', False),
        ("a.json", '{"a": 1', False),
        ("a.json", "[" * 100_000, False),
        ("a.json", '\ufeff{"sections": []}', True),
        ("a.html", "<h1>Is zinc safe?</h1>", True),
        ("a.html", '<meta name="generator" content="Hugo"><h1>Is zinc safe?</h1>', True),
        ("a.HTM", '<head><meta name="generator" content="reviewlint 0.1.0">', False),
    ],
)
def test_a_page_is_known_by_its_outermost_keys(tmp_path: Path, name: str, text: str, page: bool) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert is_page(str(path)) is page


def test_a_file_that_cannot_be_read_may_be_a_page(tmp_path: Path) -> None:
    assert is_page(str(tmp_path / "none.yaml"))


@pytest.mark.parametrize(
    ("text", "page"),
    [("compound: zinc\n", True), ("name: zinc\n", False), ("\n" * 300_000 + "compound: zinc\n", False)],
)
def test_a_text_is_known_by_its_beginning(text: str, page: bool) -> None:
    assert is_page_text("a.yaml", text) is page

import pytest

from reviewlint.config import Config
from reviewlint.engine.mend import Mended, mended

TODAY = "2026-11-22"
CONFIG = Config(select=("dose-spacing", "irregular-date", "doubled-word"))


def mend(content: bytes, path: str = "page.md") -> Mended | None:
    return mended(path, content, CONFIG, TODAY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(b"Zinc 50mg", b"Zinc 50 mg", id="no line end"),
        pytest.param(b"\xef\xbb\xbfZinc 50mg\r\n\r\nA\r\n", b"\xef\xbb\xbfZinc 50 mg\r\n\r\nA\r\n", id="mark and CRLF"),
        pytest.param(b"Zinc 50mg\r\rA\r", b"Zinc 50 mg\r\rA\r", id="lone CR"),
        pytest.param(b"Zinc 50mg\r\n\n \t\nA  \n\n", b"Zinc 50 mg\r\n\n \t\nA  \n\n", id="mixed ends and spaces"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfZinc 50mg", b"\xef\xbb\xbf\xef\xbb\xbfZinc 50 mg", id="two marks"),
        pytest.param(
            b"---\n# why: 50mg\nz: 1   # last\n'date' :  \"May 3, 2026\" # first\na: [ 1,2 ]\n---\nText.\n",
            b"---\n# why: 50mg\nz: 1   # last\n'date' :  \"2026-05-03\" # first\na: [ 1,2 ]\n---\nText.\n",
            id="comments, quotes and order of the front matter",
        ),
        pytest.param(b"---\ndate: 3/5/2026\n---\n", b"---\ndate: 3/5/2026\n---\n", id="two readings"),
    ],
)
def test_only_what_is_wrong_changes(before: bytes, after: bytes) -> None:
    outcome = mend(before)
    assert outcome
    assert outcome.after == after
    assert outcome.changed == (before != after)


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.html", b"<p>Zinc 50<b>mg</b> for&#32;for</p>", b"<p>Zinc 50<b> mg</b> for&#32;for</p>"),
        ("a.txt", b"ZINC\n\nTake the the 50mg.\n", b"ZINC\n\nTake the 50 mg.\n"),
        ("a.yaml", b"title: A\nbody: |\n  Zinc 50mg\n  for for flu\n", b"title: A\nbody: |\n  Zinc 50 mg\n  for flu\n"),
        ("a.json", b'{"title": "Zinc 50mg", "date": "May 3, 2026"}', b'{"title": "Zinc 50 mg", "date": "2026-05-03"}'),
        ("a.toml.md", b'+++\ndate = "3 May 2026"\n+++\nZinc.\n', b'+++\ndate = "2026-05-03"\n+++\nZinc.\n'),
    ],
)  # fmt: skip
def test_every_format(path: str, before: bytes, after: bytes) -> None:
    outcome = mend(before, path)
    assert outcome
    assert outcome.after == after


@pytest.mark.parametrize("content", [b"Zinc 50mg \xff", b"\0", "Zinc 50mg".encode("utf-16")])
def test_what_cannot_be_read_is_not_fixed(content: bytes) -> None:
    assert mend(content) is None

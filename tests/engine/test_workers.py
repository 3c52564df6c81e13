from collections.abc import Sequence

import pytest

from reviewlint.engine.workers import chunks, shared

# Newer Pythons warn of forking where pytest runs its own threads.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def joined(files: Sequence[str]) -> str:
    return "".join(files)


def test_what_the_workers_make_of_the_parts_comes_in_their_order() -> None:
    assert "".join(shared([*"abcdefghijklmnopqrstuvwxyz"], joined, 2)) == "abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(
    ("files", "workers", "sizes"), [(10, 2, [1] * 10), (40, 2, [5] * 8), (1000, 2, [64] * 15 + [40])]
)
def test_work_is_cut_into_parts(files: int, workers: int, sizes: list[int]) -> None:
    assert [len(chunk) for chunk in chunks([""] * files, workers)] == sizes

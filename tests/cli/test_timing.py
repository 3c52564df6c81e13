from collections.abc import Callable
from typing import Any


def test_the_costs_stand_beside_the_report(run: Callable[..., Any]) -> None:
    ran = run("check", "--timing")
    head, *rows, total = ran.err.splitlines()
    assert head.split() == ["ms", "a", "page", "share", "matches", "rule"]
    assert {row.split(maxsplit=3)[3] for row in rows} == {"(reading the page)", "cure-claim"}
    assert total.split()[-2:] == ["in", "all"]
    assert "cure-claim" in ran.out


def test_shares_add_up(run: Callable[..., Any]) -> None:
    rows = run("check", "--timing").err.splitlines()[1:-1]
    assert 99 < sum(float(row.split()[1].rstrip("%")) for row in rows) < 101


def test_what_is_gone_after_it_was_read_has_no_costs(run: Callable[..., Any]) -> None:
    ran = run("check", "--timing", "-")
    assert ran.code == 2
    assert "--timing needs pages that can be read again" in ran.err

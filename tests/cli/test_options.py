from reviewlint.cli.options import command_line


def test_rules_may_be_given_one_by_one_or_with_commas() -> None:
    layer = command_line(("a,b", "c"), (" d , ",), None, "never")
    assert layer.values == {"select": ("a", "b", "c"), "ignore": ("d",), "fail_on": "never"}
    assert str(layer.origins["select", "b"]) == "--select"
    assert str(layer.origins["fail_on",]) == "--fail-on"


def test_what_is_not_given_changes_nothing() -> None:
    assert command_line((), (), None, None).values == {}

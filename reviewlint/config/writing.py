"""Settings → the values of a configuration file."""

from collections.abc import Mapping
from dataclasses import fields

from reviewlint.config.globs import Glob, shown
from reviewlint.config.settings import Config, Override, Permit, Route

#: What no configuration file says.
_NOT_WRITTEN = frozenset({"path", "folder", "kind", "schema", "origins"})
_PATHS = frozenset({"paths", "rules"})


def to_mapping(config: Config) -> dict[str, object]:
    """The settings as a configuration file would give them, defaults included; paths count from the working folder."""
    names = [field.name for field in fields(Config) if field.name not in _NOT_WRITTEN]
    written = {name.replace("_", "-"): _value(name, getattr(config, name)) for name in names}
    if not config.baseline:
        del written["baseline"]
    return {**written, "disclaimer": {"components": list(config.disclaimer)}}


def _value(name: str, value: object) -> object:
    match value:
        case str() if name == "baseline":
            return shown(value)
        case tuple() if name in _PATHS:
            return [shown(path) for path in value]
        case tuple() if all(isinstance(each, Route) for each in value):
            return {route.glob.pattern: shown(route.value) for route in value} if name in {"kinds", "schemas"} else []
        case tuple():
            return [_item(each) for each in value]
        case Mapping():
            return {key: _value("", each) for key, each in value.items()}
    return value


def _item(item: object) -> object:
    match item:
        case Glob():
            return item.pattern
        case Permit(globs, rules):
            given = {name: value for name in ("reason", "text", "until", "by") if (value := getattr(item, name))}
            return {"files": [glob.pattern for glob in globs], "rule": list(rules), **given}
        case Override(globs, layer):
            settings = {key.replace("_", "-"): _value(key, value) for key, value in layer.values.items()}
            return {"files": [glob.pattern for glob in globs] or ["*"], **settings}
    return item

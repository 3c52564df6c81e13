"""The settings of a run; every default is written here, and nowhere else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from typing import Any, Literal, NamedTuple

from reviewlint.config.globs import Glob, Origin

Key = tuple[str, ...]
FrontMatter = Literal["optional", "required"]
Monitoring = Literal["M0", "M1", "M2", "M3", "M4"]
Level = Literal["error", "warning", "info", "off"]
Threshold = Literal["error", "warning", "info", "never"]

_ADDED = {"exclude", "schemas", "kinds", "overrides", "rules", "allow", "rendered_fields", "ignore", "allowances"}
_KEYED = {"severity", "required", "keys", "insert"}

#: What stands in a repository of pages and is none.
NOT_PAGES = tuple(
    """
    README README.* Readme.* readme.* CHANGELOG* Changelog* changelog* CONTRIBUTING* LICENSE* LICENCE* License.*
    CODE_OF_CONDUCT* SECURITY.* SUPPORT.* AUTHORS* NOTICE* HISTORY.* MAINTAINERS* GOVERNANCE* CODEOWNERS AGENTS.md
    CLAUDE.md requirements*.txt constraints*.txt robots.txt humans.txt security.txt llms*.txt CMakeLists.txt
    package.json package-lock.json pnpm-lock.yaml pnpm-workspace.yaml composer.json tsconfig*.json *.config.json
    *.schema.json *.schema.yaml mkdocs.yml mkdocs.yaml _config.yml _config.yaml _toc.yml docker-compose*.yml
    docker-compose*.yaml compose.yaml environment.yml action.yml action.yaml netlify.yaml manifest.json
    """.split()
)


class Route(NamedTuple):
    """What a glob says of the pages that it names: their schema or their kind."""

    glob: Glob
    value: str


class Permit(NamedTuple):
    """An allowance for pages that cannot carry comments: rules, where (`text`, if given), why, how long, by whom."""

    globs: tuple[Glob, ...]
    rules: tuple[str, ...]
    reason: str
    text: str = ""
    until: str = ""
    by: str = ""
    origin: Origin = Origin("")

    def applies(self, path: str) -> bool:
        """Whether a page is one of those that it is for."""
        return any(glob.matches(path) for glob in self.globs)


@dataclass(frozen=True)
class Layer:
    """Settings as one file, one override or the command line gives them: names of fields of `Config` → values."""

    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    origins: Mapping[Key, Origin] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Override:
    """Settings for some of the pages; without globs, for every page."""

    globs: tuple[Glob, ...]
    layer: Layer

    def applies(self, path: str) -> bool:
        """Whether a page is one of them."""
        return not self.globs or any(glob.matches(path) for glob in self.globs)


@dataclass(frozen=True)
class Config:
    """What a repository asks for. It can be hashed and pickled.

    `kind` and `schema` are set by `for_path`; until then `kinds`, `schemas` and `overrides` say what they will be.
    `origins` tells where an entry was given: ("profile",), ("ignore", "cure-claim"), ("severity", "cure-claim") ….
    """

    path: str = ""
    folder: str = ""
    paths: tuple[str, ...] = ()
    profile: str = "default"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Level] = field(default_factory=dict, hash=False)
    exclude: tuple[Glob, ...] = ()
    not_pages: tuple[Glob, ...] = tuple(map(Glob, NOT_PAGES))
    schemas: tuple[Route, ...] = ()
    kinds: tuple[Route, ...] = ()
    overrides: tuple[Override, ...] = ()
    rules: tuple[str, ...] = ()
    vocabulary: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    allow: tuple[str, ...] = ()
    allowances: tuple[Permit, ...] = ()
    baseline: str = ""
    required: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    rendered_fields: tuple[str, ...] = ()
    front_matter: FrontMatter = "optional"
    monitoring_minimum: Monitoring = "M2"
    review_age_months: int = 36
    max_page_size: int = 5_000_000
    language: str = "en"
    fail_on: Threshold = "error"
    disclaimer: tuple[str, ...] = ("not-medical-advice", "consult")
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    insert: Mapping[str, str] = field(default_factory=dict, hash=False)
    kind: str = ""
    schema: str = ""
    origins: Mapping[Key, Origin] = field(default_factory=dict, hash=False)

    def origin(self, *key: str) -> Origin | None:
        """Where an entry was given; none if it is a default."""
        return self.origins.get(key)

    def for_path(self, path: str) -> "Config":
        """The settings for one page: overrides applied, its kind and schema decided. Asking twice changes nothing."""
        routes = _route(self.kinds, path), _route(self.schemas, path)
        overrides = tuple(override for override in self.overrides if override.applies(path))
        # Pages that nothing tells apart share their settings: to make them takes longer than to read a page.
        key = routes, tuple(map(id, overrides))
        if key not in self._settled:
            layers = (_routed(*routes), *(override.layer for override in overrides))
            self._settled[key] = reduce(merge, layers, replace(self, schemas=(), kinds=(), overrides=()))
        return self._settled[key]

    @cached_property
    def _settled(self) -> dict[object, "Config"]:
        return {}

    def rule_ids(self) -> Iterator[tuple[str, Origin]]:
        """The rule ids that any entry names, and where."""
        layers = (self.origins, *(override.layer.origins for override in self.overrides))
        for origins in layers:
            for key, origin in origins.items():
                if key[0] in {"select", "ignore", "severity"} and len(key) == 2:
                    yield key[1], origin
        yield from ((rule, permit.origin) for permit in self.allowances for rule in permit.rules)

    def profiles(self) -> Iterator[tuple[str, Origin]]:
        """The profiles that any entry names, and where."""
        yield self.profile, self.origins.get(("profile",), Origin(self.path))
        for override in self.overrides:
            if "profile" in override.layer.values:
                yield str(override.layer.values["profile"]), override.layer.origins["profile",]

    def page_globs(self) -> Iterator[Glob]:
        """The globs that must each name a page: those of schemas, kinds and overrides."""
        yield from (route.glob for route in (*self.schemas, *self.kinds))
        yield from (glob for override in self.overrides for glob in override.globs)


def merge(config: Config, layer: Layer) -> Config:
    """The settings with a layer over them.

    Lists of paths, globs, phrases and ignored rules grow; mappings grow by key, vocabularies by word; everything else
    is replaced. A rule that the layer selects or gives a level is no longer ignored or off; a profile undoes an
    earlier selection.
    """
    base = _without(config, layer)
    values: dict[str, Any] = {name: _merged(name, getattr(base, name), value) for name, value in layer.values.items()}
    return replace(base, **values, origins=dict(base.origins) | dict(layer.origins))


def _routed(kind: Route | None, schema: Route | None) -> Layer:
    """The kind and schema that routes give to a page, and where they do."""
    chosen = {"kind": kind, "schema": schema}
    given = {name: route for name, route in chosen.items() if route}
    origins: dict[Key, Origin] = {(name,): route.glob.origin for name, route in given.items()}
    return Layer({name: route.value for name, route in given.items()}, origins)


def _route(routes: Sequence[Route], path: str) -> Route | None:
    return next((route for route in reversed(routes) if route.glob.matches(path)), None)


def _merged(name: str, old: Any, new: Any) -> Any:
    if name in _ADDED:
        return tuple(dict.fromkeys((*old, *new)))
    if name in _KEYED:
        return {**old, **new}
    if name == "vocabulary":
        return {**old, **{word: tuple(dict.fromkeys((*old.get(word, ()), *words))) for word, words in new.items()}}
    return new


def _without(config: Config, layer: Layer) -> Config:
    """The settings less those that the layer undoes."""
    selected, levels = layer.values.get("select"), layer.values.get("severity")
    chosen = frozenset(selected if isinstance(selected, tuple) else ())
    raised = {rule for rule, level in levels.items() if level != "off"} if isinstance(levels, Mapping) else set()
    return replace(
        config,
        select=() if "profile" in layer.values and not chosen else config.select,
        ignore=tuple(rule for rule in config.ignore if rule not in chosen | raised),
        severity={rule: level for rule, level in config.severity.items() if not (rule in chosen and level == "off")},
    )

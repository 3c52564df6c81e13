"""The tools that reviewlint is measured beside, and how each is told to check the corpus.

python bench/peers.py        installs those that package registries offer, into .bench/
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).parents[1] / ".bench"
_PYTHON, _NODE = HOME / "python", HOME / "node"
_PYTHON_PACKAGES = ("yamllint", "check-jsonschema", "proselint", "rumdl", "typos")
_NODE_PACKAGES = (
    *("textlint", "textlint-rule-terminology", "textlint-rule-write-good", "alex", "write-good"),
    *("markdownlint-cli2", "remark-cli", "remark-frontmatter", "remark-lint-frontmatter-schema"),
)


class Peer(NamedTuple):
    """A tool: its program, its arguments (PAGES becomes the folder of the corpus), and what it looks at.

    `most` is the largest corpus that it is given; what reads only front matter gets that alone, as YAML files.
    """

    name: str
    program: str
    arguments: tuple[str, ...]
    looks_at: str
    most: int = 2_000
    front_matter: bool = False

    def command(self, pages: str) -> tuple[str, ...] | None:
        """The command line for a folder or file of pages; none if the tool is not installed."""
        places = (_PYTHON / "bin", _NODE / "node_modules" / ".bin")
        found = next((str(path / self.program) for path in places if (path / self.program).exists()), None)
        program = found or shutil.which(self.program)
        return (program, *(each.replace("PAGES", pages) for each in self.arguments)) if program else None


PEERS = (
    Peer("yamllint", "yamllint", ("-d", "relaxed", "PAGES"), "YAML style of the front matter", front_matter=True),
    Peer(
        "check-jsonschema",
        "sh",
        (
            "-c",
            f"find PAGES -name '*.yaml' | xargs {_PYTHON}/bin/check-jsonschema --schemafile {HOME}/page.schema.json",
        ),
        "schema of the front matter",
        front_matter=True,
    ),
    Peer("Vale", "vale", ("--config", f"{HOME}/vale/.vale.ini", "PAGES"), "prose, with some of our rules"),
    Peer("textlint", "textlint", ("--config", f"{HOME}/textlintrc.json", "PAGES"), "prose: terms, weak wording"),
    Peer("alex", "alex", ("--quiet", "PAGES"), "prose: insensitive wording", 200),
    Peer(
        "write-good",
        "sh",
        ("-c", f"{_NODE}/node_modules/.bin/write-good PAGES/*/*.md; true"),
        "prose: weak wording",
        200,
    ),
    Peer("proselint", "proselint", ("check", "PAGES"), "prose: usage", 200),
    Peer("markdownlint-cli2", "markdownlint-cli2", ("PAGES/**/*.md",), "Markdown style"),
    Peer(
        "remark + frontmatter-schema",
        "remark",
        ("--rc-path", f"{HOME}/remarkrc.json", "--quiet", "PAGES"),
        "schema",
        2_000,
    ),
    Peer("rumdl", "rumdl", ("check", "--no-cache", "--silent", "PAGES"), "Markdown style", 20_000),
    Peer("typos", "typos", ("PAGES",), "spelling", 20_000),
)


def installed() -> Iterator[Peer]:
    """The peers that this machine has."""
    return (peer for peer in PEERS if _there(peer))


def _there(peer: Peer) -> bool:
    command = peer.command(".")
    if command and peer.program == "sh":
        return any(Path(word).exists() for word in command[2].split() if word.startswith(str(HOME)) and "bin/" in word)
    return command is not None


def configure() -> None:
    """Write what the peers want to be told."""
    HOME.mkdir(exist_ok=True)
    schema = Path(__file__).parents[1] / "schemas" / "page.schema.json"
    shutil.copyfile(schema, HOME / "page.schema.json")
    rules = {"terminology": True, "write-good": True}
    (HOME / "textlintrc.json").write_text(json.dumps({"rules": rules}))
    modules = _NODE / "node_modules"
    schemas = {str(HOME / "page.schema.json"): ["**/*.md"]}
    plugins = [
        f"{modules}/remark-frontmatter/index.js",
        [f"{modules}/remark-lint-frontmatter-schema/dist/index.js", {"schemas": schemas}],
    ]
    (HOME / "remarkrc.json").write_text(json.dumps({"plugins": plugins}))
    _write_vale_rules(HOME / "vale")


def _write_vale_rules(folder: Path) -> None:
    """Our phrases that Vale can say too: those of words alone."""
    import yaml  # noqa: PLC0415 - only here

    style = folder / "styles" / "Review"
    style.mkdir(parents=True, exist_ok=True)
    (folder / ".vale.ini").write_text(
        "StylesPath = styles\nMinAlertLevel = suggestion\n[*.{md,html}]\nBasedOnStyles = Review\n"
    )
    for path in (Path(__file__).parents[1] / "rules" / "phrasing").glob("*.yaml"):
        rule = yaml.safe_load(path.read_text("utf-8"))
        tokens = [text for text in rule.get("options", {}).get("any", ()) if text.replace(" ", "").isalpha()]
        if tokens:
            said = {"extends": "existence", "message": "%s", "level": "error", "ignorecase": True, "tokens": tokens}
            (style / path.name).write_text(yaml.safe_dump(said))


def install() -> None:
    """Install the peers that package registries offer; one that cannot be had is passed over."""
    configure()
    subprocess.run([sys.executable, "-m", "venv", _PYTHON], check=True)
    for package in _PYTHON_PACKAGES:
        subprocess.run([_PYTHON / "bin" / "python", "-m", "pip", "install", "--quiet", package], check=False)
    if shutil.which("npm"):
        _NODE.mkdir(exist_ok=True)
        quiet = ("--no-audit", "--no-fund", "--loglevel=error")
        subprocess.run(["npm", "install", *quiet, "--prefix", _NODE, *_NODE_PACKAGES], check=False)


if __name__ == "__main__":
    install()
    print("installed:", ", ".join(peer.name for peer in installed()))

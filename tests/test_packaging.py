"""What is shipped holds the rules and schemas, wherever it is installed."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from reviewlint import resources

ROOT = Path(__file__).parents[1]
SHIPPED = {
    f"{folder}/{path.relative_to(ROOT / folder).as_posix()}"
    for folder in ("rules", "schemas")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".yaml", ".json"}
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a wheel and an sdist."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], check=True, capture_output=True)
    return folder


def test_an_editable_install_finds_the_rules_and_schemas() -> None:
    assert (resources.RULES, resources.SCHEMAS) == (ROOT / "rules", ROOT / "schemas")
    assert SHIPPED


def test_the_wheel_holds_the_rules_and_schemas_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    held = {name.removeprefix("reviewlint/data/") for name in names if name.startswith("reviewlint/data/")}
    assert held >= SHIPPED
    assert "reviewlint/py.typed" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"reviewlint"}


def test_the_sdist_holds_what_a_wheel_is_built_from(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {*SHIPPED, "pyproject.toml", "LICENSE", "README.md", "reviewlint/py.typed"}


def test_the_wheel_works_from_anywhere(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    place = tmp_path / "unpacked"
    zipfile.ZipFile(wheel).extractall(place)
    (tmp_path / "herb.md").write_text("This herb cures diabetes.\n")
    done = subprocess.run(
        [sys.executable, "-m", "reviewlint", "check", "--format", "concise", "herb.md"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(place)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "herb.md:1:11" in done.stdout

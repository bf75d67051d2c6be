"""The wheel and the sdist: what is in them, that they are the same each time, and that both install and run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest
import wheel
from project import ROOT, languages, version

PYTHON = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
PROGRAM = "Scripts/zeroopposite-reader.exe" if sys.platform == "win32" else "bin/zeroopposite-reader"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """kind -> the file, built from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wheel, "DIST", folder)
        sdist, wheel_file = wheel.build()
    return {"sdist": sdist, "wheel": wheel_file}


@pytest.fixture(scope="module", params=["wheel", "sdist"])
def program(request: pytest.FixtureRequest, built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed into a new environment that sees this one's libraries but not this checkout."""
    home = tmp_path_factory.mktemp(request.param)
    venv.create(home, symlinks=sys.platform != "win32")
    site = subprocess.check_output(
        [home / PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True
    )
    Path(site.strip(), "libraries.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="locale")
    pip = [sys.executable, "-m", "pip", "--python", str(home / PYTHON), "--disable-pip-version-check"]
    options = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--no-cache-dir", "--ignore-installed"]
    subprocess.run([*pip, "install", *options, str(built[request.param])], check=True)
    return home / PROGRAM


def run(program: Path, *arguments: str | Path, cwd: Path) -> str:
    """stdout of the program; fails the test when it fails."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    answer = subprocess.run([program, *arguments], cwd=cwd, env=clean, capture_output=True, text=True, timeout=120)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_it_says_its_version(program: Path, tmp_path: Path) -> None:
    assert run(program, "--version", cwd=tmp_path).split()[-1] == version()


def test_it_carries_the_article_in_all_languages(program: Path, tmp_path: Path) -> None:
    [article] = json.loads(run(program, "list", "--json", cwd=tmp_path))
    assert article["languages"] == list(languages())


def test_it_exports_from_any_folder(program: Path, tmp_path: Path) -> None:
    run(program, "export", "--lang", "ar", "--output", "out", cwd=tmp_path)
    [book] = (tmp_path / "out").iterdir()
    assert zipfile.is_zipfile(book)


def test_it_shows_the_page(program: Path, tmp_path: Path) -> None:
    shown = json.loads(
        run(program, "render", "trust-before-intimacy", "--format", "json", "--output", "-", cwd=tmp_path)
    )
    assert shown["visible_blocks"]
    assert shown["console"] == []


def test_the_wheel_holds_the_program_its_data_and_nothing_else(built: dict[str, Path]) -> None:
    with zipfile.ZipFile(built["wheel"]) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"reader", f"zeroopposite_reader-{version()}.dist-info"}
    assert {name.split("/")[2] for name in names if name.startswith("reader/_data/")} == {"content", "resources"}
    assert not [name for name in names if name.endswith((".ts", ".pyc"))]
    made = {Path(name).stem for name in names if name.endswith(".qm")}
    assert made == {f"reader_{tag}" for tag in languages()}


def test_the_sdist_holds_what_building_and_testing_need(built: dict[str, Path]) -> None:
    with tarfile.open(built["sdist"]) as archive:
        names = [name.split("/", 1)[1] for name in archive.getnames()]
    assert {"PKG-INFO", "pyproject.toml", "dev.py", "LICENSE", "README.md", "packaging/build.py"} <= set(names)
    assert "tests/packaging/test_wheel.py" in names
    assert "resources/translations/reader_ar.qm" in names
    assert not [name for name in names if name.startswith(("build/", "dist/", ".venv/")) or "__pycache__" in name]


def test_two_builds_are_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds = []
    for name, zone in (("one", "UTC"), ("two", "Pacific/Auckland")):
        monkeypatch.setattr(wheel, "DIST", tmp_path / name)
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("PYTHONHASHSEED", str(len(builds)))
        (ROOT / "CHANGELOG.md").touch()
        builds.append({path.name: path.read_bytes() for path in wheel.build()})
    assert builds[0] == builds[1]

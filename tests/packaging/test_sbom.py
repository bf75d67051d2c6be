"""packaging/sbom.py: what is carried along as CycloneDX: complete, valid, and the same bytes for the same bundle."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("cyclonedx", reason="python3 dev.py package installs what freezing needs")

import sbom
from licences.component import Component
from project import FROZEN, LICENCE, NAME, source_time, version
from sbom import document

CORE = "_internal/PySide6/Qt/lib/libQt6Core.so.6"
QT = Component(
    name="Qt",
    version="6.12.0",
    licence="LGPL-3.0-only",
    purl="pkg:generic/qt@6.12.0",
    homepage="https://www.qt.io",
    copyright=("Copyright The Qt Company",),
    texts=("The words of the LGPL.\n",),
    files=(CORE,),
)
ZLIB = Component(name="zlib", version="", licence="Zlib", purl="", texts=("Zlib's.\n",), inside="Qt")
OWN = Component(
    name="own terms", version="1", licence="MIT OR LicenseRef-Own", purl="", texts=("Its own.\n",), inside="Qt"
)
SIX = Component(name="six", version="1.17.0", licence="MIT", purl="pkg:pypi/six@1.17.0", texts=("MIT's.\n",))
FOUND = [QT, ZLIB, OWN, SIX]


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    (tmp_path / CORE).parent.mkdir(parents=True)
    (tmp_path / CORE).write_bytes(b"Qt's core")
    return tmp_path


def read(text: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The whole, and its components by name."""
    whole = json.loads(text)
    return whole, {entry["name"]: entry for entry in whole["components"]}


def validate(text: str) -> None:
    """Against CycloneDX's schema, where what cyclonedx-python-lib needs for that is installed."""
    pytest.importorskip("jsonschema", reason="cyclonedx-python-lib[json-validation] is not installed")
    pytest.importorskip("rfc3987_syntax")
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_it_names_the_program_and_each_component(frozen: Path) -> None:
    whole, entries = read(document(frozen, FOUND))
    program = whole["metadata"]["component"]
    assert (whole["bomFormat"], whole["specVersion"]) == ("CycloneDX", "1.6")
    assert (program["name"], program["version"]) == (NAME, version())
    assert program["licenses"] == [{"license": {"id": LICENCE}}]
    assert set(entries) == {"Qt", "zlib", "own terms", "six"}
    assert entries["Qt"]["purl"] == "pkg:generic/qt@6.12.0"
    assert entries["Qt"]["licenses"] == [{"license": {"id": "LGPL-3.0-only"}}]
    assert entries["own terms"]["licenses"] == [{"expression": "MIT OR LicenseRef-Own"}]


def test_each_file_has_its_sha256(frozen: Path) -> None:
    _, entries = read(document(frozen, FOUND))
    (file,) = entries["Qt"]["components"]
    assert (file["type"], file["name"]) == ("file", CORE)
    assert file["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(b"Qt's core").hexdigest()}]


def test_the_program_depends_on_what_stands_for_itself_and_that_on_its_parts(frozen: Path) -> None:
    whole, entries = read(document(frozen, FOUND))
    names = {entry["bom-ref"]: name for name, entry in entries.items()} | {NAME: NAME}
    graph = {names[row["ref"]]: {names[other] for other in row.get("dependsOn", ())} for row in whole["dependencies"]}
    assert graph == {NAME: {"Qt", "six"}, "Qt": {"zlib", "own terms"}, "six": set(), "zlib": set(), "own terms": set()}


def test_parts_with_the_same_name_stay_two(frozen: Path) -> None:
    whole = json.loads(document(frozen, [*FOUND, replace(ZLIB, inside="six")]))
    assert sorted(entry["bom-ref"] for entry in whole["components"] if entry["name"] == "zlib") == [
        "Qt/zlib",
        "six/zlib",
    ]


def test_the_same_bundle_gives_the_same_bytes(frozen: Path) -> None:
    text = document(frozen, FOUND)
    assert text == document(frozen, FOUND)
    assert json.loads(text)["metadata"]["timestamp"] == source_time().isoformat()


def test_another_bundle_has_another_serial_number(frozen: Path) -> None:
    before = json.loads(document(frozen, FOUND))["serialNumber"]
    (frozen / CORE).write_bytes(b"another core")
    assert json.loads(document(frozen, FOUND))["serialNumber"] != before


def test_it_keeps_to_the_schema(frozen: Path) -> None:
    validate(document(frozen, FOUND))


def test_the_target_writes_one_file_named_after_version_and_system(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sbom, "components", lambda folder: FOUND)
    monkeypatch.setattr(sbom, "FROZEN", frozen)
    monkeypatch.setattr(sbom, "DIST", tmp_path / "dist")
    (made,) = sbom.build()
    assert made.parent == tmp_path / "dist"
    assert made.name.startswith(f"{NAME}-{version()}-")
    assert made.name.endswith(".cdx.json")


@pytest.mark.skipif(not (FROZEN / NAME).is_file(), reason="python3 dev.py package frozen makes the bundle")
def test_the_real_bundle_s_list_is_valid_and_names_every_library() -> None:
    pytest.importorskip("PyInstaller")
    text = document(FROZEN, sbom.components(FROZEN))
    listed = {file["name"] for entry in json.loads(text)["components"] for file in entry.get("components", ())}
    libraries = {path.relative_to(FROZEN).as_posix() for path in FROZEN.rglob("*.so*") if not path.is_symlink()}
    assert libraries <= listed
    validate(text)

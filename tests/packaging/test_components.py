"""packaging/components.py: everything in a bundle is named, with its licence, and nothing that is not in it."""

from __future__ import annotations

import importlib.metadata
import shutil
from pathlib import Path

import pytest

pytest.importorskip("license_expression", reason="python3 dev.py package installs what freezing needs")
pytest.importorskip("packageurl")

import components as module
from components import CHROMIUM, PYTHON, QT, WEBENGINE, components, modules
from licences import debian, parts
from licences.component import Component
from project import FROZEN, NAME, BuildFailed

ETREE = next(str(file) for file in importlib.metadata.files("lxml") or () if "lxml/etree.cpython" in str(file))
MODULES = ["__main__", "reader.paths", "json.decoder", "markdown.core", "platformdirs", "_sysconfigdata__linux"]
FILES = [
    "base_library.zip",
    "python3.11/lib-dynload/_decimal.cpython-311-x86_64-linux-gnu.so",
    "PySide6/QtCore.abi3.so",
    "PySide6/Qt/lib/libQt6Core.so.6",
    "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
    "PySide6/Qt/lib/libicuuc.so.73",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    ETREE,
    "content/article/en.md",
    "resources/icons/book.svg",
    "reader/store/migrations/0001_initial.sql",
    "licences/LICENSE",
]


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle of empty files; what is installed here says whose they are."""
    folder = tmp_path / NAME
    add(folder, *FILES)
    (folder / NAME).touch()
    monkeypatch.setattr(module, "modules", lambda frozen: MODULES)
    return folder


def add(folder: Path, *files: str) -> None:
    for file in files:
        path = folder / "_internal" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def named(found: list[Component]) -> dict[str, Component]:
    return {component.name: component for component in found}


def test_every_file_that_is_not_our_own_belongs_to_one_component(frozen: Path) -> None:
    of_others = [f"_internal/{file}" for file in FILES[:8]] + [NAME]
    assert sorted(file for component in components(frozen) for file in component.files) == sorted(of_others)


def test_each_component_has_a_licence_and_its_words(frozen: Path) -> None:
    for component in components(frozen):
        assert component.licence, component.name
        assert all(text.strip() for text in component.texts), component.name
        assert component.texts, component.name


def test_modules_inside_the_program_s_file_name_their_distributions(frozen: Path) -> None:
    found = named(components(frozen))
    assert {"Markdown", "platformdirs", PYTHON} <= set(found)
    assert found["Markdown"].version == importlib.metadata.version("Markdown")
    assert "PyYAML" not in found


def test_qt_the_engine_and_the_bindings_are_told_apart(frozen: Path) -> None:
    found = named(components(frozen))
    assert found["PySide6-Essentials"].files == ("_internal/PySide6/QtCore.abi3.so",)
    assert found[WEBENGINE].files == ("_internal/PySide6/Qt/lib/libQt6WebEngineCore.so.6",)
    assert "_internal/PySide6/Qt/lib/libQt6Core.so.6" in found[QT].files
    assert (found["ICU"].version, found["ICU"].licence) == ("73", "Unicode-3.0")
    assert found[CHROMIUM].inside == WEBENGINE


def test_parts_are_named_where_their_library_is_and_nowhere_else(frozen: Path) -> None:
    assert "PCRE2" in named(components(frozen))
    assert "LibJPEG-turbo" not in named(components(frozen))
    add(frozen, "PySide6/Qt/plugins/imageformats/libqjpeg.so")
    assert named(components(frozen))["LibJPEG-turbo"].inside == QT


def test_parts_follow_what_they_are_part_of(frozen: Path) -> None:
    order = [component.name for component in components(frozen)]
    assert order.index(PYTHON) + 1 == order.index("libmpdec")
    assert order.index(WEBENGINE) + 1 == order.index(CHROMIUM)


def test_a_link_is_no_file_of_its_own(frozen: Path) -> None:
    (frozen / "_internal" / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    assert "_internal/libQt6Core.so.6" not in [file for component in components(frozen) for file in component.files]


@pytest.mark.parametrize("file", ["data.bin", "PySide6/mystery.dat", "lxml/added.so"])
def test_a_file_that_nobody_knows_stops_the_build(frozen: Path, file: str) -> None:
    add(frozen, file)
    with pytest.raises(BuildFailed, match=f"unknown origin.*{file}"):
        components(frozen)


def test_a_font_is_never_taken_for_our_own(frozen: Path) -> None:
    add(frozen, "resources/fonts/serif.ttf")
    with pytest.raises(BuildFailed, match=r"serif\.ttf"):
        components(frozen)


def test_a_module_that_nobody_knows_stops_the_build(frozen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "modules", lambda frozen: [*MODULES, "mystery.thing"])
    with pytest.raises(BuildFailed, match=r"mystery\.thing"):
        components(frozen)


@pytest.mark.parametrize(
    ("file", "owner"),
    [
        ("PySide6/Qt6Core.dll", QT),
        ("PySide6/plugins/platforms/qwindows.dll", QT),
        ("PySide6/translations/qtwebengine_locales/ar.pak", WEBENGINE),
        ("PySide6/resources/icudtl.dat", WEBENGINE),
        ("PySide6/QtWebEngineProcess.exe", WEBENGINE),
        ("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", QT),
        ("PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/Resources/v8_context_snapshot.arm64.bin", WEBENGINE),
        ("PySide6/MSVCP140.dll", module.MICROSOFT),
        ("VCRUNTIME140_1.dll", module.MICROSOFT),
        ("python311.dll", PYTHON),
        ("Python.framework/Versions/3.12/Python", PYTHON),
    ],
)
def test_files_of_windows_and_macos_have_owners_too(frozen: Path, file: str, owner: str) -> None:
    add(frozen, file)
    assert f"_internal/{file}" in named(components(frozen))[owner].files


@pytest.mark.parametrize(
    ("known", "value"), [("QT_CHECKED", "6.1"), ("CHROMIUM_CHECKED", "14"), ("PYTHON_CHECKED", (3, 10))]
)
def test_what_was_never_listed_stops_the_build(
    frozen: Path, monkeypatch: pytest.MonkeyPatch, known: str, value: object
) -> None:
    monkeypatch.setattr(module, known, value)
    with pytest.raises(BuildFailed, match=rf"never listed.*{known}"):
        components(frozen)


@pytest.mark.parametrize("file", ["Qt/lib/libQt6Pdf.so.6", "Qt6Pdf.dll", "Qt/lib/QtPdf.framework/Versions/A/QtPdf"])
def test_a_module_of_qt_that_was_never_listed_stops_the_build(frozen: Path, file: str) -> None:
    add(frozen, f"PySide6/{file}")
    with pytest.raises(BuildFailed, match=r"Pdf.*never listed"):
        components(frozen)


def test_what_has_files_of_its_own_is_not_named_as_a_part_besides(frozen: Path) -> None:
    add(frozen, "PySide6/Qt/lib/libavcodec.so.63", "PySide6/Qt/lib/libQt6Multimedia.so.6")
    found = [component for component in components(frozen) if component.name == "FFmpeg"]
    assert [(one.version, one.inside, len(one.files)) for one in found] == [("63", "", 1)]


@pytest.mark.skipif(not shutil.which("dpkg"), reason="asks Debian's dpkg")
def test_a_library_of_the_system_is_named_after_its_package(frozen: Path) -> None:
    add(frozen, "libc.so.6")
    found = named(components(frozen))["libc6"]
    assert found.files == ("_internal/libc.so.6",)
    assert found.purl.startswith("pkg:deb/")
    assert "Free Software Foundation" in found.texts[0]


@pytest.mark.skipif(not shutil.which("dpkg"), reason="asks Debian's dpkg")
def test_a_library_that_no_package_has_stops_the_build() -> None:
    with pytest.raises(BuildFailed, match=r"libmystery\.so\.1"):
        debian.component("libmystery.so.1")


def test_a_missing_bundle_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match=r"dev\.py package frozen"):
        components(tmp_path / "nothing")


def test_each_part_of_the_lists_has_words_and_a_licence_that_spdx_knows() -> None:
    known = pytest.importorskip("license_expression").get_spdx_licensing()
    anything = ["PySide6/Qt6Core.dll", "lib/avcodec-63.dll"]
    everything = [*parts.parts_in(anything), *(parts.part(entry["id"]) for entry in parts.collected()["parts"])]
    for part in everything:
        assert part.texts, part.name
        unknown = known.validate(part.licence).invalid_symbols
        assert all(symbol.startswith("LicenseRef-") for symbol in unknown), part


needs_bundle = pytest.mark.skipif(
    not (FROZEN / NAME).is_file(), reason="python3 dev.py package frozen makes the bundle"
)


@needs_bundle
def test_the_real_bundle_is_known_to_the_last_file() -> None:
    pytest.importorskip("PyInstaller")
    found = components(FROZEN)
    owned = {file for component in found for file in component.files}
    own = {file for file in module.carried(FROZEN) if file not in owned}
    folders = {file.split("/")[1] for file in own}
    assert folders <= {"content", "resources", "reader", "licences"}
    assert {PYTHON, QT, WEBENGINE, CHROMIUM, "EbookLib", "lxml", "Skia", "HarfBuzz-NG"} <= set(named(found))


@needs_bundle
def test_the_real_program_s_file_tells_its_modules() -> None:
    pytest.importorskip("PyInstaller")
    assert {"ebooklib.epub", "reader.paths", "pyiboot01_bootstrap"} <= set(modules(FROZEN))

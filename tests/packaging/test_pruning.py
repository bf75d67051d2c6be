"""What of Qt, Python and the build machine goes into the bundle."""

from __future__ import annotations

import sys

import pytest
from pruning import is_carried, is_root, is_wanted_data


@pytest.mark.parametrize("name", ["RECORD", "INSTALLER", "REQUESTED", "direct_url.json"])
def test_what_pip_writes_about_the_build_machine_stays_there(name: str) -> None:
    # RECORD holds the sums of scripts, whose first line is the path of the environment: no two places build alike.
    assert not is_wanted_data(f"markdown-3.11.3.dist-info/{name}")


@pytest.mark.parametrize(
    "path",
    [
        "markdown-3.11.3.dist-info/entry_points.txt",  # Markdown finds its extensions by it
        "markdown-3.11.3.dist-info/METADATA",
        "content/trust-before-intimacy/ar.md",
        "PySide6/Qt/resources/qtwebengine_resources.pak",
    ],
)
def test_what_the_program_reads_goes_along(path: str) -> None:
    assert is_wanted_data(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "PySide6/resources/qtwebengine_devtools_resources.pak",  # Windows
        "PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/Resources/qtwebengine_devtools_resources.pak",  # macOS
        "PySide6/Qt/qml/QtQuick/Controls/plugins.qmltypes",
        "PySide6/Qt/translations/qtwebengine_locales/sw.pak",
        "PySide6/Qt/translations/qtbase_hu.qm",
        "PySide6/Qt/translations/designer_de.qm",
        "PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/Resources/qtwebengine_locales/sw.pak",
    ],
)
def test_what_the_program_has_no_use_for_stays_behind(path: str) -> None:
    assert not is_wanted_data(path)


@pytest.mark.parametrize("locale", ["en-US", "ar", "pt-BR", "zh-CN"])
def test_the_engine_keeps_our_languages_on_every_system(locale: str) -> None:
    framework = "PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/Resources"
    for folder in ("PySide6/Qt/translations", "PySide6/translations", framework):
        assert is_wanted_data(f"{folder}/qtwebengine_locales/{locale}.pak")


def test_a_plug_in_stays_when_it_is_wanted() -> None:
    assert is_root("PySide6/Qt/plugins/platforms/libqxcb.so", "BINARY")
    assert is_root("PySide6/plugins/platforms/qwindows.dll", "BINARY")
    assert not is_root("PySide6/Qt/plugins/platforms/libqvnc.so", "BINARY")
    assert not is_root("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", "BINARY")


def test_what_decodes_sound_film_and_pictures_stays_with_its_own_libraries() -> None:
    assert is_root("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", "BINARY")
    assert is_root("PySide6/plugins/multimedia/ffmpegmediaplugin.dll", "BINARY")
    assert not is_root("PySide6/plugins/multimedia/windowsmediaplugin.dll", "BINARY")
    assert is_root("PySide6/Qt/plugins/texttospeech/libqtexttospeech_speechd.so", "BINARY")
    assert not is_root("PySide6/Qt/plugins/texttospeech/libqtexttospeech_mock.so", "BINARY")
    assert is_root("pillow_jxl/pillow_jxl.cpython-311-x86_64-linux-gnu.so", "EXTENSION")
    assert is_root("PIL/_imaging.cpython-311-x86_64-linux-gnu.so", "EXTENSION")
    assert not is_root("PIL/_avif.cpython-311-x86_64-linux-gnu.so", "EXTENSION")
    for path in ("PySide6/Qt/lib/libavcodec.so.63", "pillow.libs/libjpeg-6dc8d115.so.62.4.0"):
        assert is_carried(path)


def test_an_extension_stays_unless_nobody_reaches_it() -> None:
    assert is_root("python3.11/lib-dynload/_sqlite3.cpython-311-x86_64-linux-gnu.so", "EXTENSION")
    assert is_root("lxml/etree.cpython-311-x86_64-linux-gnu.so", "EXTENSION")
    assert is_root("PySide6/QtGui.abi3.so", "EXTENSION")
    for path in ("python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", "PySide6/QtQml.abi3.so", "_ssl.pyd"):
        assert not is_root(path, "EXTENSION")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere everything linked with travels along")
def test_the_systems_libraries_stay_the_systems() -> None:
    assert is_carried("PySide6/Qt/lib/libQt6Core.so.6")
    assert is_carried("libsqlite3.so.0")
    assert is_carried("libxcb-cursor.so.0")
    for name in ("libstdc++.so.6", "libX11.so.6", "libnss3.so", "libGL.so.1", "libxcb.so.1"):
        assert not is_carried(name)

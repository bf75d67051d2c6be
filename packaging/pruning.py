"""What of Qt and of the build machine goes into the bundle: what the program can reach, and nothing else.

PyInstaller takes along every plug-in of every module and whatever those are linked with: 640 MB. Here a plug-in must be
wanted, and a library must be linked, directly or not, with a wanted plug-in, an imported module or the web engine.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import PurePath
from typing import Any

from project import languages

# Plug-in folder -> the plug-ins that stay, as a regular expression for the part of the name that is not lib...so.
PLUGINS = {
    "platforms": r"qxcb|qwayland.*|qoffscreen|qminimal|qwindows|qcocoa",
    "platformthemes": r"qxdgdesktopportal",  # native file dialogs, dark mode; the GTK 3 one would take GTK along
    "platforminputcontexts": r"compose.*|ibus.*",  # dead keys, Japanese and Chinese input
    "xcbglintegrations": r".*",
    "wayland-decoration-client": r".*",
    "wayland-graphics-integration-client": r"qt-plugin-wayland-egl|dmabuf-server|shm-emulation-server",
    "wayland-shell-integration": r"xdg-shell",
    "iconengines": r"qsvgicon",
    "imageformats": r"q(svg|jpeg|webp|gif|ico|icns)",
    "multimedia": r"ffmpegmediaplugin",  # AAC and H.264, which the engine lacks: with FFmpeg 8 MB of a package
    "texttospeech": r"qtexttospeech_(speechd|sapi|winrt|speechdarwin)",  # the system's voice, for books read aloud
    "printsupport": r".*",
    "styles": r".*",  # Windows and macOS: native dialogs are drawn by them
}

# Folders and files of Qt that belong to what the program does not have.
UNWANTED_DATA = re.compile(
    r"""PySide6/(Qt/)?( qml/                                   # Qt Quick's user interface
                                      | resources/.*\.debug\.
                      )
      | .*/qtwebengine_devtools_resources\.       # the web inspector; on macOS inside a framework
      | lxml/isoschematron/ | .*\.(pyi|pxd|h|chk)$         # .chk: sums of NSS, which is the system's
      | [^/]+\.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)$  # pip's: where it was installed, and how""",
    re.VERBOSE,
)
TRANSLATION = re.compile(r"PySide6/(?:Qt/)?(?:translations/|.*/(?=qtwebengine_locales/))(.+)$")

# Python modules that libraries import if they are there and that the program never reaches. No network: no TLS.
# The bindings are those that PySide6's own modules are registered with but never load.
UNREACHED = {
    *("_ssl", "_curses", "_curses_panel", "_tkinter", "readline"),
    *("lxml.objectify", "lxml.builder", "lxml.sax", "yaml._yaml"),
    *("PIL._avif", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingmath", "PIL._imagingmorph", "PIL._imagingtk"),
    *("PySide6.QtDBus", "PySide6.QtOpenGL", "PySide6.QtPositioning"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets"),
}

# Libraries of the system that travel along where the system may lack them: Python's own, and those that Qt's X11
# plug-in needs and desktops without Qt do not have. All others are the system's: with an older libstdc++ of ours, for
# one, a newer graphics driver would not load.
CARRIED = re.compile(
    r"""lib( python3 | crypto | sqlite3 | ffi | bz2 | lzma
           | xcb-(cursor|icccm|image|keysyms|render-util|util|xkb|xinerama|shape) | xkbcommon-x11
           ) [.-]""",
    re.VERBOSE,
)


def keep(analysis: Any) -> None:
    """Take from PyInstaller's `analysis` what is not wanted, in place."""
    roots = [entry for entry in analysis.binaries if is_root(_posix(entry[0]), entry[2])]
    reached = {library for entry in roots for library in _linked(entry[1])}
    names = {PurePath(name).name for name in reached}
    roots_too = {entry[0] for entry in roots}
    analysis.binaries = [
        entry
        for entry in analysis.binaries
        if entry[0] in roots_too or (PurePath(entry[0]).name in names and is_carried(_posix(entry[0])))
    ]
    present = {PurePath(entry[0]).name for entry in analysis.binaries}
    analysis.datas = [
        entry
        for entry in analysis.datas
        if is_wanted_data(_posix(entry[0])) and (entry[2] != "SYMLINK" or PurePath(entry[1]).name in present)
    ]


def is_wanted_data(path: str) -> bool:
    """Whether this data file, by its path in the bundle, is of use to the program."""
    if found := TRANSLATION.match(path):
        return is_wanted_translation(found[1])
    return not UNWANTED_DATA.match(path)


def is_wanted_translation(name: str) -> bool:
    """Qt's own words and the web engine's, in the languages of the interface. Chromium cannot start without en-US."""
    engine, _, rest = name.rpartition("qtwebengine_locales/")
    if engine or name.startswith("qtwebengine_locales/"):
        return rest.removesuffix(".pak") in engine_locales()
    return name.removesuffix(".qm") in {f"qtbase_{locale}" for locale in qt_locales()}


def engine_locales() -> set[str]:
    """Chromium's names of the eleven languages."""
    names = {"en": {"en-US", "en-GB"}, "pt": {"pt-BR", "pt-PT"}, "es": {"es", "es-419"}, "zh-Hans": {"zh-CN"}}
    return {"en-US"}.union(*(names.get(tag, {tag}) for tag in languages()))


def qt_locales() -> set[str]:
    """Qt's names of the eleven languages."""
    names = {"pt": {"pt_BR", "pt_PT"}, "zh-Hans": {"zh_CN"}}
    return set().union(*(names.get(tag, {tag}) for tag in languages()))


def is_root(path: str, kind: str) -> bool:
    """Whether something uses this binary, by its path in the bundle, without being linked with it."""
    if "/plugins/" in path:
        folder, name = path.split("/plugins/", 1)[1].rsplit("/", 1)
        stem = re.sub(r"^lib|(\.abi3)?\.(so|dll|dylib)$", "", name)
        return bool(re.fullmatch(PLUGINS.get(folder, "(?!)"), stem))
    if kind == "EXTENSION":
        module = re.sub(r"(\.cpython-[^.]+|\.abi3|\.cp\d[^.]*)?\.(so|pyd)$", "", path.removeprefix("lib-dynload/"))
        module = re.sub(r"^python3\.\d+/(lib-dynload/)?", "", module).replace("/", ".")
        return module not in UNREACHED
    name = path.rsplit("/", 1)[-1]
    return name.startswith(("QtWebEngineProcess", "libpython3"))


def is_carried(path: str) -> bool:
    """Whether a library that is linked with travels along: Qt's always, the system's only where it may be missing."""
    if not sys.platform.startswith("linux"):
        return True
    ours = ("PySide6/", "shiboken6/", "lxml", "yaml", "pillow.libs/", "PIL/", "pillow_jxl/")
    return path.startswith(ours) or bool(CARRIED.match(path.rsplit("/", 1)[-1]))


@cache
def _linked(path: str) -> frozenset[str]:
    """Names of the libraries that this file is linked with, directly or not."""
    from PyInstaller.depend.bindepend import get_imports

    found: set[str] = set()
    for name, resolved in get_imports(path):
        found.add(name)
        if resolved and resolved != path and not sys.platform.startswith("linux"):  # there the answer is complete
            found |= _linked(resolved)
    return frozenset(found)


def _posix(path: str) -> str:
    return path.replace("\\", "/")

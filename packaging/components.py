"""Everything by others inside a frozen program. Complete by construction: a file that belongs to nobody is an error."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import pyexpat
import re
import sys
import sysconfig
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from licences import debian, distributions, parts
from licences.component import Component
from packageurl import PackageURL
from project import NAME, BuildFailed

PYTHON, QT, WEBENGINE, CHROMIUM, ICU, FFMPEG = "CPython", "Qt", "Qt WebEngine", "Chromium", "ICU", "FFmpeg"
MICROSOFT, BOOTLOADER, UNKNOWN = "Microsoft Visual C++ runtime", "pyinstaller", ""
REFRESH = "Run packaging/licences/collect.py with a Debian suite that has it, read what changed, and raise"

# What the lists in parts.json were read through for, and hold. Qt's list is that of 6.11, the nearest to be had.
QT_CHECKED, CHROMIUM_CHECKED, PYTHON_CHECKED = "6.12", "140", (3, 15)
QT_MODULES_CHECKED = """
    Concurrent Core DBus Gui Multimedia MultimediaWidgets Network OpenGL OpenGLWidgets Positioning PrintSupport Qml
    QmlMeta QmlModels QmlWorkerScript Quick QuickWidgets Svg SvgWidgets TextToSpeech WaylandClient
    WaylandEglClientHwIntegration WebChannel WebEngineCore WebEngineWidgets Widgets WlShellIntegration XcbQpa
"""
QT_LIBRARY = re.compile(r"(?:libQt6(\w+)\.so|Qt6(\w+)\.dll|Qt(\w+)\.framework/)")

# Components whose licences are in a list, though they are no parts: they have files of their own.
PARTS_OF_THEIR_OWN = {
    CHROMIUM: "qtwebengine-3rdparty-chromium-global",
    FFMPEG: "qtmultimedia-attribution-ffmpeg",
}

OWN = re.compile(rf"(?:content|resources|reader|licences)/|(?:{NAME}|ZeroOpposite Reader)$")
FONT = re.compile(r"\.(?:ttf|otf|ttc|woff2?|pf[ab])$", re.IGNORECASE)  # always somebody's: never taken for our own
PROGRAM = re.compile(rf"(?:{NAME}|ZeroOpposite Reader)(?:\.exe)?$")

# Path below _internal -> component: of PySide6's wheels, and of Python. The first that matches has it.
OWNERS = (
    (r"(?:^|/)(?:lib)?icu(?:data|i18n|uc)[^/]*\.(?:so|dll|dylib)", ICU),
    (r"(?:^|/)(?:lib)?(?:avcodec|avformat|avutil|swresample|swscale)[-.][^/]*$", FFMPEG),
    (r"(?:^|/)(?:vcruntime|msvcp|concrt|vcomp|vccorlib|vcamp|ucrtbase|api-ms-win-)[^/]*\.dll$", MICROSOFT),
    (r"^PySide6/Qt\w+\.(?:abi3\.so|pyd)$", ""),  # bindings: the wheel's own
    (r"^PySide6/.*(?:WebEngine|qtwebengine|icudtl\.dat|v8_context_snapshot)", WEBENGINE),
    (r"^PySide6/(?:Qt/|plugins/|resources/|translations/|Qt6\w+\.dll$|qt\.conf$)", QT),
    (r"^(?:base_library\.zip|(?:lib)?python3[^/]*(?:\.so[.\d]*|\.dll|\.dylib)|Python|Python\.framework/.*)$", PYTHON),
    (r"^(?:python3\.\d+/)?lib-dynload/", PYTHON),
)


def components(frozen: Path) -> list[Component]:
    """Of PyInstaller's folder, sorted by name, each one's parts after it.

    Raises BuildFailed when a file or module belongs to nobody, or when the lists of parts.json do not hold any more.
    """
    owned: dict[str, list[str]] = defaultdict(list)
    for path in carried(frozen):
        inner = path.removeprefix("_internal/")
        if PROGRAM.match(inner):
            owned[BOOTLOADER].append(path)
        elif not OWN.match(inner) or FONT.search(inner):
            owned[_owner(inner) or UNKNOWN].append(path)
    for module in modules(frozen):
        if module.partition(".")[0] not in ("reader", "__main__"):
            owner = distributions.owner_of_module(module) or (PYTHON if _is_standard(module) else UNKNOWN)
            owned[owner] += [f"module {module}"] if owner == UNKNOWN else []
    if UNKNOWN in owned:
        unknown = ", ".join(sorted(owned[UNKNOWN]))
        raise BuildFailed(f"In the bundle, of unknown origin and licence (packaging/components.py): {unknown}.")
    found = [_component(owner, tuple(files)) for owner, files in owned.items()]
    if WEBENGINE in owned:
        found.append(_chromium())
    paths = [path.removeprefix("_internal/") for files in owned.values() for path in files]
    _check_qt_modules(paths)
    found += map(_numbered, parts.parts_in(paths, leaving_out=PARTS_OF_THEIR_OWN.values()))
    return _in_order(found)


def carried(frozen: Path) -> list[str]:
    """Files in the folder, with "/"; links are left out, since they lead to another file of it."""
    if not frozen.is_dir():
        raise BuildFailed(f"There is no frozen program in {frozen}: python3 dev.py package frozen makes it.")
    found = []
    for folder, _folders, names in os.walk(frozen):
        paths = [Path(folder, name) for name in names]
        found += [path.relative_to(frozen).as_posix() for path in paths if not path.is_symlink()]
    return sorted(found)


def modules(frozen: Path) -> list[str]:
    """Modules that PyInstaller keeps inside the program's file, by their dotted names."""
    from PyInstaller.archive.readers import CArchiveReader

    program = next((path for path in sorted(frozen.iterdir()) if path.is_file() and PROGRAM.match(path.name)), None)
    if program is None:
        raise BuildFailed(f"{frozen} holds no program of PyInstaller's.")
    archive = CArchiveReader(str(program))
    scripts = [name for name, entry in archive.toc.items() if entry[-1] in "ms" and name != "struct"]
    return sorted({*scripts, *archive.open_embedded_archive("PYZ.pyz").toc})


def _check_qt_modules(paths: Iterable[str]) -> None:
    carried_modules = {name for path in paths for names in QT_LIBRARY.findall(path) for name in names if name}
    if unlisted := ", ".join(sorted(carried_modules.difference(QT_MODULES_CHECKED.split()))):
        raise BuildFailed(f"What Qt's modules {unlisted} are made of was never listed. {REFRESH} QT_MODULES_CHECKED.")


def _owner(path: str) -> str | None:
    """The name of the component that has this file, by its path below _internal; None if nobody has."""
    for pattern, owner in OWNERS:
        if re.search(pattern, path, re.IGNORECASE if owner == MICROSOFT else 0):
            if owner:
                return owner
            break
    if distribution := distributions.owner_of(path) or _of_metadata(path):
        return distribution
    if _is_in_python(path):
        return PYTHON
    if sys.platform.startswith("linux") and re.match(r"lib[^/]+\.so[.\d]*$", path):
        return debian.component(path).name
    return None


def _of_metadata(path: str) -> str | None:
    """The distribution of a file in a .dist-info folder; PyInstaller adds some that RECORD does not name."""
    folder = re.match(r"([^/]+)-[^/-]+\.dist-info/", path)
    return distributions.owner_of(f"{folder[0]}METADATA") if folder else None


def _is_in_python(path: str) -> bool:
    """Windows and macOS: libraries and extension modules that Python's installer brought."""
    if sys.platform.startswith("linux"):
        return False
    base = Path(sys.base_prefix)
    return any((folder / path).exists() for folder in (base, base / "DLLs", base / "lib"))


def _is_standard(module: str) -> bool:
    return module.partition(".")[0] in sys.stdlib_module_names or module.startswith("_sysconfigdata")


def _component(owner: str, files: tuple[str, ...]) -> Component:
    makers = {PYTHON: _python, QT: _qt, WEBENGINE: _webengine, MICROSOFT: _microsoft}
    if owner in makers:
        return replace(makers[owner](), files=files)
    if owner == ICU:
        return replace(_numbered_by_file(parts.part("qtwebengine-3rdparty-icu"), ICU, files), licence="Unicode-3.0")
    if owner == FFMPEG:
        return _numbered_by_file(parts.part(PARTS_OF_THEIR_OWN[FFMPEG]), FFMPEG, files)
    if any(re.match(r"_internal/lib[^/]+\.so", file) for file in files):
        return replace(debian.component(Path(files[0]).name), files=files)
    return replace(distributions.component(owner), files=files)


def _python() -> Component:
    version = platform.python_version()
    if sys.version_info[:2] > PYTHON_CHECKED:
        raise BuildFailed(f"What Python {version} is made of was never listed. {REFRESH} PYTHON_CHECKED.")
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    licence = next((folder / "LICENSE.txt" for folder in places if (folder / "LICENSE.txt").is_file()), None)
    if licence is None:
        raise BuildFailed(f"Python's own LICENSE.txt is not in {places[0]}, and its licence must go along.")
    return Component(
        name=PYTHON,
        version=version,
        licence="PSF-2.0",
        purl=PackageURL("generic", None, "python", version).to_string(),
        homepage="https://www.python.org",
        copyright=("Copyright 2001 Python Software Foundation; All Rights Reserved",),
        texts=(licence.read_text(encoding="utf-8"), parts.python_text()),
    )


def _qt() -> Component:
    version = importlib.metadata.version("PySide6-Essentials")  # wheels of PySide6 have the number of the Qt in them
    if not version.startswith(f"{QT_CHECKED}."):
        raise BuildFailed(f"What Qt {version} is made of was never listed. {REFRESH} QT_CHECKED.")
    return Component(
        name=QT,
        version=version,
        licence="LGPL-3.0-only",
        purl=PackageURL("generic", None, "qt", version).to_string(),
        homepage="https://www.qt.io",
        copyright=(distributions.QT_HOLDERS,),
        texts=(parts.standard_text("LGPL-3"), parts.standard_text("GPL-3"), parts.record_of("Qt")),
    )


def _webengine() -> Component:
    return Component(
        name=WEBENGINE,
        version=importlib.metadata.version("PySide6-WebEngine"),
        licence="LGPL-3.0-only",
        purl=PackageURL("generic", None, "qtwebengine", importlib.metadata.version("PySide6-WebEngine")).to_string(),
        homepage="https://www.qt.io",
        copyright=(distributions.QT_HOLDERS,),
        texts=(parts.standard_text("LGPL-3"), parts.standard_text("GPL-3")),
    )


def _chromium() -> Component:
    version = chromium_version()
    if version.partition(".")[0] != CHROMIUM_CHECKED:
        raise BuildFailed(f"What Chromium {version} is made of was never listed. {REFRESH} CHROMIUM_CHECKED.")
    own = parts.part(PARTS_OF_THEIR_OWN[CHROMIUM])
    return replace(
        own,
        name=CHROMIUM,
        version=version,
        licence="BSD-3-Clause",
        purl=PackageURL("generic", None, "chromium", version).to_string(),
        homepage="https://www.chromium.org",
        copyright=("Copyright The Chromium Authors",),
        texts=(*own.texts, parts.record_of("Chromium")),
        inside=WEBENGINE,
    )


def chromium_version() -> str:
    """Of the engine that is installed here, and so in the bundle."""
    from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

    return str(qWebEngineChromiumVersion())


def _microsoft() -> Component:
    """Redistributable files that Python's installer and PySide6's wheels bring; their terms are in Python's text."""
    return Component(
        name=MICROSOFT,
        version="14",
        licence="LicenseRef-Microsoft-Visual-C-Redistributable",
        purl="",
        homepage="https://learn.microsoft.com/cpp/windows/latest-supported-vc-redist",
        copyright=("Copyright Microsoft Corporation. All rights reserved.",),
        texts=_python().texts[:1],
    )


def _numbered_by_file(part: Component, name: str, files: Sequence[str]) -> Component:
    """A library whose number is in its file's name: libicuuc.so.73, avcodec-63.dll, libavcodec.so.63."""
    numbers = [found for file in files for found in re.findall(r"(?:icuuc\.so\.|avcodec[-.](?:so\.)?)(\d+)", file)]
    return replace(part, name=name, version=numbers[0] if numbers else "", inside="", files=tuple(files))


def _numbered(part: Component) -> Component:
    """A part of a wheel's extension module or of Python: its number is asked for here."""
    if part.inside == "lxml" and part.name in ("libxml2", "libxslt"):
        from lxml import etree

        number = etree.LIBXML_VERSION if part.name == "libxml2" else etree.LIBXSLT_VERSION
        return replace(part, version=".".join(map(str, number)))
    if part.inside == PYTHON and part.name == "Expat":
        return replace(part, version=pyexpat.EXPAT_VERSION.removeprefix("expat_"))
    return part


def _in_order(found: Iterable[Component]) -> list[Component]:
    inside = defaultdict(list)
    for component in sorted(found, key=lambda component: (component.name.casefold(), component.version)):
        inside[component.inside.casefold()].append(component)
    ordered: list[Component] = []

    def add(parent: str) -> None:
        for component in inside.pop(parent, ()):
            ordered.append(component)
            add(component.name.casefold())

    add("")
    if inside:
        raise BuildFailed(f"Parts of what is not carried: {', '.join(sorted(inside))} (packaging/licences).")
    return ordered

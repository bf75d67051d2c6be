#!/usr/bin/env python3
"""Collects what Qt, Chromium and Python are made of into parts.json: `python packaging/licences/collect.py [SUITE]`.

The wheels of PySide6 carry neither licence texts nor the list of what is compiled in. The documentation of the same
releases does: Qt's and Qt WebEngine's pages "Third-party licenses", Python's "History and License". Debian packages
all of it; SUITE (default: forky) should have the Qt nearest to the one in requirements/run.txt. Besides, Debian's own
record of the copyright of each source folder is taken along: the pages leave out what Chromium's parts contain in turn.

Needs a Debian machine that reaches its archive. The result is kept in the repository, so that building needs neither
and gives the same notices everywhere. Run it again when components.py says that Qt, Chromium or Python is another one.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from lxml import etree
from lxml.html import parse

HERE = Path(__file__).resolve().parent
TARGET = HERE / "parts.json"
ENGINE = "libqt6webenginecore6"  # asked only for the version of Chromium in it

# Qt's documentation, by Debian's package. Modules without third parties have no such page.
QT_PACKAGES = [
    f"qt6-{name}-doc-html" for name in ("base", "declarative", "imageformats", "multimedia", "svg", "webengine")
]
QT_PACKAGES += [f"qt6-{name}-doc-html" for name in ("positioning", "speech", "wayland", "webchannel")]
RECORDS = {"qt6-base-doc-html": "Qt", "qt6-webengine-doc-html": "Chromium"}  # Debian's copyright file -> of what
PYTHON_PACKAGES = ["python3.11-doc", "python3.13-doc", "python3.14-doc", "python3.15-doc"]  # old to new: texts go

# Documentation's name of a module -> its library's in a bundle: libQt6Core.so.6, Qt6Core.dll, QtCore.framework.
MODULES = {
    "qtcore": "Core",
    "qtdbus": "DBus",
    "qtgui": "Gui",
    "qtmultimedia": "Multimedia",
    "qtnetwork": "Network",
    "qtpositioning": "Positioning",
    "qtqml": "Qml",
    "qtquick": "Quick",
    "qtsvg": "Svg",
    "qtwaylandcompositor": "WaylandClient",  # the protocol's description serves both ends
}

# Part -> a regular expression that a path in the bundle must match, where the module's library does not say enough.
NEEDS = {
    "qtcore-attribution-qeventdispatcher-cf": r"QtCore\.framework",
    "qtgui-attribution-cocoa-platform-plugin": r"qcocoa",
    "qtgui-attribution-d3d12memoryallocator": r"Qt6Gui\.dll",
    "qtgui-attribution-rhi-miniengine-d3d12-mipmap": r"Qt6Gui\.dll",
    "qtgui-attribution-libjpeg": r"qjpeg",
    "qtgui-attribution-xcb-xinput": r"Qt6XcbQpa",
    "qtgui-attribution-xserverhelper": r"Qt6?Gui\.",
    "qtimageformats-attribution-libtiff": r"qtiff",
    "qtimageformats-attribution-libwebp": r"qwebp",
    "qtmultimedia-attribution-ffmpeg": r"avcodec",
    "qtmultimedia-attribution-ffmpeg-boost": r"avcodec",
    "qtmultimedia-attribution-ffmpeg-libjpeg": r"avcodec",
    "qtmultimedia-attribution-ffmpeg-zlib": r"avcodec",
    "qtmultimedia-attribution-signalsmith-stretch": r"ffmpegmediaplugin",
}

# Pages that speak of what no bundle contains: examples, tests, build tools, other systems.
ELSEWHERE = re.compile(
    r"""qttestlib- | qtspatialaudio- | qtquickcontrols- | qtshadertools- | qtwebengine-attribution-
      | android | qtgui-attribution-dejayvu | extra-cmake-modules | -kwin$
      | qtquick-attribution-(gear-icon|georama-font|map-of-europe|weather-icons|work-sans-font)
      | qtpositioning-attribution-(material-symbols|titilliumweb)""",
    re.VERBOSE,
)

# Page -> SPDX expression, where the page does not link to a single one.
SPDX = {
    "qtcore-attribution-blake2": "CC0-1.0 OR Apache-2.0",
    "qtcore-attribution-pcre2": "BSD-3-Clause WITH PCRE2-exception",
    "qtcore-attribution-sha1": "LicenseRef-SHA1-Public-Domain",
    "qtdbus-attribution-libdbus-1-headers": "AFL-2.1 OR GPL-2.0-or-later",
    "qtgui-attribution-freetype-pcf": "MIT AND MIT-open-group",
    "qtgui-attribution-freetype": "FTL OR GPL-2.0-only",
    "qtgui-attribution-grayraster": "FTL OR GPL-2.0-only",
    "qtgui-attribution-icc-srgb-color-profile": "LicenseRef-ICC-License",
    "qtgui-attribution-libjpeg": "IJG AND BSD-3-Clause",
    "qtgui-attribution-libpng": "Libpng AND libpng-2.0",
    "qtgui-attribution-smooth-scaling-algorithm": "BSD-2-Clause AND Imlib2",
    "qtgui-attribution-vulkan-xml-spec": "Apache-2.0 OR MIT",
    "qtgui-attribution-xserverhelper": "X11 AND HPND",
    "qtmultimedia-attribution-dr-libs": "Unlicense OR MIT-0",
    "qtmultimedia-attribution-ffmpeg": "LGPL-2.1-or-later AND BSD-3-Clause AND BSD-2-Clause AND MIT AND ISC",
}

NOT_IN_PYTHON = {"Pixi packages", "test_epoll", "W3C C14N test suite"}  # recipes and tests

# What Chromium's list calls a licence -> SPDX.
CHROMIUM_SPDX = {
    "3-clause BSD": "BSD-3-Clause",
    "Alliance-for-Open-Media-Patent, BSD-2-Clause": "BSD-2-Clause AND LicenseRef-Alliance-for-Open-Media-Patent",
    "Apache": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    'BSD 3-clause "New" or "Revised" License': "BSD-3-Clause",
    "BSD and LGPL v2 and LGPL v2.1": "BSD-3-Clause AND LGPL-2.0-or-later AND LGPL-2.1-or-later",
    "BSD-3-Clause, Patent": "BSD-3-Clause AND LicenseRef-Patent-Grant",
    "BSD-3-Clause, WebM-Project-Patent": "BSD-3-Clause AND LicenseRef-WebM-Project-Patent",
    "Custom license": "LicenseRef-Own-Terms",
    "Ignorable": "LicenseRef-Public-Domain",
    "JsonCPP": "MIT OR LicenseRef-Public-Domain",
    "LGPL 2.1": "LGPL-2.1-or-later",
    "LGPL-2.1": "LGPL-2.1-or-later",
    "Libpng-2.0, Libpng": "libpng-2.0 AND Libpng",
    "Opus-Patent-BSD-3-Clause": "BSD-3-Clause AND LicenseRef-Opus-Patent",
    "MIT, BSD-3-Clause, OpenSSL, ISC, SSLeay": "MIT AND BSD-3-Clause AND OpenSSL AND ISC AND SSLeay-standalone",
    "SPL-SQRT-FLOOR": "LicenseRef-SPL-Sqrt-Floor",
    "pffft": "LicenseRef-PFFFT",
    "public-domain-md5, MIT-Modern-Variant, HPND-sell-variant, MIT": (
        "LicenseRef-Public-Domain AND MIT-Modern-Variant AND HPND-sell-variant AND MIT"
    ),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing by others that is compiled into Qt, Chromium or Python."""

    id: str
    inside: str  # "Qt", "Chromium" or "Python"
    name: str
    version: str
    licence: str  # SPDX; LicenseRef-... where SPDX has no name for it
    homepage: str
    copyright: list[str]
    texts: list[str]  # digests, see `_Texts`
    needs: str  # it is carried if a path in the bundle matches this regular expression


class _Texts(dict[str, str]):
    """Digest -> text; the same words in another layout are the same text."""

    def keep(self, text: str) -> str:
        text = "\n".join(line.rstrip() for line in text.strip("\n").splitlines()) + "\n"
        digest = hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]
        self.setdefault(digest, text)
        return digest


def main(suite: str = "forky") -> None:
    with tempfile.TemporaryDirectory() as folder:
        fetched = _fetch(suite, Path(folder))
        root = fetched / "root"
        texts = _Texts()
        chromium = list(_chromium_parts(root, texts))
        parts = [*chromium, *_qt_parts(root, texts)]
        answer = {
            "taken_from": {
                "Qt": _qt_version(root),
                "Chromium": _chromium_version(root),
                "Python": sorted({package.removesuffix("-doc") for package in PYTHON_PACKAGES}),
            },
            "records": {of: texts.keep(_record(root, package)) for package, of in RECORDS.items()},
            "python": _python_parts(root, texts),
            "standard": {file.name: texts.keep(file.read_text()) for file in _common_licences()},
            "parts": [asdict(part) for part in sorted(parts, key=lambda part: (part.inside, part.name.casefold()))],
            "texts": dict(sorted(texts.items())),
        }
    TARGET.write_text(json.dumps(answer, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(parts)} parts, {len(texts)} texts, {TARGET.stat().st_size:,} bytes")


def _fetch(suite: str, folder: Path) -> Path:
    """Download and unpack the packages with an apt of our own: the machine's sources and state stay as they are."""
    sources = Path("/etc/apt/sources.list.d/debian.sources").read_text()
    archive = re.search(r"^URIs: (\S+)", sources, re.MULTILINE)
    keyring = re.search(r"^Signed-By: (\S+)", sources, re.MULTILINE)
    if not archive or not keyring:
        raise SystemExit("debian.sources names no archive or no keyring.")
    for name in ("state/lists/partial", "cache/archives/partial", "debs", "root"):
        (folder / name).mkdir(parents=True)
    (folder / "status").touch()
    suites = dict.fromkeys([suite, "sid", "trixie", "bookworm"])
    (folder / "sources.list").write_text(
        "".join(f"deb [signed-by={keyring[1]}] {archive[1]} {name} main\n" for name in suites)
    )
    options = {
        "Dir::State": folder / "state",
        "Dir::State::status": folder / "status",
        "Dir::Cache": folder / "cache",
        "Dir::Etc::sourcelist": folder / "sources.list",
        "Dir::Etc::sourceparts": "/dev/null",
        "APT::Sandbox::User": "root",
        "APT::Default-Release": suite,
    }
    apt = ["apt-get", "-q", *(f"-o{key}={value}" for key, value in options.items())]
    subprocess.run([*apt, "update"], check=True)
    wanted = [*(f"{package}/{suite}" for package in (*QT_PACKAGES, ENGINE)), *PYTHON_PACKAGES]
    subprocess.run([*apt, "download", *wanted], check=True, cwd=folder / "debs")
    for deb in sorted((folder / "debs").glob("*.deb")):
        subprocess.run(["dpkg-deb", "-x", deb, folder / "root"], check=True)
    return folder


def _qt_parts(root: Path, texts: _Texts) -> Iterator[Part]:
    for page in sorted((root / "usr/share/qt6/doc").rglob("*-attribution-*.html")):
        if ELSEWHERE.search(page.stem):
            continue
        description = parse(str(page)).xpath('//div[@class="descr"]')[0]
        name, _, version = _title(page).partition(", version ")
        module = page.stem.partition("-")[0]
        blocks = [_own(block) for block in description.xpath("./pre")]
        linked = [link[26:-5] for link in description.xpath(".//a/@href") if link.startswith("https://spdx.org/")]
        licence = SPDX.get(page.stem) or linked[0]
        notices = blocks[0] if blocks and re.match(r"\s*(?:.*copyright|©|\(c\))", blocks[0], re.IGNORECASE) else ""
        yield Part(
            id=page.stem,
            inside="Qt",
            name=name,
            version=re.sub(r"^(v|Revision |commit )", "", version),
            licence=licence,
            homepage=_homepage(description),
            copyright=[line.strip() for line in notices.splitlines() if line.strip()],
            texts=[texts.keep(block) for block in blocks[bool(notices) :]],
            needs=NEEDS.get(page.stem) or rf"Qt6?{MODULES[module]}\.",
        )


def _chromium_parts(root: Path, texts: _Texts) -> Iterator[Part]:
    folder = root / "usr/share/qt6/doc/qtwebengine"
    licences = _chromium_licences(folder / "qtwebengine-licensing.html")
    for page in sorted(folder.glob("qtwebengine-3rdparty-*.html")):
        description = parse(str(page)).xpath('//div[@class="descr"]')[0]
        words = licences[page.name]
        blocks = [html.unescape(_own(block)) for block in description.xpath("./pre")]  # these pages are escaped twice
        yield Part(
            id=page.stem,
            inside="Chromium",
            name=html.unescape(_title(page)).rstrip("."),
            version="",  # the list has none: they are those of Chromium's source
            licence=CHROMIUM_SPDX.get(words) or words.replace(", ", " AND "),
            homepage=_homepage(description),
            copyright=[],
            texts=[texts.keep(block) for block in blocks],
            needs="QtWebEngineCore|Qt6WebEngineCore",
        )


def _chromium_licences(page: Path) -> dict[str, str]:
    """Page of a part -> its licence, in the words of Chromium's list."""
    found = {}
    for link in parse(str(page)).xpath('//tr//a[contains(@href, "qtwebengine-3rdparty-")]'):
        words = " ".join(next(link.iterancestors("tr")).text_content().split())
        found[link.get("href")] = html.unescape(words.removeprefix(" ".join(link.text_content().split())).strip())
    return found


def _python_parts(root: Path, texts: _Texts) -> dict[str, str]:
    """Section of "Licenses and Acknowledgements for Incorporated Software" -> digest; the newest version's words."""
    found: dict[str, str] = {}
    for package in PYTHON_PACKAGES:
        page = next((root / "usr/share/doc").glob(f"{package.removesuffix('-doc')}*/html/license.html"))
        document = parse(str(page))
        for section in document.xpath(
            '//section[@id="licenses-and-acknowledgements-for-incorporated-software"]/section'
        ):
            title = section.xpath("./h3")[0].text.strip()
            if title in NOT_IN_PYTHON:
                continue
            found[title] = texts.keep("\n\n".join(_plain(block) for block in section.xpath("./p | ./div | ./pre")))
    return dict(sorted(found.items(), key=lambda item: item[0].casefold()))


def _plain(block: etree._Element) -> str:
    text = _own(block)
    return text.strip("\n") if block.xpath("self::pre | .//pre") else " ".join(text.split())


def _own(block: etree._Element) -> str:
    return "".join(block.itertext())


def _title(page: Path) -> str:
    return " ".join(parse(str(page)).xpath('//h1[@class="title"]')[0].text_content().split())


def _homepage(description: etree._Element) -> str:
    links = description.xpath('.//a[normalize-space() = "Project Homepage"]/@href')
    # The page of a package registry is no home: what it shows may change hands.
    return str(links[0]) if links and links[0].startswith("http") and "/package/" not in links[0] else ""


def _record(root: Path, package: str) -> str:
    return (root / "usr/share/doc" / package / "copyright").read_text(encoding="utf-8")


def _common_licences() -> list[Path]:
    """The texts that Debian's records point to instead of repeating them."""
    folder = Path("/usr/share/common-licenses")
    return sorted(path for path in folder.iterdir() if path.is_file() and not path.is_symlink() and path.name != "BSD")


def _qt_version(root: Path) -> str:
    page = parse(str(root / "usr/share/qt6/doc/qtcore/qtcore-index.html"))
    found = re.search(r"Qt (\d+\.\d+\.\d+)", page.xpath('//*[@id="buildversion"]')[0].text_content())
    if not found:
        raise SystemExit("Qt's documentation does not say which version it is of.")
    return str(found[1])


def _chromium_version(root: Path) -> str:
    """The version as it stands in the library, among its security patches' version: the lower of the two."""
    library = next(path for path in root.rglob("libQt6WebEngineCore.so.6.*") if not path.is_symlink())
    found = re.findall(rb"\x00(\d{3}\.0\.\d{4}\.\d{1,3})\x00", library.read_bytes())
    numbers = [[int(part) for part in number.split(b".")] for number in found]
    return ".".join(map(str, min(numbers)))


if __name__ == "__main__":
    main(*sys.argv[1:])

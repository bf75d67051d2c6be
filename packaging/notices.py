"""Target `notices`: the licences of everything that is carried along, in one file that a person can read.

Also what the AGPL and the LGPL ask for: where the source is to be had, and how another Qt is put in. freeze.py calls
`write`, so that every installer carries the file; the program shows it (Help, About).
"""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from components import CHROMIUM, QT, WEBENGINE, components
from licences.component import Component
from licences.parts import collected, standard_texts
from project import BUILD, FROZEN, LICENCE, NAME, ROOT, TITLE, version

FILE = "THIRD-PARTY-NOTICES.txt"
FOLDER = "licences"  # in the bundle, beside content/ and resources/; reader/paths.py knows it
WIDTH, COLUMN = 100, 58  # of lines, and where the licences begin in the contents
REFERRED = re.compile(r"/usr/share/common-licenses/([A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)")
STANDARD = {  # SPDX -> Debian's name of the text; for licences that are often only pointed to
    "Apache-2.0": ("Apache-2.0",),
    "GPL-2.0": ("GPL-2",),
    "GPL-3.0": ("GPL-3",),
    "LGPL-2.0": ("LGPL-2",),
    "LGPL-2.1": ("LGPL-2.1",),
    "LGPL-3.0": ("LGPL-3", "GPL-3"),
    "MPL-1.1": ("MPL-1.1",),
    "MPL-2.0": ("MPL-2.0",),
}


def build(*, quick: bool = False) -> list[Path]:
    """build/notices/: the notices of the frozen program, and our own licence; `quick` makes no difference.

    Raises BuildFailed when there is no frozen program, or something in it is of unknown origin.
    """
    return _write(BUILD / "notices", components(FROZEN))


def write(frozen: Path) -> list[Path]:
    """Put the notices of a folder of PyInstaller's into it, where the program looks for them. Raises BuildFailed.

    On macOS also into the .app that was made of it, which has to be signed after that.
    """
    made = _write(frozen / "_internal" / FOLDER, components(frozen))
    for contents in frozen.parent.glob("*.app/Contents"):
        shutil.copytree(made[0].parent, contents / "Resources" / FOLDER, dirs_exist_ok=True)
        link = contents / "Frameworks" / FOLDER  # what counts as the program's folder; data must lie in Resources
        link.unlink(missing_ok=True)
        link.symlink_to(f"../Resources/{FOLDER}", target_is_directory=True)
    return made


def _write(folder: Path, found: Sequence[Component]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    notices = folder / FILE
    notices.write_text(text_of(found), encoding="utf-8", newline="\n")
    licence = folder / "LICENSE"
    shutil.copyfile(ROOT / "LICENSE", licence)
    return [notices, licence]


def text_of(found: Sequence[Component]) -> str:
    """The whole file: preface, contents, what is carried, and each text once."""
    texts = _numbered_texts(found)
    numbers = {component: number for number, component in enumerate(found, 1)}
    blocks = [
        _heading(f"{TITLE} {version()}: licences of third parties", "="),
        *_preface(found),
        _heading("Contents", "="),
        "\n".join(_contents(numbers)),
        _heading("What is carried along", "="),
        *(_entry(component, number, texts) for component, number in numbers.items()),
        _heading("Texts", "="),
        *_texts(texts, numbers),
    ]
    return "\n\n".join(block.strip("\n") for block in blocks) + "\n"


def _preface(found: Sequence[Component]) -> Iterator[str]:
    named = {component.name: component for component in found}
    yield _wrapped(
        f"{TITLE} is free software under the GNU Affero General Public License, version 3 or later ({LICENCE}): "
        "see the file LICENSE beside this one. It carries along the work of many others. This file names all of it, "
        "with the terms on which it may be used, copied and changed."
    )
    yield _heading("The source of this program")
    yield _wrapped(
        "The AGPL gives you the right to the complete source of exactly this version, with everything that builds it. "
        f"Whoever gives you {TITLE} has to give you that source as well, or tell you where it is: it is the archive "
        f"{NAME.replace('-', '_')}-{version()}.tar.gz, which belongs beside the installers of the same version. In "
        "it, “python3 dev.py package” makes every installer anew."
    )
    if QT in named:
        yield from _about_qt(named[QT])
    yield from _about_other_lgpl(found)
    yield from _about_the_lists(named)
    yield _wrapped("Fonts: no font files are carried along. The program uses the fonts of the system.")


def _about_qt(qt: Component) -> Iterator[str]:
    """What the LGPL, version 3, section 4, asks for. Its texts are with the component."""
    folders = sorted({file.rpartition("/")[0] for file in qt.files if re.search(r"Qt6?Core\.", file)})
    yield _heading("Qt: another version in its place, and its source")
    yield _wrapped(
        f"Qt {qt.version}, Qt WebEngine and Qt for Python are used under the GNU Lesser General Public License, "
        "version 3. They are shared libraries, each a file of its own in the program's folder: "
        f"{', '.join(folders)} has Qt; _internal/PySide6 and _internal/shiboken6 have Qt for Python. To use a changed "
        "Qt, build one that is binary compatible (the same major version, the same or a later minor one), close the "
        "program, and replace the files of the same names; nothing in the program checks or forbids it. You may "
        "change the program for your own use, and take it apart to find mistakes in such changes."
    )
    yield _wrapped(
        f"The Qt Company publishes the source of Qt {qt.version} and of Qt WebEngine, with Chromium's in it, at "
        "https://download.qt.io/official_releases/qt/ and that of Qt for Python at "
        "https://download.qt.io/official_releases/QtForPython/. Python's source is at "
        "https://www.python.org/downloads/source/. The files of Qt and of Qt for Python are those that The Qt "
        "Company publishes as Python packages, unchanged; what the program does not use is left out."
    )


def _about_other_lgpl(found: Iterable[Component]) -> Iterator[str]:
    others = [
        component
        for component in found
        if re.search(r"(?<!A)LGPL", component.licence)
        and component.name not in (QT, WEBENGINE)
        and not re.match(r"(?i)pyside6|shiboken6", component.name)
    ]
    if others:
        names = (
            f"{component.label} ({'in ' + component.inside if component.inside else 'by itself'})"
            for component in others
        )
        yield _wrapped(
            f"Besides, under a version of the LGPL: {', '.join(names)}. What is in Chromium is in the source of Qt "
            "WebEngine and is replaced with it. What is in a Python package is replaced with the package: build it "
            "from its source and put it into _internal."
        )


def _about_the_lists(named: dict[str, Component]) -> Iterator[str]:
    source = collected()["taken_from"]
    yield _heading("Where these lists come from")
    yield _wrapped(
        "Files: each file of the program is counted to a Python package by that package's own record, to Python, to "
        "Qt, or to the Debian package it was taken from. Building the program fails when one is left over. Installers "
        "may leave out libraries of the last kind where the system has them."
    )
    if QT in named and CHROMIUM in named:
        yield _wrapped(
            f"Parts of Qt and Chromium: the program has Qt {named[QT].version} with Chromium "
            f"{named[CHROMIUM].version}. The lists of their parts, and the numbers of Qt's, are those of the "
            f"documentation of Qt {source['Qt']}, whose engine is Chromium {source['Chromium']}; parts that Debian, "
            "who packages that documentation, takes from its own libraries were added by hand. So a part of Qt may "
            "have a slightly different number here. Parts that only some systems need are named for all of them, and "
            "Debian's records of the sources, which are among the texts, name folders that are not carried at all."
        )


def _numbered_texts(found: Sequence[Component]) -> dict[str, tuple[int, str]]:
    """The words of a text without its layout -> (its number, the text), in the order of first use."""
    texts: dict[str, tuple[int, str]] = {}
    for text in (*(text for component in found for text in component.texts), *_referred(found)):
        texts.setdefault(_words(text), (len(texts) + 1, text))
    return texts


def _referred(found: Iterable[Component]) -> list[str]:
    """Texts of well-known licences to which others only refer."""
    names = {name for component in found for text in component.texts for name in REFERRED.findall(text)}
    for component in found:
        names |= {name for spdx, wanted in STANDARD.items() if spdx in component.licence for name in wanted}
    aliases = {"GPL": "GPL-3", "LGPL": "LGPL-3", "GFDL": "GFDL-1.3"}
    known = standard_texts()
    return [known[name] for name in sorted({aliases.get(name, name) for name in names}) if name in known]


def _words(text: str) -> str:
    return " ".join(text.split())


def _contents(numbers: dict[Component, int]) -> Iterator[str]:
    for component, number in numbers.items():
        name = f"{number:4}  {'  ' * _depth(component, numbers)}{component.label}"
        yield _wrapped(f"{name:<{COLUMN - 1}} {component.licence}" if len(name) < COLUMN else name, indent=COLUMN)
        if len(name) >= COLUMN:
            yield _wrapped(" " * COLUMN + component.licence, indent=COLUMN)


def _depth(component: Component, others: Iterable[Component]) -> int:
    if not component.inside:
        return 0
    parent = next(other for other in others if other.name.casefold() == component.inside.casefold())
    return 1 + _depth(parent, others)


def _entry(component: Component, number: int, texts: dict[str, tuple[int, str]]) -> str:
    found = ", ".join(f"[{texts[_words(text)][0]}]" for text in component.texts)
    rows = [
        ("Licence", component.licence),
        ("Part of", component.inside),
        ("Project", component.homepage),
        ("Package", component.purl),
        ("Files", _files(component.files)),
        ("Texts", found),
    ]
    lines = [f"{number}. {component.label}", "-" * len(f"{number}. {component.label}")]
    lines += [_wrapped(f"{name + ':':<9}{value}", indent=9) for name, value in rows if value]
    lines += ["", *(_wrapped(line, indent=4) for line in component.copyright)] if component.copyright else []
    return "\n".join(lines)


def _files(files: Sequence[str]) -> str:
    if len(files) <= 12:
        return ", ".join(file.removeprefix("_internal/") for file in files)
    folders = sorted({file.removeprefix("_internal/").rpartition("/")[0] or "." for file in files})
    return f"{len(files)}, in {', '.join(folders)}"


def _texts(texts: dict[str, tuple[int, str]], numbers: dict[Component, int]) -> Iterator[str]:
    users: dict[str, list[str]] = {}
    for component in numbers:
        for text in component.texts:
            users.setdefault(_words(text), []).append(component.name)
    for words, (number, text) in texts.items():
        names = list(dict.fromkeys(users.get(words, ["named by other texts"])))
        more = f" and {len(names) - 6} others" if len(names) > 7 else ""
        shown = ", ".join(names[:6] if more else names) + more
        yield "\n".join(["=" * WIDTH, _wrapped(f"[{number}] {shown}", indent=4), "=" * WIDTH, "", text.strip("\n")])


def _heading(text: str, line: str = "-") -> str:
    return f"{text}\n{line * len(text)}"


def _wrapped(text: str, indent: int = 0) -> str:
    return textwrap.fill(text, WIDTH, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)

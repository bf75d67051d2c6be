"""Installed Python distributions: whose a file is, and what a distribution says of its licence."""

from __future__ import annotations

import importlib.metadata
import re
from functools import cache
from importlib.metadata import Distribution, PackageMetadata
from pathlib import PurePath

from licences.component import Component
from licences.parts import standard_text
from license_expression import get_spdx_licensing
from packageurl import PackageURL
from project import BuildFailed

# Distributions whose metadata give no SPDX expression; read from their licence files.
LICENCES = {
    "ebooklib": "AGPL-3.0-or-later",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",  # its dictionaries as well, see their README files
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0",  # bootloader, run-time hooks
}
CLASSIFIERS = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
}
LICENCE_FILE = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|authors)[^/]*$|/licen[cs]es/", re.IGNORECASE)
QT_FOR_PYTHON = re.compile(r"pyside6|shiboken6", re.IGNORECASE)  # no texts in these wheels
QT_HOLDERS = "Copyright The Qt Company Ltd. and other contributors"
COPYRIGHT = re.compile(r"^\W*(copyright\b.*\d{4}.*|\(c\) .*\d{4}.*|©.*)$", re.IGNORECASE | re.MULTILINE)


@cache
def _owners() -> dict[str, str]:
    """File, as RECORD names it -> distribution."""
    return {
        str(PurePath(file).as_posix()): distribution.name
        for distribution in importlib.metadata.distributions()
        for file in distribution.files or ()
    }


def owner_of(path: str) -> str | None:
    """The distribution that installed this file, by its path below site-packages."""
    return _owners().get(path)


def owner_of_module(module: str) -> str | None:
    """The distribution of a module by its dotted name; a run-time hook of PyInstaller's is one, too."""
    path = module.replace(".", "/")
    hooks = ("PyInstaller/hooks/rthooks", "PyInstaller/fake-modules", "_pyinstaller_hooks_contrib/rthooks")
    candidates = [path, *(f"{folder}/{path}" for folder in hooks)]
    if module.startswith("pyi"):  # bootstrap
        candidates.append(f"PyInstaller/loader/{path}")
    for candidate in candidates:
        if found := owner_of(f"{candidate}.py") or owner_of(f"{candidate}/__init__.py"):
            return found
    return None


def component(name: str) -> Component:
    """What a distribution's own metadata say. Raises BuildFailed where they give no licence or no text of it."""
    distribution = importlib.metadata.distribution(name)
    metadata = distribution.metadata
    texts = _texts(distribution)
    if not texts:
        raise BuildFailed(
            f"{name} comes without the text of its licence: packaging/licences/distributions.py needs one."
        )
    lines = dict.fromkeys(" ".join(line.split()) for text in texts for line in COPYRIGHT.findall(text))
    holders = [line for line in lines if "Free Software Foundation" not in line]  # who wrote the GPL, not the program
    return Component(
        name=metadata["Name"].replace("_", "-"),
        version=distribution.version,
        licence=_licence(distribution),
        purl=PackageURL("pypi", None, _normalised(name), distribution.version).to_string(),
        homepage=_homepage(distribution),
        copyright=(QT_HOLDERS,) if QT_FOR_PYTHON.match(name) else tuple(holders or _authors(metadata)),
        texts=texts,
    )


def _texts(distribution: Distribution) -> tuple[str, ...]:
    if QT_FOR_PYTHON.match(distribution.name):
        return (standard_text("LGPL-3"), standard_text("GPL-3"))
    files = [file for file in distribution.files or () if ".dist-info/" in file.as_posix()]
    texts = (
        file.read_text(encoding="utf-8") for file in sorted(files, key=str) if LICENCE_FILE.search(file.as_posix())
    )
    return tuple(text for text in texts if text.strip())


def _licence(distribution: Distribution) -> str:
    metadata = distribution.metadata
    words = [LICENCES.get(_normalised(distribution.name), "")]
    words += [*_field(metadata, "License-Expression"), *_field(metadata, "License")]
    words += [CLASSIFIERS.get(classifier, "") for classifier in _field(metadata, "Classifier")]
    known = get_spdx_licensing()
    for expression in words:
        if expression and not known.validate(expression).errors:
            return str(expression)
    raise BuildFailed(
        f"{distribution.name} names no licence that SPDX knows: add it to packaging/licences/distributions.py."
    )


def _homepage(distribution: Distribution) -> str:
    addresses = [f"homepage, {address}" for address in _field(distribution.metadata, "Home-page")]
    addresses += _field(distribution.metadata, "Project-URL")
    wanted = ("homepage", "home", "repository", "source")
    best = sorted(addresses, key=lambda line: line.casefold().startswith(wanted), reverse=True)  # stable
    return best[0].partition(", ")[2] if best else ""


def _authors(metadata: PackageMetadata) -> list[str]:
    return [f"By {name}" for name in _field(metadata, "Author")]


def _field(metadata: PackageMetadata, name: str) -> list[str]:
    return list(metadata.get_all(name) or ())


def _normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

"""Target `sbom`: what is carried along, for machines: CycloneDX 1.6 as JSON, the same bytes for the same bundle.

Source: CycloneDX 1.6 (ECMA-424, 2nd edition); written by cyclonedx-python-lib, whose tests hold its schema.
"""

from __future__ import annotations

import hashlib
import platform
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from components import components
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Entry
from cyclonedx.model.component import ComponentType
from cyclonedx.model.license import License, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from licences.component import Component
from licences.parts import collected
from packageurl import PackageURL
from project import APPLICATION_ID, DIST, FROZEN, LICENCE, NAME, PUBLISHER, SUMMARY, source_time, version

SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
APPLICATIONS = {"pyinstaller"}  # all others are libraries, CPython among them: the program is linked with it


def build(*, quick: bool = False) -> list[Path]:
    """dist/<name>-<version>-<system>-<machine>.cdx.json; `quick` makes no difference. Raises BuildFailed."""
    DIST.mkdir(exist_ok=True)
    target = (
        DIST / f"{NAME}-{version()}-{SYSTEMS.get(sys.platform, sys.platform)}-{platform.machine().lower()}.cdx.json"
    )
    target.write_text(document(FROZEN, components(FROZEN)), encoding="utf-8", newline="\n")
    return [target]


def document(frozen: Path, found: Sequence[Component]) -> str:
    """The list as JSON. The program depends on each component that stands for itself, and those on their parts."""
    program = Entry(
        type=ComponentType.APPLICATION,
        name=NAME,
        version=version(),
        description=SUMMARY,
        publisher=PUBLISHER,
        licenses=[_licence(LICENCE)],
        bom_ref=NAME,
    )
    entries = {component: _entry(component, frozen) for component in found}
    parts = defaultdict(list)  # name of a component, folded -> what is compiled into it; "": what stands for itself
    for component, entry in entries.items():
        parts[component.inside.casefold()].append(entry)
    bom = Bom(
        components=entries.values(),
        metadata=BomMetaData(component=program, timestamp=source_time(), properties=_properties()),
        serial_number=uuid5(NAMESPACE_URL, "\n".join([f"{APPLICATION_ID}:{version()}", *_hashes(entries.values())])),
    )
    bom.register_dependency(program, parts[""])
    for component, entry in entries.items():
        bom.register_dependency(entry, parts[component.name.casefold()] if component.is_whole else [])
    return f"{JsonV1Dot6(bom).output_as_string(indent=1)}\n"


def _entry(component: Component, frozen: Path) -> Entry:
    reference = f"{component.inside}/{component.name}" if component.inside else component.name
    home = (
        [ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(component.homepage))]
        if component.homepage
        else []
    )
    return Entry(
        type=ComponentType.APPLICATION if component.name in APPLICATIONS else ComponentType.LIBRARY,
        name=component.name,
        version=component.version or None,
        bom_ref=reference,
        purl=PackageURL.from_string(component.purl) if component.purl else None,
        licenses=[_licence(component.licence)],
        copyright="\n".join(component.copyright) or None,
        external_references=home,
        components=[_file(path, frozen, reference) for path in component.files],
    )


def _licence(expression: str) -> License:
    """The factory knows SPDX's own names only, and takes an expression with a LicenseRef- for mere words."""
    if "LicenseRef-" in expression:
        return LicenseExpression(expression)
    licence: License = LicenseFactory().make_from_string(expression)
    return licence


def _file(path: str, frozen: Path, owner: str) -> Entry:
    digest = hashlib.sha256((frozen / path).read_bytes()).hexdigest()
    return Entry(
        type=ComponentType.FILE,
        name=path,
        bom_ref=f"{owner}#{path}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )


def _hashes(entries: Iterable[Entry]) -> list[str]:
    """What tells this bundle from any other: a serial number must not be given to two."""
    return sorted(
        f"{file.name}:{item.content}" for entry in entries for file in entry.components for item in file.hashes
    )


def _properties() -> list[Property]:
    source = collected()["taken_from"]
    return [
        Property(name=f"{APPLICATION_ID}:parts-of-qt-as-of", value=str(source["Qt"])),
        Property(name=f"{APPLICATION_ID}:parts-of-chromium-as-of", value=str(source["Chromium"])),
    ]

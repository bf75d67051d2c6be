"""Which package files a container has: `META-INF/container.xml`, or a search where it is missing.

Sources: EPUB 3.3, section 4.2.6.3.1 (container file); EPUB Multiple-Rendition Publications 1.1, section 2.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.errors import DamagedPublication, RefusedForSafety, ResourceMissing
from reader.streamer.epub import limits, reasons, xml
from reader.streamer.epub.container import Container
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.sniff import kind_of_archive
from reader.streamer.epub.urls import resolve

CONTAINER = "META-INF/container.xml"
PACKAGE_TYPE = "application/oebps-package+xml"


@dataclass(frozen=True, slots=True)
class Rootfile:
    """One package file, and what the container says of the rendition it describes."""

    path: str
    label: str = ""
    language: str = ""
    layout: str = ""
    media: str = ""  # a media query
    access_mode: str = ""


def rootfiles(container: Container, notes: Notes) -> tuple[Rootfile, ...]:
    """At least one package file, the default first. Raises DamagedPublication, RefusedForSafety."""
    try:
        root = xml.parse(container.read(CONTAINER, limits.XML), CONTAINER, container.path, notes)
    except ResourceMissing:
        return _found(container, notes, "META-INF/container.xml is missing")
    except DamagedPublication as error:
        if container.trouble(CONTAINER):  # packed in a forbidden way: the whole container is in error
            raise
        return _found(container, notes, f"META-INF/container.xml cannot be read ({error.reason})")
    named = [one for one in xml.descendants(root, "rootfile") if xml.attribute(one, "full-path")][: limits.RENDITIONS]
    packages = [one for one in named if xml.attribute(one, "media-type") in {PACKAGE_TYPE, ""}] or named
    found: list[Rootfile] = []
    missing = ""
    for element in packages:
        rootfile = _rootfile(element, container)
        if container.find(rootfile.path) is None:
            missing = missing or rootfile.path
            notes.warn(f"META-INF/container.xml names {shown(rootfile.path)}, which is missing")
        elif rootfile.path not in {one.path for one in found}:
            found.append(rootfile)
    if found:
        return tuple(found)
    return _found(container, notes, "META-INF/container.xml names no package file that is there", missing)


def _rootfile(element: xml.Element, container: Container) -> Rootfile:
    said = xml.attribute(element, "full-path")
    target = resolve("", said)
    if target.remote or target.leaked:
        raise RefusedForSafety(container.path, reasons.OUTSIDE.format(name=shown(said)))
    path = container.find(said) or container.find(target.path) or target.path
    return Rootfile(
        path,
        xml.folded(xml.attribute(element, "label"))[: limits.TEXT],
        xml.attribute(element, "language"),
        xml.attribute(element, "layout"),
        xml.attribute(element, "media"),
        xml.attribute(element, "accessMode"),
    )


def _found(container: Container, notes: Notes, why: str, missing: str = "") -> tuple[Rootfile, ...]:
    """The package file nearest to the root, where the container does not say. Raises DamagedPublication."""
    candidates = [name for name in container.names if name.lower().endswith(".opf")]
    if not candidates:
        if missing:
            raise DamagedPublication(container.path, reasons.NO_PACKAGE.format(name=shown(missing)))
        if kind := kind_of_archive(container.names):
            raise DamagedPublication(container.path, reasons.NOT_EPUB.format(kind=kind))
        none = reasons.NO_ROOT if container.find("mimetype") else reasons.OTHER_ARCHIVE
        raise DamagedPublication(container.path, none)
    path = min(candidates, key=lambda name: (name.count("/"), name))
    notes.warn(f"{why}; {shown(path)} is used")
    return (Rootfile(path),)

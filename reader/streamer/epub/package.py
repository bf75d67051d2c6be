"""The package document: one rendition's metadata, manifest and spine. Source: EPUB 3.3, section 5; OPF 2.0.1."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.errors import DamagedPublication, ResourceMissing
from reader.publication.model import Link, Metadata, TocEntry
from reader.publication.presentation import PageProgression, Presentation
from reader.streamer.epub import limits, reasons, xml
from reader.streamer.epub.clock import seconds
from reader.streamer.epub.container import Container
from reader.streamer.epub.layout import read_presentation
from reader.streamer.epub.manifest import Item, Manifest, link_of, read_manifest
from reader.streamer.epub.media_types import NCX, PAGE_MAP, PICTURES, plain
from reader.streamer.epub.metadata import read_metadata
from reader.streamer.epub.metas import Metas, TextReader, read_metas
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.prefixes import Prefixes
from reader.streamer.epub.spine import page_progression, read_spine
from reader.streamer.epub.urls import resolve


@dataclass(frozen=True)
class Package:
    """What a package file says, its paths resolved."""

    path: str
    metadata: Metadata
    manifest: Manifest
    spine: tuple[Link, ...]
    resources: tuple[Link, ...]
    presentation: Presentation
    page_progression: PageProgression
    cover: Link | None
    guide: tuple[TocEntry, ...]
    nav: str = ""  # path of the navigation document
    ncx: str = ""
    page_map: str = ""


def read_package(container: Container, path: str, notes: Notes) -> Package:
    """Read one package file. Raises DamagedPublication, RefusedForSafety, ProtectedPublication."""
    root = _root(container, path, notes)
    element = xml.child(root, "metadata")
    if element is None:
        notes.warn("package: it has no metadata")
    reader = TextReader(root, element, notes)
    prefixes = Prefixes(root)
    metas = read_metas(element, reader, prefixes) if element is not None else Metas()
    manifest = read_manifest(root, path, container, prefixes, notes)
    presentation = read_presentation(metas, container, notes)
    durations = _durations(metas)
    spine = read_spine(root, manifest, metas, presentation, durations, prefixes, notes)
    if not spine:
        raise DamagedPublication(container.path, reasons.NO_SPINE)
    guide = _guide(root, path, container, notes)
    cover = _cover(manifest, metas, guide)
    listed = {link.href for link in spine}
    resources = tuple(
        _with_rel(link_of(item, manifest, notes, durations), cover)
        for item in manifest.items
        if item.path not in listed
    )
    return Package(
        path,
        read_metadata(root, element, metas, reader, path, container),
        manifest,
        spine,
        resources,
        presentation,
        page_progression(root, notes),
        None if cover is None else _with_rel(link_of(cover, manifest, notes, durations), cover),
        guide,
        _nav(manifest, notes),
        _by_spine(root, manifest, "toc", NCX),
        _by_spine(root, manifest, "page-map", PAGE_MAP),
    )


def _root(container: Container, path: str, notes: Notes) -> xml.Element:
    try:
        data = container.read(path, limits.XML)
    except ResourceMissing as error:
        raise DamagedPublication(container.path, reasons.NO_PACKAGE.format(name=shown(path))) from error
    root = xml.parse(data, path, container.path, notes)
    if xml.local(root) != "package":
        inner = next(xml.descendants(root, "package"), None)
        if inner is None:
            text = reasons.NOT_PACKAGE.format(name=shown(path), root=shown(xml.local(root)))
            raise DamagedPublication(container.path, text)
        return inner
    version = xml.attribute(root, "version")
    if not version.startswith(("2", "3")) or version.startswith(("20", "30")):
        notes.warn(f"package: version {shown(version)!r} is not known; it is read like the others")
    return root


def _durations(metas: Metas) -> dict[str, float]:
    """Seconds of each media overlay, by the id of its item."""
    found = {}
    for own in metas.refining:
        value = seconds(metas.value_of(own, "media:duration"))
        if value is not None:
            found[own] = value
    return found


def _nav(manifest: Manifest, notes: Notes) -> str:
    found = [item for item in manifest.with_property("nav") if not item.remote]
    if len(found) > 1:
        notes.warn("manifest: more than one item is the navigation document; the first one counts")
    return next((item.path for item in found if not item.trouble), "")


def _by_spine(root: xml.Element, manifest: Manifest, attribute: str, media_type: str) -> str:
    """A file that the spine element names by id; else the first of its type."""
    spine = xml.child(root, "spine")
    named = manifest.by_id.get(xml.attribute(spine, attribute)) if spine is not None else None
    candidates = [item for item in (named, *manifest.of_type(media_type)) if item is not None]
    return next((item.path for item in candidates if not item.trouble and not item.remote), "")


def _cover(manifest: Manifest, metas: Metas, guide: tuple[TocEntry, ...]) -> Item | None:
    """The picture on the cover: EPUB 3's property, EPUB 2's custom, then names and the guide."""
    named = metas.named.get("cover", "")
    candidates = [
        *manifest.with_property("cover-image"),
        *(item for item in (manifest.by_id.get(named), _by_href(manifest, named)) if item is not None),
        *(item for item in manifest.items if item.id.lower() in {"cover-image", "coverimage", "cover"}),
        *(manifest.by_path[entry.href] for entry in guide if entry.kind == "cover" and entry.href in manifest.by_path),
    ]
    return next((item for item in candidates if plain(item.media_type) in PICTURES and not item.trouble), None)


def _by_href(manifest: Manifest, href: str) -> Item | None:
    return next((item for item in manifest.items if href and item.path.endswith(href)), None)


def _with_rel(link: Link, cover: Item | None) -> Link:
    """The link, marked where it is the cover or the contents."""
    rel = (
        *(("cover",) if cover and link.href == cover.path else ()),
        *(("contents",) if "nav" in link.properties else ()),
    )
    return replace(link, rel=rel) if rel else link


def _guide(root: xml.Element, base: str, container: Container, notes: Notes) -> tuple[TocEntry, ...]:
    """The landmarks of EPUB 2, their kinds in EPUB 3's words."""
    element = xml.child(root, "guide")
    found = []
    for reference in xml.children(element, "reference") if element is not None else ():
        target = resolve(base, xml.attribute(reference, "href"))
        path = None if target.remote else container.find(target.path)
        if path is None:
            notes.warn(f"guide: {shown(target.path)} is not in the book; it is left out")
            continue
        kind = xml.attribute(reference, "type")
        title = xml.folded(xml.attribute(reference, "title"))[: limits.TEXT]
        found.append(TocEntry(title or kind, path, target.fragment or None, kind=_GUIDE_KINDS.get(kind, kind)))
    return tuple(found)


_GUIDE_KINDS = {
    "text": "bodymatter",
    "start": "bodymatter",
    "title-page": "titlepage",
    "acknowledgements": "acknowledgments",
    "notes": "footnotes",
}

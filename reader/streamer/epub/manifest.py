"""The manifest: which files belong to a book, what they are, and what stands in for those a reader cannot show.

Source: EPUB 3.3, sections 5.6 (manifest) and 3.4 (manifest fallbacks).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.publication.model import Link
from reader.streamer.epub import limits, xml
from reader.streamer.epub.container import Container
from reader.streamer.epub.media_types import guessed, proper
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.prefixes import Prefixes
from reader.streamer.epub.urls import resolve


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the manifest; `path` is a whole URL where it is remote."""

    id: str
    path: str
    media_type: str
    properties: tuple[str, ...] = ()
    fallback: str = ""  # id
    overlay: str = ""  # id
    remote: bool = False
    trouble: str = ""


@dataclass(frozen=True)
class Manifest:
    """Items in the order they are listed, by id (the first of two counts) and by path."""

    items: tuple[Item, ...]
    by_id: dict[str, Item] = field(repr=False)
    by_path: dict[str, Item] = field(repr=False)

    def chain(self, item: Item, notes: Notes) -> tuple[Item, ...]:
        """The item and what may stand in for it, in order. A chain that bites its tail ends there."""
        chain = [item]
        while chain[-1].fallback:
            following = self.by_id.get(chain[-1].fallback)
            if following is None:
                notes.warn(f"manifest: the fallback {shown(chain[-1].fallback)} of {shown(chain[-1].path)} is unknown")
                break
            if following in chain:
                notes.warn(f"manifest: the fallbacks of {shown(item.path)} go in a circle")
                break
            chain.append(following)
            if len(chain) > limits.FALLBACKS:
                notes.warn(f"manifest: the fallbacks of {shown(item.path)} never end")
                break
        return tuple(chain)

    def with_property(self, name: str) -> Iterator[Item]:
        return (item for item in self.items if name in item.properties)

    def of_type(self, media_type: str) -> Iterator[Item]:
        return (item for item in self.items if item.media_type == media_type)


def read_manifest(root: xml.Element, base: str, container: Container, prefixes: Prefixes, notes: Notes) -> Manifest:
    """The manifest of the package file `base`; what cannot be used of it is left out with a warning."""
    items: list[Item] = []
    by_id: dict[str, Item] = {}
    by_path: dict[str, Item] = {}
    element = xml.child(root, "manifest")
    if element is None:
        notes.warn("package: it has no manifest")
    for one in xml.children(element, "item") if element is not None else ():
        if len(items) == limits.ITEMS:
            notes.warn(f"manifest: more than {limits.ITEMS} items; the rest is left out")
            break
        item = _item(one, base, container, prefixes, notes)
        if item is None:
            continue
        items.append(item)
        if item.id in by_id:
            notes.warn(f"manifest: the id {shown(item.id)} occurs twice; the first one counts")
        else:
            by_id[item.id] = item
        if item.path in by_path:
            notes.warn(f"manifest: {shown(item.path)} is listed twice")
        else:
            by_path[item.path] = item
    return Manifest(tuple(items), by_id, by_path)


def _item(element: xml.Element, base: str, container: Container, prefixes: Prefixes, notes: Notes) -> Item | None:
    href = xml.own(element, "href")
    if not href:
        notes.warn("manifest: an item names no file")
        return None
    target = resolve(base, href)
    path, trouble = target.path, ""
    if target.remote:
        trouble = "" if path.lower().startswith("https:") else "it is no file of the book and not on the web"
        if trouble and not path.lower().startswith("http:"):
            notes.warn(f"manifest: {shown(path)} is not a file of the book")
    else:
        if target.leaked:
            notes.warn(f"manifest: {shown(href)} leads out of the book; the book's own root is taken instead")
        path, trouble = _in_container(target.path, href, base, container)
        if trouble:
            notes.warn(f"manifest: {shown(path)} cannot be read: {trouble}")
        elif path != target.path:
            notes.warn(f"manifest: {shown(target.path)} is spelt {shown(path)} in the book")
    media_type = proper(xml.own(element, "media-type"))
    if not media_type:
        media_type = guessed(path)
        notes.warn(f"manifest: {shown(path)} has no media type; it is taken for {media_type}")
    return Item(
        xml.own(element, "id"),
        path,
        media_type,
        prefixes.all_known(xml.own(element, "properties")),
        xml.own(element, "fallback"),
        xml.own(element, "media-overlay"),
        target.remote,
        trouble,
    )


def _in_container(path: str, href: str, base: str, container: Container) -> tuple[str, str]:
    """The path as the container has it, and what is wrong with it."""
    if found := container.find(path):
        return found, container.trouble(found)
    # Some tools write names into the manifest as they are, percent signs, question marks and all.
    literal = f"{base.rpartition('/')[0]}/{href}".lstrip("/")
    if found := container.find(literal):
        return found, container.trouble(found)
    return path, container.trouble(path)


def link_of(item: Item, manifest: Manifest, notes: Notes, durations: dict[str, float]) -> Link:
    """An item as a link, its fallbacks as alternates."""
    if not item.fallback:
        return _link(item, manifest, durations)
    chain = manifest.chain(item, notes)
    return _link(item, manifest, durations, tuple(_link(one, manifest, durations) for one in chain[1:]))


def _link(item: Item, manifest: Manifest, durations: dict[str, float], alternates: tuple[Link, ...] = ()) -> Link:
    overlay = manifest.by_id.get(item.overlay) if item.overlay else None
    return Link(
        href=item.path,
        media_type=item.media_type,
        properties=item.properties,
        id=item.id,
        remote=item.remote,
        alternates=alternates,
        media_overlay=overlay.path if overlay else "",
        duration=durations.get(item.overlay, 0.0),
        trouble=item.trouble,
    )

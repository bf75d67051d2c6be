"""The spine: what is read, in which order.

A file may occur more than once; places are told apart by their index, so nothing is dropped but what names no item.
Sources: EPUB 3.3, sections 5.7 (spine) and 3.4 (fallbacks); EPUB CFI 1.1, section 3.1.
"""

from __future__ import annotations

from dataclasses import replace

from reader.publication.model import Link
from reader.publication.presentation import PageProgression, Presentation
from reader.streamer.epub import limits, xml
from reader.streamer.epub.layout import of_item
from reader.streamer.epub.manifest import Item, Manifest, link_of
from reader.streamer.epub.media_types import HTML, ON_A_PAGE_OF_ITS_OWN, PICTURES, XHTML, plain
from reader.streamer.epub.metas import Metas
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.prefixes import Prefixes


def read_spine(
    root: xml.Element,
    manifest: Manifest,
    metas: Metas,
    whole: Presentation,
    durations: dict[str, float],
    prefixes: Prefixes,
    notes: Notes,
) -> tuple[Link, ...]:
    """The items to read; where the package names none, every text of the manifest."""
    element = xml.child(root, "spine")
    links: list[Link] = []
    if element is not None:
        step = 2 * (root.index(element) + 1)
        for index, itemref in enumerate(xml.children(element, "itemref"), 1):
            if len(links) == limits.ITEMS:
                notes.warn(f"spine: more than {limits.ITEMS} items; the rest is left out")
                break
            idref = xml.own(itemref, "idref")
            item = manifest.by_id.get(idref)
            if item is None:
                notes.warn(f"spine: {shown(idref)!r} is not in the manifest; it is left out")
                continue
            own = xml.own(itemref, "id")
            cfi = f"/{step}/{2 * index}" + (f"[{_escaped(own)}]" if own else "")
            linear = xml.own(itemref, "linear").lower() != "no"
            viewport = metas.value_of(own, "rendition:viewport") or metas.value_of(item.id, "rendition:viewport")
            properties = prefixes.all_known(xml.own(itemref, "properties"))
            presentation = of_item(whole, properties, viewport, item.path, notes)
            link = _to_show(item, manifest, durations, notes)
            links.append(replace(link, linear=linear, presentation=presentation, cfi=cfi))
    if not links:
        notes.warn("spine: it names nothing; the texts of the manifest are read in their order")
        links = [
            replace(link_of(item, manifest, notes, durations), presentation=whole)
            for item in manifest.items
            if item.media_type in {XHTML, HTML} and "nav" not in item.properties and not item.remote
        ]
    if links and not any(link.linear for link in links):
        notes.warn("spine: no item is linear; all are read")
        links = [replace(link, linear=True) for link in links]
    return tuple(links)


def page_progression(root: xml.Element, notes: Notes) -> PageProgression:
    """In which direction pages follow each other, as the package says."""
    element = xml.child(root, "spine")
    match said := "" if element is None else xml.attribute(element, "page-progression-direction").lower():
        case "ltr":
            return "ltr"
        case "rtl":
            return "rtl"
        case "" | "default":
            return "default"
    notes.warn(f"spine: the unknown page-progression-direction {shown(said)} is not used")
    return "default"


def _to_show(item: Item, manifest: Manifest, durations: dict[str, float], notes: Notes) -> Link:
    """The first of an item and its fallbacks that can be shown as a page; the others are its alternates."""
    link = link_of(item, manifest, notes, durations)
    if link.media_type == XHTML and _can_be_a_page(link):
        return link
    chain = (replace(link, alternates=()), *link.alternates)
    chosen = next((one for one in chain if _can_be_a_page(one)), None)
    if chosen is None:
        if not link.trouble:
            notes.warn(f"spine: {shown(item.path)} is {shown(item.media_type)}, which no page can show")
        elsewhere = "it lies on the web" if item.remote else "no page can show it"
        return replace(link, trouble=link.trouble or elsewhere)
    if chosen.media_type in PICTURES and not link.alternates and chosen.media_type != "image/svg+xml":
        notes.warn(f"spine: {shown(item.path)} is a mere picture without a fallback; it is shown by itself")
    overlay = chosen.media_overlay or link.media_overlay
    others = tuple(one for one in chain if one is not chosen)
    return replace(chosen, alternates=others, media_overlay=overlay, duration=chosen.duration or link.duration)


def _can_be_a_page(link: Link) -> bool:
    return plain(link.media_type) in ON_A_PAGE_OF_ITS_OWN and not link.trouble and not link.remote


def _escaped(own: str) -> str:
    """An id inside a CFI (EPUB CFI 1.1, section 2.3)."""
    return "".join(f"^{sign}" if sign in "[]^,();=" else sign for sign in own)

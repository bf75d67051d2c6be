"""An EPUB as a Readium Web Publication Manifest (readium/webpub-manifest, with its EPUB profile).

Hrefs are URLs relative to the container's root. What the profile has no word for stands under names of our own.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from reader.errors import ReaderError
from reader.publication.model import Link, Metadata, Publication, Rendition, TocEntry
from reader.publication.presentation import Presentation
from reader.publication.record import Collection, Contributor, Record, Text

PROFILE = "https://readium.org/webpub-manifest/profiles/epub"
# MARC relator codes with a term of their own; other people are contributors with a role.
_TERMS = {
    "aut": "author",
    "trl": "translator",
    "edt": "editor",
    "ill": "illustrator",
    "art": "artist",
    "clr": "colorist",
    "nrt": "narrator",
    "pbl": "publisher",
}


def book_manifest(publication: Publication) -> dict[str, Any]:
    """The manifest of the first rendition; other renditions are listed under "renditions"."""
    tag = publication.languages[0]
    rendition = publication.rendition(tag)
    data: dict[str, Any] = {
        "@context": "https://readium.org/webpub-manifest/context.jsonld",
        "metadata": _metadata(publication, rendition),
        "links": _linked_records(rendition.metadata.record),
        "readingOrder": [_spine_item(link, rendition) for link in rendition.spine],
        "resources": [_link(link) for link in rendition.resources],
        "toc": [_entry(entry) for entry in rendition.toc],
    }
    if rendition.page_list:
        data["pageList"] = [_entry(entry) for entry in rendition.page_list]
    if rendition.landmarks:
        data["landmarks"] = [_entry(entry) for entry in rendition.landmarks]
    warnings = list(rendition.warnings)
    if len(publication.languages) > 1:
        data["renditions"] = [_rendition(publication, one, warnings) for one in publication.languages]
    if publication.protection:
        data["protection"] = publication.protection
    data["warnings"] = list(dict.fromkeys(warnings))
    return data


def _rendition(publication: Publication, tag: str, warnings: list[str]) -> dict[str, Any]:
    row: dict[str, Any] = {"language": tag}
    try:
        rendition = publication.rendition(tag)
    except ReaderError as error:
        warnings.append(f"the rendition {tag} cannot be read: {error}")
        return row
    warnings += rendition.warnings
    row |= {"href": _url(rendition.package), "title": rendition.metadata.title, "label": rendition.label}
    return {name: value for name, value in row.items() if value}


def _metadata(publication: Publication, rendition: Rendition) -> dict[str, Any]:
    metadata = rendition.metadata
    record = metadata.record or Record()
    data: dict[str, Any] = {
        "@type": "http://schema.org/Book",
        "conformsTo": PROFILE,
        "identifier": publication.id,
        "altIdentifier": [one.value for one in record.identifiers if not one.unique],
        "title": _text(record.title) or metadata.title,
        "subtitle": next((_text(one.text) for one in record.titles[1:] if one.kind == "subtitle"), ""),
        "sortAs": record.titles[0].file_as if record.titles else "",
        "titleDirection": record.title.base_direction,
        **_people(record),
        "language": list(dict.fromkeys((*record.languages, *publication.languages))),
        "modified": metadata.modified,
        "published": record.published,
        "publisher": [_text(one) for one in record.publishers],
        "description": metadata.description,
        "subject": [one.value for one in record.subjects],
        "rights": "\n".join(one.value for one in record.rights),
        "source": list(record.sources),
        "duration": record.narration.duration,
        "belongsTo": _belongs_to(record.collections),
        "readingProgression": rendition.direction,
        "layout": _layout(rendition.presentation),
        "presentation": _presentation(rendition.presentation),
        "accessibility": _accessibility(record),
        "mediaOverlay": _narration(metadata),
        "epubVersion": record.version,
    }
    return {name: value for name, value in data.items() if value}


def _text(text: Text) -> str | dict[str, str]:
    """A plain string, or a language map where the language is known."""
    return {text.language: text.value} if text.language and text.value else text.value


def _people(record: Record) -> dict[str, Any]:
    found: dict[str, list[dict[str, Any]]] = {}
    for one in record.contributors:
        default = "author" if one.creator and not one.roles else "contributor"
        for term in {_TERMS.get(role, default) for role in one.roles} or {default}:
            found.setdefault(term, []).append(_person(one, term))
    return found


def _person(one: Contributor, term: str) -> dict[str, Any]:
    roles = [role for role in one.roles if _TERMS.get(role) != term]
    row = {"name": _text(one.name), "sortAs": one.file_as, "role": roles}
    return {name: value for name, value in row.items() if value}


def _belongs_to(collections: tuple[Collection, ...]) -> dict[str, Any]:
    found: dict[str, list[dict[str, Any]]] = {}
    for one in collections:
        row: dict[str, Any] = {"name": _text(one.name), "position": _number(one.position), "identifier": one.identifier}
        kind = "series" if one.kind == "series" else "collection"
        found.setdefault(kind, []).append(_filled(row))
    return found


def _filled(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value or value == 0.0}


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value < 1e9 else None


def _layout(presentation: Presentation) -> str:
    return {"reflowable": "reflowable", "pre-paginated": "fixed", "roll": "scrolled"}[presentation.layout]


def _presentation(presentation: Presentation) -> dict[str, Any]:
    """As Readium's EPUB profile names them; `viewport` as the package writes it."""
    row = {
        "layout": "reflowable" if presentation.layout == "reflowable" else "fixed",
        "orientation": presentation.orientation,
        "spread": presentation.spread,
        "overflow": {"auto": "auto", "paginated": "paginated"}.get(presentation.flow, "scrolled"),
        "continuous": presentation.flow == "scrolled-continuous",
        "viewport": presentation.viewport,
    }
    return {name: value for name, value in row.items() if value and value != "auto"}


def _accessibility(record: Record) -> dict[str, Any]:
    said = record.accessibility
    row = {
        "conformsTo": list(said.conforms_to),
        "certification": {"certifiedBy": list(said.certified_by)} if said.certified_by else {},
        "summary": said.summary,
        "accessMode": list(said.modes),
        "accessModeSufficient": [modes.replace(" ", "").split(",") for modes in said.sufficient_modes],
        "feature": list(said.features),
        "hazard": list(said.hazards),
    }
    return {name: value for name, value in row.items() if value}


def _narration(metadata: Metadata) -> dict[str, str]:
    said = (metadata.record or Record()).narration
    row = {"activeClass": said.active_class, "playbackActiveClass": said.playback_active_class}
    return {name: value for name, value in row.items() if value}


def _linked_records(record: Record | None) -> list[dict[str, Any]]:
    rows = []
    for link in record.links if record else ():
        row = {"href": link.href, "rel": list(link.rel), "type": link.media_type}
        rows.append({name: value for name, value in row.items() if value})
    return rows


def _spine_item(link: Link, rendition: Rendition) -> dict[str, Any]:
    """A link with what its itemref overrides, and whether paging comes across it."""
    row = _link(link)
    properties = row.pop("properties", {})
    own, whole = _presentation(link.presentation), _presentation(rendition.presentation)
    properties |= {name: value for name, value in own.items() if whole.get(name) != value}
    if link.presentation.side != "auto":
        properties["page"] = link.presentation.side
    if link.presentation.align_x_center:
        properties["align"] = "center"
    if not link.linear:
        properties["linear"] = False
    return row | ({"properties": properties} if properties else {})


def _link(link: Link) -> dict[str, Any]:
    contains = [name for name in link.properties if name not in {"cover-image", "nav"}]
    row: dict[str, Any] = {
        "href": link.href if link.remote else _url(link.href),
        "type": link.media_type,
        "title": link.title,
        "rel": list(link.rel),
        "duration": link.duration,
        "properties": {"contains": contains} if contains else {},
        "alternate": [_link(one) for one in link.alternates],
    }
    if link.media_overlay:
        smil = {"href": _url(link.media_overlay), "type": "application/smil+xml"}
        row["alternate"] = [*row["alternate"], smil]
    return {name: value for name, value in row.items() if value}


def _entry(entry: TocEntry) -> dict[str, Any]:
    href = _url(entry.href) + (f"#{quote(entry.block, safe=_SAFE)}" if entry.block else "")
    row: dict[str, Any] = {"href": href, "title": entry.title, "rel": entry.kind}
    row["children"] = [_entry(child) for child in entry.children]
    return {name: value for name, value in row.items() if value}


_SAFE = "/!$&'()*+,;=@~"


def _url(path: str) -> str:
    return quote(path, safe=_SAFE)

"""What a package says of the book: titles, people, numbers, series, in EPUB 3's way and in EPUB 2's.

Sources: EPUB 3.3, section 5.5; OPF 2.0.1, section 2.2; EPUB Accessibility 1.1; calibre's names for series.
"""

from __future__ import annotations

import re
from itertools import islice
from pathlib import PurePath

from reader.publication.model import Metadata
from reader.publication.record import (
    Accessibility,
    Collection,
    Contributor,
    Identifier,
    LinkedRecord,
    Narration,
    Record,
    Text,
    Title,
)
from reader.streamer.epub import limits, xml
from reader.streamer.epub.clock import seconds
from reader.streamer.epub.container import Container
from reader.streamer.epub.metas import Metas, TextReader
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.urls import resolve

UNDETERMINED = "und"  # BCP 47's tag for a language that nobody stated
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|[ix](-[A-Za-z0-9]{1,8})+")
_UNDERSTOOD = frozenset(
    {
        "dcterms:modified",
        "belongs-to-collection",
        "media:duration",
        "media:narrator",
        "media:active-class",
        "media:playback-active-class",
        "schema:accessMode",
        "schema:accessModeSufficient",
        "schema:accessibilityFeature",
        "schema:accessibilityHazard",
        "schema:accessibilitySummary",
        "a11y:certifiedBy",
        "dcterms:conformsTo",
    }
)


def read_metadata(
    package: xml.Element, element: xml.Element | None, metas: Metas, reader: TextReader, base: str, container: Container
) -> Metadata:
    """The metadata of a package; what is missing is made up from what is there, with a warning."""
    return _Metadata(package, element, metas, reader, base, container, reader.notes).read()


class _Metadata:
    """One reading of one metadata element."""

    def __init__(
        self,
        package: xml.Element,
        element: xml.Element | None,
        metas: Metas,
        reader: TextReader,
        base: str,
        container: Container,
        notes: Notes,
    ) -> None:
        self._package, self._metas, self._reader = package, metas, reader
        self._base, self._container, self._notes = base, container, notes
        self._elements: dict[str, list[xml.Element]] = {}
        for one in xml.descendants(element, *_DUBLIN_CORE) if element is not None else ():
            same = self._elements.setdefault(xml.local(one).lower(), [])
            if len(same) < limits.STATEMENTS:
                same.append(one)
        links = xml.descendants(element, "link") if element is not None else iter(())
        self._links = list(islice(links, limits.STATEMENTS))

    def read(self) -> Metadata:
        identifiers = self._identifiers()
        titles = self._titles()
        languages = self._languages()
        contributors = (*self._people("creator"), *self._people("contributor"))
        record = Record(
            version=xml.attribute(self._package, "version"),
            titles=titles,
            contributors=contributors,
            identifiers=identifiers,
            languages=languages,
            publishers=self._texts("publisher"),
            descriptions=self._texts("description", limits.DESCRIPTION),
            subjects=self._texts("subject"),
            rights=self._texts("rights", limits.DESCRIPTION),
            sources=tuple(text.value for text in self._texts("source")),
            kinds=tuple(text.value for text in self._texts("type")),
            published=self._published(),
            collections=self._collections(),
            accessibility=self._accessibility(),
            narration=self._narration(),
            links=self._linked_records(),
            other=tuple(
                (name, value)
                for name in self._metas.whole
                if name not in _UNDERSTOOD and not name.startswith("rendition:")
                for value in self._metas.all(name)
            ),
        )
        unique = next((one.value for one in identifiers if one.unique), identifiers[0].value if identifiers else "")
        return Metadata(
            identifier=unique,
            title=record.title.value,
            language=languages[0],
            description=record.descriptions[0].value if record.descriptions else "",
            publisher=record.publishers[0].value if record.publishers else "",
            modified=self._modified(),
            subjects=tuple(text.value for text in record.subjects),
            authors=tuple(one.name.value for one in contributors if one.creator),
            record=record,
        )

    # -- titles, people, numbers ---------------------------------------------------------------------------------------

    def _titles(self) -> tuple[Title, ...]:
        """All titles, the first in the file first, which is the one to show (EPUB RS 3.3, section 4.1)."""
        found = []
        for element in self._elements.get("title", ()):
            text, own = self._reader.read(element), xml.attribute(element, "id")
            if text.value:
                found.append(
                    Title(
                        text,
                        self._metas.value_of(own, "title-type"),
                        _whole(self._metas.value_of(own, "display-seq")),
                        self._metas.value_of(own, "file-as") or xml.attribute(element, "file-as"),
                        self._alternates(own),
                    )
                )
        if not found:
            name = PurePath(self._container.path).stem or "?"
            self._notes.warn("metadata: there is no title; the file's name is used")
            found.append(Title(Text(xml.folded(name)[: limits.TEXT])))
        return tuple(found)

    def _people(self, name: str) -> tuple[Contributor, ...]:
        found = []
        for element in self._elements.get(name, ()):
            text, own = self._reader.read(element), xml.attribute(element, "id")
            if text.value:
                roles = [meta.text.value for meta in self._metas.of(own, "role")] or [xml.attribute(element, "role")]
                found.append(
                    Contributor(
                        text,
                        tuple(role for role in roles if role),
                        self._metas.value_of(own, "file-as") or xml.attribute(element, "file-as"),
                        name == "creator",
                        _whole(self._metas.value_of(own, "display-seq")),
                        self._alternates(own),
                    )
                )
        return tuple(found)

    def _alternates(self, own: str) -> tuple[Text, ...]:
        return tuple(meta.text for meta in self._metas.of(own, "alternate-script"))

    def _identifiers(self) -> tuple[Identifier, ...]:
        """All identifiers, the unique one first."""
        wanted = xml.attribute(self._package, "unique-identifier")
        found: list[Identifier] = []
        for element in self._elements.get("identifier", ()):
            value, own = xml.text_of(element)[: limits.TEXT], xml.attribute(element, "id")
            if value:
                scheme = xml.attribute(element, "scheme") or self._metas.value_of(own, "identifier-type")
                unique = bool(wanted) and own == wanted and not any(one.unique for one in found)
                found.append(Identifier(value, scheme or _scheme(value), unique))
        if not found:
            self._notes.warn("metadata: there is no identifier; the book is known by its file alone")
        elif not any(one.unique for one in found):
            self._notes.warn("package: unique-identifier names no identifier; the first one is used")
            found[0] = Identifier(found[0].value, found[0].scheme, True)
        return tuple(sorted(found, key=lambda one: not one.unique))

    def _languages(self) -> tuple[str, ...]:
        """At least one tag."""
        said = [xml.text_of(element).replace("_", "-") for element in self._elements.get("language", ())]
        tags = tuple(dict.fromkeys(tag for tag in said if _TAG.fullmatch(tag)))
        for tag in said:
            if tag and tag not in tags:
                self._notes.warn(f"metadata: {shown(tag)!r} is no language tag")
        if tags:
            return tags
        if not any(said):
            self._notes.warn("metadata: the language is not stated")
        return (self._reader.language if _TAG.fullmatch(self._reader.language) else UNDETERMINED,)

    # -- dates, series -------------------------------------------------------------------------------------------------

    def _published(self) -> str:
        dates = self._elements.get("date", ())
        plain = [one for one in dates if xml.attribute(one, "event").lower() in {"", "publication", "issued"}]
        return next((xml.text_of(one)[:64] for one in (*plain, *dates)), "")

    def _modified(self) -> str:
        for value in self._metas.all("dcterms:modified"):
            return value[:64]
        events = {"modification", "ops-modification", "opf-modification"}
        changed = [one for one in self._elements.get("date", ()) if xml.attribute(one, "event").lower() in events]
        return next((xml.text_of(one)[:64] for one in changed), "")

    def _collections(self) -> tuple[Collection, ...]:
        found = [
            Collection(
                meta.text,
                self._metas.value_of(meta.id, "collection-type"),
                self._metas.value_of(meta.id, "group-position"),
                self._metas.value_of(meta.id, "dcterms:identifier"),
            )
            for meta in self._metas.whole.get("belongs-to-collection", ())
        ]
        series = self._metas.named.get("calibre:series", "")
        if series and series not in {one.name.value for one in found}:
            position = re.sub(r"\.0+$", "", self._metas.named.get("calibre:series_index", ""))
            found.append(Collection(Text(series, self._reader.language), "series", position))
        return tuple(found)

    # -- the rest ------------------------------------------------------------------------------------------------------

    def _accessibility(self) -> Accessibility:
        metas = self._metas
        links = [xml.attribute(one, "href") for one in self._links if "dcterms:conformsTo" in _rel(one)]

        def every(name: str) -> tuple[str, ...]:
            return tuple(dict.fromkeys([*metas.all(name), *(text for text in [metas.named.get(name, "")] if text)]))

        return Accessibility(
            modes=every("schema:accessMode"),
            sufficient_modes=every("schema:accessModeSufficient"),
            features=every("schema:accessibilityFeature"),
            hazards=every("schema:accessibilityHazard"),
            summary=next(iter(every("schema:accessibilitySummary")), ""),
            conforms_to=(*every("dcterms:conformsTo"), *(href for href in links if href)),
            certified_by=every("a11y:certifiedBy"),
        )

    def _narration(self) -> Narration:
        metas = self._metas
        return Narration(
            seconds(metas.first("media:duration")) or 0.0,
            tuple(metas.all("media:narrator")),
            metas.first("media:active-class"),
            metas.first("media:playback-active-class"),
        )

    def _linked_records(self) -> tuple[LinkedRecord, ...]:
        found = []
        for element in self._links:
            href = xml.attribute(element, "href")
            if href and not xml.attribute(element, "refines"):
                target = resolve(self._base, href)
                if not target.remote and self._container.find(target.path) is None:
                    self._notes.warn(f"metadata: the linked record {shown(target.path)} is not in the book")
                properties = tuple(xml.attribute(element, "properties").split())
                found.append(LinkedRecord(target.path, _rel(element), xml.attribute(element, "media-type"), properties))
        return tuple(found)

    def _texts(self, name: str, limit: int = limits.TEXT) -> tuple[Text, ...]:
        texts = (self._reader.read(element, limit) for element in self._elements.get(name, ()))
        return tuple(text for text in texts if text.value)


_NAMES = (
    *("title", "creator", "contributor", "identifier", "language", "publisher", "description", "subject"),
    *("rights", "source", "type", "date"),
)
_DUBLIN_CORE = (*_NAMES, *(name.capitalize() for name in _NAMES))  # OEBPS 1.2 wrote them with capitals


def _rel(element: xml.Element) -> tuple[str, ...]:
    return tuple(xml.attribute(element, "rel").split())


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\d{1,6}", text, re.ASCII) else None


def _scheme(value: str) -> str:
    """What kind of number an identifier is, by its looks."""
    lowered = value.lower()
    for start, scheme in (("urn:uuid:", "UUID"), ("urn:isbn:", "ISBN"), ("urn:doi:", "DOI"), ("doi:", "DOI")):
        if lowered.startswith(start):
            return scheme
    return "ISBN" if re.fullmatch(r"97[89][0-9-]{10,14}", value) else ""

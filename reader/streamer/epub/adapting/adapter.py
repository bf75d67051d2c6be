"""The resources of a rendition as the engine needs them: where it lacks something, the reading system supplies it.

Sources: EPUB Reading Systems 3.3, sections 3 (publication resources) and 6 (content documents); EPUB 3.3, 3.4 and 3.9.
"""

from __future__ import annotations

from html import escape
from typing import BinaryIO, cast
from urllib.parse import quote

from reader.errors import DamagedPublication, ReaderError, RefusedForSafety, ResourceMissing
from reader.publication.model import Rendition
from reader.publication.resource import BookFetcher, Resource
from reader.streamer.epub import limits
from reader.streamer.epub.adapting import notice, sheets
from reader.streamer.epub.adapting.documents import document, handed_on
from reader.streamer.epub.adapting.notice import ENGLISH, DamagedText
from reader.streamer.epub.adapting.recent import Recent
from reader.streamer.epub.adapting.recovery import recovered
from reader.streamer.epub.adapting.styles import with_styles_adapted
from reader.streamer.epub.media_types import HTML, PICTURES, TEXTS, XHTML, plain

_BLANK = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"


class Adapter:
    """The resources of one rendition as the engine needs them; a BookFetcher, to be used by any thread.

    An item of the spine that cannot be shown as it is becomes a page that says why.
    """

    def __init__(self, rendition: Rendition, *, damaged: DamagedText = ENGLISH) -> None:
        self._fetcher = cast(BookFetcher, rendition.fetcher)  # a book's always is one
        self._spine = {link.href: link for link in reversed(rendition.spine)}
        self._texts = damaged
        self._recent = Recent()

    def read(self, href: str) -> Resource:
        """A resource, or what stands in for it. Raises ProtectedPublication; and ResourceMissing, DamagedPublication,
        RefusedForSafety for anything but a document of the spine; UnreadablePicture for a damaged JPEG XL.
        """
        found = self._fetcher.shown(href)
        if plain(self._fetcher.media_type(found)) in TEXTS:
            return self._document(found, told=found in self._spine)
        return self._other(found)

    def page(self, href: str) -> Resource:
        """What to show as a page: a document, a picture on a page of its own, or why there is none.

        Raises ProtectedPublication.
        """
        link = self._spine.get(href)
        if link is not None and link.trouble:
            return self._notice(href, self._texts.trouble, reason=link.trouble)
        found = self._fetcher.shown(href)
        media_type = plain(self._fetcher.media_type(found))
        if media_type in TEXTS:
            return self._document(found, told=True)
        try:
            resource = self._fetcher.read(found)
        except (ResourceMissing, DamagedPublication, RefusedForSafety) as error:
            return self._refused(found, error)
        if media_type not in PICTURES:
            return self._notice(found, self._texts.foreign, media_type=media_type)
        return self._picture(found) if resource.data else self._notice(found, self._texts.empty)

    def open_stream(self, href: str) -> BinaryIO:
        return self._fetcher.open_stream(href)

    def size(self, href: str) -> int:
        return self._fetcher.size(href)

    def media_type(self, href: str) -> str:
        return self._fetcher.media_type(href)

    def listed(self, href: str) -> bool:
        return self._fetcher.listed(href)

    def shown(self, href: str) -> str:
        return self._fetcher.shown(href)

    def close(self) -> None:
        self._fetcher.close()

    def _other(self, href: str) -> Resource:
        if kept := self._recent.get((href, False)):
            return kept
        resource = self._fetcher.read(href)
        match plain(resource.media_type):
            case "text/css":
                return Resource(href, "text/css", sheets.adapted_file(resource.data))
            case "image/jxl":
                from reader.streamer.epub.adapting.pictures import to_png  # late: most books have none

                picture = Resource(href, "image/png", to_png(resource.data))
                self._recent.keep((href, False), picture)
                return picture
        return resource

    def _document(self, href: str, *, told: bool) -> Resource:
        """A document; `told`: whether what is wrong with it is said on a page, or left to the engine."""
        if kept := self._recent.get((href, told)):
            return kept
        try:
            resource = self._prepared(self._fetcher.read(href), told)
        except (ResourceMissing, DamagedPublication, RefusedForSafety) as error:
            if not told:
                raise
            return self._refused(href, error)
        self._recent.keep((href, told), resource)
        return resource

    def _prepared(self, resource: Resource, told: bool) -> Resource:
        """The document of these bytes. Raises RefusedForSafety."""
        href, media_type, data = resource.href, plain(resource.media_type), resource.data
        if len(data) > limits.XML:
            return Resource(href, media_type, handed_on(data, href, href))
        if told and not data[:64].strip(_BLANK) and not data.strip(_BLANK):
            return self._notice(href, self._texts.empty)
        read = document(data, href, href)
        if media_type == HTML:
            media_type = XHTML
            if read.fault or "xmlns" not in read.text[:4000]:
                return Resource(href, XHTML, self._recovered(read.text, "", as_html=True))
        elif read.fault and told:
            template = self._texts.malformed if read.fault.kind == "malformed" else self._texts.encoding
            said = notice.notice(self._texts, template, href, reason=read.fault.reason, line=read.fault.line)
            return Resource(href, XHTML, self._recovered(read.text, said))
        text = read.text if read.fault else with_styles_adapted(read.text)
        return Resource(href, media_type, text.encode("utf-8", "replace"))

    def _recovered(self, text: str, said: str, *, as_html: bool = False) -> bytes:
        return with_styles_adapted(recovered(text, said, as_html=as_html).decode()).encode("utf-8", "replace")

    def _picture(self, href: str) -> Resource:
        name = href.rpartition("/")[2]
        return Resource(href, XHTML, notice.page(name, f'<img src="{escape(quote(name))}" alt=""/>', "zo-picture"))

    def _refused(self, href: str, error: ReaderError) -> Resource:
        if isinstance(error, (DamagedPublication, RefusedForSafety)):
            return self._notice(href, self._texts.trouble, reason=error.reason)
        return self._notice(href, self._texts.missing)

    def _notice(self, href: str, template: str, *, reason: str = "", media_type: str = "") -> Resource:
        said = notice.notice(self._texts, template, href, reason=reason, media_type=media_type)
        return Resource(href, XHTML, notice.page(href.rpartition("/")[2], said))

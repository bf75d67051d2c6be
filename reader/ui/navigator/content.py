"""What the `book:` scheme serves: the resources of an article or of an EPUB, with the policy they are shown under."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import BinaryIO, Protocol
from urllib.parse import unquote

from reader import paths
from reader.errors import ReaderError, ResourceMissing
from reader.publication.model import Publication, Rendition
from reader.publication.resource import Resource

# Every sub-resource and base from the book itself, no script, no form: the second guard behind the interceptor.
POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline' data:; font-src 'self' data:; "
    "media-src 'self' data:; frame-src 'self' data:; object-src 'self' data:; form-action 'none'; base-uri 'self'"
)
# A book that may run scripts: its own, and requests to itself; still nothing that leaves it. Forms are allowed for
# what scripts make of them; `form-action` sends none.
SCRIPTED_POLICY = (
    "default-src 'none'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline' data: blob:; "
    "font-src 'self' data: blob:; media-src 'self' data: blob:; frame-src 'self' data: blob:; "
    "script-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self' data: blob:; "
    "worker-src 'self' data: blob:; object-src 'self' data:; form-action 'none'; base-uri 'self'; "
    "sandbox allow-scripts allow-same-origin allow-forms allow-modals"  # no windows, no downloads, no leading away
)
# A document within a chapter, by whatever element or script it came there, has an origin of its own: it reaches neither
# the chapter nor our page. Source: EPUB Reading Systems 3.3, section 5.2.2 (container-constrained scripts).
APART_POLICY = SCRIPTED_POLICY.replace(" allow-same-origin", "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request gets: a stream of a type, under a policy."""

    media_type: str
    stream: BinaryIO | bytes
    policy: str


Reply = Callable[["Answer | ReaderError"], None]


class Content(Protocol):
    """The resources behind one host."""

    @property
    def host(self) -> str:
        """The host of their addresses: each publication is an origin of its own."""
        ...

    def answer(self, path: str, query: str, reply: Reply) -> None:
        """Hand the answer to `reply`, now or later, on this thread. `path` is percent-encoded, without its slash."""
        ...


def host_of(key: str, salt: str = "") -> str:
    """A digest: hosts are short, and books whose names begin alike must not share an origin.

    `salt` makes it one person's own, where scripts could tell.
    The letter first: a host of digits alone would be an IPv4 address.
    """
    return "b" + sha256((f"{key}\n{salt}" if salt else key).encode("utf-8", "replace")).hexdigest()[:60]


class ArticleContent:
    """An article: the first step of a path is the language."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self.host = host_of(publication.id)

    def answer(self, path: str, query: str, reply: Reply) -> None:
        """Raises nothing for an outside cause; what is not there is the answer."""
        language, _, href = unquote(path).partition("/")
        try:
            resource = self._publication.rendition(language).fetcher.read(href)
        except ReaderError as error:
            reply(error)
        else:
            reply(Answer(with_charset(resource.media_type), resource.data, POLICY))


@cache
def shell() -> bytes:
    """The page that holds the documents of a book."""
    return (paths.resources() / "page" / "book" / "shell.html").read_bytes()


SHELL = ".zo-shell"  # the page that holds the documents of a book; no container path begins with it
PAGE = "zo-page"  # query: the document is shown as an item of the spine, a picture on a page of its own
STREAMED = ("audio/", "video/")


class Sounds(Protocol):
    """Makes what the engine can play of what it cannot (converted.py)."""

    def answer(self, key: str, answer: Answer, reply: Reply) -> None:
        """Hand a stream to `reply`, or what stands in for it, now or later."""
        ...


class BookContent:
    """An EPUB: a path is a path in its container, so that a leading slash and steps above the root mean the root."""

    def __init__(
        self,
        publication: Publication,
        rendition: Rendition,
        *,
        scripted: bool = False,
        salt: str = "",
        sounds: Sounds | None = None,
    ) -> None:
        from reader.streamer.epub.adapting.adapter import Adapter

        self.host = host_of(publication.origin, salt)
        self._key, self._sounds = publication.key, sounds
        self.adapter = Adapter(rendition)
        self._policy = SCRIPTED_POLICY if scripted else POLICY
        self._scripted = scripted
        # Asks for a document as a page. What a book's author could write down is no such address where scripts run.
        self.query = f"{PAGE}={_token()}" if scripted else PAGE

    def answer(self, path: str, query: str, reply: Reply) -> None:
        """Raises nothing for an outside cause; what is not there is the answer."""
        name = unquote(path)
        try:
            answer = self._read(name, query)
        except ReaderError as error:
            reply(error)
            return
        if self._sounds is not None and answer.media_type.startswith(STREAMED):
            self._sounds.answer(f"{self._key}/{name}", answer, reply)
        else:
            reply(answer)

    def _read(self, path: str, query: str) -> Answer:
        if path == SHELL:
            return Answer("text/html;charset=utf-8", shell(), self._policy)
        if not path:
            raise ResourceMissing(path)
        if query == self.query:
            return self._whole(self.adapter.page(path), self._policy)
        if not self.adapter.listed(path):
            raise ResourceMissing(path)  # what the manifest does not list is no part of the book
        shown = self.adapter.shown(path)
        media_type = self.adapter.media_type(shown)
        if media_type.startswith(STREAMED):
            return Answer(media_type, self.adapter.open_stream(shown), self._policy)
        return self._whole(self.adapter.read(path), APART_POLICY if self._scripted else self._policy)

    def _whole(self, resource: Resource, policy: str) -> Answer:
        media_type, data = with_charset(resource.media_type), resource.data
        if self._scripted:
            from reader.ui.navigator.book.scripting_head import with_reading_system

            data = with_reading_system(media_type, data)
            if media_type.startswith(("application/xhtml+xml", "text/html", "image/svg+xml")):
                from reader.streamer.epub.adapting.inner_frames import with_frames_apart

                data = with_frames_apart(data)
        return Answer(media_type, data, policy)


def _token() -> str:
    from secrets import token_hex  # few books have scripts

    return token_hex(8)


def with_charset(media_type: str) -> str:
    """Text is UTF-8 here: the adapter has made it so."""
    is_text = media_type.startswith("text/") or media_type in {"application/xhtml+xml", "image/svg+xml"}
    return f"{media_type};charset=utf-8" if is_text else media_type

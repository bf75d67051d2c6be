"""Media overlays: a SMIL file to a timeline of phrases.

Sources: EPUB 3.3, section 9.2 (media overlay documents); EPUB RS 3.3, section 8 (no clipBegin is 0, no clipEnd the end
of the sound, body and seq in the order written); SMIL 3.0. Read tolerantly, as Digital Talking Books and converted ones
are written: `clip-begin`, several sounds in one par, text and sound outside of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.errors import DamagedPublication, ReaderError
from reader.publication.overlay import Clip, Overlay, Phrase, Structure
from reader.publication.resource import BookFetcher
from reader.streamer.epub import limits, reasons, xml
from reader.streamer.epub.clock import seconds
from reader.streamer.epub.embedded import embedded_media
from reader.streamer.epub.notes import Notes, shown
from reader.streamer.epub.urls import resolve

_ORDERED = ("body", "seq")
_UNREADABLE = -1.0  # no clock value is negative
_TYPES = 64  # of one phrase with all that encloses it; real ones have up to five


def read_overlay(fetcher: BookFetcher, href: str, notes: Notes) -> Overlay:
    """The overlay in the file `href`; what is wrong in it is mended with a warning.

    Raises ResourceMissing, DamagedPublication, ProtectedPublication, RefusedForSafety.
    """
    with fetcher.open_stream(href) as stream:
        data = stream.read(limits.XML + 1)
    root = xml.parse(data, href, href, notes)
    if xml.local(root) != "smil" and next(xml.descendants(root, "par"), None) is None:
        raise DamagedPublication(href, reasons.NOT_OVERLAY.format(name=shown(href), root=shown(xml.local(root))))
    body = xml.child(root, "body")
    reading = _Reading(fetcher, href, notes)
    reading.walk(root if body is None else body)
    return Overlay(href, tuple(reading.phrases()), reading.structures())


@dataclass(frozen=True, slots=True)
class _Sound:
    """A clip as written: None where a time is not given, `_UNREADABLE` where it cannot be one."""

    href: str
    start: float | None
    end: float | None


@dataclass(slots=True)
class _Open:
    """A structure while its content is read."""

    structure: Structure
    types: tuple[str, ...]  # its own, and those of all around it
    enclosing: tuple[int, ...]  # itself last


class _Reading:
    """One file being read, without recursion: seqs may be nested as deep as the parser lets them."""

    def __init__(self, fetcher: BookFetcher, href: str, notes: Notes) -> None:
        self._fetcher, self._href, self._notes = fetcher, href, notes
        self._name = shown(href)
        self._found: list[tuple[Phrase, _Sound | None]] = []
        self._structures: list[Structure] = []
        self._reachable: dict[str, bool] = {}  # files that text and sounds are in
        self._full = False

    def structures(self) -> tuple[Structure, ...]:
        return tuple(self._structures)

    def walk(self, body: xml.Element) -> None:
        """Gather phrases and structures in the order they are played."""
        outside = _Open(Structure((), 0, 0), (), ())
        waiting: list[tuple[xml.Element | None, _Open]] = [(body, outside)]
        while waiting and not self._full:
            element, around = waiting.pop()
            if element is None:
                self._close(around)
                continue
            name = xml.local(element)
            if name == "par":
                self._par(element, around, waiting)
            elif name in {"text", "audio"}:
                self._phrases(element, [element], around)
            elif name != "head":  # seq, body, and what other books wrap around them
                inner = self._opened(element, around) if name in _ORDERED else around
                if inner is not around:
                    waiting.append((None, inner))
                waiting += [(child, inner) for child in reversed(element)]
        for _, around in waiting:  # what was cut off in the middle
            self._close(around)

    def phrases(self) -> Iterator[Phrase]:
        """The phrases, their clips mended, sound and film among the words marked."""
        sounds = [sound for _, sound in self._found if sound]
        clips = iter(self._mended(sounds))
        media = self._media(phrase.text_href for phrase, _ in self._found)
        for phrase, sound in self._found:
            clip = next(clips) if sound else None
            playing = phrase.element != "" and phrase.element in media.get(phrase.text_href, ())
            yield replace(phrase, clip=clip, media_element=playing) if clip or playing else phrase

    def _opened(self, element: xml.Element, around: _Open) -> _Open:
        if len(around.enclosing) >= limits.NESTING:
            self._warn(f"nested deeper than {limits.NESTING} levels; what is deeper counts as one level")
            return around
        if len(self._structures) == limits.PHRASES:
            self._warn(f"more than {limits.PHRASES} structures; the rest count as one with what is around them")
            return around
        types = _types(element)
        path, fragment = self._target(xml.attribute(element, "textref"))
        start = len(self._found)
        structure = Structure(types, start, start, xml.own(element, "id"), path, fragment)
        self._structures.append(structure)
        return _Open(structure, _together(around.types, types), (*around.enclosing, len(self._structures) - 1))

    def _close(self, ended: _Open) -> None:
        if ended.enclosing:
            index = ended.enclosing[-1]
            self._structures[index] = replace(self._structures[index], end=len(self._found))

    def _par(self, element: xml.Element, around: _Open, waiting: list[tuple[xml.Element | None, _Open]]) -> None:
        """One par; pars inside, which no standard allows, follow it."""
        parts: list[xml.Element] = []
        inner: list[xml.Element] = []
        looking = list(reversed(element))
        while looking:
            one = looking.pop()
            match xml.local(one):
                case "par":
                    inner.append(one)
                case "text" | "audio":
                    parts.append(one)
                case _:
                    looking += reversed(one)
        waiting += [(one, around) for one in reversed(inner)]
        self._phrases(element, parts, around)

    def _phrases(self, element: xml.Element, parts: list[xml.Element], around: _Open) -> None:
        """A phrase of a text and a sound; every further sound is one more phrase of the same text."""
        texts = [one for one in parts if xml.local(one) == "text"]
        sounds = [sound for one in parts if xml.local(one) == "audio" and (sound := self._sound(one))]
        path, fragment = self._target(xml.own(texts[0], "src")) if texts else ("", "")
        if not texts and around.structure.text_href:
            path, fragment = around.structure.text_href, around.structure.fragment
        if path and not self._is_there(path):
            self._warn(f"{shown(path)}, which is to be read, is not in the book")
            path, fragment = "", ""
        if not path and not sounds:
            return
        own = () if xml.local(element) != "par" else _types(element)
        phrase = Phrase(path, fragment, None, _together(around.types, own), around.enclosing, xml.own(element, "id"))
        each: list[_Sound | None] = [*sounds] or [None]
        for sound in each:
            if len(self._found) == limits.PHRASES:
                self._warn(f"more than {limits.PHRASES} phrases; the rest is left out")
                self._full = True
                return
            self._found.append((phrase, sound))

    def _sound(self, element: xml.Element) -> _Sound | None:
        """The sound as written; None where it cannot be played, so that a voice can take its place."""
        target = resolve(self._href, xml.own(element, "src"))
        if not xml.own(element, "src"):
            self._warn("a sound names no file")
            return None
        if target.remote:
            self._warn("a sound is not in the book; its text is spoken instead")
            return None
        if not self._is_there(target.path):
            self._warn(f"the sound {shown(target.path)} cannot be read; its text is spoken instead")
            return None
        return _Sound(
            target.path, self._time(element, "clipBegin", "clip-begin"), self._time(element, "clipEnd", "clip-end")
        )

    def _time(self, element: xml.Element, *names: str) -> float | None:
        written = next((text for name in names if (text := xml.own(element, name))), "")
        if not written:
            return None
        value = seconds(written)
        if value is None:
            self._warn("a clip has a time that is none; one that fits the clips beside it is taken")
        return _UNREADABLE if value is None else value

    def _mended(self, sounds: list[_Sound]) -> Iterator[Clip]:
        """Clips that can be played. A time that is none, or an end before the start, is the border of a neighbour."""
        before: Clip | None = None
        for index, sound in enumerate(sounds):
            start, end = sound.start or 0.0, sound.end
            if start == _UNREADABLE:
                start = (before.end or 0.0) if before and before.href == sound.href else 0.0
            if end is not None and end < start:
                if end != _UNREADABLE:
                    self._warn("a clip ends before it begins; it is played until the next one begins")
                end = _start_after(sounds, index, start)
            before = Clip(sound.href, start, end)
            yield before

    def _target(self, url: str) -> tuple[str, str]:
        """Path and fragment; nothing where the URL is none or leads out of the book."""
        if not url:
            return "", ""
        target = resolve(self._href, url)
        if target.remote:
            self._warn(f"{shown(url)} is not in the book")
            return "", ""
        return target.path, target.fragment

    def _is_there(self, path: str) -> bool:
        if path not in self._reachable:
            try:
                self._fetcher.size(path)
            except ReaderError:  # missing, or locked: either way the caller says what is lost
                self._reachable[path] = False
            else:
                self._reachable[path] = True
        return self._reachable[path]

    def _media(self, hrefs: Iterable[str]) -> dict[str, frozenset[str]]:
        """Ids of sound and film in the files that are read aloud: a voice cannot read those."""
        found: dict[str, frozenset[str]] = {}
        for href in hrefs:
            if not href or href in found:
                continue
            if len(found) == limits.OVERLAID:
                self._warn(f"more than {limits.OVERLAID} files are read aloud; sound and film in the rest do not play")
                break
            try:
                found[href] = embedded_media(self._fetcher, href)
            except ReaderError as error:
                self._warn(f"{shown(href)} cannot be read: {shown(str(error))}")
                found[href] = frozenset()
        return found

    def _warn(self, text: str) -> None:
        self._notes.warn(f"{self._name}: {text}")


def _start_after(sounds: list[_Sound], index: int, start: float) -> float | None:
    """Where the next clip of the same sound begins, if that is later."""
    following = sounds[index + 1] if index + 1 < len(sounds) else None
    if following is None or following.href != sounds[index].href or following.start is None:
        return None
    return following.start if following.start > start else None


def _types(element: xml.Element) -> tuple[str, ...]:
    return tuple(xml.attribute(element, "type").split(maxsplit=_TYPES)[:_TYPES])


def _together(outer: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*outer, *own)))[:_TYPES] if own else outer

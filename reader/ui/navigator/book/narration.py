"""Reading a book aloud: `Narration` says what comes next, the page and a voice carry it out, the person steers.

The page turns with the words and keeps no history of it; where the person turns it meanwhile, reading goes on there.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.errors import ReaderError
from reader.publication.record import Narration as Wishes
from reader.publication.resource import BookFetcher
from reader.services.narrating import Narration, Step
from reader.services.reading import Reading
from reader.streamer.epub.notes import Notes
from reader.streamer.epub.smil import read_overlay
from reader.ui.navigator.addresses import container_url
from reader.ui.navigator.book.voice import Voice
from reader.ui.navigator.page import ReadingPage

if TYPE_CHECKING:
    from reader.ui.navigator.book.controller import BookController

log = logging.getLogger(__name__)
REST = 400  # ms without a move until the person is taken to have arrived


class NarrationController(QObject):
    """Starts, pauses, steps and stops. `changed` tells of every change of what the properties say."""

    changed = Signal()
    told = Signal(str)  # a sentence for the person
    error_raised = Signal(object)  # ReaderError

    def __init__(
        self, reading: Reading, navigator: BookController, page: ReadingPage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reading, self._navigator, self._page = reading, navigator, page
        self._voice = Voice(self)
        self._narration = self._made()
        self._step: Step | None = None
        self._active = False
        self._asked = self._about = 0  # the last question for the place, and the item of the spine it was about
        self._moving = QTimer(self, singleShot=True, interval=REST)
        self._moving.timeout.connect(self._on_arrived)
        self._voice.finished.connect(self._on_voice_finished)
        self._voice.lacking.connect(self._on_voice_lacking)
        page.narration_told.connect(self._on_told)
        page.relocated.connect(self._on_relocated)
        page.shown.connect(self._on_shown)
        navigator.page_restarted.connect(self.stop)
        navigator.language_changed.connect(self._on_rendition_changed)

    # -- what there is -------------------------------------------------------------------------------------------------

    @property
    def available(self) -> bool:
        """Whether anything of the book can be read aloud."""
        return self._narration.available

    @property
    def active(self) -> bool:
        """Being read aloud, or resting."""
        return self._active

    @property
    def playing(self) -> bool:
        return self._active and not self._narration.paused

    @property
    def can_escape(self) -> bool:
        """Whether the words are in a table, a list, a note: something one can leave."""
        return self._narration.can_escape

    @property
    def rate(self) -> float:
        return self._narration.rate

    @property
    def skip(self) -> frozenset[str]:
        return self._narration.skip

    @property
    def skippable(self) -> frozenset[str]:
        """Kinds of things in the chapter that may be passed over."""
        return self._narration.skippable()

    @property
    def step(self) -> Step | None:
        """What is being carried out."""
        return self._step

    # -- what the person does ------------------------------------------------------------------------------------------

    @Slot()
    def toggle(self) -> None:
        """Begin at the place being read; pause; go on."""
        if not self._active:
            self.start()
        elif self._narration.paused:
            self.resume()
        else:
            self.pause()

    def start(self) -> None:
        """Begin at the place being read."""
        if not self.available:
            self.told.emit(self.tr("This book has no recording to be read aloud."))
            return
        self._begin()
        self._locate()

    def pause(self) -> None:
        if self.playing:
            self._moving.stop()
            self._narration.pause()
            self._send("pause")
            self._voice.pause()
            self.changed.emit()

    def resume(self) -> None:
        """Where it stopped, or where the person has gone since."""
        if not self._active or not self._narration.paused:
            return
        if self._narration.resume():
            self._send("resume")
            self._voice.resume()
            self.changed.emit()
        else:
            self._locate()

    @Slot()
    def stop(self) -> None:
        if not self._active:
            return
        self._active, self._step = False, None
        self._asked += 1
        self._moving.stop()
        self._voice.stop()
        self._narration.stop()
        self._send("stop")
        self.changed.emit()

    def next(self) -> None:
        self._carry_out(self._narration.next())

    def previous(self) -> None:
        self._carry_out(self._narration.previous())

    def escape(self) -> None:
        """Leave the table, list, figure or note being read."""
        self._carry_out(self._narration.escape())

    def set_rate(self, rate: float) -> None:
        """0.5 to 3 times as fast as recorded."""
        self._narration.rate = rate
        self._voice.set_rate(self.rate)
        self._send("setRate", {"rate": self.rate})
        self.changed.emit()

    def set_skip(self, types: Iterable[str]) -> None:
        """Kinds of things to pass over from now on."""
        self._narration.skip = frozenset(types)
        self.changed.emit()

    # -- carrying out --------------------------------------------------------------------------------------------------

    def _made(self) -> Narration:
        rendition = self._reading.rendition
        fetcher, notes = cast(BookFetcher, rendition.fetcher), Notes()
        return Narration(rendition.spine, lambda href: read_overlay(fetcher, href, notes))

    def _begin(self) -> None:
        self._active = True
        record = self._reading.rendition.metadata.record
        wishes = record.narration if record else Wishes()
        self._send(
            "start",
            {
                "activeClass": wishes.active_class,
                "playbackClass": wishes.playback_active_class,
                "rate": self.rate,
            },
        )

    def _locate(self, spine: int | None = None, *, following: bool = False) -> None:
        """Ask the page which of the elements that are read stand in view."""
        if spine is None:
            spine = self._reading.rendition.position(self._reading.place) or 0
        self._asked, self._about = self._asked + 1, spine
        ids = list(self._narration.fragments(spine))
        self._send("locate", {"token": self._asked, "spine": spine, "ids": ids, "following": following})

    def _carry_out(self, step: Step | None) -> None:
        if step is None:
            return
        if not self._active:
            self._begin()
        self._voice.stop()
        for trouble in step.troubles:
            self.error_raised.emit(trouble)
        if step.action == "stop":
            if self._step is None:
                self.told.emit(self.tr("Nothing from here on can be read aloud."))
            self.stop()
            return
        self._step = step
        self._send("perform", self._message(step))
        self.changed.emit()

    def _message(self, step: Step) -> dict[str, Any]:
        phrase, clip = step.phrase, step.clip
        item = self._reading.rendition.spine[step.spine]
        return {
            "serial": step.serial,
            "action": step.action,
            "spine": step.spine,
            "href": "" if step.href == item.href else step.href,
            "fragment": phrase.element if phrase else "",
            "whole": not step.fragment,
            "src": container_url(self._page.url().host(), clip.href) if clip else "",
            "start": clip.start if clip else 0,
            "end": clip.end if clip else None,
            "continues": step.continues,
            "along": bool(phrase and phrase.media_element),
            "media": list(self._narration.media(step.spine)),
        }

    def _send(self, method: str, argument: dict[str, Any] | None = None) -> None:
        self._page.send("overlay", method, argument or {})

    # -- what the page says --------------------------------------------------------------------------------------------

    @Slot(dict)
    def _on_told(self, message: dict[str, Any]) -> None:
        if not self._active:
            return
        match message.get("kind"):
            case "located" if message.get("token") == self._asked:
                self._on_located(message)
            case "finished":
                self._carry_out(self._narration.clip_finished(_whole(message.get("serial"))))
            case "failed" if self._is_current(message):
                log.info("a sound cannot be played: %s", message.get("why"))
                self._ask_for_words()
            case "text" if self._is_current(message):
                self._speak(str(message.get("text", "")), str(message.get("language", "")))
            case "tapped":
                self._on_tapped(message)

    def _is_current(self, message: dict[str, Any]) -> bool:
        return self._step is not None and message.get("serial") == self._step.serial

    def _on_located(self, message: dict[str, Any]) -> None:
        spine = _whole(message.get("spine"))
        if message.get("kept") or spine is None or not 0 <= spine < len(self._reading.rendition.spine):
            return
        if spine != self._about:
            self._locate(spine)  # the page had moved on
            return
        self._carry_out(self._narration.start_at(spine, _ids(message, "from"), around=_ids(message, "around")))

    def _on_tapped(self, message: dict[str, Any]) -> None:
        spine, ids = _whole(message.get("spine")), _ids(message, "ids")
        if spine is None or not 0 <= spine < len(self._reading.rendition.spine) or not ids:
            return
        href = self._reading.rendition.spine[spine].href
        step = self._narration.phrase_at(href, ids[0], ids[1:], spine_index=spine)
        if step is None:
            self._send("untapped", {"x": message.get("x", 0)})
        self._carry_out(step)

    def _ask_for_words(self) -> None:
        """The sound of a step is none: its words are spoken instead."""
        assert self._step
        self._send("perform", {**self._message(self._step), "action": "speak"})

    def _speak(self, text: str, language: str) -> None:
        assert self._step
        seconds = self._voice.say(text, language or self._reading.rendition.language, self.rate)
        self._send("pace", {"serial": self._step.serial, "seconds": seconds})
        if self._narration.paused:
            self._voice.pause()

    @Slot()
    def _on_voice_finished(self) -> None:
        if self._step is not None:
            self._carry_out(self._narration.clip_finished(self._step.serial))

    @Slot()
    def _on_voice_lacking(self) -> None:
        log.info("no voice for this text; its words are passed over at a reader's pace")
        self.told.emit(self.tr("No voice on this system speaks this language: the words are marked without sound."))

    @Slot(dict)
    def _on_relocated(self, message: dict[str, Any]) -> None:
        """The person turned a page: reading goes on from there, once they have arrived."""
        spine = _whole(message.get("spine"))
        if not self._active or spine is None:
            return
        self._narration.relocated(spine)
        if not self._narration.paused:
            self._moving.start()

    @Slot()
    def _on_arrived(self) -> None:
        if self.playing:
            self._locate(following=True)

    @Slot(dict)
    def _on_shown(self, message: dict[str, Any]) -> None:
        """The page turned with the words: that is the place now, without having been a jump."""
        if not self.playing:
            return
        try:
            place = self._navigator.place(message)
        except ReaderError as error:
            self.error_raised.emit(error)
        else:
            self._reading.moved(place)

    @Slot(str)
    def _on_rendition_changed(self, _language: str) -> None:
        self.stop()
        self._narration = self._made()
        self.changed.emit()


def _whole(value: Any) -> int | None:
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _ids(message: dict[str, Any], name: str) -> list[str]:
    value = message.get(name)
    return [str(one) for one in value] if isinstance(value, list) else []

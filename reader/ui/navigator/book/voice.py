"""A voice for words without a recording: the system's, or where it has none a silence as long as reading them takes.

Source: EPUB RS 3.3, section 8.3.2 (text-to-speech). Qt's module is imported with the first words.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, qInstallMessageHandler

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

log = logging.getLogger(__name__)
PACE = 15.0  # characters a second: 180 words a minute
SHORTEST = 0.6  # seconds for a word that stands alone
NEVER = frozenset({"mock"})  # Qt's own engine for tests


class Voice(QObject):
    """Says one text at a time; `finished` comes once for each that is not stopped before."""

    finished = Signal()
    lacking = Signal()  # there is no voice for this language: from now on it is silent

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: QTextToSpeech | None = None
        self._sought = self._told = self._speaking = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_finished)
        self._left = 0  # ms of a silence that rests
        self._rate = 1.0

    def say(self, text: str, language: str, rate: float) -> float:
        """Begin, and return about how many seconds it takes."""
        self.stop()
        seconds = max(SHORTEST, len(text) / PACE) / rate
        engine = self._ready(language) if text else None
        if engine is None:
            if text and not self._told:
                self._told = True
                self.lacking.emit()
            self._silence(round(1000 * seconds) if text else 0)
        else:
            self._speaking = True
            self.set_rate(rate)
            engine.say(text)
        return seconds

    def set_rate(self, rate: float) -> None:
        """How fast, 1 as usual."""
        if self._timer.isActive():
            self._silence(round(self._timer.remainingTime() * self._rate / rate))
        self._rate = rate
        if self._engine is not None:
            self._engine.setRate(min(1.0, (rate - 1) / 2) if rate > 1 else rate - 1)

    def pause(self) -> None:
        if self._speaking and self._engine is not None:
            self._engine.pause()
        elif self._timer.isActive():
            self._left = max(1, self._timer.remainingTime())
            self._timer.stop()

    def resume(self) -> None:
        if self._speaking and self._engine is not None:
            self._engine.resume()
        elif self._left:
            self._silence(self._left)

    def stop(self) -> None:
        """Nothing is said any more, and nothing is told of it."""
        self._timer.stop()
        self._left = 0
        if self._speaking and self._engine is not None:
            self._speaking = False
            self._engine.stop()

    def _silence(self, milliseconds: int) -> None:
        self._left = 0
        self._timer.start(milliseconds)

    def _ready(self, language: str) -> QTextToSpeech | None:
        """The system's engine, set to the language; None where it does not speak it."""
        if not self._sought:
            self._sought = True
            self._engine = self._found()
        engine = self._engine
        if engine is None:
            return None
        wanted = QLocale(language) if language else engine.locale()
        locales = engine.availableLocales()
        fitting = [one for one in locales if one.language() == wanted.language()]
        if not fitting:
            return None
        exact = next((one for one in fitting if one.territory() == wanted.territory()), fitting[0])
        if engine.locale().language() != wanted.language():
            engine.setLocale(exact)
        return engine

    def _found(self) -> QTextToSpeech | None:
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError as error:  # a system without the libraries it needs
            log.info("no voice: %s", error)
            return None
        engines = [name for name in QTextToSpeech.availableEngines() if name not in NEVER]
        for name in engines:
            # An engine whose library the system lacks is listed all the same; Qt calls that critical, it is no fault.
            told = qInstallMessageHandler(lambda _kind, _context, text: log.info("voice: %s", text))
            try:
                engine = QTextToSpeech(name, self)
            finally:
                qInstallMessageHandler(told)
            if engine.state() != QTextToSpeech.State.Error and engine.availableVoices():
                engine.stateChanged.connect(self._on_state)
                return engine
            log.info("no voice from %s: %s", name, engine.errorString())
            engine.deleteLater()
        return None

    def _on_state(self, state: QTextToSpeech.State) -> None:
        if not self._speaking:
            return
        if state == type(state).Ready:
            self._speaking = False
            self.finished.emit()
        elif state == type(state).Error:
            log.warning("the voice failed: %s", self._engine.errorString() if self._engine else "")
            self._speaking, self._engine = False, None
            self._silence(0)

    def _on_finished(self) -> None:
        self.finished.emit()

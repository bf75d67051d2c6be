"""A film that the engine cannot play (H.264), over its element: QtMultimedia decodes, we paint.

Transcoding is no way: the wheels' FFmpeg has no encoder for any film that Chromium plays. Painted frame by frame rather
than by QVideoWidget, whose native window would neither stay below menus nor work without a graphics card.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QIODevice, QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QStyle, QToolButton, QWidget

from reader.streamer.epub.adapting.iso_media import HEAD, is_decodable
from reader.ui.navigator.decoder import quiet_ffmpeg
from reader.ui.widgets.texts import left_to_right

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame

log = logging.getLogger(__name__)

LEAST = QSize(320, 180)  # logical pixels: what the controls need
STEP = 5_000  # ms that an arrow key moves
LOUDER = 10  # of 100


class FilmOverlay(QWidget):
    """`open` plays, Esc or the button ends; Space, the arrows and M do what they do in every player.

    The times run from left to right in every language, as players' do; the other parts stand where the language begins.
    """

    closed = Signal()  # ended by the person, or by `close`; the device is not read any more

    # The player waits for its threads, and these for Python's lock, whenever they connect to an object made here. So it
    # is never told anything with the lock held: these go through the event loop, straight to its own slots.
    _play_wanted = Signal()
    _pause_wanted = Signal()
    _position_wanted = Signal("qint64")

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._player: QMediaPlayer | None = None
        self._sound: QAudioOutput | None = None
        self._frame: QVideoFrame | None = None
        self._before: QWidget | None = None  # had the keyboard
        self._failed = False
        self.play = self._button(self._on_play)
        self.position = self._slider(self._on_moved)
        self.time = QLabel(self)
        self.mute = self._button(self._on_mute)
        self.volume = self._slider(self._on_volume)
        self.volume.setRange(0, 100)
        self.volume.setValue(100)
        self.volume.setMaximumWidth(80)
        self.close_button = self._button(self.close)
        self._bar = self._built_bar()
        self._retranslate()
        self.hide()

    def open(self, source: QIODevice | Path, rect: QRect) -> None:
        """Play `source` over `rect` of the parent; what cannot be played is said in the film's place.

        An open, seekable device stays the caller's and is read on another thread until `closed`. It must be one of Qt's
        own (QFile, QBuffer): one written in Python would wait for the lock that is held while the film is stopped.
        """
        if isinstance(source, QIODevice) and not type(source).__module__.startswith("PySide6."):
            raise TypeError(f"{type(source).__name__} is written in Python")
        if self._player is not None:
            self._stop()
        elif not self.isVisible():
            self._before = self.window().focusWidget()
        self._failed, self._frame = False, None
        self.set_rect(rect)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        try:
            if not is_decodable(_head(source)):
                raise ValueError("no MP4")
            self._start(source)
        except (ImportError, OSError, ValueError) as error:  # ImportError: a library that the system lacks
            self._fail(str(error))
        self._show_state()

    def set_rect(self, rect: QRect) -> None:
        """Where the element is now, in the parent's coordinates. A small one is covered with something around it."""
        place, room = QRect(rect), self.parentWidget().rect()
        size = rect.size().expandedTo(LEAST)
        if size != rect.size():
            place.setSize(size)
            place.moveCenter(rect.center())
        if size != rect.size() and room.intersects(rect):  # what was added must not lie outside
            place.moveLeft(max(0, min(place.left(), room.width() - size.width())))
            place.moveTop(max(0, min(place.top(), room.height() - size.height())))
        self.setGeometry(place)

    @property
    def is_playing(self) -> bool:
        return self._player is not None and self._player.isPlaying()

    # The player.

    def _start(self, source: QIODevice | Path) -> None:
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink

        player = self._player = QMediaPlayer(QCoreApplication.instance())  # must not die with us, the lock being held
        quiet_ffmpeg()
        self.destroyed.connect(player.deleteLater)
        queued = Qt.ConnectionType.QueuedConnection
        self._play_wanted.connect(player.play, queued)
        self._pause_wanted.connect(player.pause, queued)
        self._position_wanted.connect(player.setPosition, queued)
        self._sound = QAudioOutput(player)
        self._sound.setVolume(self.volume.value() / 100)
        sink = QVideoSink(player)
        player.setAudioOutput(self._sound)
        player.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._on_frame)
        player.durationChanged.connect(self._on_duration)
        player.positionChanged.connect(self._on_position)
        player.playbackStateChanged.connect(self._show_state)
        player.errorOccurred.connect(self._on_error)
        if isinstance(source, Path):
            player.setSource(QUrl.fromLocalFile(str(source)))
        else:
            player.setSourceDevice(source)
        self._play_wanted.emit()

    def _stop(self) -> None:
        if self._player is not None:
            for told in (self._play_wanted, self._pause_wanted, self._position_wanted):
                told.disconnect()
            self._player.disconnect(self)
            self._player.videoSink().disconnect(self)
            self._player.audioOutput().setMuted(True)
            self._player.deleteLater()
        self._player = self._sound = self._frame = None

    def _fail(self, reason: str) -> None:
        log.warning("film not played: %s", reason)
        self._stop()
        self._failed = True
        self.update()

    @Slot("QVideoFrame")  # emitted on a decoding thread: as a Python object it would wait there for our lock
    def _on_frame(self, frame: QVideoFrame) -> None:
        self._frame = frame
        self.update()

    @Slot()
    def _on_error(self, *_: Any) -> None:
        self._fail(self._player.errorString() if self._player is not None else "stopped")
        self._show_state()

    @Slot("qint64")
    def _on_duration(self, duration: int) -> None:
        self.position.setRange(0, duration)
        self.position.setPageStep(max(1, duration // 10))
        self._show_time()

    @Slot("qint64")
    def _on_position(self, position: int) -> None:
        if not self.position.isSliderDown():
            self.position.blockSignals(True)
            self.position.setValue(position)
            self.position.blockSignals(False)
        self._show_time()

    # The person.

    @Slot()
    def _on_play(self) -> None:
        if self._player is not None:
            (self._pause_wanted if self._player.isPlaying() else self._play_wanted).emit()

    @Slot(int)
    def _on_moved(self, position: int) -> None:
        if self._player is not None:
            self._position_wanted.emit(position)

    @Slot()
    def _on_mute(self) -> None:
        if self._sound is not None:
            self._sound.setMuted(not self._sound.isMuted())
            self._show_state()

    @Slot(int)
    def _on_volume(self, volume: int) -> None:
        if self._sound is not None:
            self._sound.setVolume(volume / 100)
            self._sound.setMuted(False)
            self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        keys = {
            key.Key_Space: self._on_play,
            key.Key_K: self._on_play,
            key.Key_M: self._on_mute,
            key.Key_Escape: self.close,
            key.Key_Left: lambda: self.position.setValue(self.position.value() - STEP),
            key.Key_Right: lambda: self.position.setValue(self.position.value() + STEP),
            key.Key_Up: lambda: self.volume.setValue(self.volume.value() + LOUDER),
            key.Key_Down: lambda: self.volume.setValue(self.volume.value() - LOUDER),
            key.Key_Home: lambda: self.position.setValue(0),
        }
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in keys:
            keys[key(event.key())]()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._on_play()
        event.accept()  # nothing reaches the page below

    def closeEvent(self, event: QCloseEvent) -> None:
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self) or self.hasFocus()
        player = self._player
        self._stop()
        if player is not None:
            player.destroyed.connect(self.closed)
        super().closeEvent(event)
        if had_keyboard and self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        if player is None:
            self.closed.emit()

    # What is seen.

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        picture = self.rect().adjusted(0, 0, 0, -self._bar.height())
        if self._failed:
            painter.setPen(Qt.GlobalColor.white)
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(picture.adjusted(8, 8, -8, -8), words, self.tr("This film cannot be played."))
        elif self._frame is not None and self._frame.isValid():
            from PySide6.QtMultimedia import QVideoFrame

            self._frame.paint(painter, picture, QVideoFrame.PaintOptions())  # keeps the proportions

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = self._bar.sizeHint().height()
        self._bar.setGeometry(0, self.height() - height, self.width(), height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _built_bar(self) -> QWidget:
        bar = QWidget(self)
        bar.setAutoFillBackground(True)
        running = QWidget(bar)
        running.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        inner = QHBoxLayout(running)
        inner.setContentsMargins(0, 0, 0, 0)
        for widget in (self.play, self.position, self.time):
            inner.addWidget(widget)
        outer = QHBoxLayout(bar)
        outer.setContentsMargins(4, 2, 4, 2)
        outer.addWidget(running, 1)
        for widget in (self.mute, self.volume, self.close_button):
            outer.addWidget(widget)
        return bar

    def _button(self, act: Any) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(act)
        return button

    def _slider(self, act: Any) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, 0)
        slider.setSingleStep(STEP)
        slider.valueChanged.connect(act)
        return slider

    @Slot()
    def _show_state(self, *_: Any) -> None:
        icons = QStyle.StandardPixmap
        self.play.setIcon(self.style().standardIcon(icons.SP_MediaPause if self.is_playing else icons.SP_MediaPlay))
        muted = self._sound is not None and self._sound.isMuted()
        self.mute.setIcon(self.style().standardIcon(icons.SP_MediaVolumeMuted if muted else icons.SP_MediaVolume))
        self.close_button.setIcon(self.style().standardIcon(icons.SP_TitleBarCloseButton))
        for widget in (self.play, self.position, self.mute, self.volume):
            widget.setEnabled(not self._failed)
        self._retranslate()
        self._show_time()

    def _show_time(self) -> None:
        total = self.position.maximum()
        self.time.setText(left_to_right(f"{self._clock(self.position.value())} / {self._clock(total)}"))

    def _clock(self, milliseconds: int) -> str:
        minutes, seconds = divmod(milliseconds // 1000, 60)
        digits = self.locale()
        return f"{digits.toString(minutes)}:{digits.toString(seconds).rjust(2, digits.zeroDigit())}"

    def _retranslate(self) -> None:
        muted = self._sound is not None and self._sound.isMuted()
        names = (
            (self.play, self.tr("Pause") if self.is_playing else self.tr("Play")),
            (self.position, self.tr("Position in the film")),
            (self.mute, self.tr("Sound on") if muted else self.tr("Sound off")),
            (self.volume, self.tr("Volume")),
            (self.close_button, self.tr("Close the film")),
            (self, self.tr("Film")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)
            widget.setToolTip("" if widget is self else name)
        self.update()


def _head(source: QIODevice | Path) -> bytes:
    if isinstance(source, Path):
        with source.open("rb") as file:
            return file.read(HEAD)
    return bytes(source.peek(HEAD).data())

"""The film over its element: it plays, obeys, and lets go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.navigator.film import LEAST, FilmOverlay

MEDIA = Path(__file__).resolve().parents[2] / "fixtures" / "media"
FILM = MEDIA / "film.mp4"
PLACE = QRect(40, 30, 400, 300)
TIMEOUT = 20_000
# What QtMultimedia says where there is neither PipeWire nor PulseAudio nor a graphics card.
QUIET = (
    r"pipewire-0\.3",
    "PulseAudioService",
    "No audio device",
    "No HW decoder",
    "No RHI backend",
    "Immediate exit requested",
)  # stopped while it was opened
pytestmark = pytest.mark.expects_warning(*QUIET)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    result = QWidget()
    result.resize(800, 600)
    field = QLineEdit(result)
    qtbot.addWidget(result)
    result.show()
    qtbot.waitExposed(result)
    result.activateWindow()
    field.setFocus()
    return result


@pytest.fixture
def overlay(window: QWidget) -> Iterator[FilmOverlay]:
    result = FilmOverlay(window)
    yield result
    result.close()


def shown(overlay: FilmOverlay) -> set[str]:
    """Colours of some points of the picture."""
    image = overlay.grab().toImage()
    middle = image.height() // 3
    return {QColor(image.pixel(x, middle)).name() for x in range(40, image.width() - 40, 20)}


def wait_until_it_shows(qtbot: QtBot, overlay: FilmOverlay) -> None:
    qtbot.waitUntil(lambda: len(shown(overlay)) > 4, timeout=TIMEOUT)


def test_a_film_is_seen_over_its_element(qtbot: QtBot, overlay: FilmOverlay) -> None:
    overlay.open(FILM, PLACE)
    wait_until_it_shows(qtbot, overlay)
    assert overlay.geometry() == PLACE
    assert overlay.position.maximum() == pytest.approx(20_000, abs=500)


def test_a_device_plays_as_a_file_does_and_is_left_when_it_is_closed(qtbot: QtBot, overlay: FilmOverlay) -> None:
    device = QFile(str(FILM))
    assert device.open(QIODevice.OpenModeFlag.ReadOnly)
    overlay.open(device, PLACE)
    wait_until_it_shows(qtbot, overlay)
    with qtbot.waitSignal(overlay.closed, timeout=TIMEOUT):
        overlay.close()
    assert not overlay.isVisible()
    assert device.isOpen(), "it stays the caller's"
    device.close()


def test_space_halts_and_goes_on_and_escape_ends(qtbot: QtBot, overlay: FilmOverlay, window: QWidget) -> None:
    field = window.findChild(QLineEdit)
    assert field is not None
    overlay.open(FILM, PLACE)
    qtbot.waitUntil(lambda: overlay.is_playing, timeout=TIMEOUT)
    assert overlay.play.accessibleName() == "Pause"
    QTest.keyClick(overlay, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not overlay.is_playing, timeout=TIMEOUT)
    assert overlay.play.accessibleName() == "Play"
    QTest.keyClick(overlay, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: overlay.is_playing, timeout=TIMEOUT)
    with qtbot.waitSignal(overlay.closed, timeout=TIMEOUT):
        QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.is_playing
    assert window.focusWidget() is field, "the keyboard goes back to where it was"


def test_escape_ends_it_from_its_controls_too(qtbot: QtBot, overlay: FilmOverlay) -> None:
    overlay.open(FILM, PLACE)
    with qtbot.waitSignal(overlay.closed, timeout=TIMEOUT):
        QTest.keyClick(overlay.volume, Qt.Key.Key_Escape)


def test_every_control_has_a_name_and_is_reached_by_the_keyboard(overlay: FilmOverlay) -> None:
    for widget in (overlay.play, overlay.position, overlay.mute, overlay.volume, overlay.close_button):
        assert widget.accessibleName()
        assert widget.toolTip() == widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_arrows_change_the_volume_and_m_mutes(overlay: FilmOverlay) -> None:
    overlay.open(FILM, PLACE)
    QTest.keyClick(overlay, Qt.Key.Key_Down)
    assert overlay.volume.value() == 90
    QTest.keyClick(overlay, Qt.Key.Key_M)
    assert overlay.mute.accessibleName() == "Sound on"
    QTest.keyClick(overlay, Qt.Key.Key_M)
    assert overlay.mute.accessibleName() == "Sound off"


def test_the_slider_moves_the_film(qtbot: QtBot, overlay: FilmOverlay) -> None:
    overlay.open(FILM, PLACE)
    wait_until_it_shows(qtbot, overlay)
    QTest.keyClick(overlay, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not overlay.is_playing, timeout=TIMEOUT)
    overlay.position.setValue(12_000)
    assert overlay._player is not None
    qtbot.waitUntil(lambda: overlay._player.position() == 12_000, timeout=TIMEOUT)
    assert overlay.time.text().strip("\u2066\u2069") == "0:12 / 0:20"
    QTest.keyClick(overlay, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: overlay._player.position() == 7_000, timeout=TIMEOUT)


def test_a_small_element_is_covered_with_enough_for_the_controls_inside_the_view(overlay: FilmOverlay) -> None:
    overlay.set_rect(QRect(790, 590, 10, 10))
    assert overlay.geometry() == QRect(800 - LEAST.width(), 600 - LEAST.height(), LEAST.width(), LEAST.height())
    overlay.set_rect(QRect(100, -500, 400, 300))
    assert overlay.geometry() == QRect(100, -500, 400, 300), "scrolled away it goes along"


def test_from_right_to_left_the_controls_change_sides_but_time_does_not(overlay: FilmOverlay, window: QWidget) -> None:
    overlay.open(FILM, PLACE)
    QApplication.processEvents()

    def left(widget: QWidget) -> int:
        return widget.mapTo(overlay, widget.rect().topLeft()).x()

    assert left(overlay.play) < left(overlay.position) < left(overlay.volume) < left(overlay.close_button)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for row in (overlay._bar, overlay.play.parentWidget()):  # what the event loop would do, outer row first
        row.layout().invalidate()
        row.layout().activate()
    assert left(overlay.close_button) < left(overlay.volume) < left(overlay.play) < left(overlay.position)


@pytest.mark.expects_warning("film not played", "Could not open media", "Invalid data", "could not", *QUIET)
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n", id="a list of addresses"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"\0\0\0\x10ftypisom\0\0\0\0" + b"\x55" * 300, id="damaged"),
    ],
)
def test_what_cannot_be_played_is_said_in_its_place(qtbot: QtBot, overlay: FilmOverlay, data: bytes) -> None:
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    overlay.open(device, PLACE)
    qtbot.waitUntil(lambda: not overlay.play.isEnabled(), timeout=TIMEOUT)
    assert "#ffffff" in {
        QColor(overlay.grab().toImage().pixel(x, y)).name() for x in range(100, 300) for y in range(100, 180)
    }
    assert overlay.close_button.isEnabled()
    with qtbot.waitSignal(overlay.closed, timeout=TIMEOUT):
        overlay.close()


def test_another_film_takes_the_place_of_the_first(qtbot: QtBot, overlay: FilmOverlay) -> None:
    closed: list[None] = []
    overlay.closed.connect(lambda: closed.append(None))
    overlay.open(FILM, PLACE)
    overlay.open(FILM, PLACE.translated(5, 5))
    wait_until_it_shows(qtbot, overlay)
    assert (overlay.geometry(), closed) == (PLACE.translated(5, 5), [])


def test_a_device_that_would_wait_for_pythons_lock_is_a_bug_of_ours(overlay: FilmOverlay) -> None:
    class Written(QBuffer):
        pass

    with pytest.raises(TypeError):
        overlay.open(Written(), PLACE)

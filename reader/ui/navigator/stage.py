"""A page with nothing around it, at an exact size: what `render` draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from reader.preferences import Preferences
from reader.publication.locator import Locator, locator_from_json
from reader.publication.model import Publication
from reader.services.filtering import TagFilter
from reader.services.reading import Reading
from reader.ui.immortal import keep_constants_alive
from reader.ui.navigator.controller import NavigatorController
from reader.ui.navigator.surface import Surface
from reader.ui.navigator.view import ReadingView
from reader.ui.navigator.wishes import wishes_of
from reader.ui.theme import tokens_for

if TYPE_CHECKING:
    from reader.ui.navigator.book.narration import NarrationController
    from reader.ui.navigator.book.scripting import ScriptedBook

READ_ALOUD = "Ctrl+Shift+R"  # as in shell/actions.py


class PageStage(QObject):
    """Profile, page and view for one rendition, without a window's chrome."""

    def __init__(
        self,
        publication: Publication,
        reading: Reading,
        preferences: Preferences,
        size: tuple[int, int],
        tag_filter: TagFilter,
        *,
        scripts: bool = False,
    ) -> None:
        super().__init__()
        keep_constants_alive()
        tokens = tokens_for(preferences.theme)
        self._reading = reading
        self.narration: NarrationController | None = None  # once it was asked for
        self._surface = Surface(self, _in_memory(publication) if scripts else None)
        self.page, self.guard = self._surface.page, self._surface.guard
        self.page.setBackgroundColor(tokens.colour("paper"))
        self.view = ReadingView(self.page)
        self.view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        self.view.setFixedSize(*size)
        if publication.kind == "epub":
            from reader.ui.navigator.book.controller import BookController

            self._controller = BookController(reading, self._surface, list, wishes_of(preferences, tokens))
            self.page.link_followed.connect(self._controller.follow)
        else:
            self._surface.serve_article(publication)
            self._controller = NavigatorController(reading, self.page, list)
        self._controller.filter = tag_filter
        self._properties = tokens.page_properties(preferences.text_scale)

    def show(self) -> None:
        self.view.show()
        self.view.setFocus()
        self._controller.open(self._properties)

    def press(self, key: str) -> None:
        """Send a key as a person would press it. Without a window its one key that acts on the page is known here."""
        if self._is_read_aloud(key):
            self._narrate()
        else:
            press_key(self.view.focusProxy() or self.view, key)

    def _is_read_aloud(self, key: str) -> bool:
        pressed = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
        return self._reading.publication.kind == "epub" and pressed == QKeySequence(READ_ALOUD)

    def _narrate(self) -> None:
        if self.narration is None:
            from reader.ui.navigator.book.narration import NarrationController

            self.narration = NarrationController(self._reading, self._controller, self.page, self)
        self.narration.toggle()

    def place(self, state: dict[str, Any]) -> Locator:
        if self._reading.publication.kind == "epub":
            return self._controller.place(state)
        return locator_from_json({**state, "href": self._reading.place.href})

    def block_name(self, block: Any) -> str:
        """How a block that the page calls visible is named outside: its id, or its CFI where it has none."""
        return self._controller.block_name(block)

    def grab(self, done: Callable[[bytes], None]) -> None:
        """Hand over a PNG of the view."""
        grab_when_painted(self.view, done)

    def close(self) -> None:
        """The page goes before its profile, or Qt warns."""
        shiboken6.delete(self.view)
        self._surface.close()


def _in_memory(publication: Publication) -> ScriptedBook:
    """Scripts run, and what they store is gone afterwards."""
    from reader.ui.navigator.book.scripting import ScriptedBook

    return ScriptedBook(publication.key)


def press_key(target: QObject, key: str) -> None:
    """Send one key combination, in Qt's portable names, to a widget."""
    combination = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)[0]
    code, modifiers = combination.key(), combination.keyboardModifiers()
    text = ""
    if not modifiers & ~Qt.KeyboardModifier.ShiftModifier and 0x20 <= code < 0x7F:
        text = chr(code) if modifiers & Qt.KeyboardModifier.ShiftModifier else chr(code).lower()
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, code, modifiers, text))


def grab_when_painted(
    widget: QWidget, done: Callable[[bytes], None], take: Callable[[], QPixmap] | None = None
) -> None:
    """Grab when two grabs, a frame apart, are alike: the frame on its way to the window has arrived then."""
    seen: list[QByteArray] = []

    def look() -> None:
        data = png(take() if take else widget.grab())
        if (seen and seen[-1] == data) or len(seen) > 30:
            done(bytes(data.data()))
            return
        seen[:] = [*seen, data]
        QTimer.singleShot(50, look)

    look()


def png(pixmap: QPixmap) -> QByteArray:
    """A picture as PNG bytes, pixel for pixel."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.toImage().save(buffer, "PNG")  # type: ignore[call-overload]
    return data

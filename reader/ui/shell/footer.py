"""The bar below the page: how far, how much longer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSlider, QStyle, QWidget

from reader.publication.numerals import percent
from reader.ui.theme import Tokens
from reader.ui.widgets.interface import Retranslating, counted, interface_language
from reader.ui.widgets.label import Label
from reader.ui.widgets.texts import isolated

HEIGHT = 34
STEPS = 1000
LONGEST = 12  # characters of a page's number
HOURS_FROM = 91  # minutes: more than these are told in hours


class ProgressSlider(QSlider):
    """A thin line with a tick where each section begins; drag, click or arrow keys move the page."""

    moved_to = Signal(float)  # 0..1

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tokens, self._ticks = tokens, ()
        self.setRange(0, STEPS)
        self.setPageStep(STEPS // 10)
        self.setSingleStep(STEPS // 100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.actionTriggered.connect(self._on_action)

    def set_tokens(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.update()

    def set_ticks(self, ticks: tuple[float, ...]) -> None:
        """Where sections begin, 0..1."""
        self._ticks = ticks
        self.update()

    def set_progress(self, progression: float) -> None:
        """Show a progression; nothing is asked of the page."""
        if not self.isSliderDown():
            self.setValue(round(progression * STEPS))

    def sizeHint(self) -> QSize:
        return QSize(200, 24)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag(event)  # the one jump of a drag, which "Back" undoes
            self.setSliderDown(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, width = self.height() / 2, float(self.width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        share = self.value() / STEPS * width
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tokens.colour("pressed"))
        painter.drawRoundedRect(QRectF(0, middle - 2, width, 4), 2, 2)
        painter.setBrush(self._tokens.colour("accent"))
        painter.drawRoundedRect(QRectF(width - share if rtl else 0, middle - 2, share, 4), 2, 2)
        painter.setBrush(self._tokens.colour("window"))
        for tick in self._ticks:
            x = width * (1 - tick if rtl else tick)
            painter.drawRect(QRectF(x - 1, middle - 4, 2, 8))
        if self.underMouse() or self.isSliderDown() or self.hasFocus():
            centre = QPointF(min(width - 7, max(7, width - share if rtl else share)), middle)
            painter.setBrush(self._tokens.colour("accent"))
            painter.drawEllipse(centre, 6, 6)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(self._tokens.colour("focus"))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def enterEvent(self, event: QEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def _drag(self, event: QMouseEvent) -> None:
        upside_down = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        value = QStyle.sliderValueFromPosition(0, STEPS, round(event.position().x()), max(1, self.width()), upside_down)
        self.setValue(value)
        self.moved_to.emit(value / STEPS)

    def _on_action(self, action: int) -> None:
        if action != QSlider.SliderAction.SliderMove.value:
            self.moved_to.emit(self.sliderPosition() / STEPS)


class Footer(Retranslating, QFrame):
    """Progress slider, percent, minutes left."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Footer")
        self.setFixedHeight(HEIGHT)
        self.slider = ProgressSlider(tokens, self)
        self._label = Label("", self, wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(14)
        row.addWidget(self.slider, 1)
        row.addWidget(self._label)
        self._state: tuple[float, int, str] = (0.0, 0, "")
        self._retranslate()

    def set_state(self, progression: float, minutes_left: int, page: str = "") -> None:
        """Progression 0..1, whole minutes, the number of the printed page."""
        self._state = (progression, minutes_left, page[:LONGEST])
        self.slider.set_progress(progression)
        self._retranslate()

    def _retranslate(self) -> None:
        progression, minutes, page = self._state
        text = percent(progression, interface_language())
        if page:
            #: %1 is the number of a page in the printed book, as in "xii" or "57"
            printed = self.tr("Page %1")
            text = f"{text}  ·  {printed.replace('%1', isolated(page))}"
        if minutes >= HOURS_FROM:
            hours = self.tr("%n hours left", "", round(minutes / 60))
            text = f"{text}  ·  {counted(hours)}"
        elif minutes > 0:
            left = self.tr("%n minutes left", "", minutes)
            text = f"{text}  ·  {counted(left)}"
        self._label.setText(text)
        self.slider.setAccessibleName(self.tr("Progress"))
        self.slider.setAccessibleDescription(text)

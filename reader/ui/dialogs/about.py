"""What the program is, what it is made of, what it does not do, where its log lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.dialogs.details import DetailsDialog
from reader.ui.dialogs.facts import Facts
from reader.ui.icons import application_icon
from reader.ui.widgets.label import Label
from reader.ui.widgets.link import INSET, Link
from reader.ui.widgets.texts import path_text

if TYPE_CHECKING:
    from pathlib import Path

NAME = "ZeroOpposite Reader"
LOGO = 56  # logical pixels
PUBLIC_DOMAIN = "blessing"  # SPDX's word for SQLite's dedication
LICENCES = {  # by the beginning of a component's name, longest first; SPDX
    "pillow-jxl-plugin": "GPL-3.0-or-later, BSD-3-Clause",  # libjxl is in it
    "qtwebengine": "LGPL-3.0-only, BSD-3-Clause",
    "qt webengine": "LGPL-3.0-only, BSD-3-Clause",
    "chromium": "BSD-3-Clause",
    "platformdirs": "MIT",
    "ebooklib": "AGPL-3.0-or-later",
    "markdown": "BSD-3-Clause",
    "pyside": "LGPL-3.0-only",
    "python": "PSF-2.0",
    "ffmpeg": "LGPL-2.1-or-later",
    "pillow": "MIT-CMU",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "pyyaml": "MIT",
    "sqlite": PUBLIC_DOMAIN,
    "lxml": "BSD-3-Clause",
    "qt": "LGPL-3.0-only",
}


def licence_of(component: str) -> str:
    """The licence of a bundled component, or nothing."""
    name = component.casefold()
    return next((licence for start, licence in LICENCES.items() if name.startswith(start)), "")


class AboutDialog(DetailsDialog):
    """`details` maps components to versions. Links to texts that are not there are not there either."""

    show_log_requested = Signal()
    licence_requested = Signal()  # the text of our own
    notices_requested = Signal()  # those of everything that is carried along

    def __init__(
        self,
        version: str,
        details: dict[str, str],
        log_path: Path,
        parent: QWidget | None = None,
        *,
        has_licence: bool = False,
        has_notices: bool = False,
    ) -> None:
        super().__init__(parent)
        self._version, self._details, self._log_path = version, details, log_path
        self.version = Label("DialogText", self)
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.what = Label("", self)
        self.what.setWordWrap(True)
        self.licence, self.privacy = Label("DialogText", self), Label("DialogText", self)
        self.read_licence, self.read_notices = Link(self), Link(self)
        self.read_licence.setVisible(has_licence)
        self.read_notices.setVisible(has_notices)
        self.read_licence.clicked.connect(self.licence_requested)
        self.read_notices.clicked.connect(self.notices_requested)
        self.components_caption, self.privacy_caption, self.log_caption = (Label("Caption", self) for _ in range(3))
        self.components = Facts(self)
        self.log = Label("DialogText", self)
        self.log.setText(path_text(log_path))
        self.log.setToolTip(str(log_path))
        self.show_log = Link(self)
        self.show_log.clicked.connect(self.show_log_requested)
        self._arrange()
        self._finish()

    def _arrange(self) -> None:
        logo = QLabel(self)
        logo.setPixmap(application_icon().pixmap(QSize(LOGO, LOGO), self.devicePixelRatioF()))
        logo.setAccessibleName(NAME)
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addStretch(1)
        heading.addWidget(self.title)
        heading.addWidget(self.version)
        heading.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(logo)
        top.addLayout(heading, 1)
        card = QFrame(self)
        card.setObjectName("Card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.components)
        log = QHBoxLayout()
        log.addWidget(self.log, 1)
        log.addWidget(self.show_log, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        texts = QHBoxLayout()
        texts.addSpacing(-INSET)
        texts.setSpacing(12)
        texts.addWidget(self.read_licence)
        texts.addWidget(self.read_notices)
        texts.addStretch(1)
        self.body.addLayout(_stack(self.what, self.licence, texts))
        self.body.addLayout(_stack(self.components_caption, card))
        self.body.addLayout(_stack(self.privacy_caption, self.privacy))
        self.body.addLayout(_stack(self.log_caption, log))
        self.body.setContentsMargins(0, 0, 0, 0)

    @property
    def details(self) -> str:
        """What the person copies into a report."""
        lines = [f"{NAME} {self._version}"]
        lines += [f"{name} {number}" for name, number in self._details.items()]
        return "\n".join([*lines, str(self._log_path)])

    def _retranslate(self) -> None:
        super()._retranslate()
        self._set_heading(NAME)
        self.setWindowTitle(self.tr("About %1").replace("%1", NAME))
        self.version.setText(self.tr("Version %1").replace("%1", self._version))
        self.what.setText(self.tr("One article in eleven languages, read offline, taken along as EPUB."))
        self.licence.setText(
            self.tr(
                "Free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later)."
            )
        )
        self.read_licence.setText(self.tr("Text of the licence"))
        self.read_notices.setText(self.tr("Licences of third parties"))
        #: Heading over the components
        self.components_caption.setText(self.tr("Made with"))
        words = {PUBLIC_DOMAIN: self.tr("Public domain")}
        licences = {name: licence_of(name) for name in self._details}
        self.components.set_rows(
            [(name, number, words.get(licences[name], licences[name])) for name, number in self._details.items()]
        )
        self.components.setAccessibleName(self.tr("Components, their versions and licences"))
        self.privacy_caption.setText(self.tr("Privacy"))
        self.privacy.setText(
            self.tr("No network, no telemetry, no account. What you read and mark stays on this computer.")
        )
        self.log_caption.setText(self.tr("Log"))
        self.show_log.setText(self.tr("Show in folder"))
        self.show_log.setAccessibleName(self.tr("Show the log in its folder"))


def _stack(*parts: QWidget | QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return column

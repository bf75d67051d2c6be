"""The few words that a book's page has of its own: on cards, buttons and ribbons (`resources/page/book/cards.js`)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

translate = QCoreApplication.translate  # lupdate looks for this name and a literal context


def page_labels() -> dict[str, str]:
    """As the page's modules know them, with the direction of the interface."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return {
        "direction": "rtl" if mirrored else "ltr",
        #: Name of the card that shows a footnote, read out by screen readers
        "note": translate("BookPage", "Footnote"),
        #: Button on a footnote's card: show the note where it stands in the book
        "goThere": translate("BookPage", "Go there"),
        "close": translate("BookPage", "Close"),
        "picture": translate("BookPage", "Picture"),
        #: Rows and columns, in a book
        "table": translate("BookPage", "Table"),
        #: Button over a picture or a table
        "openLarge": translate("BookPage", "Open large"),
        #: Button: enlarge the picture
        "larger": translate("BookPage", "Larger"),
        "smaller": translate("BookPage", "Smaller"),
        #: Button: show the whole of the picture again
        "fit": translate("BookPage", "Fit to the window"),
        #: Button over a film of a book
        "playFilm": translate("BookPage", "Play the film"),
        "addBookmark": translate("BookPage", "Bookmark this page"),
        "removeBookmark": translate("BookPage", "Remove this bookmark"),
    }

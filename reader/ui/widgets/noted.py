"""What is said of a note that was made in another language of the text."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reader.publication.language import language_for


def noted_in(tags: Iterable[str]) -> str:
    """That something was noted in other languages, by their labels."""
    labels = ", ".join(language_for(tag).label for tag in tags)
    #: Of a highlight or note; %1 is a language of the text, or several: FR, DE
    return QCoreApplication.translate("Notes", "Noted in %1").replace("%1", labels)

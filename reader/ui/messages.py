"""ReaderError -> a translated sentence that says what to do next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader import errors


def sentence(error: errors.ReaderError) -> str:
    """What the message bar says of an error."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Messages", text)

    match error:
        case errors.RenditionMissing():
            return tr("This text does not exist in that language. Choose another one in the header.")
        case errors.ResourceMissing():
            return tr("A part of this text is missing: %1").replace("%1", error.name)
        case errors.NotFound():
            return tr("Not found: %1").replace("%1", error.name)
        case errors.DamagedPublication():
            return tr("%1 cannot be read: %2").replace("%1", error.path).replace("%2", error.reason)
        case errors.NewerDatabase():
            return tr("Your library was written by a newer version. Install that version to go on.")
        case errors.ProtectedPublication():
            return (
                tr("%1 is protected by %2. Open it with the shop's own reader.")
                .replace("%1", error.path)
                .replace("%2", error.scheme)
            )
        case errors.RefusedForSafety():
            return tr("%1 was refused: %2").replace("%1", error.path).replace("%2", error.reason)
        case errors.AlreadyExists():
            return tr("%1 exists already. Choose another name.").replace("%1", error.path)
        case errors.CannotWrite():
            return tr("%1 could not be written: %2").replace("%1", error.path).replace("%2", error.reason)
        case errors.UsageError():
            return error.message
        case _:
            return str(error)

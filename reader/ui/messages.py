"""ReaderError -> a translated sentence that says what to do next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader import errors
from reader.ui.reasons import filled, translated_reason

translate = QCoreApplication.translate  # lupdate looks for this name and a literal context


def sentence(error: errors.ReaderError) -> str:
    """What the message bar says of an error."""
    match error:
        case errors.RenditionMissing():
            return translate("Messages", "This text does not exist in that language. Choose another one in the header.")
        case errors.ResourceMissing():
            return filled(translate("Messages", "A part of this text is missing: %1"), error.name)
        case errors.NotFound():
            return filled(translate("Messages", "Not found: %1"), error.name)
        case errors.DamagedPublication():
            text = translate("Messages", "%1 cannot be read: %2")
            return filled(text, error.path, translated_reason(error.reason))
        case errors.NewerDatabase():
            return translate("Messages", "Your library was written by a newer version. Install that version to go on.")
        case errors.ProtectedPublication():
            text = translate("Messages", "%1 is protected by %2. Open it with the shop's own reader.")
            return filled(text, error.path, error.scheme)
        case errors.RefusedForSafety():
            text = translate("Messages", "%1 was refused: %2")
            return filled(text, error.path, translated_reason(error.reason))
        case errors.NoSandbox():
            #: %1 is a command for a terminal, or an option of one; it follows the sentence
            text = translate("Messages", "Books open only in a sandbox, and this system forbids it. What allows it: %1")
            return filled(text, error.command)
        case errors.AlreadyExists():
            return filled(translate("Messages", "%1 exists already. Choose another name."), error.path)
        case errors.CannotWrite():
            text = translate("Messages", "%1 could not be written: %2")
            return filled(text, error.path, translated_reason(error.reason))
        case errors.UsageError():
            return translated_reason(error.message)
        case _:
            return str(error)

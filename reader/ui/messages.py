"""ReaderError -> a translated sentence that says what to do next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader import errors
from reader.publication.language import language_for
from reader.ui.reasons import filled, translated_reason
from reader.ui.widgets.texts import breakable, isolated, left_to_right

FILES = ("file", "sync folder")  # what of `errors.NotFound` is a path
translate = QCoreApplication.translate  # lupdate looks for this name and a literal context


def sentence(error: errors.ReaderError) -> str:
    """What the message bar says of an error. Files are called by their names; `whereabouts` says where they lie."""
    match error:
        case errors.NotFound():
            return _missing(error)
        case errors.DamagedPublication() | errors.CannotRead():
            text = translate("Messages", "%1 cannot be read: %2")
            return filled(text, left_to_right(_name(error.path)), translated_reason(error.reason))
        case errors.NewerDatabase():
            return translate("Messages", "Your library was written by a newer version. Install that version to go on.")
        case errors.ProtectedPublication():
            #: %1 is a file, %2 the name of its copy protection
            text = translate("Messages", "%1 is protected by %2. Open it with the app of the shop where it was bought.")
            return filled(text, left_to_right(_name(error.path)), isolated(error.scheme))
        case errors.RefusedForSafety():
            text = translate("Messages", "%1 was not opened, for safety: %2")
            return filled(text, left_to_right(_name(error.path)), translated_reason(error.reason))
        case errors.NoSandbox():
            #: %1 is a command for a terminal, or an option of one; it follows the sentence
            text = translate("Messages", "Books open only in a sandbox, and this system forbids it. What allows it: %1")
            return filled(text, error.command)  # as it is: the person copies it
        case errors.AlreadyExists():
            text = translate("Messages", "%1 exists already. Choose another name.")
            return filled(text, left_to_right(_name(error.path)))
        case errors.CannotWrite():
            text = translate("Messages", "%1 could not be written: %2")
            return filled(text, left_to_right(_name(error.path)), translated_reason(error.reason))
        case errors.UsageError():
            return translated_reason(error.message)
        case _:
            return str(error)


def whereabouts(error: errors.ReaderError) -> str:
    """The whole path of the file a sentence is about, for a tool tip; nothing where the sentence says all."""
    path = error.name if isinstance(error, errors.NotFound) and error.what in FILES else getattr(error, "path", "")
    return left_to_right(breakable(path)) if path and _name(path) != path else ""


def _name(path: str) -> str:
    """The last part of a path, of this system or another."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or path


def _missing(error: errors.NotFound) -> str:
    """What of its kind is not there."""
    name = isolated(error.name)
    match error:
        case errors.RenditionMissing():
            name = isolated(language_for(error.name).own_name)
            #: %1 is the language's own name, as in "Deutsch"
            text = translate("Messages", "This text does not exist in %1. Choose a language at the top of the window.")
        case errors.ResourceMissing():
            text = translate("Messages", "A part of this text is missing: %1")
        case errors.NotFound(what="file"):
            name = left_to_right(_name(error.name))
            text = translate("Messages", "There is no such file: %1")
        case errors.NotFound(what="place"):
            #: %1 is what was typed, as in "#connection"
            text = translate("Messages", "There is no such place in this text: %1")
        case errors.NotFound(what="article"):
            text = translate("Messages", "There is no such article: %1")
        case errors.NotFound(what="sync folder"):
            name = left_to_right(_name(error.name))
            #: %1 is a folder, perhaps on a USB stick
            text = translate("Messages", "The sync folder is not there: %1. What changes meanwhile is exchanged later.")
        case errors.NotFound(what="tag" | "section with the tag"):
            text = translate("Messages", "No section has this tag: %1")
        case errors.NotFound(what="bookmark" | "annotation"):
            return translate("Messages", "This bookmark does not exist any more.")
        case _:
            text = translate("Messages", "Not found: %1")
    return filled(text, name)

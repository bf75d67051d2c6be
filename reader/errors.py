"""What can go wrong for a reason outside the program: one class for each thing a person could act on.

Each carries facts, not sentences: the command line prints them in English, `ui/messages.py` turns them into
translated sentences. Exit codes are a contract (README, "Exit codes").
"""

from __future__ import annotations


class ReaderError(Exception):
    """Went wrong for a reason outside the program. Anything else is a bug and is left to surface."""

    exit_code = 1


class UsageError(ReaderError):
    """The request itself makes no sense; `hint` says what would."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotFound(ReaderError):
    """A file, article, language, place or device that is not there. `what` is its kind, `name` what was asked for."""

    exit_code = 3

    def __init__(self, what: str, name: str, known: tuple[str, ...] = ()) -> None:
        hint = f"; there is {', '.join(known)}" if known else ""
        super().__init__(f"no {what} {name!r}{hint}")
        self.what, self.name, self.known = what, name, known


class RenditionMissing(NotFound):
    """The publication does not exist in the language asked for."""

    def __init__(self, publication: str, language: str, known: tuple[str, ...]) -> None:
        super().__init__("language", language, known)
        self.publication = publication


class ResourceMissing(NotFound):
    """A publication names a file that it does not contain."""

    def __init__(self, href: str) -> None:
        super().__init__("resource", href)


class DamagedPublication(ReaderError):
    """A file that claims to be a publication and cannot be read as one."""

    exit_code = 4

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class CannotRead(ReaderError):
    """The person's own library cannot be read: locked, without the right to, or by a failing disk. Nothing is lost."""

    exit_code = 4

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: could not be read, {reason}")
        self.path, self.reason = path, reason


class DamagedBackup(DamagedPublication):
    """A file that was to be restored and cannot be."""


class NewerDatabase(ReaderError):
    """The library was written by a newer version of the program; nothing is touched."""

    exit_code = 4

    def __init__(self, path: str, found: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a newer version of the reader (schema {found}, this one knows {known}); "
            "install the newer version, or start with another --data folder"
        )
        self.path, self.found, self.known = path, found, known


class ProtectedPublication(ReaderError):
    """Content under digital rights management; `scheme` names it."""

    exit_code = 5

    def __init__(self, path: str, scheme: str) -> None:
        super().__init__(f"{path} is protected by {scheme}; open it with the app of the shop where it was bought")
        self.path, self.scheme = path, scheme


class RefusedForSafety(ReaderError):
    """Input that reaches outside its container or exhausts the machine."""

    exit_code = 6

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: refused, {reason}")
        self.path, self.reason = path, reason


class NoSandbox(ReaderError):
    """The system refuses what books are locked in with. `command` allows it; `remedy` is the English in between."""

    exit_code = 6

    def __init__(self, reason: str, remedy: str, command: str) -> None:
        super().__init__(f"{reason}, so books cannot be locked in; {remedy}: {command}")
        self.reason, self.remedy, self.command = reason, remedy, command


class CannotWrite(ReaderError):
    """The target could not be written; what was there before is untouched."""

    exit_code = 7

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: could not be written, {reason}")
        self.path, self.reason = path, reason


class AlreadyExists(CannotWrite):
    """The target exists and overwriting was not asked for."""

    def __init__(self, path: str) -> None:
        super().__init__(path, "it exists already; choose another name or add --force")


class BadPageMessage(ReaderError):
    """The page sent something that is not what the bridge agreed on."""

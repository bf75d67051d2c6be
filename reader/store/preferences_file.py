"""Preferences as a JSON file: written whole or not at all, and never a reason not to start."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from reader.errors import CannotWrite
from reader.paths import private_folder
from reader.preferences import Preferences, preferences_from_json, preferences_to_json
from reader.store.files import aside_name, write_atomically
from reader.store.reasons import DISK_ERROR, reason_of

_log = logging.getLogger(__name__)


def load(path: Path) -> Preferences:
    """The stored preferences. A damaged file is set aside; then, and where there is none, the defaults hold."""
    try:
        stored = path.read_bytes()
    except FileNotFoundError:
        return Preferences()
    except OSError as error:
        _log.warning("preferences could not be read: %s", error)
        return Preferences()
    try:
        data = json.loads(stored)
        if not isinstance(data, dict):
            raise ValueError("not an object")
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError is a ValueError
        _set_aside(path, error)
        return Preferences()
    return preferences_from_json(data)


def save(path: Path, preferences: Preferences) -> None:
    """Store the preferences, mode 0600. Raises CannotWrite; then the old file is as it was."""
    data = json.dumps(preferences_to_json(preferences), indent=2) + "\n"
    try:
        private_folder(path.parent)
        write_atomically(path, data.encode("utf-8"))
    except OSError as error:
        raise CannotWrite(str(path), reason_of(error, path) or DISK_ERROR) from error


def _set_aside(path: Path, cause: Exception) -> None:
    aside = aside_name(path)
    try:
        path.replace(aside)
        _log.warning("preferences were damaged (%s); set aside as %s", cause, aside.name)
    except OSError as error:
        _log.warning("preferences are damaged (%s) and could not be set aside: %s", cause, error)

"""Where resources, content and the person's data lie: in a checkout, an installed wheel or a frozen program."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

APPLICATION = "zeroopposite-reader"


def _root() -> Path:
    """The folder that holds `content/` and `resources/`."""
    package = Path(__file__).resolve().parent
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS", package.parent))
    carried = package / "_data"  # inside an installed wheel
    return carried if carried.is_dir() else package.parent


def resources() -> Path:
    """Icons, styles, page scripts, translations."""
    return _root() / "resources"


def bundled_content() -> Path:
    """The article that comes with the program; read-only."""
    return _root() / "content"


def notices() -> Path | None:
    """The licences of everything that is carried along: written when the program is frozen, so a checkout has none."""
    path = _root() / "licences" / "THIRD-PARTY-NOTICES.txt"
    return path if path.is_file() else None


def licence() -> Path | None:
    """The text of our own licence: beside the notices, or at the top of a checkout."""
    places = (_root() / "licences" / "LICENSE", _root() / "LICENSE")
    return next((path for path in places if path.is_file()), None)


@dataclass(frozen=True, slots=True)
class UserPaths:
    """The person's own folders. Nothing is made until something is written."""

    data: Path  # library.sqlite, preferences.json, backups/, content/, profiles/
    cache: Path  # rendered text, covers: may be deleted at any time
    state: Path  # log

    @property
    def database(self) -> Path:
        return self.data / "library.sqlite"

    @property
    def preferences(self) -> Path:
        return self.data / "preferences.json"

    @property
    def content(self) -> Path:
        return self.data / "content"

    @property
    def log(self) -> Path:
        return self.state / "reader.log"


def user_paths(data: str | os.PathLike[str] | None = None) -> UserPaths:
    """The folders by platform convention, or all under `data` (else under $ZEROOPPOSITE_DATA)."""
    chosen = data or os.environ.get("ZEROOPPOSITE_DATA")
    if chosen:
        base = Path(chosen).expanduser().absolute()
        return UserPaths(base, base / "cache", base / "state")
    import platformdirs  # late: not needed with --data

    dirs = platformdirs.PlatformDirs(APPLICATION, appauthor=False, roaming=False)
    return UserPaths(Path(dirs.user_data_dir), Path(dirs.user_cache_dir), Path(dirs.user_state_dir))


def private_folder(folder: Path) -> Path:
    """Make a folder that only its owner can read (0700) and return it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder

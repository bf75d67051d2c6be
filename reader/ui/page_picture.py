"""The page that was left, as a picture: what a start shows until the live page stands in its place.

It is taken when the window closes and kept beside a key of everything the page was made of: the file, the place, the
settings, the program. A picture whose key or size is not that of now is not shown, so it is never stale.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QImage, QImageReader

from reader import __version__, paths
from reader.paths import UserPaths

log = logging.getLogger(__name__)
NAME = "last-page.png"
KEY, LANGUAGE = "zo-key", "zo-language"  # text chunks of the PNG
# What of the preferences changes a page. Others (window, sidebar, hints) show in its size or not at all.
DRAWN = ("publication", "language", "theme", "text_scale", "layout", "columns", "publisher_colours", "hyphenate")
FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
FILES = 2_000  # looked at, at most: a content folder larger than that has no picture


def key_of(folders: UserPaths, preferences: dict[str, Any], *, dark: bool) -> str | None:
    """Of what a page of now would be made; None where that cannot be told quickly. `dark` is the system's theme."""
    publication = str(preferences.get("publication", ""))
    if not publication:
        return None
    try:
        seen = [*_stats(_sources(publication, folders)), *_stats(_program()), *_stats(_store(folders))]
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        log.info("no picture of the last page: %s", error)
        return None
    if len(seen) > FILES:
        return None
    drawn = [preferences.get(name) for name in DRAWN]
    text = json.dumps([__version__, qVersion(), dark, drawn, seen, os.environ.get("QT_SCALE_FACTOR", "")])
    return hashlib.sha256(text.encode()).hexdigest()


def _sources(publication: str, folders: UserPaths) -> Iterator[Path]:
    """The files a publication is read from: one, or for an article's id all of both content folders."""
    if "/" in publication or "\\" in publication:
        path = Path(publication)
        if path.is_dir():
            yield from _below(path)
        yield path
        return
    for root in (paths.bundled_content(), folders.content):
        if root.is_dir():
            yield from _below(root)


def _below(folder: Path) -> Iterator[Path]:
    count = 0
    for above, _, names in os.walk(folder):
        for name in sorted(names):
            count += 1
            if count > FILES:
                return
            yield Path(above, name)


def _program() -> Iterator[Path]:
    """What draws a page, and the fonts it is drawn with (as far as their folders tell)."""
    for name in ("page", "styles"):
        yield from _below(paths.resources() / name)
    for font_folder in FONTS:
        folder = Path(font_folder).expanduser()
        if folder.is_dir():
            yield folder


def _store(folders: UserPaths) -> Iterator[Path]:
    """Where places and bookmarks are."""
    yield folders.database
    journal = folders.database.with_name(f"{folders.database.name}-wal")
    if journal.exists() and journal.stat().st_size:
        yield journal


def _stats(files: Iterator[Path]) -> list[tuple[str, int, int]]:
    found = []
    for file in files:
        stat = file.stat()
        found.append((str(file), stat.st_size, stat.st_mtime_ns))
    return found


def save(image: QImage, folders: UserPaths, key: str | None) -> None:
    """Keep the picture for the next start; without a key, forget the one there is. Raises nothing."""
    target = folders.cache / NAME
    try:
        if key is None or image.isNull():
            target.unlink(missing_ok=True)
            return
        paths.private_folder(folders.cache)
        image.setText(KEY, key)
        part = target.with_suffix(".part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.close(descriptor)
        if image.save(str(part), "PNG", 80):
            part.replace(target)
        else:
            part.unlink(missing_ok=True)
    except OSError as error:
        log.warning("the picture of the last page was not kept: %s", error)


def load(folders: UserPaths, key: str | None) -> QImage | None:
    """The picture with that key, or None."""
    target = folders.cache / NAME
    if key is None or not target.is_file():
        return None
    reader = QImageReader(str(target))
    if reader.text(KEY) != key or reader.size().width() * reader.size().height() > 64_000_000:
        return None
    image = reader.read()
    return None if image.isNull() else image


def fits(image: QImage, size: QSize, ratio: float) -> bool:
    """Whether the picture is one of a page of that size, in logical pixels, on a screen of that ratio."""
    return image.width() == round(size.width() * ratio) and image.height() == round(size.height() * ratio)

"""The page that was left stands in the window at once, as a picture: just that page, or none."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from reader import paths
from reader.ui import page_picture


@pytest.fixture
def folders(tmp_path: Path) -> paths.UserPaths:
    user = paths.user_paths(tmp_path / "data")
    user.data.mkdir(parents=True)
    user.database.write_bytes(b"places")
    return user


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.epub"
    path.write_bytes(b"text")
    return path


@pytest.fixture
def image() -> QImage:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("#2c6e69"))
    return picture


def key(folders: paths.UserPaths, book: Path, *, dark: bool = False, **preferences: object) -> str | None:
    return page_picture.key_of(folders, {"publication": str(book), "theme": "light", **preferences}, dark=dark)


def test_the_picture_kept_is_the_picture_found(folders: paths.UserPaths, book: Path, image: QImage) -> None:
    page_picture.save(image, folders, key(folders, book))
    found = page_picture.load(folders, key(folders, book))
    assert found is not None
    assert found.convertToFormat(image.format()) == image
    if os.name == "posix":
        assert (folders.cache / page_picture.NAME).stat().st_mode & 0o777 == 0o600


def changes(folders: paths.UserPaths, book: Path) -> Iterator[str]:
    yield "nothing"
    book.write_bytes(b"other text")
    yield "the book"
    folders.database.write_bytes(b"other places")
    yield "a place or a bookmark"


def test_whatever_the_page_was_made_of_changes_the_key(folders: paths.UserPaths, book: Path) -> None:
    keys = [key(folders, book) for _ in changes(folders, book)]
    keys += [
        key(folders, book, dark=True),
        key(folders, book, theme="dark"),
        key(folders, book, text_scale=1.4),
        key(folders, book, layout="scrolled"),
        key(folders, book, columns="1"),
    ]
    assert None not in keys
    assert len(set(keys)) == len(keys)
    assert key(folders, book, window_geometry="x", sidebar_open=False) == keys[2], "the window's own is in the size"


def test_a_picture_with_another_key_is_not_shown(folders: paths.UserPaths, book: Path, image: QImage) -> None:
    page_picture.save(image, folders, key(folders, book))
    assert page_picture.load(folders, key(folders, book, theme="dark")) is None
    book.unlink()
    assert key(folders, book) is None
    page_picture.save(QImage(), folders, None)
    assert not (folders.cache / page_picture.NAME).exists()


def test_a_damaged_picture_is_none(folders: paths.UserPaths, book: Path) -> None:
    folders.cache.mkdir(parents=True)
    (folders.cache / page_picture.NAME).write_bytes(b"\x89PNG\r\n\x1a\n rubbish")
    assert page_picture.load(folders, key(folders, book)) is None


def test_an_article_is_known_by_the_files_of_its_content_folder(folders: paths.UserPaths) -> None:
    before = page_picture.key_of(folders, {"publication": "trust-before-intimacy"}, dark=False)
    own = folders.content / "mine"
    own.mkdir(parents=True)
    (own / "en.md").write_text("# Mine\n", encoding="utf-8")
    assert before != page_picture.key_of(folders, {"publication": "trust-before-intimacy"}, dark=False)
    assert page_picture.key_of(folders, json.loads("{}"), dark=False) is None
    assert page_picture.key_of(folders, {"publication": "/no\0file"}, dark=False) is None
    assert page_picture.key_of(folders, {"publication": "/no\ud800file"}, dark=False) is None

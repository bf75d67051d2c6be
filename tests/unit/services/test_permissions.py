"""Scripts are off until they are allowed; what a book stored goes when it is forgotten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import CannotWrite
from reader.publication.model import Link, Metadata, Rendition
from reader.services.permissions import ScriptPermissions, is_scripted, storage_name

LONG = "urn:isbn:" + "9" * 300


class MemoryStore:
    def __init__(self) -> None:
        self.answers: dict[str, bool] = {}

    def allowed(self, key: str) -> bool | None:
        return self.answers.get(key)

    def decide(self, key: str, allowed: bool) -> None:
        self.answers[key] = allowed

    def forget(self, key: str) -> None:
        self.answers.pop(key, None)

    def known(self) -> tuple[str, ...]:
        return tuple(self.answers)


@pytest.fixture
def permissions(tmp_path: Path) -> ScriptPermissions:
    return ScriptPermissions(MemoryStore(), tmp_path / "profiles")


def stored(permissions: ScriptPermissions, key: str) -> Path:
    folder = permissions.folder(key)
    folder.mkdir(parents=True)
    (folder / "Local Storage").write_bytes(b"what the book wrote")
    return folder


def test_an_answer_counts_for_its_book_alone(permissions: ScriptPermissions) -> None:
    assert permissions.allowed("one") is None
    permissions.allow("one")
    assert permissions.allowed("one") is True
    assert permissions.allowed("two") is None
    permissions.deny("one")
    assert permissions.allowed("one") is False


def test_forgetting_removes_answer_and_folder_and_only_these(permissions: ScriptPermissions) -> None:
    for key in ("one", "two"):
        permissions.allow(key)
        stored(permissions, key)
    permissions.forget("one")
    assert permissions.allowed("one") is None
    assert not permissions.has_stored("one")
    assert permissions.allowed("two") is True
    assert permissions.has_stored("two")


def test_denying_keeps_what_the_book_stored(permissions: ScriptPermissions) -> None:
    permissions.allow("one")
    stored(permissions, "one")
    permissions.deny("one")
    assert permissions.has_stored("one")


def test_forgetting_what_was_never_asked_about_is_no_error(permissions: ScriptPermissions) -> None:
    permissions.forget("never")


def test_what_nobody_answers_for_is_swept_away(permissions: ScriptPermissions) -> None:
    permissions.sweep()
    permissions.allow("one")
    kept, left = stored(permissions, "one"), stored(permissions, "forgotten while it was still being written")
    permissions.sweep()
    assert kept.exists()
    assert not left.exists()


def test_a_folder_that_cannot_be_removed_is_told(
    permissions: ScriptPermissions, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("reader.services.permissions.shutil.rmtree", refuse)
    with pytest.raises(CannotWrite):
        permissions.forget("one")


@pytest.mark.parametrize("key", ["", "../../escape", "a/b", "con", LONG, "книга", "half a \ud83d pair"])
def test_whatever_a_book_calls_itself_its_folder_lies_below_profiles(
    permissions: ScriptPermissions, tmp_path: Path, key: str
) -> None:
    folder = permissions.folder(key)
    assert folder.parent == tmp_path / "profiles"
    assert folder.name.isalnum()
    assert len(folder.name) == 64


def test_books_whose_names_begin_alike_have_folders_of_their_own() -> None:
    assert storage_name(LONG + "1") != storage_name(LONG + "2")


@pytest.mark.parametrize(("properties", "expected"), [((), False), (("svg",), False), (("svg", "scripted"), True)])
def test_the_package_says_whether_a_book_is_scripted(properties: tuple[str, ...], expected: bool) -> None:
    plain = Link("a.xhtml", "application/xhtml+xml")
    spine = (plain, replace(plain, href="b.xhtml", properties=properties))
    rendition = Rendition("en", "ltr", Metadata("id", "Title", "en"), spine, (), fetcher=None)  # type: ignore[arg-type]
    assert is_scripted(rendition) is expected

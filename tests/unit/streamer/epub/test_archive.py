"""Zip archives as they come: sound, broken, and made to hurt. EPUB 3.3, section 4.3."""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import DamagedPublication, ProtectedPublication, ReaderError, RefusedForSafety
from reader.streamer.epub import limits
from reader.streamer.epub.archive import Archive
from reader.streamer.epub.container import open_container
from reader.streamer.epub.notes import Notes

Edit = Callable[[bytearray], None]


@pytest.fixture
def archive(tmp_path: Path) -> Callable[..., Path]:
    def make(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, edit: Edit | None = None) -> Path:
        path = tmp_path / "book.zip"
        with zipfile.ZipFile(path, "w", method) as file:
            for name, data in entries.items():
                file.writestr(name, data)
        if edit:
            data = bytearray(path.read_bytes())
            edit(data)
            path.write_bytes(data)
        return path

    return make


def central(data: bytearray, index: int = 0) -> int:
    """Where the directory's record of an entry begins."""
    at = -1
    for _ in range(index + 1):
        at = data.index(b"PK\1\2", at + 1)
    return at


def test_entries_come_back_as_they_were_packed(archive: Callable[..., Path]) -> None:
    text, noise = b"word " * 100_000, os.urandom(300_000)
    found = Archive(archive({"a/text": text, "noise": noise, "empty": b""}), Notes())
    assert list(found.entries) == ["a/text", "noise", "empty"]
    assert [found.read(name, limits.MIB) for name in found.entries] == [text, noise, b""]


def test_a_large_archive_in_zip64_form_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.zip"
    with zipfile.ZipFile(path, "w") as file, file.open("a", "w", force_zip64=True) as entry:
        entry.write(b"words")
    data = path.read_bytes()
    at = data.index(b"PK\5\6")
    *_, size, offset, _ = struct.unpack_from("<4s4H2LH", data, at)
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, size, offset)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, at, 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path.write_bytes(data[:at] + end64 + locator + end)
    assert Archive(path, Notes()).read("a", 10) == b"words"


def test_junk_before_the_archive_is_skipped_with_a_warning(archive: Callable[..., Path]) -> None:
    path, notes = archive({"a": b"words"}, edit=lambda data: data.__setitem__(slice(0, 0), b"junk" * 10)), Notes()
    assert Archive(path, notes).read("a", 10) == b"words"
    assert notes.warnings == ("40 bytes stand before the archive; they are skipped",)


def test_of_two_entries_with_one_name_the_last_counts(tmp_path: Path) -> None:
    path, notes = tmp_path / "book.zip", Notes()
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a", "first")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("a", "last")
    assert Archive(path, notes).read("a", 10) == b"last"
    assert "twice" in notes.warnings[0]


def test_a_damaged_entry_says_so_and_leaves_the_others_readable(archive: Callable[..., Path]) -> None:
    path = archive({"a": b"words", "b": b"more"}, zipfile.ZIP_STORED, lambda data: data.__setitem__(31, 0))
    found = Archive(path, Notes())
    with pytest.raises(DamagedPublication, match="a in the archive is damaged: its checksum"):
        found.read("a", 10)
    assert found.read("b", 10) == b"more"


def test_a_truncated_archive_says_that_its_end_is_missing(archive: Callable[..., Path]) -> None:
    path = archive({"a": b"words"}, edit=lambda data: data.__delitem__(slice(-30, None)))
    with pytest.raises(DamagedPublication, match="no end"):
        Archive(path, Notes())


def test_a_part_of_a_split_archive_is_named_as_such(archive: Callable[..., Path]) -> None:
    path = archive({"a": b"words"}, edit=lambda data: data.__setitem__(data.index(b"PK\5\6") + 4, 1))
    with pytest.raises(DamagedPublication, match="split"):
        Archive(path, Notes())


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_compressions_are_an_error(archive: Callable[..., Path], method: int) -> None:
    found = Archive(archive({"a": b"words"}, method), Notes())
    assert not found.packed_well("a")
    with pytest.raises(DamagedPublication, match=f"method {method}"):
        found.read("a", 10)


def test_an_entry_under_a_password_is_protected(archive: Callable[..., Path]) -> None:
    path = archive({"a": b"words"}, edit=lambda data: data.__setitem__(central(data) + 8, 1))
    with pytest.raises(ProtectedPublication, match="password"):
        Archive(path, Notes()).read("a", 10)


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    path, link = tmp_path / "book.zip", zipfile.ZipInfo("a")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(link, "/etc/passwd")
    with pytest.raises(RefusedForSafety, match="symbolic link"):
        Archive(path, Notes()).read("a", 100)


def test_names_that_are_not_utf8_cost_a_warning_and_no_more(archive: Callable[..., Path]) -> None:
    def spoil(data: bytearray) -> None:
        data[central(data) + 46] = 0xE9

    notes = Notes()
    found = Archive(archive({"a": b"words", "b": b"more"}, edit=spoil), notes)
    assert found.read("b", 10) == b"more"
    assert "not UTF-8" in notes.warnings[0]


# -- bombs -------------------------------------------------------------------------------------------------------------


def bomb(size: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(bytes(size)) + packer.flush()


def claim(size: int) -> Edit:
    """Makes the directory say that the first entry is `size` bytes."""
    return lambda data: struct.pack_into("<L", data, central(data) + 24, size)


def test_an_entry_larger_than_asked_for_stops_at_the_limit(archive: Callable[..., Path]) -> None:
    found = Archive(archive({"a": bytes(40 * limits.MIB)}), Notes())
    with pytest.raises(RefusedForSafety, match="larger than 2 MB"):
        found.read("a", 2 * limits.MIB)


def test_an_entry_that_packs_too_well_is_a_bomb(archive: Callable[..., Path]) -> None:
    found = Archive(archive({"a": bytes(40 * limits.MIB)}), Notes())
    with pytest.raises(RefusedForSafety, match="expands more than 200 times"):
        found.read("a", limits.IN_MEMORY)


def test_a_stated_size_is_not_trusted(archive: Callable[..., Path]) -> None:
    found = Archive(archive({"a": bytes(60 * limits.MIB)}, edit=claim(1000)), Notes())
    with pytest.raises(ReaderError):
        found.read("a", limits.IN_MEMORY)
    small = Archive(archive({"a": bytes(5000)}, edit=claim(1000)), Notes())
    with pytest.raises(DamagedPublication):
        small.read("a", limits.IN_MEMORY)


def test_a_stream_stops_at_a_bomb_too(archive: Callable[..., Path]) -> None:
    stream = Archive(archive({"a": bytes(40 * limits.MIB)}), Notes()).open_stream("a")
    with pytest.raises(RefusedForSafety):
        list(iter(lambda: stream.read(limits.MIB), b""))


def test_overlapping_entries_are_refused(archive: Callable[..., Path]) -> None:
    def overlap(data: bytearray) -> None:
        for index in range(2):
            struct.pack_into("<L", data, central(data, index) + 20, len(data) - 10)

    with pytest.raises(RefusedForSafety, match="overlap"):
        Archive(archive({"a": b"words", "b": b"more"}, edit=overlap), Notes())


def test_too_many_entries_are_refused_before_they_are_read(archive: Callable[..., Path]) -> None:
    def many(data: bytearray) -> None:
        at = data.index(b"PK\5\6")
        struct.pack_into("<2H", data, at + 8, 0xFFFF, 0xFFFF)
        struct.pack_into("<L", data, at + 12, 0x7FFFFFFF)

    with pytest.raises(RefusedForSafety, match="100000 files"):
        Archive(archive({"a": b"words"}, edit=many), Notes())


def test_more_than_a_whole_library_inflated_is_refused(archive: Callable[..., Path]) -> None:
    names = {f"{index}": b"x" for index in range(5)}

    def huge(data: bytearray) -> None:
        for index in range(5):
            struct.pack_into("<L", data, central(data, index) + 24, 0xFFFFFFF0)

    with pytest.raises(RefusedForSafety, match="16 GB"):
        Archive(archive(names, edit=huge), Notes())


# -- streams -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_range_of_a_large_file_can_be_read(archive: Callable[..., Path], method: int) -> None:
    data = os.urandom(1_000_000)
    stream = Archive(archive({"film": data}, method), Notes()).open_stream("film")
    for start, length in ((500_000, 1000), (0, 10), (999_990, 100), (700_000, 300_000), (12, 700_000)):
        stream.seek(start)
        assert stream.read(length) == data[start : start + length]
    assert stream.seek(0, os.SEEK_END) == len(data)


def test_a_stored_range_reads_no_more_than_it(archive: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    found = Archive(archive({"film": bytes(5_000_000)}, zipfile.ZIP_STORED), Notes())
    read: list[int] = []
    original = Archive.read_at
    monkeypatch.setattr(Archive, "read_at", lambda self, at, length: read.append(length) or original(self, at, length))
    stream = found.open_stream("film")
    stream.seek(4_000_000)
    stream.read(100)
    assert sum(read) < 1_000_000


# -- what is no book ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 and so on", "a PDF document"),
        (b"<!DOCTYPE html><html>", "a web page"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'>", "a web page"),
        (b"<?xml version='1.0'?><FictionBook>", "a FictionBook"),
        (b"Just words.\n", "a text file"),
        (b"Rar!\x1a\x07\x01\x00", "a RAR archive"),
        (b"x" * 60 + b"BOOKMOBI" + b"\0" * 40, "a Kindle book"),
        (b"", "empty"),
        (b"\x01\x02\x03\x04" * 50, "no zip archive"),
    ],
)
def test_what_is_no_archive_is_named_for_what_it_is(tmp_path: Path, data: bytes, kind: str) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(data)
    with pytest.raises(DamagedPublication, match=kind):
        open_container(path, Notes())

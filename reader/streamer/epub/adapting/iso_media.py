"""What sound and film in a file is made of, as far as the engine's gaps go: AAC, H.264 and whatever else it lacks.

Seen with PySide6 6.12 (tests/ui/navigator/test_sound.py): MP3, Opus, Vorbis, FLAC and WAV play, VP8, VP9 and AV1 too;
AAC and H.264 do not, and ADTS not even as a type.
Sources: ISO/IEC 14496-12 (boxes), 14496-14 and 14496-1 (esds), 14496-3 (ADTS).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

HEAD = 1024 * 1024  # bytes that tell enough: with an index in front, of many hours; one at the end stays unseen
_PLAYED = {"soun": frozenset({"Opus", "fLaC"}), "vide": frozenset({"vp08", "vp09", "av01"})}
_MP3 = frozenset({0x69, 0x6B})  # object types in an mp4a entry, which is else AAC


@dataclass(frozen=True, slots=True)
class _Track:
    handler: str  # soun, vide, text ...
    entry: str  # four letters of the sample entry: mp4a, avc1 ...
    object_type: int = 0  # of an mp4a entry

    @property
    def played(self) -> bool:
        return self.entry in _PLAYED.get(self.handler, ()) or (self.entry == "mp4a" and self.object_type in _MP3)


def is_decodable(head: bytes) -> bool:
    """Whether this is a file to hand to a decoder at all: MP4 or ADTS, whatever it is called.

    FFmpeg looks at the bytes as well, and knows kinds that are lists of other files and addresses. None of them begins
    like this.
    """
    return _is_mp4(head) or _is_adts(head)


def needs_conversion(media_type: str, head: bytes) -> bool:
    """Whether the engine cannot play this sound. `head`: the first `HEAD` bytes, or fewer."""
    kind = media_type.partition(";")[0].strip().lower()
    if not _is_mp4(head):
        return kind.startswith("audio/") and _is_adts(head)
    tracks = _tracks(head)
    if tracks is None:
        return kind.startswith("audio/")
    if not kind.startswith("audio/") and any(track.handler == "vide" for track in tracks):
        return False  # a film
    return any(track.handler == "soun" and not track.played for track in tracks)


def needs_film_window(media_type: str, head: bytes) -> bool:
    """Whether this is a film that the engine cannot play."""
    if not _is_mp4(head):
        return False
    tracks = _tracks(head)
    if tracks is None:
        return media_type.strip().lower().startswith("video/")
    return any(track.handler == "vide" and not track.played for track in tracks)


def _is_mp4(head: bytes) -> bool:
    return head[4:8] in (b"ftyp", b"styp")


def _is_adts(head: bytes) -> bool:
    if head[:3] == b"ID3" and len(head) > 10:  # a tag in front, its length in four times seven bits
        length = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
        head = head[10 + length + (10 if head[5] & 0x10 else 0) :]
    return len(head) > 2 and head[0] == 0xFF and head[1] & 0xF6 == 0xF0


def _tracks(head: bytes) -> list[_Track] | None:
    """None where the index lies beyond the head."""
    for kind, body in _boxes(head):
        if kind == b"moov":
            return [track for name, trak in _boxes(body) if name == b"trak" for track in _of_trak(trak)]
    return None


def _of_trak(trak: bytes) -> Iterator[_Track]:
    media = _inside(trak, b"mdia")
    handler = _inside(media, b"hdlr")[8:12].decode("latin-1")
    table = _inside(_inside(_inside(media, b"minf"), b"stbl"), b"stsd")
    for kind, entry in _boxes(table[8:]):
        yield _Track(handler, kind.decode("latin-1"), _object_type(entry) if kind == b"mp4a" else 0)


def _object_type(entry: bytes) -> int:
    """Of the decoder that an mp4a entry asks for: a byte in a descriptor whose lengths take one to four bytes each."""
    at = entry.find(b"esds")
    config = entry[at + 8 :] if at >= 0 else b""
    if config[:1] != b"\x03":
        return 0
    at = _after_length(config, 1) + 2
    flags, at = config[at : at + 1], at + 1
    if not flags or flags[0] & 0xE0:  # fields that players do not write
        return 0
    return config[_after_length(config, at + 1)] if config[at : at + 1] == b"\x04" and len(config) > at + 6 else 0


def _after_length(config: bytes, at: int) -> int:
    for _ in range(3):
        if at < len(config) and config[at] & 0x80:
            at += 1
    return at + 1


def _inside(body: bytes, name: bytes) -> bytes:
    return next((inner for kind, inner in _boxes(body) if kind == name), b"")


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type and content of each box; the last may be cut off."""
    at = 0
    while at + 8 <= len(data):
        length, kind, start = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], at + 8
        if length == 1:
            length, start = int.from_bytes(data[start : start + 8], "big"), start + 8
        end = len(data) if length == 0 else at + length
        if end < start:
            return
        yield kind, data[start:end]
        at = end

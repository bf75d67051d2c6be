"""What sound and film is made of. That the engine really lacks these kinds: tests/ui/navigator/test_sound.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.streamer.epub.adapting.iso_media import is_decodable, needs_conversion, needs_film_window

MEDIA = Path(__file__).resolve().parents[4] / "fixtures" / "media"


def head(name: str) -> bytes:
    return (MEDIA / name).read_bytes()


@pytest.mark.parametrize("name", ["tone.m4a", "tone.aac"])
def test_aac_is_converted_in_both_its_forms(name: str) -> None:
    assert needs_conversion("audio/mp4", head(name))
    assert needs_conversion("audio/aac; codecs=mp4a.40.5", head(name))


@pytest.mark.parametrize("name", ["tone.mp3", "tone.opus", "tone.flac", "tone.ogg", "tone-opus.mp4", "tone-mp3.mp4"])
def test_what_the_engine_plays_is_left_alone_also_inside_mp4(name: str) -> None:
    assert not needs_conversion("audio/mp4", head(name))


def test_sound_in_a_file_named_like_a_film_is_sound() -> None:
    assert needs_conversion("video/mp4", head("tone.m4a"))
    assert not needs_conversion("video/mp4", head("film.mp4"))
    assert needs_film_window("video/mp4", head("film.mp4"))
    assert not needs_film_window("video/mp4", head("tone.m4a"))
    assert not needs_film_window("video/webm", head("film.webm"))


def test_an_index_at_the_end_leaves_the_media_type_to_decide() -> None:
    begin = b"\0\0\0\x10ftypM4A \0\0\0\0" + b"\0\x10\0\0mdat" + b"\x55" * 500
    assert needs_conversion("audio/mp4", begin)
    assert not needs_conversion("video/mp4", begin)
    assert needs_film_window("video/mp4", begin)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.aac\n", id="a list of addresses"),
        pytest.param(b"ID3\x04\0\0\0\0\0\0#EXTM3U\nhttp://127.0.0.1:9/a.aac\n", id="the same behind a tag"),
        pytest.param(b"ffconcat version 1.0\nfile /etc/passwd\n", id="a list of files"),
        pytest.param(b"<MPD></MPD>", id="a manifest"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_what_would_make_the_decoder_look_elsewhere_never_gets_there(data: bytes) -> None:
    assert not is_decodable(data)


def test_aac_behind_a_tag_is_found() -> None:
    assert is_decodable(b"ID3\x04\0\0\0\0\0\x05" + b"\0" * 5 + head("tone.aac"))


@pytest.mark.parametrize("name", ["tone.m4a", "film.mp4", "tone-mp3.mp4"])
def test_no_cut_and_no_changed_byte_raises(name: str) -> None:
    whole = head(name)
    for at in range(0, len(whole), 3):
        changed = bytearray(whole)
        changed[at] ^= 0xFF
        for data in (whole[:at], bytes(changed)):
            needs_conversion("audio/mp4", data)
            needs_film_window("video/mp4", data)

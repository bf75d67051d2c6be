"""JPEG XL made PNG. The pictures in tests/fixtures/media are ours, made as its README says."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from reader.streamer.epub.adapting.jxl_header import JxlHeader, read_header
from reader.streamer.epub.adapting.pictures import UnreadablePicture, to_png

MEDIA = Path(__file__).resolve().parents[4] / "fixtures" / "media"
LEFT, RIGHT = (1, 1), (22, 14)


def given(name: str) -> bytes:
    return (MEDIA / f"{name}.jxl").read_bytes()


def shown(name: str) -> Image.Image:
    return Image.open(BytesIO(to_png(given(name))), formats=["PNG"])


def test_transparency_is_kept() -> None:
    picture = shown("transparent")
    assert (picture.mode, picture.size) == ("RGBA", (24, 16))
    assert (picture.getpixel(LEFT), picture.getpixel(RIGHT)) == ((255, 0, 0, 255), (0, 0, 255, 128))


def test_a_wider_colour_space_is_kept_as_a_profile_not_taken_for_srgb() -> None:
    wide, usual = shown("wide"), shown("transparent")
    assert wide.getpixel(LEFT) == (255, 0, 0)
    assert wide.info["icc_profile"] != usual.info["icc_profile"]


def test_a_repacked_jpeg_is_turned_as_its_camera_said() -> None:
    picture = shown("turned-jpeg")
    assert picture.size == (16, 24)
    above, below = picture.getpixel((8, 2)), picture.getpixel((8, 21))
    assert isinstance(above, tuple)
    assert isinstance(below, tuple)
    assert (above[0] > 240, above[2] < 10) == (True, True), "red, which was at the left, is above"
    assert (below[2] > 240, below[0] < 10) == (True, True)


def test_grey_stays_grey_also_as_fractions_and_in_a_container() -> None:
    assert shown("grey").mode == "L"
    light = shown("light")
    assert light.mode == "L"
    assert light.getpixel(LEFT) == pytest.approx(125, abs=2)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\x0a", id="a signature only"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 40, id="another kind"),
        pytest.param(b"\0\0\0\x0cJXL \r\n\x87\n" + b"\0\0\0\1jxlc" + b"\0" * 8, id="a box of no length"),
        pytest.param((MEDIA / "turned-jpeg.jxl").read_bytes()[:400], id="cut off"),
        pytest.param((MEDIA / "transparent.jxl").read_bytes()[:20] + b"\xff" * 30, id="damaged"),
    ],
)
def test_what_is_no_picture_is_an_error_of_ours(data: bytes) -> None:
    with pytest.raises(UnreadablePicture):
        to_png(data)


def test_every_changed_byte_is_a_picture_or_an_error_of_ours() -> None:
    whole = given("turned-jpeg")
    outcomes = set()
    for at in range(0, len(whole), 7):
        changed = bytearray(whole)
        changed[at] ^= 0x55
        header = read_header(bytes(changed))
        if header is not None and header.width * header.height > 1_000_000:
            continue  # would be tried, but slowly
        try:
            outcomes.add(to_png(bytes(changed))[:4])
        except UnreadablePicture:
            outcomes.add(b"error")
    assert outcomes == {b"\x89PNG", b"error"}


def test_too_many_pixels_are_refused_before_they_are_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.streamer.epub.adapting.pictures._decoded", lambda data: pytest.fail("decoded"))
    with pytest.raises(UnreadablePicture, match="8200 x 8000"):
        to_png(given("huge"))


def test_too_many_channels_are_refused_before_they_are_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.streamer.epub.adapting.pictures._decoded", lambda data: pytest.fail("decoded"))
    # Size 8,192 x 6,103 (selector 1 twice), not as usual, no extra fields, 8 bits, and 1 + 4,095 channels.
    bits = [
        (0, 1),
        (1, 2),
        (6102, 13),
        (0, 3),
        (1, 2),
        (8191, 13),
        (0, 1),
        (0, 1),
        (0, 1),
        (0, 2),
        (1, 1),
        (3, 2),
        (4095, 12),
    ]
    number = at = 0
    for value, count in bits:
        number |= value << at
        at += count
    data = b"\xff\x0a" + number.to_bytes(64, "little")
    assert read_header(data) == JxlHeader(8192, 6103, 4096)
    with pytest.raises(UnreadablePicture, match="too many"):
        to_png(data)


def test_the_picture_of_the_w3cs_test_is_shown(shared_corpus: Path) -> None:
    with zipfile.ZipFile(shared_corpus / "w3c" / "pub-cmt-jxl.epub") as book:
        data = book.read("EPUB/img/001.jxl")
    assert Image.open(BytesIO(to_png(data))).size == (600, 400)
